#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# A real registry on a free loopback port with the images of the lab. The first line on stdout is its address, then a
# line for each image, then an empty one. Goes when stdin closes or a signal comes, and leaves nothing behind.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
images=$("$here/images.sh")
folder=$(mktemp -d /tmp/lab.XXXXXX)

clean_up() {
    trap - EXIT
    [ -z "${registry:-}" ] || kill "$registry" 2> /dev/null || true
    wait
    rm -rf "$folder"
}
trap clean_up EXIT
trap 'exit 0' INT TERM HUP

start_registry() { # PORT
    cat > "$folder/config.yml" << END
version: 0.1
log: {level: warn, accesslog: {disabled: true}}
storage:
  filesystem: {rootdirectory: '$folder/storage'}
  delete: {enabled: true}
http: {addr: '127.0.0.1:$1', secret: demo}
END
    docker-registry serve "$folder/config.yml" > "$folder/log" 2>&1 < /dev/null &
    registry=$!
    curl -s --retry 50 --retry-delay 1 --retry-max-time 20 --retry-connrefused -o /dev/null "http://127.0.0.1:$1/v2/" && kill -0 "$registry" 2> /dev/null
}

for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 12000))
    start_registry "$port" && break
    registry=
done
[ -n "$registry" ] || { cat "$folder/log" >&2; exit 1; }

push() { # LAYOUT:TAG REFERENCE
    skopeo copy -q --all --preserve-digests --dest-tls-verify=false "oci:$images/$1" "docker://127.0.0.1:$port/$2"
    echo "127.0.0.1:$port/$2"
}

echo "127.0.0.1:$port"
push app:1.0 demo/app:1.0
push app:1.1 demo/app:1.1
push app:1.1 demo/app:latest
push multi:latest demo/multi:latest
for tag in 1 2 3 zstd; do push tiny:$tag "tiny:$tag"; done
echo
# A read that a signal can end; a person's Ctrl+D ends it too.
while read -r _; do :; done
