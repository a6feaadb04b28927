#!/usr/bin/env bash
# Draws the pictures of README.md and docs/ anew, with the release build (or the programs in NUANTU_BIN) and the files
# of docs/guide:
#   docs/pictures.sh [FOLDER]        FOLDER: where the pictures go, docs/pictures if it is not given
# Each view is drawn in both languages, FOLDER/zh and FOLDER/en; pngquant, where it is installed, makes them small.
set -euo pipefail
cd "$(dirname "$0")/.."
bin=${NUANTU_BIN:-$PWD/build/release/bin}
guide=$PWD/docs/guide
mkdir -p "${1:-docs/pictures}"/{zh,en}
pictures=$(realpath "${1:-docs/pictures}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# shoot NAME LANGUAGE OPTIONS..: the picture of the window after the steps of NAME.
shoot() {
    local picture=$pictures/$2/$1.png
    "$bin/nuantu" --headless 1600x900 --lang "$2" --theme light "${@:3}" --play "$work/$1.play" --output "$picture"
    if command -v pngquant > /dev/null; then
        pngquant --force --strip --skip-if-larger --output "$picture" "$picture" || [ $? = 98 ]
    fi
    echo "$picture"
}
# draw NAME PROJECT: the steps on stdin, then the picture of the window after them, each time from the same project.
draw() {
    cat > "$work/$1.play"
    cd "$guide" # files are named as their owner would name them
    for language in zh en; do
        cp "$2" "$work/东河区.gpkg"
        shoot "$1" $language --open "$work/东河区.gpkg"
    done
}
cli() { "$bin/nuantu-cli" "$@" --quiet --lang zh > "$work/said.txt"; }

district=$work/district.gpkg
cli new "$district" --from data/donghe

cat > "$work/start.play" <<< ""
for language in zh en; do
    shoot start $language
done
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
draw supply "$district" <<'PLAY'
action tab supply
action colour bill
action show-chart burden
PLAY
draw assumptions "$district" <<'PLAY'
action page assumptions
action assumptions gas
action assumption tariff.gas_yuan_per_m3 2.3
PLAY
draw months "$district" <<'PLAY'
action time-mode month
action month 2021-09
PLAY
draw keys "$district" <<'PLAY'
action shortcuts on
PLAY
draw search "$district" <<'PLAY'
action find places sesq
PLAY
draw menu "$district" <<'PLAY'
action select 150202101208
action map-menu
PLAY
draw dark "$district" <<'PLAY'
action theme dark
action select-jurisdiction 150202100
PLAY
draw tasks "$district" <<'PLAY'
action tab tasks
action select-jurisdiction 150202101
PLAY
draw brush "$district" <<'PLAY'
action brush ashp_air
action hour peak
hold 650 270 960 210
PLAY
draw doctor "$district" <<'PLAY'
action tab problems
action doctor
wait-job
action fold-findings existing_behind_planned
PLAY
draw edit "$district" <<'PLAY'
action select 150202101208
action zoom-to 150202101208
action edit-map on
action draw homes
action draw-homes 300 90
PLAY
printf '%s\t%s\n' 844 67500 496 39700 -52 60000 > "$work/cells.tsv"
draw table "$district" <<PLAY
action select 150202101208
action zoom-to 150202101208
action table blocks
action table-filter village 150202101
action table-cell 3 households
action paste-cells $work/cells.tsv
PLAY
draw import "$district" <<PLAY
action import-file 沙尔沁镇底数汇总表.xlsx blocks
wait-job
action import-page rows
PLAY
draw assign "$district" <<'PLAY'
action page routing
action assign
wait-job
action select 150202101202
action tab limits
PLAY
draw alternatives "$district" <<'PLAY'
action page routing
action tab alternatives
action alternatives
wait-job
action show-alternative 2
PLAY
draw works "$district" <<'PLAY'
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
draw compare "$district" <<'PLAY'
action scenario proposal
action compare official proposal
wait-job
action swipe 0.5
action next-flip
PLAY
draw side "$district" <<'PLAY'
action scenario proposal
action compare official proposal
wait-job
action compare-mode side
PLAY
draw select "$district" <<'PLAY'
action select-jurisdiction 150202101
action tool lasso
PLAY
draw story "$district" <<'PLAY'
action scenario proposal
action story-default
action story-editor on
PLAY
draw present "$district" <<'PLAY'
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
# What is printed: the wall map and the first page of a town's task sheet.
if command -v pdftoppm > /dev/null; then
    for language in zh en; do
        "$bin/nuantu-cli" export "$district" --scenario official --out "$work/$language" --formats map,pdf --for 150202100 \
            --lang $language --quiet > "$work/said.txt" 2>&1
        pdftoppm -png -r 48 -singlefile "$work/$language/map/wall_A1.pdf" "$pictures/$language/wall"
        pdftoppm -png -r 72 -singlefile "$work/$language/tasks/150202100.pdf" "$pictures/$language/paper"
        echo "$pictures/$language/wall.png" "$pictures/$language/paper.png"
    done
fi
