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

# add_blob FILE: moves a file among the blobs and prints its digest.
add_blob() {
    local hex; hex=$(digest "$1")
    mv "$1" "$new/oci/blobs/sha256/$hex"
    echo "sha256:$hex"
}

descriptor() { # MEDIA-TYPE DIGEST
    jq -nc --arg type "application/vnd.oci.image.$1" --arg digest "$2" \
        --argjson size "$(stat -c %s "$new/oci/blobs/sha256/${2#sha256:}")" '{mediaType: $type, digest: $digest, size: $size}'
}

make_layer() { # PACKAGE…
    debs_unpack "$work/layer" "$@"
    tar -C "$work/layer" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$epoch" -cf "$work/layer.tar" .
    entries=$((entries + $(tar -tf "$work/layer.tar" | wc -l)))
    bytes=$((bytes + $(stat -c %s "$work/layer.tar")))
    diffs+=("sha256:$(digest "$work/layer.tar")")
    gzip -6n "$work/layer.tar"
    blobs+=("$(descriptor v1.tar+gzip "$(add_blob "$work/layer.tar.gz")")")
    history+=("$(jq -nc --arg by "RUN apt-get install -y $*" '{created: "2023-11-14T22:13:20Z", created_by: $by}')")
    rm -rf "$work/layer"
}

make_oci() {
    local diffs=() blobs=() history=() entries=0 bytes=0 packages config manifest
    mkdir -p "$new/oci/blobs/sha256"
    while read -ra packages; do make_layer "${packages[@]}"; done < <(layers)
    jq -nc --argjson history "$(printf '%s\n' "${history[@]}" | jq -sc .)" '{created: "2023-11-14T22:13:20Z", architecture: "amd64", os: "linux",
        config: {Cmd: ["/bin/bash"]}, rootfs: {type: "layers", diff_ids: $ARGS.positional}, history: $history}' --args "${diffs[@]}" > "$work/json"
    config=$(descriptor config.v1+json "$(add_blob "$work/json")")
    printf '%s\n' "${blobs[@]}" | jq -sc --argjson config "$config" \
        '{schemaVersion: 2, mediaType: "application/vnd.oci.image.manifest.v1+json", config: $config, layers: .}' > "$work/json"
    manifest=$(descriptor manifest.v1+json "$(add_blob "$work/json")")
    jq -c '{schemaVersion: 2, manifests: [. + {annotations: {"org.opencontainers.image.ref.name": "dev"}}]}' <<< "$manifest" > "$new/oci/index.json"
    printf '{"imageLayoutVersion": "1.0.0"}' > "$new/oci/oci-layout"
    echo "$entries entries, $bytes bytes unpacked, $(du -sb "$new/oci/blobs" | cut -f1) bytes as gzip" > "$new/facts"
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
    gzip -6nk "$new/docker.tar"
}

clean_up() {
    [ -z "${engine:-}" ] || { kill "$engine" && wait "$engine"; } || true
    rm -rf "$work" "$short" "$new"
}

if [ ! -d "$out" ]; then
    mkdir -p "$(dirname "$out")"
    exec 9> "$out.lock"
    flock 9
fi
if [ ! -d "$out" ]; then
    new=$out.new
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
fi
echo "$out"
