# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""What a run of the bench found, as a table."""

from dataclasses import dataclass, field

from .measure import Sample


@dataclass
class Row:
    """One job: how long the limit, Stowage and the peers took, and what was hoped for."""

    job: str
    limit_name: str
    limit: Sample
    stowage: Sample
    goal: str
    holds: bool | None  # None: not measured
    peers: dict[str, Sample] = field(default_factory=dict)
    on_disk: Sample = field(default_factory=Sample)  # the limit, waiting until its bytes have reached the disk, as Stowage does
    on_disk_holds: bool | None = None


def at_most(ratio, limit, stowage):
    return stowage.seconds <= ratio * limit.seconds if stowage.ok and limit.ok else None


def no_slower(stowage, peers, factor=1.0):
    """Whether Stowage takes at most the peers' time divided by `factor`."""
    known = [peer.seconds for peer in peers if peer.ok]
    return all(stowage.seconds * factor <= seconds for seconds in known) if stowage.ok and known else None


def duration(sample):
    if not sample.ok:
        return "—"
    return f"{sample.seconds:.2f} s" if sample.seconds >= 1 else f"{sample.seconds * 1000:.0f} ms"


def ratio(sample, limit):
    return f" ({sample.seconds / limit.seconds:.2f} ×)" if sample.ok and limit.ok else ""


def verdict(row):
    if row.holds is False and row.on_disk_holds:
        return "**no**; on disk yes"
    return {True: "yes", False: "**no**", None: "—"}[row.holds]


def beside_disk(row):
    """Stowage syncs what it writes and `cp` does not: on a slow disk that is all that the first ratio tells."""
    if not row.on_disk.ok or not row.stowage.ok:
        return "", ""
    return f", on disk {duration(row.on_disk)}", f", on disk{ratio(row.stowage, row.on_disk)}"


def cells(row):
    limit_too, ratio_too = beside_disk(row)
    peers = ", ".join(f"{name} {duration(peer)}{ratio(peer, row.limit)}" for name, peer in row.peers.items())
    memory = f"{row.stowage.peak_mb:.0f}" if row.stowage.ok else "—"
    return [row.job, f"{row.limit_name}: {duration(row.limit)}{limit_too}",
            duration(row.stowage) + ratio(row.stowage, row.limit) + ratio_too, memory, row.goal, verdict(row), peers]


def markdown(rows):
    heads = ["job", "limit", "Stowage", "peak MB", "goal", "holds", "peers"]
    lines = [heads, ["---"] * len(heads)] + [cells(row) for row in rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)
