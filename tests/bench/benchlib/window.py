# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""The rows about the window, drawn offscreen in software, on both sides of each comparison."""

import statistics

from .measure import Sample, first_line
from .table import Row

ENVIRONMENT = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
RUNS = 7
FRAME = 1 / 60


def words(line):
    """"first-frame-ms 120 rss-mb 80.5" as a dictionary."""
    parts = line.split()
    return {name: float(value) for name, value in zip(parts[::2], parts[1::2])}


def startup(command):
    """Until the first frame is painted, as a median, with the memory that it takes then."""
    seconds, memory = [], []
    for _ in range(RUNS):
        try:
            elapsed, line = first_line(command, ENVIRONMENT)
            memory.append(words(line)["rss-mb"])
            seconds.append(elapsed)
        except (OSError, KeyError, ValueError) as error:
            return Sample(error=str(error))
    return Sample(statistics.median(seconds), statistics.median(memory))


def first_frame(bench):
    command = ["stowage", "--library", bench.settled_copy(bench.lists / "images", "window"), "--bench-startup"]
    startup(command)
    limit, stowage = startup(["barewindow"]), startup(command)
    holds = None
    if limit.ok and stowage.ok:
        holds = stowage.seconds <= 1.6 * limit.seconds and stowage.peak_mb <= limit.peak_mb + 40
    return Row("first frame, 10,000 images", f"a bare window ({limit.peak_mb:.0f} MB)", limit, stowage, "≤ 1.6 ×, + 40 MB", holds)


def filter_key(bench, name, rows, frames):
    try:
        _, line = first_line(["stowage", "--library", bench.settled_copy(bench.lists / name, "window"), "--bench-filter"], ENVIRONMENT)
        parts = line.split()
        stowage = Sample(float(parts[parts.index("median") + 1]) / 1000)
    except (OSError, ValueError) as error:
        stowage = Sample(error=str(error))
    holds = stowage.seconds <= frames * FRAME if stowage.ok else None
    return Row(f"a key in the filter, {rows:,} rows", "a frame", Sample(FRAME), stowage, f"≤ {frames} ×", holds)


def filter_small(bench):
    return filter_key(bench, "images", 10_000, 0.5)


def filter_large(bench):
    return filter_key(bench, "names", 100_000, 3)


ALL = [first_frame, filter_small, filter_large]
