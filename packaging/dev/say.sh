# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# How ./dev talks: on stderr, so that what a command prints stays what the command printed.

say() { printf '\033[1m%s\033[0m\n' "$*" | plain_unless_terminal >&2; }

plain_unless_terminal() { if [ -t 2 ]; then cat; else sed 's/\x1b\[[0-9;]*m//g'; fi; }

fail() { # MESSAGE [CODE]
    say "./dev: $1"
    exit "${2:-1}"
}

# A question that is answered by a person, by CI=true (yes) or by nobody (no).
agreed() { # QUESTION
    local answer
    [ "${CI:-}" != true ] || return 0
    [ -t 0 ] && [ -t 2 ] || return 1
    read -rp "$1 [Y/n] " answer >&2
    [[ ${answer:-y} == [yY]* ]]
}
