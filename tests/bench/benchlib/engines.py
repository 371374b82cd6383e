# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""Work in a Docker Engine beside docker's own command and skopeo: listing, loading, saving, copying."""

import shutil
import subprocess

from .measure import Sample, measure, shell
from .services import Docker, PodmanService
from .table import Row, no_slower

NAMES = 500


def place(docker):
    return f"docker:unix://{docker.short}/docker.sock"


def stowagectl(bench, docker, *arguments):
    return ["stowagectl", "--library", bench.path("engines"), "--progress", "none", "--place", place(docker), *arguments]


def peer(bench, command, before=None, runs=1):
    if not bench.with_peers or not shutil.which(command[0]):
        return Sample(error="not here")
    return measure(command, runs, before)


def row(job, stowage, peers):
    return Row(job, "none", Sample(), stowage, "no slower than the peers", no_slower(stowage, peers.values()), peers)


def loaded(bench):
    """An engine that has the image, as "docker load" brings it."""
    docker = bench.service(Docker)
    docker.clear()
    made = measure(docker.command + ["load", "-q", "-i", str(bench.fixture / "docker.tar")])
    assert made.ok, made.error
    name = subprocess.run(docker.command + ["images", "--format", "{{.Repository}}:{{.Tag}}"], check=True, text=True,
                          stdout=subprocess.PIPE).stdout.split()[0]
    return docker, name


def engine_list(bench):
    docker, name = loaded(bench)
    for number in range(NAMES):
        subprocess.run(docker.command + ["tag", name, f"bench/many:{number}"], check=True)
    stowage = measure(stowagectl(bench, docker, "images"), bench.runs)
    return row(f"list an engine, {NAMES} names", stowage, {"docker": peer(bench, docker.command + ["images"], None, bench.runs)})


def engine_load(bench):
    docker = bench.service(Docker)
    archive = str(bench.fixture / "docker.tar")
    stowage = measure(stowagectl(bench, docker, "load", archive), bench.runs, docker.clear)
    peers = {"docker": peer(bench, docker.command + ["load", "-q", "-i", archive], docker.clear),
             "skopeo": peer(bench, ["skopeo", "copy", "-q", f"docker-archive:{archive}", "docker-daemon:bench/dev:1",
                                    "--dest-daemon-host", f"unix://{docker.short}/docker.sock"], docker.clear)}
    return row("load into an engine", stowage, peers)


def engine_load_again(bench):
    docker, _ = loaded(bench)
    archive = str(bench.fixture / "docker.tar")
    stowage = measure(stowagectl(bench, docker, "load", archive), bench.runs)
    peers = {"docker": peer(bench, docker.command + ["load", "-q", "-i", archive]),
             "skopeo": peer(bench, ["skopeo", "copy", "-q", f"docker-archive:{archive}", "docker-daemon:bench/dev:1",
                                    "--dest-daemon-host", f"unix://{docker.short}/docker.sock"])}
    return row("load into an engine, all layers there", stowage, peers)


def engine_save(bench):
    docker, name = loaded(bench)
    fresh = bench.fresh("engine.tar")
    target = bench.path("engine.tar")
    stowage = measure(stowagectl(bench, docker, "save", "-o", target, name), bench.runs, fresh)
    peers = {"docker": peer(bench, docker.command + ["save", "-o", target, name], fresh),
             "skopeo": peer(bench, ["skopeo", "copy", "-q", "--src-daemon-host", f"unix://{docker.short}/docker.sock",
                                    f"docker-daemon:{name}", f"docker-archive:{target}:{name}"], fresh)}
    return row("save from an engine", stowage, peers)


def copy(bench, docker, name, *targets):
    return ["stowagectl", "--library", bench.path("engines"), "--progress", "none", "copy",
            f"docker@[unix://{docker.short}/docker.sock]:{name}", *targets]


def piped(docker, podman, name):
    return shell(f"set -o pipefail; {' '.join(docker.command)} save {name} | {' '.join(podman.command)} load -q")


def with_skopeo(docker, podman, name):
    return ["skopeo", "copy", "-q", "--src-daemon-host", f"unix://{docker.short}/docker.sock", f"docker-daemon:{name}",
            f"containers-storage:[overlay@{podman.folder}/root+{podman.short}/run]{name}"]


def copied(bench, job, before):
    """From Docker to Podman; `before` makes of Podman what it should be."""
    docker, name = loaded(bench)
    podman = bench.service(PodmanService)
    stowage = measure(copy(bench, docker, name, f"podman@[{podman.address}]:{name}"), bench.runs, before(podman))
    peers = {"docker and podman": peer(bench, piped(docker, podman, name), before(podman)),
             "skopeo": peer(bench, with_skopeo(docker, podman, name), before(podman))}
    return row(job, stowage, peers)


def engine_copy(bench):
    return copied(bench, "copy from Docker to Podman", lambda podman: podman.clear)


def engine_copy_again(bench):
    docker, name = loaded(bench)
    assert measure(piped(docker, bench.service(PodmanService), name)).ok
    return copied(bench, "copy from Docker to Podman, all layers there", lambda podman: None)


def engine_copy_to_two(bench):
    """Into the Library and into Podman, which the peers do by way of a file."""
    docker, name = loaded(bench)
    podman = bench.service(PodmanService)
    file, layout = bench.path("two.tar"), bench.path("two")

    def before():
        bench.fresh("engines", "two.tar", "two")()
        podman.clear()
    stowage = measure(copy(bench, docker, name, f"library:{name}", f"podman@[{podman.address}]:{name}"), bench.runs, before)
    by_file = shell(f"{' '.join(docker.command)} save -o {file} {name}; {' '.join(podman.command)} load -q -i {file}; "
                    f"skopeo copy -q docker-archive:{file} oci:{layout}:dev")
    return row("copy from Docker to a library and Podman", stowage, {"docker, podman, skopeo": peer(bench, by_file, before)})


ALL = [engine_list, engine_load, engine_load_again, engine_save, engine_copy, engine_copy_again, engine_copy_to_two]
