#!/usr/bin/env bash
# work_in_window.sh NUANTU NUANTU_CLI DATA DISTRICT: one round of work in the real window under Xvfb, by mouse
# and keys alone: open, paint blocks with the brush, undo, name the version, present, leave, quit. What it does
# is read from the project's journal and from the colours on the screen. A busy machine draws slowly: every
# gesture is repeated, with more patience each time, until its effect is there.
set -euo pipefail
nuantu=$1 cli=$2 data=$3 district=$4
work=$(mktemp -d)
export HANDS=$(dirname "$(realpath "$0")")/hands.sh
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_DATA_HOME=$work/share # not the user's own
"$cli" new "$work/p.gpkg" --from "$district" --data "$data" --quiet
cat > "$work/colour.py" <<'COLOUR'
"""colour.py SCREEN X Y: the colour of a pixel of Xvfb's frame buffer, an XWD file, as rrggbb."""
import struct
import sys

with open(sys.argv[1], "rb") as file:
    head = struct.unpack(">25I", file.read(100))
    bits, stride, colours = head[11], head[12], head[19]
    assert bits == 32
    file.seek(head[0] + colours * 12 + int(sys.argv[3]) * stride + int(sys.argv[2]) * 4)
    blue, green, red, _ = file.read(4) if head[7] == 0 else file.read(4)[::-1]
    print(f"{red:02x}{green:02x}{blue:02x}")
COLOUR
cat > "$work/hands.sh" <<'HANDS'
. "$HANDS"
nuantu=$1 project=$2 work=$3
open_window "$nuantu" "$project" --theme light

colour() { python3 "$work/colour.py" "$work/screen/Xvfb_screen0" "$1" "$2"; }
asked() { sqlite3 -readonly -cmd '.timeout 2000' "$project" "$1"; }
# do_until GESTURE CONDITION
do_until() {
    for patience in 2 4 8 16 30; do
        "$1"
        for _ in $(seq $((patience * 5))); do
            "$2" && return 0
            sleep 0.2
        done
    done
    echo "$1 had no effect: $2; $(asked "select group_concat(action) from journal")" >&2
    exit 1
}

bar() { colour 900 12; } # the bar at the top, between tabs and buttons
drawn() { [ "$(bar)" != 000000 ] && [ "$(colour 700 500)" != 000000 ]; }
do_until true drawn
at_rest=$(bar)

keys() { xdotool windowfocus "$window" key --delay 120 "$@"; }
press() { xdotool mousemove --window "$window" "$1" "$2" sleep 0.2 click --delay 120 1 sleep 0.3; }
paint() {
    keys Escape Escape Home
    press 278 164 # the brush
    press 400 105 # a route that any block may take
    xdotool mousemove --window "$window" 622 440 sleep 0.3 mousedown 1 sleep 0.3
    for x in 650 680 710 740; do xdotool mousemove --window "$window" "$x" 442 sleep 0.1; done
    xdotool sleep 0.3 mouseup 1
}
painted() { [ "$(asked "select count(*) from journal where action = 'edit-blocks'")" -gt 0 ]; }
copied() { [ "$(asked "select count(*) from scenarios")" = 2 ]; }
do_until paint painted
copied || { echo "the stroke did not go to a copy of the published plan" >&2; exit 1; }

undo() { keys ctrl+z; }
undone() { [ "$(asked "select count(*) from scenarios")" = 1 ]; }
do_until undo undone

save() { keys ctrl+s; }
saved() { [ "$(asked "select count(*) from journal where action = 'version'")" -gt 0 ]; }
do_until save saved

# F5 presents and F5 leaves: pressed again only while it does not.
present() { [ "$(bar)" != "$at_rest" ] || keys F5; }
presents() { [ "$(bar)" != "$at_rest" ] && [ "$(bar)" != 000000 ]; }
do_until present presents
leave() { keys Escape; }
rests() { [ "$(bar)" = "$at_rest" ]; }
do_until leave rests

quit() { keys ctrl+q 2>/dev/null || true; }
gone() { ! kill -0 "$program" 2>/dev/null; }
do_until quit gone
trap - EXIT
wait "$program"
HANDS
mkdir "$work/screen"
timeout 250 xvfb-run -a -s "-screen 0 1700x1000x24 -fbdir $work/screen" \
    bash "$work/hands.sh" "$nuantu" "$work/p.gpkg" "$work"
# All that was done is told by the journal, in its order; the published plan is as it was.
order=$(sqlite3 -readonly "$work/p.gpkg" "select group_concat(action, ' ') from journal")
case $order in
create*edit-blocks*undo*version*) ;;
*) echo "journal: $order" >&2; exit 1 ;;
esac
"$cli" new "$work/fresh.gpkg" --from "$district" --data "$data" --quiet
plan() { sqlite3 -readonly "$1" "select * from choices"; }
[ "$(plan "$work/p.gpkg")" = "$(plan "$work/fresh.gpkg")" ] || { echo "undo left the plan changed" >&2; exit 1; }
