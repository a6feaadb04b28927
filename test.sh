#!/usr/bin/env bash
# Installs what is missing, builds with sanitizers and runs every test.
set -euo pipefail
cd "$(dirname "$0")"
. packaging/setup.sh test

cmake --preset dev
cmake --build --preset dev
cmake --build --preset dev --target all_verify_interface_header_sets
ctest --preset dev "$@"
