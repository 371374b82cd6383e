#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Makes sample.tar beside itself: two small images of text files that share layers, as an OCI archive (image-layout.md).
# The second one is for two platforms. The same bytes come out each time. Needs bash, tar, gzip, jq, sha256sum.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
layout=$work/layout
mkdir -p "$layout/blobs/sha256"
repository=localhost/stowage/sample

blob() { # < bytes; prints "digest size"
    local file=$work/blob sum
    cat > "$file"
    sum=$(sha256sum "$file" | cut -d' ' -f1)
    stat -c "sha256:$sum %s" "$file"
    mv "$file" "$layout/blobs/sha256/$sum"
}

descriptor() { # MEDIATYPE "DIGEST SIZE" [EXTRA JSON]
    local extra='{}'
    [ $# -lt 3 ] || extra=$3
    jq -cn --arg type "$1" --arg digest "${2% *}" --argjson size "${2#* }" --argjson extra "$extra" \
        '{mediaType: $type, digest: $digest, size: $size} + $extra'
}

layer() { # FOLDER: a layer of what is in it; prints "descriptor|diff id"
    local tar=$work/layer.tar
    tar --sort=name --mtime=@1700000000 --owner=0 --group=0 --numeric-owner -C "$1" -cf "$tar" .
    local diff_id="sha256:$(sha256sum "$tar" | cut -d' ' -f1)"
    echo "$(descriptor application/vnd.oci.image.layer.v1.tar+gzip "$(gzip -9n < "$tar" | blob)")|$diff_id"
}

file() { # LAYER PATH: its content comes on stdin
    mkdir -p "$(dirname "$work/$1/$2")"
    cat > "$work/$1/$2"
}

image() { # ARCHITECTURE CREATED HISTORY LAYER…: prints "digest size" of the manifest
    local architecture=$1 created=$2 history=$3 layers='[]' diff_ids='[]' entry config
    shift 3
    for entry in "$@"; do
        layers=$(jq -c --argjson layer "${entry%|*}" '. + [$layer]' <<< "$layers")
        diff_ids=$(jq -c --arg id "${entry#*|}" '. + [$id]' <<< "$diff_ids")
    done
    config=$(jq -cn --arg architecture "$architecture" --arg created "$created" --argjson diff_ids "$diff_ids" --argjson history "$history" '{
        architecture: $architecture, os: "linux", created: $created, author: "The Stowage developers",
        config: {Env: ["PATH=/bin:/usr/bin", "LANG=C.UTF-8"], Cmd: ["/bin/sh", "-c", "cat /hold/manifest.txt"], WorkingDir: "/hold",
            Labels: {"org.opencontainers.image.title": "Stowage sample", "org.opencontainers.image.licenses": "Apache-2.0"}},
        rootfs: {type: "layers", diff_ids: $diff_ids}, history: $history}' | blob)
    jq -cn --argjson config "$(descriptor application/vnd.oci.image.config.v1+json "$config")" --argjson layers "$layers" \
        '{schemaVersion: 2, mediaType: "application/vnd.oci.image.manifest.v1+json", config: $config, layers: $layers}' | blob
}

step() { # CREATED CREATED_BY [empty]
    jq -cn --arg created "$1" --arg by "$2" --argjson empty "${3:-false}" \
        '{created: $created, created_by: $by} + (if $empty then {empty_layer: true} else {} end)'
}

names() { # TAG
    jq -cn --arg tag "$1" --arg name "$repository:$1" \
        '{annotations: {"org.opencontainers.image.ref.name": $tag, "io.containerd.image.name": $name}}'
}

file base etc/os-release <<< $'NAME="Stowage sample"\nID=stowage-sample\nVERSION_ID=1'
file base etc/passwd <<< 'root:x:0:0:root:/:/bin/sh'
printf '%s\n' "A hold has room for many things;" "what matters is where each of them stands." "" "货舱能装很多东西，要紧的是每一样各在其位。" | file base usr/share/doc/stowage/README
seq -f 'crate %04g' 1 900 | file cargo hold/crates.txt
printf '%s\n' tea silk porcelain paper 茶 丝 瓷 纸 | file cargo hold/manifest.txt
for port in Quanzhou Malacca Calicut Hormuz Zanzibar; do echo "Called at $port." | file log "hold/log/$port.txt"; done
seq 1 400 | sha256sum | file log hold/log/seal
printf '%s\n' coffee cotton 咖啡 棉 | file more hold/manifest.txt
: | file more hold/log/.wh.Zanzibar.txt

base=$(layer "$work/base") cargo=$(layer "$work/cargo") log=$(layer "$work/log") more=$(layer "$work/more")
day=2026-02-03T08:00:00Z later=2026-05-20T09:30:00Z
begin="$(step $day 'ADD base.tar.xz / # buildkit'),$(step $day 'LABEL org.opencontainers.image.title=Stowage sample' true)"
begin+=",$(step $day 'ENV LANG=C.UTF-8' true),$(step $day 'COPY crates.txt manifest.txt /hold/ # buildkit'),$(step $day 'WORKDIR /hold' true)"
end=$(step $day 'CMD ["/bin/sh" "-c" "cat /hold/manifest.txt"]' true)
log_step=$(step $day 'RUN /bin/sh -c write-log --ports 5 > /hold/log/seal # buildkit')
old=$(image amd64 $day "[$begin,$log_step,$end]" "$base" "$cargo" "$log")
steps="[$begin,$log_step,$(step $later 'RUN /bin/sh -c load-more && rm /hold/log/Zanzibar.txt # buildkit'),$end]"
amd=$(image amd64 $later "$steps" "$base" "$cargo" "$log" "$more")
arm=$(image arm64 $later "$steps" "$base" "$cargo" "$log" "$more")

manifest_type=application/vnd.oci.image.manifest.v1+json index_type=application/vnd.oci.image.index.v1+json
both=$(jq -cn --argjson amd "$(descriptor $manifest_type "$amd" '{"platform":{"architecture":"amd64","os":"linux"}}')" \
    --argjson arm "$(descriptor $manifest_type "$arm" '{"platform":{"architecture":"arm64","os":"linux"}}')" \
    --arg type $index_type '{schemaVersion: 2, mediaType: $type, manifests: [$amd, $arm]}' | blob)
jq -n --argjson old "$(descriptor $manifest_type "$old" "$(names 1.0)")" --argjson new "$(descriptor $index_type "$both" "$(names 1.1)")" \
    --argjson latest "$(descriptor $index_type "$both" "$(names latest)")" --arg type $index_type \
    '{schemaVersion: 2, mediaType: $type, manifests: [$old, $new, $latest]}' > "$layout/index.json"
echo '{"imageLayoutVersion":"1.0.0"}' > "$layout/oci-layout"
tar --sort=name --mtime=@1700000000 --owner=0 --group=0 --numeric-owner --mode=go=rX,u+rw -C "$layout" -cf "$here/sample.tar" blobs index.json oci-layout
