# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Building and running the tests, and counting them.

# ctest's own report, read back: one plain line that ends every run of the tests.
tally() { # JUNIT_FILE
    local suite tests failures skipped disabled
    suite=$(sed -n '/<testsuite /,/>/p' "$1" | tr '\n' ' ')
    count() { sed -E "s/.*[[:space:]]$1=\"([0-9]+)\".*/\1/" <<<"$suite"; }
    tests=$(count tests) failures=$(count failures) skipped=$(count skipped) disabled=$(count disabled)
    skipped=$((skipped + disabled))
    echo "$((tests - failures - skipped)) passed, $failures failed$([ "$skipped" = 0 ] || echo ", $skipped skipped")"
}

run_tests() { # [PRESET] [CTEST ARGS…]
    local preset=dev report status=0
    if [ $# -gt 0 ] && is_preset "$1"; then preset=$1 && shift; fi
    report=$here/build/$preset/tests.xml
    need try
    build "$preset"
    rm -f "$report"
    (cd "$here" && inside ctest --preset "$preset" --output-junit "$report" "$@") || status=$?
    [ ! -f "$report" ] || tally "$report"
    return "$status"
}
