#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Makes the images of the lab from Debian packages, with buildah and skopeo, once, and prints the folder that holds them:
#   app    1.0 (layers with whiteouts, an opaque folder, links, Chinese and long names) and 1.1 (one layer more)
#   tiny   1, 2 (other settings), 3 (one layer more), zstd (its layer as zstd)
#   multi  latest: linux/amd64, linux/arm64 and an attestation in one index
# Each is an OCI layout whose ref.name is the tag. Needs root. usage: images.sh [FOLDER]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
recipe=$(cat "$here"/{images,debs,attest}.sh "$here"/{app,tiny}.containerfile | sha256sum | cut -c1-16)
out=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/stowage/lab/$recipe}
# shellcheck source-path=SCRIPTDIR
. "$here/debs.sh"

# build NAME TAG LAYOUT [OPTION…]: builds one target of NAME.containerfile in $work/NAME into LAYOUT:TAG.
build() {
    local name=$1 tag=$2 layout=$3; shift 3
    "${buildah[@]}" build -q --isolation chroot --ulimit nofile=1024:1024 --ulimit nproc=4096:4096 --layers --timestamp 1700000000 -f "$here/$name.containerfile" \
        -t "$name:$tag" "$@" "$work/$name" > /dev/null
    "${buildah[@]}" push -q --format oci "$name:$tag" "oci:$new/$layout:$tag"
}

make_app() {
    local base=$work/app/base
    debs_unpack "$base" base-files busybox-static netbase media-types
    ln -s busybox "$base/usr/bin/sh"
    debs_unpack "$work/app/perl" perl-base perl-modules-5.40
    debs_unpack "$work/app/zones" tzdata
    debs_unpack "$work/app/python" python3.13-minimal libpython3.13-minimal libpython3.13-stdlib
    printf '镜舱\n' > "$work/app/说明.txt"
    build app 1.0 app --target v1.0
    build app 1.1 app --target v1.1
}

make_tiny() {
    local arch
    for arch in amd64 arm64; do
        debs_unpack "$work/tiny/$arch" "busybox-static:$arch"
        rm -r "$work/tiny/$arch/usr/share"
        ln -s busybox "$work/tiny/$arch/usr/bin/sh"
    done
    echo "one layer more" > "$work/tiny/note.txt"
    for tag in 1 2 3; do build tiny $tag tiny --target v$tag; done
    "${buildah[@]}" push -q --format oci --compression-format zstd --force-compression tiny:1 "oci:$new/tiny:zstd"
}

make_multi() {
    build tiny amd64 multi --target v1 --platform linux/amd64
    build tiny arm64 multi --target v1 --platform linux/arm64
    "$here/attest.sh" "$new/multi" latest amd64 arm64
}

if [ ! -d "$out" ]; then
    mkdir -p "$(dirname "$out")"
    exec 9> "$out.lock"
    flock 9
fi
if [ ! -d "$out" ]; then
    work=$(mktemp -d /tmp/lab.XXXXXX)
    new=$work/new
    buildah=(buildah --root "$work/store" --runroot "$work/run" --storage-driver overlay)
    trap '"${buildah[@]}" rm -a > /dev/null 2>&1; rm -rf "$work"' EXIT
    mkdir -p "$new"
    debs_open "$work/apt" amd64 arm64
    make_app
    make_tiny
    make_multi
    find "$new" -exec touch -h -d @1700000000 {} +
    mv "$new" "$out.new.$$"
    mv -T "$out.new.$$" "$out"
fi
echo "$out"
