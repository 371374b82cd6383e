# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Something to try Stowage on: a throw-away Library, and a real registry on loopback that holds real images.

demo() {
    local library
    need try
    build dev stowage stowagectl
    library=$(mktemp -d /tmp/stowage-demo.XXXXXX)
    throw_away+=("$library")
    trap clean_up EXIT
    start_registry
    say "One image is pulled already; pull the others in the window, or with ./dev exec stowagectl --library $library pull"
    inside stowagectl --library "$library" --progress none pull "$first_image" >&2
    open_window demo --library "$library"
}

# The lab's registry lives as long as its stdin is open, that is, as long as we do.
start_registry() { # sets first_image
    local address image
    say "Starting a registry with real images; making these takes a few minutes, the first time only."
    coproc registry {
        command_line "$here/tests/lab/demo.sh"
        exec "${command_line[@]}"
    }
    read -r address <&"${registry[0]}" || fail "The registry did not start; the lines above say why."
    say "A registry with these images is at http://$address:"
    first_image=
    while read -r image <&"${registry[0]}" && [ -n "$image" ]; do
        first_image=${first_image:-$image}
        echo "  $image" >&2
    done
}
