#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# What every file of the project keeps to: `./dev lint`, and a test of the same name. Prints each breach, then how many.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit

clang_format_version=19
breaches=0

files() { # PATTERN…
    local names=() pattern
    for pattern in "$@"; do names+=(-o -name "$pattern"); done
    find . \( -path ./build -o -path ./.git -o -path ./tests/data \) -prune -o -type f \( "${names[@]:1}" \) -print | sort
}

sources() { files '*.cpp' '*.h' '*.qml' '*.sh' '*.py' '*.cmake' CMakeLists.txt dev; }
code() { files '*.cpp' '*.h'; }
scripts() { files '*.sh' && grep -lsE '^#!.*\bbash' dev .ci/run tests/bench/run tests/lab/* | sed 's|^|./|;/\.sh$/d'; }

breach() { # WHERE WHAT
    breaches=$((breaches + 1))
    echo "$1: $2"
}

check_layout() {
    local version file
    version=$(clang-format --version 2>/dev/null | sed -E 's/.*version ([0-9]+).*/\1/')
    if [ "$version" != "$clang_format_version" ]; then
        echo "(layout not checked: clang-format is ${version:-absent}, the project's is $clang_format_version)"
        return
    fi
    while read -r file; do breach "$file" "not laid out as .clang-format says; run ./dev format"; done \
        < <(code | xargs -r clang-format --dry-run 2>&1 | sed -nE 's/^([^:]+):[0-9]+:.*/\1/p' | sort -u)
}

# The header is two lines among the first four: a script's first says who runs it, a page's that it is XML.
check_licences() {
    local file
    while read -r file; do breach "$file" "does not begin with the two SPDX lines"; done < <(
        sources | xargs -r grep -nE 'SPDX-(FileCopyrightText: 2026 The Stowage developers|License-Identifier: Apache-2.0)' |
            awk -F: '$2 <= 4 { print $1 }' | sort | uniq -d | comm -13 - <(sources | sort)
    )
}

check_lengths() {
    local file lines
    while read -r lines file; do breach "$file" "has $lines lines; 350 is the most a file may have"; done < <(
        sources | xargs -r wc -l | awk '$1 > 350 && $2 != "total"'
    )
}

# A function begins and ends with a brace in the first column; .clang-format sees to that.
check_functions() {
    local where
    while read -r where; do
        breach "$where" "a function of more than 60 lines"
    done < <(code | xargs -r awk '
        FNR == 1 { start = 0 }
        /^{/ { start = FNR }
        /^}/ && start { if (FNR - start - 1 > 60) print FILENAME ":" start; start = 0 }')
}

# Notes that belong in an issue, event loops within event loops, and tests that hope for the best.
check_words() {
    local line
    while read -r line; do breach "$line" "does not belong here"; done < <(
        code | xargs -r grep -noE '\b(TODO|FIXME|processEvents|QEventLoop)\b'
        files 'tst_*.cpp' | xargs -r grep -noE '\b(qSleep|qWait|msleep|usleep|sleep_for)\b'
    )
}

check_folders() {
    local count folder
    while read -r count folder; do
        [ "$count" -le 20 ] || breach "$folder" "holds $count sources; past 20 it wants sub-folders"
    done < <(files '*.cpp' '*.qml' | xargs -rn1 dirname | sort | uniq -c)
}

check_scripts() {
    local file message
    while read -r file; do
        message=$(bash -n "$file" 2>&1) || breach "$file" "$message"
    done < <(scripts)
}

check_translations() {
    local file unfinished
    while read -r file; do
        unfinished=$(grep -c 'type="unfinished"' "$file")
        [ "$unfinished" = 0 ] || breach "$file" "$unfinished sentences are not translated"
    done < <(files '*_zh_CN.ts')
}

# What the READMEs tell people to install is what ./dev installs.
check_readmes() {
    local file package wanted
    wanted=$(sed -nE '/^\[build\]/,/^\[tests\]/s/^([a-z][^ ]*).*/\1/p' packaging/dev/packages | sort)
    for file in README.md README.zh_CN.md; do
        while read -r package; do
            breach "$file" "does not name the package $package"
        done < <(comm -23 <(echo "$wanted") <(tr ' ' '\n' <"$file" | sort))
    done
}

for check in check_layout check_licences check_lengths check_functions check_words check_folders check_scripts check_translations check_readmes; do
    "$check"
done
echo "$breaches breaches"
[ "$breaches" = 0 ]
