#!/usr/bin/env bash
# present_in_window.sh NUANTU NUANTU_CLI DATA: F5 in the real window takes the whole screen, Esc gives the
# window back where and as large as it was. Without a window manager: what the program asks for counts.
set -euo pipefail
nuantu=$1 cli=$2 data=$3
work=$(mktemp -d)
export HANDS=$(dirname "$(realpath "$0")")/hands.sh
export XDG_CONFIG_HOME=$work/config # not the user's own settings
trap 'rm -rf "$work"' EXIT
"$cli" new "$work/donghe.gpkg" --from "$data/donghe" --quiet
cat > "$work/hands.sh" <<'HANDS'
. "$HANDS"
open_window "$1" "$2"
place() { xdotool getwindowgeometry "$window" | tail -n +2 | tr '\n' ' '; }
# A busy machine draws slowly: a key is pressed again until its effect is there or time is up.
until_place() { # KEY PATTERN
    for _ in $(seq 8); do
        xdotool windowfocus "$window"
        xdotool key --delay 120 "$1"
        for _ in $(seq 20); do
            case "$(place)" in *$2*) return 0 ;; esac
            sleep 0.5
        done
    done
    echo "after $1: $(place), wanted $2" >&2
    return 1
}
before=$(place)
until_place F5 "Geometry: 1920x1080"
until_place Escape "${before#*Position}"
HANDS
timeout 240 xvfb-run -a -s "-screen 0 1920x1080x24" bash "$work/hands.sh" "$nuantu" "$work/donghe.gpkg"
