#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Makes what the bench measures with, once, and prints the folder that holds it:
#   oci/           a development image of 11 layers, about 2 GB and 100,000 entries, gzip layers; its tag is "dev"
#   oci.tar        the same as an OCI archive
#   docker.tar     the same as `docker save` wrote it (uncompressed layers), docker.tar.gz
# Takes some minutes, 600 MB of packages and 7 GB of disk. Needs root. usage: fixture.sh [FOLDER]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
out=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/stowage/bench/$(sha256sum < "$here/fixture.sh" | cut -c1-16)}
# shellcheck source-path=SCRIPTDIR
. "$here/../lab/debs.sh"
epoch=1700000000

layers() {
    cat << 'END'
base-files bash coreutils dash debianutils diffutils dpkg findutils grep gzip hostname libc-bin libc6 libgcc-s1 libstdc++6 login mawk ncurses-base ncurses-bin perl-base sed tar util-linux tzdata apt locales openssl ca-certificates libssl3t64 passwd zlib1g
gcc-14 gcc-14-x86-64-linux-gnu cpp-14-x86-64-linux-gnu g++-14 g++-14-x86-64-linux-gnu libgcc-14-dev libstdc++-14-dev libc6-dev linux-libc-dev binutils-x86-64-linux-gnu binutils-common gfortran-14-x86-64-linux-gnu libgfortran-14-dev make gdb
llvm-19 libllvm19 clang-19 libclang-cpp19 libclang-common-19-dev libclang1-19 lldb-19 libclang-rt-19-dev
libboost1.83-dev libeigen3-dev
python3.13 libpython3.13-stdlib libpython3.13 libpython3.13-dev python3-numpy python3-sympy python3-django python3-scipy python3-matplotlib
perl perl-modules-5.40 libperl5.40 perl-doc
golang-1.24-go golang-1.24-src
openjdk-21-jdk-headless
cmake cmake-data git ninja-build meson qt6-base-dev libqt6core6t64 libqt6gui6 vim-runtime
manpages manpages-dev linux-doc-6.12 libboost1.83-doc python3.13-doc git-doc
nodejs libnode-dev texlive-base
END
}

digest() { sha256sum "$1" | cut -d' ' -f1; }

# make_part N PACKAGE…: the layer N.tar.gz, and N.json that says what is in it. Kept, should the rest fail.
make_part() {
    local number=$1 tar=$work/layer.tar entries; shift
    [ ! -f "$parts/$number.json" ] || return 0
    debs_unpack "$work/layer" "$@"
    tar -C "$work/layer" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -cf "$tar" .
    rm -rf "$work/layer"
    entries=$(tar -tf "$tar" | wc -l)
    igzip -3 -n -c "$tar" > "$parts/$number.tar.gz"
    jq -nc --arg diff "sha256:$(digest "$tar")" --arg blob "sha256:$(digest "$parts/$number.tar.gz")" --arg packages "$*" \
        --argjson size "$(stat -c %s "$parts/$number.tar.gz")" --argjson bytes "$(stat -c %s "$tar")" --argjson entries "$entries" \
        '$ARGS.named' > "$work/json"
    rm "$tar"
    mv "$work/json" "$parts/$number.json"
}

# add_blob MEDIA-TYPE: stores stdin as a blob and prints its descriptor.
add_blob() {
    local hex
    cat > "$work/json"
    hex=$(digest "$work/json")
    jq -nc --arg type "application/vnd.oci.image.$1" --arg digest "sha256:$hex" --argjson size "$(stat -c %s "$work/json")" \
        '{mediaType: $type, digest: $digest, size: $size}'
    mv "$work/json" "$new/oci/blobs/sha256/$hex"
}

make_oci() {
    local number=10 all=$work/all config manifest packages part
    mkdir -p "$parts" "$new/oci/blobs/sha256"
    while read -ra packages; do make_part $((number++)) "${packages[@]}"; done < <(layers)
    jq -sc . "$parts"/*.json > "$all"
    for part in "$parts"/*.tar.gz; do
        ln "$part" "$new/oci/blobs/sha256/$(jq -r '.blob | ltrimstr("sha256:")' "${part%.tar.gz}.json")"
    done
    config=$(jq -c '{created: "2023-11-14T22:13:20Z", architecture: "amd64", os: "linux", config: {Cmd: ["/bin/bash"]},
        rootfs: {type: "layers", diff_ids: map(.diff)},
        history: map({created: "2023-11-14T22:13:20Z", created_by: "RUN apt-get install -y \(.packages)"})}' "$all" | add_blob config.v1+json)
    manifest=$(jq -c --argjson config "$config" '{schemaVersion: 2, mediaType: "application/vnd.oci.image.manifest.v1+json", config: $config,
        layers: map({mediaType: "application/vnd.oci.image.layer.v1.tar+gzip", digest: .blob, size: .size})}' "$all" | add_blob manifest.v1+json)
    jq -c '{schemaVersion: 2, manifests: [. + {annotations: {"org.opencontainers.image.ref.name": "dev"}}]}' <<< "$manifest" > "$new/oci/index.json"
    printf '{"imageLayoutVersion": "1.0.0"}' > "$new/oci/oci-layout"
    jq -r '"\(length) layers, \(map(.entries) | add) entries, \(map(.bytes) | add) bytes unpacked, \(map(.size) | add) bytes as gzip"' "$all" > "$new/facts"
}

# As a real dockerd saves it.
make_docker_archive() {
    local docker=(docker --host "unix://$short/docker.sock")
    dockerd --host "unix://$short/docker.sock" --data-root "$work/data" --exec-root "$short/exec" --pidfile "$work/pid" \
        --iptables=false --ip6tables=false --bridge=none > "$work/log" 2>&1 &
    engine=$!
    until "${docker[@]}" version > /dev/null 2>&1; do
        kill -0 "$engine" 2> /dev/null || { cat "$work/log" >&2; exit 1; }
    done
    skopeo copy -q "oci:$new/oci:dev" "docker-archive:$work/skopeo.tar:bench:dev"
    "${docker[@]}" load -q -i "$work/skopeo.tar" > /dev/null
    rm "$work/skopeo.tar"
    "${docker[@]}" save -o "$new/docker.tar" bench:dev
    kill "$engine" && wait "$engine" || true
    engine=
    igzip -3 -n -k -o "$new/docker.tar.gz" "$new/docker.tar"
}

clean_up() {
    [ -z "${engine:-}" ] || { kill "$engine" && wait "$engine"; } || true
    rm -rf "$work" "$short"
}

if [ ! -d "$out" ]; then
    mkdir -p "$(dirname "$out")"
    exec 9> "$out.lock"
    flock 9
fi
if [ ! -d "$out" ]; then
    new=$out.new
    parts=$out.parts
    work=$(mktemp -d "$(dirname "$out")/work.XXXXXX")
    short=$(mktemp -d /tmp/bench.XXXXXX) # a socket's name has 108 bytes at most
    trap clean_up EXIT
    rm -rf "$new"
    mkdir -p "$new"
    echo "Making what the bench measures with; this takes some minutes, once." >&2
    debs_open "$work/apt" amd64
    make_oci
    tar -C "$new/oci" --sort=name -cf "$new/oci.tar" blobs index.json oci-layout
    make_docker_archive
    mv -T "$new" "$out"
    rm -rf "$parts"
fi
echo "$out"
