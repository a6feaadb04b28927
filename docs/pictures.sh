#!/usr/bin/env bash
# Draws the pictures of README.md and docs/ anew, with the release build (or the programs in NUANTU_BIN) and the files
# of docs/guide:
#   docs/pictures.sh [FOLDER]        FOLDER: where the pictures go, docs/ if it is not given
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${NUANTU_BIN:-$PWD/build/release/bin}
guide=$PWD/docs/guide
pictures=$(realpath "${1:-docs}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# draw NAME PROJECT: the steps on stdin, then the picture of the window after them.
draw() {
    cat > "$work/$1.play"
    cd "$guide" # files are named as their owner would name them
    "$bin/nuantu" --headless 1600x900 --lang zh --theme light --open "$2" --play "$work/$1.play" \
        --output "$pictures/$1.png"
    echo "$pictures/$1.png"
}
cli() { "$bin/nuantu-cli" "$@" --quiet --lang zh > "$work/said.txt"; }

district=$work/东河区.gpkg
cli new "$district" --from data/donghe

draw window "$district" <<'PLAY'
action select 150202101208
PLAY
draw night "$district" <<'PLAY'
action theme dark
action toggle-layer feeders
action toggle-layer zones
action tab grid
action hour peak
PLAY
draw doctor "$district" <<'PLAY'
action tab problems
action doctor
wait-job
action fold-findings existing_behind_planned
PLAY
cp "$district" "$work/editing.gpkg"
draw edit "$work/editing.gpkg" <<'PLAY'
action select 150202101208
action zoom-to 150202101208
action edit-map on
action draw homes
action draw-homes 300 90
PLAY
cp "$district" "$work/table.gpkg"
printf '%s\t%s\n' 844 67500 496 39700 -52 60000 > "$work/cells.tsv"
draw table "$work/table.gpkg" <<PLAY
action select 150202101208
action zoom-to 150202101208
action table blocks
action table-filter village 150202101
action table-cell 3 households
action paste-cells $work/cells.tsv
PLAY
cp "$district" "$work/import.gpkg"
draw import "$work/import.gpkg" <<PLAY
action import-file 沙尔沁镇底数汇总表.xlsx blocks
wait-job
action import-page rows
PLAY
cp "$district" "$work/assign.gpkg"
draw assign "$work/assign.gpkg" <<'PLAY'
action page routing
action assign
wait-job
action select 150202101202
action tab limits
PLAY
cp "$district" "$work/works.gpkg"
draw works "$work/works.gpkg" <<'PLAY'
action tab works
action schedule
wait-job
action mends
wait-job
action fold heat_network
action day 2021-10-20
PLAY

cli import "$district" blocks "$guide/沙尔沁镇底数汇总表.xlsx"
cli import "$district" households "$guide/阿善沟门村到户台账.csv"
cli import "$district" transformer_zones "$guide/沙尔沁镇台区坐标.csv" --datum gcj02
cli check "$district" --fix zones_do_not_add_up
cli assign "$district" --steps 60 --save-as proposal
cli schedule "$district" --scenario proposal --steps 10 --save-as dated
for week in 2021-09-10 2021-09-17 2021-09-24; do
    cli progress "$district" "$guide/进度_$week.csv" --week "$week"
done
cli progress "$district" "$guide/问题台账_沙尔沁镇.csv" --week 2021-09-24
cp "$district" "$work/scenarios.gpkg"
draw compare "$work/scenarios.gpkg" <<'PLAY'
action scenario proposal
action compare official proposal
wait-job
action swipe 0.5
action next-flip
PLAY
draw select "$work/scenarios.gpkg" <<'PLAY'
action select-jurisdiction 150202101
action tool lasso
PLAY
draw present "$work/scenarios.gpkg" <<'PLAY'
action scenario dated
action present on
wait-job
action present-step 4
wait-job
PLAY
draw progress "$district" <<'PLAY'
action scenario dated
action tab progress
wait-job
action colour stage
PLAY
draw replan "$district" <<'PLAY'
action scenario dated
action tab progress
wait-job
action replan
wait-job
action progress-list changes
PLAY
