#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
"""Writes very many tiny images: as an OCI layout, and as an archive that the engines load.

usage: many.py IMAGES TAGS-OF-EACH LAYOUT ARCHIVE
"""

import gzip
import hashlib
import io
import json
import sys
import tarfile
from pathlib import Path

OCI = "application/vnd.oci.image."


def layer():
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        member = tarfile.TarInfo("hello")
        member.size = 6
        tar.addfile(member, io.BytesIO(b"hello\n"))
    return stream.getvalue()


def digest(data):
    return "sha256:" + hashlib.sha256(data).hexdigest()


def config(number, diff):
    return json.dumps({
        "created": f"2023-{number % 12 + 1:02}-14T22:13:20Z", "architecture": "amd64", "os": "linux",
        "config": {"Env": [f"NUMBER={number}"], "Cmd": ["/hello"]}, "rootfs": {"type": "layers", "diff_ids": [diff]},
        "history": [{"created": "2023-11-14T22:13:20Z", "created_by": "COPY hello /"}]}).encode()


def names(number, tags):
    return [f"docker.io/bench/app{number:05}:v{tag}" for tag in range(tags)]


class Layout:
    def __init__(self, folder):
        self.folder = Path(folder)
        (self.folder / "blobs/sha256").mkdir(parents=True)
        self.entries = []

    def add(self, kind, data):
        name = digest(data)
        (self.folder / "blobs" / name.replace(":", "/")).write_bytes(data)
        return {"mediaType": OCI + kind, "digest": name, "size": len(data)}

    def add_image(self, number, tags, diff, compressed):
        manifest = {"schemaVersion": 2, "mediaType": OCI + "manifest.v1+json",
                    "config": self.add("config.v1+json", config(number, diff)),
                    "layers": [self.add("layer.v1.tar+gzip", compressed)]}
        descriptor = self.add("manifest.v1+json", json.dumps(manifest).encode())
        for name in names(number, tags):
            annotations = {"org.opencontainers.image.ref.name": name, "io.containerd.image.name": name}
            self.entries.append(descriptor | {"annotations": annotations})

    def finish(self):
        index = {"schemaVersion": 2, "mediaType": OCI + "index.v1+json", "manifests": self.entries}
        (self.folder / "index.json").write_text(json.dumps(index))
        (self.folder / "oci-layout").write_text('{"imageLayoutVersion": "1.0.0"}')


def write_archive(path, images, tags, plain, diff):
    with tarfile.open(path, "w") as tar:
        def add(name, data):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            tar.addfile(member, io.BytesIO(data))

        add("layer.tar", plain)
        manifest = []
        for number in range(images):
            data = config(number, diff)
            name = hashlib.sha256(data).hexdigest() + ".json"
            add(name, data)
            manifest.append({"Config": name, "RepoTags": names(number, tags), "Layers": ["layer.tar"]})
        add("manifest.json", json.dumps(manifest).encode())


def main():
    images, tags = int(sys.argv[1]), int(sys.argv[2])
    plain = layer()
    compressed = gzip.compress(plain, mtime=0)
    layout = Layout(sys.argv[3])
    for number in range(images):
        layout.add_image(number, tags, digest(plain), compressed)
    layout.finish()
    write_archive(sys.argv[4], images, tags, plain, digest(plain))


if __name__ == "__main__":
    main()
