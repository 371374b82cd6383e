# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""The jobs that are measured: each function answers one row of the table."""

import json
import shutil
import time
from pathlib import Path

from .measure import Sample, measure, shell, warm
from .services import Docker, Podman, Registry
from .table import Row, at_most, no_slower


class Bench:
    """What every job needs: the fixture, a folder to work in, and the peers, whose daemons start when first asked for."""

    def __init__(self, fixture, lists, work, with_peers, runs):
        self.fixture = Path(fixture)
        self.lists = lists
        self.work = Path(work)
        self.with_peers = with_peers
        self.runs = runs
        self.services = {}

    def service(self, kind):
        if kind not in self.services:
            self.services[kind] = kind(self.work)
        return self.services[kind]

    def stop(self):
        for service in self.services.values():
            service.stop()

    def path(self, name):
        return str(self.work / name)

    def settled_copy(self, layout, name):
        """A Library that nobody has changed in the last seconds, as it is when people look: lists are kept only then."""
        self.fresh(name)()
        shutil.copytree(layout, self.path(name))
        time.sleep(4)
        return self.path(name)

    def fresh(self, *names):
        """Removes what an earlier run left."""
        def remove():
            for name in names:
                shutil.rmtree(self.path(name), ignore_errors=True)
                Path(self.path(name)).unlink(missing_ok=True)
        return remove

    def stowage(self, *arguments, library="library", runs=None, cold=False):
        before = self.fresh(library) if cold else None
        return measure(["stowagectl", "--library", self.path(library), "--progress", "none", *arguments], runs or self.runs, before)

    def limit(self, script, out="limit", runs=None):
        def before():
            self.fresh(out)()
            Path(self.path(out)).mkdir()
        return measure(shell(f"cd '{self.path(out)}'; {script}"), runs or self.runs, before)

    def limit_on_disk(self, script):
        return self.limit(f"{script}; sync ./*")

    def peer(self, kind, *arguments, clear=True, runs=1):
        if not self.with_peers or not shutil.which(kind.name):
            return Sample(error="not here")
        engine = self.service(kind)
        sample = measure(engine.command + list(arguments), runs, engine.clear if clear else None)
        if sample.ok and kind is Docker:
            sample.peak_mb = engine.peak_mb()
        return sample

    def skopeo(self, *arguments, runs=1):
        if not self.with_peers or not shutil.which("skopeo"):
            return Sample(error="not here")
        return measure(["skopeo", *arguments], runs, self.fresh("skopeo"))

    def manifest(self):
        index = json.loads((self.fixture / "oci/index.json").read_text())
        return json.loads((self.fixture / "oci/blobs" / index["manifests"][0]["digest"].replace(":", "/")).read_text())


def load(bench, job, name, limit_script, limit_name, ratio, peers):
    archive = str(bench.fixture / name)
    warm(archive)
    limit = bench.limit(limit_script.format(archive))
    on_disk = bench.limit_on_disk(limit_script.format(archive))
    stowage = bench.stowage("load", archive, cold=True)
    return Row(job, limit_name, limit, stowage, f"≤ {ratio} ×", at_most(ratio, limit, stowage), peers(archive), on_disk,
               at_most(ratio, on_disk, stowage))


HASH_AND_COPY = "sha256sum '{0}' > sum & cp '{0}' copy; wait $!"


def load_docker(bench):
    return load(bench, "load a docker save tar", "docker.tar", HASH_AND_COPY, "sha256sum beside cp", 1.3, lambda archive: {
        "docker": bench.peer(Docker, "load", "-q", "-i", archive),
        "podman": bench.peer(Podman, "load", "-q", "-i", archive),
        "skopeo": bench.skopeo("copy", "-q", f"docker-archive:{archive}", f"oci:{bench.path('skopeo')}:dev")})


def load_oci(bench):
    return load(bench, "load an OCI archive", "oci.tar", HASH_AND_COPY, "sha256sum beside cp", 1.4, lambda archive: {
        "skopeo": bench.skopeo("copy", "-q", f"oci-archive:{archive}", f"oci:{bench.path('skopeo')}:dev")})


def load_gzip(bench):
    return load(bench, "load the tar as .gz", "docker.tar.gz", "igzip -dc '{0}' > out", "igzip -dc", 1.3, lambda archive: {
        "docker": bench.peer(Docker, "load", "-q", "-i", archive),
        "skopeo": bench.skopeo("copy", "-q", f"docker-archive:{archive}", f"oci:{bench.path('skopeo')}:dev")})


def registry_with_image(bench):
    fresh = Registry not in bench.services
    registry = bench.service(Registry)
    if fresh:
        pushed = measure(["skopeo", "copy", "-q", "--preserve-digests", "--dest-tls-verify=false",
                          f"oci:{bench.fixture}/oci:dev", f"docker://{registry.host}/bench/dev:1"])
        assert pushed.ok, pushed.error
    return registry


