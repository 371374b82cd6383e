# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Where commands run: natively, or in the Debian 13 root with the project, $HOME, /tmp and /run as they are outside.

program_path=$here/build/dev/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
configure_options=()

choose_place() {
    place=${STOWAGE_DEV:-}
    [ -n "$place" ] || { native_is_possible && place=native || place=root; }
    case $place in
    native) prepare_native build tests; native_environment ;;
    root) prepare_root ;;
    *) fail "STOWAGE_DEV is native or root, not '$place'." 2 ;;
    esac
    compiler_cache
}

# What only trying needs (test engines, a virtual display) is asked for when it is needed; the root has it all.
need() { [ "$place" = root ] || prepare_native "$1"; } # SECTION

# Warnings are errors with the compiler that the project is made with; a newer one must not keep people from a window.
native_environment() {
    program_path=$here/build/dev/bin:$PATH
    [ "${CI:-}" = true ] || configure_options=(-DSTOWAGE_WERROR=OFF)
}

compiler_cache() {
    export CCACHE_DIR=${CCACHE_DIR:-$cache/ccache} CCACHE_BASEDIR=$here CCACHE_NOHASHDIR=1
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    if [ "$place" = root ] || command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
}

covered() { # FOLDER: already the same inside and outside
    case $1/ in /tmp/* | /run/* | /home/* | /mnt/* | /media/* | /srv/* | "$HOME"/*) return 0 ;; *) return 1 ;; esac
}

shared_folder() { # FOLDER: the widest folder around it that the root has no use of its own for
    local top=${1#/}
    top=/${top%%/*}
    case $top in
    / | /bin | /boot | /dev | /etc | /lib* | /proc | /sbin | /sys | /usr) ;;
    /var | /opt) echo "$1" ;;
    *) echo "$top" ;;
    esac
}

bindings() {
    local folder shared last=''
    for folder in /tmp /run /home /mnt /media /srv "$HOME"; do
        [ ! -d "$folder" ] || printf '%s\n' --bind "$folder" "$folder"
    done
    for folder in "$here" "$PWD"; do
        covered "$folder" && continue
        shared=$(shared_folder "$folder")
        [ "$shared" = "$last" ] || printf '%s\n' --bind "$shared" "$shared"
        last=$shared
    done
    for folder in /etc/resolv.conf /etc/hosts; do
        [ ! -e "$folder" ] || printf '%s\n' --ro-bind "$(realpath "$folder")" "$folder"
    done
}

# bwrap stays as the parent of what it runs. So Ctrl+C is left to the child, which may want to tidy up, and the child ends
# when bwrap is ended.
command_line() { # CMD…: sets command_line to what runs it
    command_line=(env PATH="$program_path" "$@")
    [ "$place" = root ] || return 0
    local binds
    mapfile -t binds < <(bindings)
    command_line=(env --ignore-signal=INT
        bwrap --bind "$root" / --proc /proc --dev-bind /dev /dev --bind /sys /sys "${binds[@]}" --chdir "$PWD"
        setpriv --pdeathsig TERM env --default-signal=INT PATH="$program_path" "$@")
}

# For one step of ours, which speaks plainly whatever the person's language is.
inside() {
    local command_line
    command_line env LC_ALL=C.UTF-8 "$@"
    "${command_line[@]}"
}

# For what the person asked for: it takes our place, so signals, streams and the exit code are its own.
become() {
    own_locale
    command_line "$@"
    exec "${command_line[@]}"
}

# The person's language, also where the root does not have it yet.
own_locale() {
    local wanted=${LC_ALL:-${LC_MESSAGES:-${LANG:-C.UTF-8}}}
    [ "$place" = root ] || return 0
    case $wanted in C | POSIX | C.* | *[!A-Za-z0-9_.@-]*) export LC_ALL=C.UTF-8 && return ;; esac
    inside localedef --list-archive 2>/dev/null | grep -qix "${wanted//-/}" ||
        inside localedef -i "${wanted%%[.@]*}" -f UTF-8 "$wanted" 2>/dev/null || export LC_ALL=C.UTF-8 LANGUAGE="${wanted%%.*}"
}

sources() { # PATTERN…: files of the project, each ended by a NUL
    local names=() pattern
    for pattern in "$@"; do names+=(-o -name "$pattern"); done
    find . \( -path ./build -o -path ./.git \) -prune -o -type f \( "${names[@]:1}" \) -print0
}
