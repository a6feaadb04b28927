# Sourced by the tests of the real window, within their Xvfb: a program's window and a key that reaches it.
set -euo pipefail
for _ in $(seq 100); do
    xdotool getdisplaygeometry >/dev/null 2>&1 && break # the X server is up
    sleep 0.2
done

# open_window NUANTU PROJECT OPTIONS..: starts the program, which ends with the script; sets program and window.
open_window() {
    "$@" --lang zh &
    program=$!
    trap 'kill "$program" 2>/dev/null || true' EXIT
    window=
    for _ in $(seq 300); do
        window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1 || true)
        [ -n "$window" ] && return 0
        sleep 0.2
    done
    echo "no window" >&2
    exit 1
}
