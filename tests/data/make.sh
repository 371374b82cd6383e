#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Makes the archives of this folder anew, with the tools that people have. README.md says what each is. Needs root.
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
work=$(mktemp -d /tmp/data.XXXXXX)
store=(--root "$work/store" --runroot "$work/run" --storage-driver overlay)
docker=(docker --host "unix://$work/docker.sock")
epoch=1700000000

clean_up() {
    buildah "${store[@]}" rm -a > /dev/null 2>&1 || true
    [ -z "${engine:-}" ] || { kill "$engine" && wait "$engine"; } || true
    rm -rf "$work"
}
trap clean_up EXIT

# Two layers, a whiteout and a history with an empty step; sample:2 is sample:1 with another setting.
make_images() {
    mkdir -p "$work/one/etc" "$work/one/srv/镜像" "$work/two/srv"
    echo "sample" > "$work/one/etc/hostname"
    echo "old" > "$work/one/srv/old.txt"
    echo "内容" > "$work/one/srv/镜像/清单.txt"
    ln -s ../etc/hostname "$work/one/srv/link"
    ln "$work/one/srv/old.txt" "$work/one/srv/hard-link"
    echo "new" > "$work/two/srv/new.txt"
    : > "$work/two/srv/.wh.old.txt"
    find "$work/one" "$work/two" -exec touch -h -d "@$epoch" {} +
    cat > "$work/Containerfile" << 'END'
FROM scratch AS one
COPY one /
ENV LANG=C.UTF-8
COPY two /
CMD ["/bin/sh"]
FROM one AS two
LABEL edition="2"
END
    local tag
    for tag in one two; do
        buildah "${store[@]}" build -q --layers --timestamp "$epoch" --target $tag -t "sample:$tag" -f "$work/Containerfile" "$work" > /dev/null
    done
    rm -rf "$here/layout"
    mkdir -p "$here/archives" "$here/broken"
    rm -f "$here"/archives/* "$here"/broken/*
    buildah "${store[@]}" push -q --format oci sample:one "oci:$here/layout:1"
    buildah "${store[@]}" push -q --format oci sample:two "oci:$here/layout:2"
}

write_with_docker() { # STEM FEATURES
    local stem=$1
    rm -rf "$work/data"
    echo "{\"features\": $2}" > "$work/daemon.json"
    dockerd --host "unix://$work/docker.sock" --data-root "$work/data" --exec-root "$work/exec" --pidfile "$work/pid" \
        --iptables=false --ip6tables=false --bridge=none --config-file "$work/daemon.json" > "$work/log" 2>&1 &
    engine=$!
    until "${docker[@]}" version > /dev/null 2>&1; do
        kill -0 "$engine" || { cat "$work/log" >&2; exit 1; }
    done
    local tag
    for tag in 1 2; do
        skopeo copy -q "oci:$here/layout:$tag" "docker-archive:$work/sample-$tag.tar:sample:$tag"
        "${docker[@]}" load -q -i "$work/sample-$tag.tar" > /dev/null
        rm "$work/sample-$tag.tar"
    done
    "${docker[@]}" save -o "$here/archives/$stem.tar" sample:1
    "${docker[@]}" save -o "$here/archives/$stem-two.tar" sample:1 sample:2
    "${docker[@]}" save -o "$here/archives/$stem-untagged.tar" "$("${docker[@]}" images -q --no-trunc sample:1)"
    kill "$engine"
    wait "$engine" || true
    engine=
}

write_with_podman_and_skopeo() {
    local podman=(podman "${store[@]}" --tmpdir "$work/tmp" --cgroup-manager cgroupfs --events-backend none)
    "${podman[@]}" tag sample:one registry.example/team/sample:1
    "${podman[@]}" save -q --format docker-archive -o "$here/archives/podman-docker.tar" registry.example/team/sample:1
    "${podman[@]}" save -q --format oci-archive -o "$here/archives/podman-oci.tar" registry.example/team/sample:1
    skopeo copy -q "oci:$here/layout:1" "docker-archive:$here/archives/skopeo-docker.tar:sample:1"
    skopeo copy -q "oci:$here/layout:1" "oci-archive:$here/archives/skopeo-oci.tar:sample:1"
    tar -b1 -C "$here/layout" --sort=name --owner=0 --group=0 --mtime="@$epoch" -cf "$here/archives/oci-two.tar" .
    tar -b1 -C "$work/one" --sort=name --owner=0 --group=0 --numeric-owner -cf "$here/archives/rootfs.tar" .
}

compress() {
    gzip -9nk "$here/archives/docker-save.tar"
    xz -9k "$here/archives/docker-save.tar"
    bzip2 -9k "$here/archives/docker-save.tar"
    zstd -q -19 "$here/archives/docker-save.tar"
    gzip -9nk "$here/archives/rootfs.tar"
}

sum() { sha256sum "$1" | cut -d' ' -f1; }

pack() { # FOLDER ARCHIVE [TAR OPTION…]
    find "$1" -exec touch -h -d "@$epoch" {} +
    (cd "$1" && tar -b1 --sort=name --owner=0 --group=0 "${@:3}" -cf "$2" -- *)
}

# Docker before 25, as a 20.10 wrote it; nothing writes it any more. The third layer repeats the second, as a link.
write_old_docker() {
    local new=$work/new old=$work/old config previous='' id layers=() diffs
    mkdir -p "$new" "$old"
    tar -C "$new" -xf "$here/archives/docker-save.tar"
    jq -c '.rootfs.diff_ids += [.rootfs.diff_ids[1]] | .history += [.history[-2]]' "$new/$(jq -r '.[0].Config' "$new/manifest.json")" > "$old/config"
    config=$(sum "$old/config")
    mv "$old/config" "$old/$config.json"
    mapfile -t diffs < <(jq -r '.rootfs.diff_ids[] | ltrimstr("sha256:")' "$old/$config.json")
    for diff in "${diffs[@]}"; do
        id=$(printf '%s %s' "$previous" "$diff" | sha256sum | cut -d' ' -f1)
        mkdir "$old/$id"
        printf '1.0' > "$old/$id/VERSION"
        jq -nc --arg id "$id" --arg parent "$previous" '{id: $id, parent: $parent, created: "2023-11-14T22:13:20Z", os: "linux"}' > "$old/$id/json"
        if [ "$diff" = "${last:-}" ]; then
            ln -s "../$previous/layer.tar" "$old/$id/layer.tar"
        else
            cp "$new/blobs/sha256/$diff" "$old/$id/layer.tar"
        fi
        layers+=("$id/layer.tar") previous=$id last=$diff
    done
    jq -nc --arg config "$config.json" '[{Config: $config, RepoTags: ["sample:1"], Layers: $ARGS.positional}]' --args "${layers[@]}" > "$old/manifest.json"
    jq -nc --arg id "$previous" '{sample: {"1": $id}}' > "$old/repositories"
    pack "$old" "$here/archives/docker-save-old.tar"
}

break_archives() {
    local good=$here/archives/docker-save.tar bad=$here/broken folder=$work/broken
    head -c 6000 "$good" > "$bad/truncated.tar"
    head -c 900 "$good.gz" > "$bad/truncated.tar.gz"
    # What `docker save sample > sample.tar` gives in PowerShell 5.
    { printf '\xff\xfe'; sed 's/$/\r/' "$good" | iconv -f CP437 -t UTF-16LE; } | head -c 8000 > "$bad/utf16.tar"
    openssl enc -aes-128-ctr -nosalt -K 0 -iv 0 < /dev/zero 2> /dev/null | head -c 5000 > "$bad/random.tar" || true
    head -c 10240 /dev/zero > "$bad/empty.tar"
    : > "$bad/nothing.tar"
    echo '<!DOCTYPE html><title>404 Not Found</title>' > "$bad/page.tar"
    local name
    for name in dotdot absolute link-out; do
        rm -rf "$folder" && mkdir "$folder"
        tar -C "$folder" -xf "$good"
        config=$(jq -r '.[0].Config' "$folder/manifest.json")
        "spoil_${name/-/_}" "$folder" "$bad/$name.tar"
    done
    drop_a_blob "$bad/missing-layer.tar"
    change_a_blob "$bad/wrong-digest.tar"
}

config= # the member that the image's settings are in
spoil_dotdot() { pack "$1" "$2" -P --transform 's,^repositories$,../repositories,'; }
spoil_absolute() { pack "$1" "$2" -P --transform 's,^repositories$,/etc/stowage-escape,'; }
spoil_link_out() {
    ln -sf ../../../../../../etc/passwd "$1/$config"
    pack "$1" "$2"
}

take_apart() {
    rm -rf "$work/apart" && mkdir "$work/apart"
    tar -C "$work/apart" -xf "$here/archives/docker-save.tar"
    layer=$work/apart/$(jq -r '.[0].Layers[1]' "$work/apart/manifest.json")
}
drop_a_blob() { take_apart; rm "$layer"; pack "$work/apart" "$1"; }
change_a_blob() { take_apart; printf 'X' | dd of="$layer" bs=1 seek=600 conv=notrunc status=none; pack "$work/apart" "$1"; }

make_images
write_with_docker docker-save '{}'
write_with_docker containerd-save '{"containerd-snapshotter": true}'
write_with_podman_and_skopeo
compress
write_old_docker
break_archives
chmod -R u+w,go+r "$here/archives" "$here/broken"
du -ab "$here/archives" "$here/broken" "$here/layout"