def pull_cold(bench):
    registry = registry_with_image(bench)
    reference = f"{registry.host}/bench/dev:1"
    blobs = [layer["digest"] for layer in bench.manifest()["layers"]]
    wanted = " ".join(f"-o {n} {registry.url}/v2/bench/dev/blobs/{digest}" for n, digest in enumerate(blobs))
    script = f"curl -sf --parallel {wanted}; sha256sum * > sums"
    limit = bench.limit(script)
    on_disk = bench.limit_on_disk(script)
    stowage = bench.stowage("pull", reference, cold=True)
    peers = {"skopeo": bench.skopeo("copy", "-q", "--src-tls-verify=false", f"docker://{reference}", f"oci:{bench.path('skopeo')}:dev"),
             "docker": bench.peer(Docker, "pull", "-q", reference),
             "podman": bench.peer(Podman, "pull", "-q", "--tls-verify=false", reference)}
    return Row("pull, cold", "parallel curl, then sha256sum", limit, stowage, "≤ 1.3 ×", at_most(1.3, limit, stowage), peers, on_disk,
               at_most(1.3, on_disk, stowage))


def pull_again(bench):
    registry = registry_with_image(bench)
    reference = f"{registry.host}/bench/dev:1"
    bench.stowage("pull", reference, library="again", runs=1)
    limit = bench.limit(f"curl -sf -o manifest -H 'Accept: application/vnd.oci.image.manifest.v1+json' {registry.url}/v2/bench/dev/manifests/1", runs=15)
    stowage = bench.stowage("pull", reference, library="again", runs=15)
    peers = {}
    for kind, flags in ((Docker, []), (Podman, ["--tls-verify=false"])):
        bench.peer(kind, "pull", "-q", *flags, reference)
        peers[kind.name] = bench.peer(kind, "pull", "-q", *flags, reference, clear=False, runs=5)
    return Row("pull when all is here", "curl of the manifest", limit, stowage, "faster than docker and podman",
               no_slower(stowage, peers.values()), peers)


def save(bench):
    archive = str(bench.fixture / "docker.tar")
    bench.fresh("library")()
    bench.stowage("load", archive, runs=1)
    written = bench.path("saved.tar")
    stowage = measure(["stowagectl", "--library", bench.path("library"), "--progress", "none", "save", "-o", written, "bench:dev"],
                      bench.runs, bench.fresh("saved.tar"))
    script = f"cp '{written if stowage.ok else archive}' copy"
    limit = bench.limit(script)
    on_disk = bench.limit_on_disk(script)
    peers = {}
    for kind in (Docker, Podman):
        bench.peer(kind, "load", "-q", "-i", archive)
        bench.fresh("peer.tar")()
        peers[kind.name] = bench.peer(kind, "save", "-o", bench.path("peer.tar"), "bench:dev", clear=False)
    bench.fresh("peer.tar", "saved.tar")()
    return Row("save as an archive", "cp of the bytes written", limit, stowage, "≤ 1.3 ×", at_most(1.3, limit, stowage), peers, on_disk,
               at_most(1.3, on_disk, stowage))


def show(bench, name, runs, factor, goal):
    archive = str(bench.fixture / name)
    warm(archive)
    limit = bench.limit(f"tar -xO -f '{archive}' manifest.json > manifest", runs=runs)
    stowage = bench.stowage("show", archive, runs=runs)
    peers = {"skopeo": bench.skopeo("inspect", f"docker-archive:{archive}", runs=runs)}
    return Row(f"show {name}", "tar -xO manifest.json", limit, stowage, goal, no_slower(stowage, peers.values(), factor), peers)


def show_plain(bench):
    return show(bench, "docker.tar", 15, 1.0, "no slower than skopeo")


def show_gzip(bench):
    return show(bench, "docker.tar.gz", 1, 3.0, "3 × faster than skopeo")


def list_tags(bench):
    layout = bench.lists / "many"
    bench.settled_copy(layout, "many")
    limit = bench.limit(f"jq length '{layout}/index.json'", runs=15)
    bench.stowage("images", library="many", runs=1)
    stowage = bench.stowage("images", library="many", runs=15)
    peers = {}
    for kind in (Docker, Podman):
        # Each tag is a rewrite of all tags for them: 10,000 would take an hour to make.
        bench.peer(kind, "load", "-q", "-i", str(bench.lists / "few.tar"))
        peers[f"{kind.name} with 1,000"] = bench.peer(kind, "images", clear=False, runs=3)
    return Row("list 10,000 tags", "jq length index.json", limit, stowage, "≤ 2 ×", at_most(2, limit, stowage), peers)


ALL = [load_docker, load_oci, load_gzip, pull_cold, pull_again, save, show_plain, show_gzip, list_tags]
