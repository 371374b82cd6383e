# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Opening the window: on the person's display, or on a virtual one that leaves a picture behind.

children=()
throw_away=()

clean_up() {
    trap - EXIT
    [ ${#children[@]} = 0 ] || kill "${children[@]}" 2>/dev/null || true
    # The registry ends, and tidies up behind itself, when its stdin does.
    [ -z "${registry[1]:-}" ] || exec {registry[1]}>&-
    wait
    [ ${#throw_away[@]} = 0 ] || rm -rf "${throw_away[@]}"
}

open_window() { # PICTURE [ARGS…]
    local picture=$here/build/screenshots/$1.png
    shift
    own_locale
    if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
        command_line stowage "$@"
        "${command_line[@]}"
    else
        need try
        trap clean_up EXIT
        open_on_virtual_display "$@"
    fi
}

open_on_virtual_display() { # [ARGS…]
    local window
    start_display
    say "There is no display here, so Stowage opens on a virtual one: DISPLAY=$DISPLAY"
    command_line stowage "$@"
    "${command_line[@]}" &
    window=$!
    children+=("$window")
    take_picture "$window" || fail "Stowage showed no window."
    say "A picture of the window is in ${picture#"$here"/}"
    if [ -t 0 ] && [ -t 2 ]; then
        say "It stays open until it is closed or Ctrl+C is pressed."
        wait "$window"
    fi
}

# Xvfb chooses a free number by itself and tells it on the descriptor that we give.
start_display() {
    local number
    exec {display_number}< <(
        command_line Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp
        exec "${command_line[@]}" 2>/dev/null
    )
    children+=($!)
    read -rt 30 number <&"$display_number" || fail "The virtual display (Xvfb) did not start."
    export DISPLAY=:$number
}

# The window counts as drawn when two pictures in a row are the same.
take_picture() { # PROCESS
    local before='' now='' _
    mkdir -p "${picture%/*}"
    inside timeout 60 xdotool search --sync --onlyvisible --name . windowmove 0 0 windowsize 100% 100% >/dev/null 2>&1 || return 1
    for _ in {1..15}; do
        sleep 1
        kill -0 "$1" 2>/dev/null || return 1
        inside scrot --overwrite "$picture"
        now=$(cksum <"$picture")
        [ "$now" != "$before" ] || break
        before=$now
    done
}
