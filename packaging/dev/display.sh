# SPDX-FileCopyrightText: 2026 The Stowage developers
# SPDX-License-Identifier: Apache-2.0
# Opening the window: on the person's display, or on a virtual one that leaves a picture behind.

picture=$here/build/screenshots/run.png

open_window() { # [ARGS…]
    if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then become stowage "$@"; fi
    need try
    own_locale
    virtual_display
    say "There is no display here, so Stowage opens on a virtual one: DISPLAY=$DISPLAY"
    inside_window "$@"
}

# Xvfb chooses a free number by itself and tells it on the descriptor that we give.
virtual_display() {
    local number
    coproc xvfb { inside_quietly Xvfb -displayfd 1 -screen 0 1440x900x24 -nolisten tcp; }
    read -rt 30 number <&"${xvfb[0]}" || fail "The virtual display (Xvfb) did not start."
    export DISPLAY=:$number
    display_pid=$xvfb_PID
    trap 'kill "$window_pid" "$display_pid" 2>/dev/null; true' EXIT
}

inside_quietly() {
    command_line "$@"
    exec "${command_line[@]}" 2>/dev/null
}

inside_window() { # [ARGS…]
    command_line stowage "$@"
    "${command_line[@]}" &
    window_pid=$!
    take_picture || { wait "$window_pid" || fail "Stowage ended before its window was there." $?; }
    say "A picture of the window is in ${picture#"$here"/}"
    if [ -t 0 ] && [ -t 2 ]; then
        say "It stays open until it is closed or Ctrl+C is pressed."
        wait "$window_pid"
    fi
}

# The window counts as drawn when two pictures in a row are the same.
take_picture() {
    mkdir -p "${picture%/*}"
    timeout 60 env -C / true
    inside timeout 60 xdotool search --sync --onlyvisible --pid "$window_pid" >/dev/null 2>&1 || return 1
    local before='' now='' tries
    for tries in {1..15}; do
        kill -0 "$window_pid" 2>/dev/null || return 1
        inside scrot --overwrite "$picture"
        now=$(cksum <"$picture")
        [ "$now" != "$before" ] || return 0
        before=$now
        sleep 1
    done
}
