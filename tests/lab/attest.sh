#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Joins single-platform images of a layout into one index with an attestation, as BuildKit lays it out.
# usage: attest.sh LAYOUT TAG IMAGE-TAG…     (the images are in LAYOUT and lose their own names)
set -euo pipefail

layout=$1 tag=$2; shift 2
index=application/vnd.oci.image.index.v1+json
manifest=application/vnd.oci.image.manifest.v1+json

# put: stores stdin as a blob and prints its digest.
put() {
    local blob digest
    blob=$(mktemp "$layout/put.XXXXXX")
    cat > "$blob"
    digest=$(sha256sum "$blob" | cut -d' ' -f1)
    chmod 644 "$blob"
    mv "$blob" "$layout/blobs/sha256/$digest"
    echo "sha256:$digest"
}

blob() { echo "$layout/blobs/sha256/${1#sha256:}"; }

descriptor() { # MEDIA-TYPE DIGEST
    jq -nc --arg type "$1" --arg digest "$2" --argjson size "$(stat -c %s "$(blob "$2")")" \
        '{mediaType: $type, digest: $digest, size: $size}'
}

platform() { # DIGEST of a manifest
    jq -c '{architecture, os}' "$(blob "$(jq -r .config.digest "$(blob "$1")")")"
}

attestation() { # DIGEST of the image described
    local statement config
    statement=$(jq -nc --arg hex "${1#sha256:}" '{_type: "https://in-toto.io/Statement/v0.1",
        predicateType: "https://slsa.dev/provenance/v0.2", subject: [{name: "pkg:docker/multi", digest: {sha256: $hex}}],
        predicate: {builder: {id: ""}, buildType: "https://mobyproject.org/buildkit@v1"}}' | put)
    config=$(jq -nc --arg diff "$statement" '{architecture: "unknown", os: "unknown", config: {},
        rootfs: {type: "layers", diff_ids: [$diff]}}' | put)
    jq -nc --argjson config "$(descriptor application/vnd.oci.image.config.v1+json "$config")" \
        --argjson layer "$(descriptor application/vnd.in-toto+json "$statement")" --arg type "$manifest" \
        '{schemaVersion: 2, mediaType: $type, config: $config,
          layers: [$layer + {annotations: {"in-toto.io/predicate-type": "https://slsa.dev/provenance/v0.2"}}]}' | put
}

named() { jq -r --arg tag "$1" '.manifests[] | select(.annotations["org.opencontainers.image.ref.name"] == $tag).digest' "$layout/index.json"; }

entries=()
for image; do
    digest=$(named "$image")
    entries+=("$(descriptor "$manifest" "$digest" | jq -c --argjson platform "$(platform "$digest")" '. + {platform: $platform}')")
done
described=$(named "$1")
entries+=("$(descriptor "$manifest" "$(attestation "$described")" | jq -c --arg described "$described" '. + {
    annotations: {"vnd.docker.reference.digest": $described, "vnd.docker.reference.type": "attestation-manifest"},
    platform: {architecture: "unknown", os: "unknown"}}')")
top=$(printf '%s\n' "${entries[@]}" | jq -sc --arg type "$index" '{schemaVersion: 2, mediaType: $type, manifests: .}' | put)
descriptor "$index" "$top" | jq -c --arg tag "$tag" \
    '{schemaVersion: 2, manifests: [. + {annotations: {"org.opencontainers.image.ref.name": $tag}}]}' > "$layout/index.json"
