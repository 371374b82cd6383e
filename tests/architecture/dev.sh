#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# What ./dev promises: the person's streams, folder and exit code, clear usage, and a true count of tests.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
parts=$here/packaging/dev cache=/nowhere root=/nowhere/debian13 HOME=${HOME:-/root}
for part in say packages native root place testing; do
    # shellcheck source=/dev/null
    . "$parts/$part.sh"
done

failures=0

same() { # WHAT EXPECTED ACTUAL
    [ "$2" = "$3" ] && return
    failures=$((failures + 1))
    printf '%s: expected "%s", got "%s"\n' "$1" "$2" "$3"
}

code() { "$@" >/dev/null 2>&1; echo $?; }

versions_compare_as_numbers() {
    same "6.10 is at least 6.8" 0 "$(code at_least 6.10 6.8)"
    same "6.8 is at least 6.8" 0 "$(code at_least 6.8 6.8)"
    same "6.4.2 is not at least 6.8" 1 "$(code at_least 6.4.2 6.8)"
    same "nothing is not at least 6.8" 1 "$(code at_least '' 6.8)"
}

packages_are_read_by_section() {
    same "each package is named once" "" "$(package_names | sort | uniq -d)"
    same "the sections make the whole" "$(package_names)" "$(package_names build tests try)"
    same "a section leaves out the others" "" "$(package_names build | grep -x docker.io)"
}

folders_are_shared_widely_but_never_the_roots_own() {
    same "a project under /data" /data "$(shared_folder /data/stowage)"
    same "a folder under /var" /var/lib/me/stowage "$(shared_folder /var/lib/me/stowage)"
    same "a folder of the root" "" "$(shared_folder /usr/src/stowage)"
    same "/" "" "$(shared_folder /)"
}

tests_are_counted() {
    local report
    report=$(mktemp)
    printf '<testsuite name="x"\n\ttests="9"\n\tfailures="1"\n\tdisabled="0"\n\tskipped="2"\n\t>\n' >"$report"
    same "passed, failed and skipped" "6 passed, 1 failed, 2 skipped" "$(tally "$report")"
    sed -i 's/"2"/"0"/' "$report"
    same "no word of what did not happen" "8 passed, 1 failed" "$(tally "$report")"
    rm "$report"
}

usage_is_clear() {
    same "help" 0 "$(code "$here/dev" help)"
    same "an unknown command" 2 "$(code "$here/dev" sail)"
    same "an unknown place" 2 "$(code env STOWAGE_DEV=moon "$here/dev" exec true)"
    same "exec without a command" 2 "$(code env STOWAGE_DEV=native "$here/dev" exec)"
}

# Where this test runs all stands already, so native is the place, also inside the root of ./dev.
exec_is_transparent() {
    local exec=(env STOWAGE_DEV=native "$here/dev" exec)
    same "the exit code" 7 "$(code "${exec[@]}" sh -c 'exit 7')"
    same "stdin and stdout" "镜舱" "$(echo 镜舱 | "${exec[@]}" cat)"
    same "the folder" /tmp "$(cd /tmp && "${exec[@]}" pwd)"
    same "an argument with a space" "a b" "$("${exec[@]}" printf %s "a b")"
}

versions_compare_as_numbers
packages_are_read_by_section
folders_are_shared_widely_but_never_the_roots_own
tests_are_counted
usage_is_clear
exec_is_transparent
[ "$failures" = 0 ]
