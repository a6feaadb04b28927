#!/usr/bin/env bash
# Installs what is missing, builds, makes the Donghe project and opens the map.
# Without a display it does the same job headless and leaves map, tables and task sheets in out/.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/setup.sh run

cmake --preset release
cmake --build --preset release --target nuantu nuantu-cli
bin=build/release/bin
project=out/donghe.gpkg

mkdir -p out
if [ ! -e "$project" ]; then
    "$bin/nuantu-cli" new "$project" --from data/donghe
fi
if [ -n "${DISPLAY:-}" ]; then
    exec "$bin/nuantu" "$project" "$@"
fi

"$bin/nuantu-cli" run "$project" --out out/tables
"$bin/nuantu-cli" reconcile "$project" > out/reconcile.txt
"$bin/nuantu-cli" export "$project" --scenario official --out out --formats csv,xlsx --for all --quiet
"$bin/nuantu" --headless 1920x1080 --open "$project" --map-only --output out/map.png
"$bin/nuantu" --headless 1600x900 --open "$project" --output out/window.png
echo "out/: donghe.gpkg map.png window.png reconcile.txt tables/ tasks/ csv/"
