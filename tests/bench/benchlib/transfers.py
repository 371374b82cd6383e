# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""Pulls and pushes beside skopeo, podman and docker over one registry: cold, half and all present, and with cuts."""

import hashlib
import json
import os
import shutil
from pathlib import Path

from .cutrelay import CutRelay
from .measure import Sample, measure
from .services import Docker, Podman, Registry
from .table import Row, at_most, no_slower

SHARE = 0.01  # of mebibytes after which a connection is cut
PEERS = ((Docker, []), (Podman, ["--tls-verify=false"]))


def write_blob(layout, data):
    digest = hashlib.sha256(data).hexdigest()
    (layout / "blobs/sha256" / digest).write_bytes(data)
    return {"digest": f"sha256:{digest}", "size": len(data)}


def blob(layout, descriptor):
    return layout / "blobs" / descriptor["digest"].replace(":", "/")


def half_layout(bench):
    """The lower half of the image's layers as an image of its own."""
    layout = bench.work / "half"
    whole = bench.fixture / "oci"
    if layout.exists():
        return layout
    (layout / "blobs/sha256").mkdir(parents=True)
    manifest = bench.manifest()
    config = json.loads(blob(whole, manifest["config"]).read_text())
    manifest["layers"] = manifest["layers"][: len(manifest["layers"]) // 2]
    config["rootfs"]["diff_ids"] = config["rootfs"]["diff_ids"][: len(manifest["layers"])]
    config.pop("history", None)
    for layer in manifest["layers"]:
        os.symlink(blob(whole, layer), blob(layout, layer))
    manifest["config"] |= write_blob(layout, json.dumps(config).encode())
    root = write_blob(layout, json.dumps(manifest).encode()) | {
        "mediaType": manifest.get("mediaType", "application/vnd.oci.image.manifest.v1+json"),
        "annotations": {"org.opencontainers.image.ref.name": "dev"}}
    (layout / "index.json").write_text(json.dumps({"schemaVersion": 2, "manifests": [root]}))
    (layout / "oci-layout").write_text('{"imageLayoutVersion":"1.0.0"}')
    return layout


def seed(host, layout, name):
    pushed = measure(["skopeo", "copy", "-q", "--preserve-digests", "--dest-tls-verify=false", f"oci:{layout}:dev",
                      f"docker://{host}/{name}"])
    assert pushed.ok, pushed.error


def filled(bench):
    registry = bench.service(Registry)
    if not getattr(registry, "is_filled", False):
        seed(registry.host, bench.fixture / "oci", "bench/dev:1")
        seed(registry.host, half_layout(bench), "bench/half:1")
        registry.is_filled = True
    return registry


class Empty(Registry):
    """One that is pushed to."""

    is_filled = False

    def clear(self):
        for entry in Path(self.folder).iterdir():
            shutil.rmtree(entry, ignore_errors=True)


def transfer(bench, command, before, runs=1):
    if not bench.with_peers and command[0] != "stowagectl" or not shutil.which(command[0]):
        return Sample(error="not here")
    return measure(command, runs, before)


def stowagectl(bench, *arguments):
    return ["stowagectl", "--library", bench.path("transfers"), "--progress", "none", *arguments]


def row(job, stowage, peers):
    return Row(job, "none", Sample(), stowage, "no slower than the peers", no_slower(stowage, peers.values()), peers)


def pulls(bench, job, host, before_each=lambda: None, with_half=False):
    reference = f"{host}/bench/dev:1"
    half = f"{host}/bench/half:1"

    def ready(clear, first):
        def prepare():
            clear()
            if with_half:
                measure(first)
            before_each()
        return prepare

    stowage = transfer(bench, stowagectl(bench, "pull", "--plain-http", reference),
                       ready(bench.fresh("transfers"), stowagectl(bench, "pull", "--plain-http", half)), bench.runs)
    peers = {}
    for kind, flags in PEERS:
        if bench.with_peers and shutil.which(kind.name):
            engine = bench.service(kind)
            peers[kind.name] = transfer(bench, engine.command + ["pull", "-q", *flags, reference],
                                        ready(engine.clear, engine.command + ["pull", "-q", *flags, half]))
    target = f"oci:{bench.path('skopeo')}"
    skopeo = ["skopeo", "copy", "-q", "--src-tls-verify=false"]
    peers["skopeo"] = transfer(bench, skopeo + [f"docker://{reference}", target + ":dev"],
                               ready(bench.fresh("skopeo"), skopeo + [f"docker://{half}", target + ":half"]))
    return row(job, stowage, peers)


def pull_half(bench):
    return pulls(bench, "pull, half of the layers here", filled(bench).host, with_half=True)


def with_cuts(registry, work):
    relay = CutRelay(int(registry.host.rsplit(":")[1]), SHARE)
    try:
        found = work(relay)
    finally:
        relay.stop()
    print(f"  the last client met {relay.cuts} cuts", flush=True)
    return found


def pull_cut(bench):
    return with_cuts(filled(bench), lambda relay: pulls(
        bench, "pull, a connection cut every 100 MiB", relay.host, before_each=relay.begin))


def pushes(bench, job, registry, host, state, before_each=lambda: None):
    """`state` is what the registry has before: "empty", "half" or "all"."""
    reference = f"{host}/bench/dev:1"
    own = f"{registry.host}/bench"

    def prepare():
        if state != "all":
            registry.clear()
        if state == "half":
            seed(registry.host, half_layout(bench), "bench/dev:half")
        if state == "all":
            seed(registry.host, bench.fixture / "oci", "bench/dev:1")
        before_each()

    bench.fresh("transfers")()
    measure(stowagectl(bench, "load", str(bench.fixture / "oci.tar")))
    measure(stowagectl(bench, "tag", "localhost/oci:dev", reference))
    stowage = transfer(bench, stowagectl(bench, "push", "--plain-http", reference), prepare, bench.runs)
    source = f"oci:{bench.fixture}/oci:dev"
    peers = {"skopeo": transfer(bench, ["skopeo", "copy", "-q", "--preserve-digests", "--dest-tls-verify=false", source,
                                        f"docker://{reference}"], prepare)}
    for kind, flags in PEERS:
        if bench.with_peers and shutil.which(kind.name):
            engine = bench.service(kind)
            engine.clear()
            seed(registry.host, bench.fixture / "oci", "bench/dev:1")
            measure(engine.command + ["pull", "-q", *flags, f"{own}/dev:1"])
            measure(engine.command + ["tag", f"{own}/dev:1", reference])
            peers[kind.name] = transfer(bench, engine.command + ["push", "-q", *flags, reference], prepare)
    return row(job, stowage, peers)


def push_cold(bench):
    registry = bench.service(Empty)
    return pushes(bench, "push to an empty registry", registry, registry.host, "empty")


def push_half(bench):
    registry = bench.service(Empty)
    return pushes(bench, "push, half of the layers there", registry, registry.host, "half")


def push_again(bench):
    registry = bench.service(Empty)
    return pushes(bench, "push when all is there", registry, registry.host, "all")


def push_cut(bench):
    registry = bench.service(Empty)
    return with_cuts(registry, lambda relay: pushes(
        bench, "push, a connection cut every 100 MiB", registry, relay.host, "empty", before_each=relay.begin))


ALL = [pull_half, pull_cut, push_cold, push_half, push_again, push_cut]
