#!/usr/bin/env bash
# click_in_window.sh NUANTU NUANTU_CLI DATA: opens the real window under Xvfb, clicks a block on the
# map, gives it another route in the inspector, closes by Ctrl+Q; the project file must hold the edit.
set -euo pipefail
nuantu=$1 cli=$2 data=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$cli" new "$work/donghe.gpkg" --from "$data/donghe" --quiet
cat > "$work/hands.sh" <<'HANDS'
set -euo pipefail
"$1" "$2" --lang zh &
program=$!
window=
for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid "$program" 2>/dev/null | head -n 1 || true)
    [ -n "$window" ] && break
    sleep 0.2
done
[ -n "$window" ] || { echo "no window" >&2; kill "$program"; exit 1; }
sleep 2
xdotool windowfocus "$window" mousemove --window "$window" 760 250 click --delay 80 1
sleep 0.5
# The route list of the inspector: open it, take an entry below the present one.
xdotool mousemove --window "$window" 1420 282 click --delay 80 1
sleep 0.5
xdotool mousemove --window "$window" 1420 360 click --delay 80 1
sleep 0.5
xdotool key --delay 80 ctrl+q
wait "$program"
HANDS
timeout 120 xvfb-run -a -s "-screen 0 1700x1000x24" bash "$work/hands.sh" "$nuantu" "$work/donghe.gpkg"
"$cli" run "$work/donghe.gpkg" --quiet > "$work/after.txt"
"$cli" new "$work/fresh.gpkg" --from "$data/donghe" --quiet
"$cli" run "$work/fresh.gpkg" --quiet > "$work/before.txt"
if cmp -s "$work/before.txt" "$work/after.txt"; then
    echo "the click changed no route" >&2
    exit 1
fi
