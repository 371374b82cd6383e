# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Can Stowage be built on this system as it is, or with what its distribution offers?

at_least() { # VERSION WANTED
    [ "$(printf '%s\n' "$2" "${1:-0}" | sort -V | head -n1)" = "$2" ]
}

os_release() { sed -nE "s/^$1=\"?([^\"]*)\"?$/\1/p" /etc/os-release; } # FIELD

distribution() { os_release ID; }

# Debian 13 and Ubuntu 25.10 are the first releases with every library that Stowage stands on.
distribution_has_all() {
    command -v apt-get >/dev/null || return 1
    local version
    version=$(os_release VERSION_ID)
    case $(distribution) in
    debian) [ -z "$version" ] || at_least "$version" 13 ;;
    ubuntu) at_least "$version" 25.10 ;;
    *) return 1 ;;
    esac
}

has_cmake_package() { # NAME
    local prefix
    for prefix in ${CMAKE_PREFIX_PATH:+${CMAKE_PREFIX_PATH//:/ }} /usr /usr/local; do
        compgen -G "$prefix/lib*/cmake/$1" >/dev/null && return
        compgen -G "$prefix/lib/*/cmake/$1" >/dev/null && return
    done
    return 1
}

libraries_stand() {
    local package
    for package in Qt6 KF6BreezeIcons Qt6Keychain QCoro6; do
        has_cmake_package "$package" || return 1
    done
    at_least "$(qmake6 -query QT_VERSION 2>/dev/null)" 6.8 && at_least "$(g++ -dumpversion 2>/dev/null)" 14
}

native_is_possible() { distribution_has_all || libraries_stand; }

prepare_native() { # SECTION…
    local missing
    distribution_has_all || return 0
    mapfile -t missing < <(missing_natively "$@")
    [ ${#missing[@]} = 0 ] || install_on_system "${missing[@]}"
}
