# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Reading packaging/dev/packages, and installing from the distribution what is missing.

packages() { # [SECTION…]: "package command" lines of these sections, of all when none is named
    local section='' line
    while read -r line; do
        case $line in
        '' | '#'*) ;;
        '['*) section=${line//[\[\]]/} ;;
        *) [ $# -gt 0 ] && [[ " $* " != *" $section "* ]] || echo "$line" ;;
        esac
    done <"$parts/packages"
}

package_names() { packages "$@" | cut -d' ' -f1; }

not_installed() { # PACKAGE…: those that dpkg does not know as installed
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "$@" 2>/dev/null | sed -n 's/ installed$//p') || true
    comm -23 <(printf '%s\n' "$@" | sort -u) <(sort -u <<<"$installed")
}

missing_natively() { # [SECTION…]
    local package command only wanted=()
    while read -r package command only; do
        [ -z "$only" ] || [ "$only" = "$(distribution)" ] || continue
        [ -n "$command" ] && command -v "$command" >/dev/null || wanted+=("$package")
    done < <(packages "$@")
    not_installed "${wanted[@]}"
}

# Installs packages. An installation that was interrupted is finished first, and what apt knows is refreshed, only where
# apt cannot do without.
apt_install() { # [PREFIX…] -- PACKAGE…
    local as=() install
    while [ "$1" != -- ]; do as+=("$1") && shift; done
    shift
    as+=(env DEBIAN_FRONTEND=noninteractive)
    install=("${as[@]}" apt-get install -qy --no-install-recommends "$@")
    "${install[@]}" --simulate >/dev/null 2>&1 || ready_apt "${as[@]}"
    "${install[@]}" >&2 && return
    ready_apt "${as[@]}"
    "${install[@]}" >&2
}

ready_apt() { # [PREFIX…]
    "$@" dpkg --configure -a >&2 || true
    "$@" apt-get update -q >&2 || true
}

install_on_system() { # PACKAGE…
    say "Stowage builds natively here, and wants these packages of the distribution: $*"
    if [ "$(id -u)" = 0 ]; then
        apt_install -- "$@"
    elif command -v sudo >/dev/null && agreed "Install them with sudo apt-get?"; then
        apt_install sudo -- "$@"
    else
        fail "Please install them first: sudo apt-get install $*"
    fi
}
