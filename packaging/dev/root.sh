# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# A Debian 13 root under the user's cache, for systems whose own Qt is too old. Made once, in a temporary folder that is
# renamed at the end; when the list of packages grows, only what is missing is added. The system itself stays as it is.

stamp=$root/etc/stowage-packages

root_is_complete() {
    [ -f "$stamp" ] && [ -z "$(comm -23 <(package_names | sort -u) "$stamp")" ]
}

prepare_root() {
    command -v bwrap >/dev/null && root_is_complete && return
    mkdir -p "$cache"
    exec 9>"$cache/lock"
    flock -n 9 || { say "Another ./dev prepares the Debian 13 root; waiting for it." && flock 9; }
    root_tools
    if [ ! -d "$root" ]; then make_root; fi
    root_is_complete || grow_root
    exec 9>&-
}

root_tools() {
    local tools=()
    command -v bwrap >/dev/null || tools+=(bubblewrap)
    [ -d "$root" ] || command -v mmdebstrap >/dev/null || tools+=(mmdebstrap debian-archive-keyring)
    [ ${#tools[@]} = 0 ] && return
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || fail "$(what_is_needed)"
    say "Installing ${tools[*]}"
    apt_install -- "${tools[@]}"
}

what_is_needed() {
    echo "This system has no Qt 6.8, KF6 BreezeIcons, QtKeychain and QCoro: install them, or run ./dev as" \
        "root on Debian or Ubuntu, where it makes a Debian 13 root to build in."
}

# The mirror that the system itself uses, where that is a Debian one.
mirror() {
    local own
    own=$(cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null |
        sed -nE '/^(deb|URIs:)/s|.*(https?://[^ ]*/debian)/?( .*)?$|\1|p' | head -n1)
    echo "${own:-http://deb.debian.org/debian}"
}

root_sources() {
    local keyring=/usr/share/keyrings/debian-archive-keyring.gpg debian
    debian=$(mirror)
    echo "deb [signed-by=$keyring] $debian trixie main"
    echo "deb [signed-by=$keyring] $debian trixie-updates main"
    echo "deb [signed-by=$keyring] ${debian%/debian}/debian-security trixie-security main"
}

make_root() {
    [ "$(id -u)" = 0 ] || fail "$(what_is_needed)"
    [ "$(df --output=avail -k "$cache" | tail -n1)" -gt 4000000 ] || fail "$cache needs 4 GB of free space."
    bwrap --bind / / true 2>/dev/null || fail "bwrap may not mount here; in a container, start it with --privileged."
    say "Stowage needs Qt 6.8, which this system does not have. So a Debian 13 root is made under"
    say "$cache, once: about three minutes, 1 GB to fetch, 2.5 GB on disk."
    say "Nothing else on this system changes; delete that folder to be rid of it."
    rm -rf --one-file-system "$cache"/debian13.new.*
    local fresh=$cache/debian13.new.$$
    trap 'rm -rf --one-file-system "$fresh"' EXIT
    root_sources | mmdebstrap --variant=apt --include="$(package_names | paste -sd,)" \
        --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Languages "none"' --aptopt='Acquire::Retries "3"' \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/doc/*' \
        trixie "$fresh" - >&2 || fail "The Debian 13 root could not be made; the lines above say why. Run ./dev again to retry."
    no_services "$fresh"
    package_names | sort -u >"$fresh/etc/stowage-packages"
    mv -T "$fresh" "$root"
    trap - EXIT
}

# Installing docker.io and the like in the root must start nothing, here or on the system outside.
no_services() { # ROOT
    printf '#!/bin/sh\nexit 101\n' >"$1/usr/sbin/policy-rc.d"
    chmod +x "$1/usr/sbin/policy-rc.d"
}

root_apt() {
    bwrap --die-with-parent --bind "$root" / --proc /proc --dev-bind /dev /dev --tmpfs /run --perms 1777 --tmpfs /tmp \
        --ro-bind "$(realpath /etc/resolv.conf)" /etc/resolv.conf \
        --setenv PATH /usr/sbin:/usr/bin:/sbin:/bin --setenv LC_ALL C.UTF-8 --chdir / "$@"
}

grow_root() {
    local wanted missing
    no_services "$root"
    mapfile -t wanted < <(package_names)
    mapfile -t missing < <(root_apt bash -c "$(declare -f not_installed); not_installed \"\$@\"" - "${wanted[@]}")
    if [ ${#missing[@]} -gt 0 ]; then
        say "Adding to the Debian 13 root: ${missing[*]}"
        apt_install root_apt -- "${missing[@]}"
    fi
    touch "$stamp"
    { cat "$stamp" && printf "%s\n" "${wanted[@]}"; } | sort -u >"$stamp.new"
    mv "$stamp.new" "$stamp"
}
