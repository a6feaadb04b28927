#!/usr/bin/env bash
# click_in_window.sh NUANTU NUANTU_CLI DATA: opens the real window under Xvfb, clicks a block on the
# map, gives it another route in the inspector, closes by Ctrl+Q; the project file must hold the edit.
# A busy machine draws slowly: every gesture is repeated until its effect is there or time is up.
set -euo pipefail
nuantu=$1 cli=$2 data=$3
work=$(mktemp -d)
export HANDS=$(dirname "$(realpath "$0")")/hands.sh
export XDG_CONFIG_HOME=$work/config # not the user's own settings
trap 'rm -rf "$work"' EXIT
"$cli" new "$work/donghe.gpkg" --from "$data/donghe" --quiet
cat > "$work/hands.sh" <<'HANDS'
. "$HANDS"
project=$2
open_window "$1" "$project"
edits() { sqlite3 -readonly "$project" "select count(*) from journal where action = 'set-route'"; }
press() { xdotool mousemove --window "$window" "$1" "$2" click --delay 120 1; sleep "$pause"; }
entry=413
for pause in 0.5 1 2 4 8 8; do
    xdotool windowfocus "$window"
    xdotool key --delay 120 Escape key --delay 120 Home # a click that came too late may have moved the map
    sleep "$pause"
    press 760 250  # a block on the map
    press 1420 335 # the route list of the inspector
    press 1420 "$entry" # an entry below the present one
    entry=$((entry + 15)) # should that one be the present one
    [ "$(edits)" -gt 0 ] && break
done
if [ "$(edits)" -eq 0 ]; then
    echo "the clicks changed no route: $(xdotool getwindowgeometry "$window" | tr '\n' ' ')" >&2
    exit 1
fi
for _ in $(seq 30); do
    kill -0 "$program" 2>/dev/null || break
    xdotool key --delay 120 ctrl+q 2>/dev/null || true
    sleep 1
done
trap - EXIT
wait "$program"
HANDS
timeout 200 xvfb-run -a -s "-screen 0 1700x1000x24" bash "$work/hands.sh" "$nuantu" "$work/donghe.gpkg"
# The edit is in a copy; the published plan is as it was.
plan() { sqlite3 -readonly "$work/donghe.gpkg" "select block, route from choices where scenario = '$1'"; }
plan official > "$work/published.txt"
plan official-copy > "$work/copy.txt"
"$cli" new "$work/fresh.gpkg" --from "$data/donghe" --quiet
"$cli" run "$work/fresh.gpkg" --quiet > "$work/before.txt"
"$cli" run "$work/donghe.gpkg" --scenario official --quiet > "$work/after.txt"
cmp -s "$work/before.txt" "$work/after.txt" || { echo "the published plan was changed" >&2; exit 1; }
[ -s "$work/copy.txt" ] || { echo "the edit is not in the project file" >&2; exit 1; }
changed=$(diff "$work/published.txt" "$work/copy.txt" | grep -c '^>' || true)
[ "$changed" = 1 ] || { echo "one edit changed $changed blocks of the copy" >&2; exit 1; }
