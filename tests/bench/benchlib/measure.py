# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""Wall time and peak memory of commands."""

import os
import shlex
import statistics
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Sample:
    """The median of some runs; seconds are None when the command failed, and error says how."""

    seconds: float | None = None
    peak_mb: float = 0
    error: str = ""

    @property
    def ok(self):
        return self.seconds is not None


def run_once(command):
    with tempfile.TemporaryFile() as said:
        started = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, close_fds=False)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode == 0:
            return Sample(seconds, usage.ru_maxrss / 1024)
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines() or [f"exit {process.returncode}"]
        return Sample(None, 0, lines[-1])


def measure(command, runs=1, before=None):
    """Runs a command some times, `before` in front of each, and long ones with nothing left to write to disk."""
    samples = []
    for _ in range(runs):
        if before:
            before()
        if not samples or samples[-1].seconds > 0.5:
            os.sync()
        try:
            sample = run_once(command)
        except OSError as error:
            return Sample(error=str(error))
        if not sample.ok:
            print(f"  {shlex.join(command)[:200]}: {sample.error}", flush=True)
            return sample
        samples.append(sample)
    return Sample(statistics.median(s.seconds for s in samples), max(s.peak_mb for s in samples))


def shell(script):
    return ["bash", "-c", "set -e; " + script]


def first_line(command, environment):
    """Seconds until a program says its first line, and that line; the program is then ended."""
    started = time.monotonic()
    with subprocess.Popen(command, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        line = process.stdout.readline().decode().strip()
        seconds = time.monotonic() - started
        process.kill()
    return seconds, line


def warm(path):
    """Reads a file into the page cache."""
    with open(path, "rb") as file:
        while file.read(1 << 24):
            pass
