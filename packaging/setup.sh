# Installs what is missing from Debian 12's packages. Source it: `. packaging/setup.sh run` or `… test`.
build_packages=(
    g++ cmake ninja-build ccache pkg-config gettext
    libgdal-dev libgeos-dev libfmt-dev libxlsxwriter-dev libpango1.0-dev libpugixml-dev libzip-dev nlohmann-json3-dev libcli11-dev
    libboost-locale-dev libicu-dev libimgui-dev libglfw3-dev libepoxy-dev libegl-dev libgl-dev
    libglu1-mesa-dev libstb-dev libfreetype-dev coinor-libcbc-dev
    catch2 libbenchmark-dev)
run_packages=(libgl1-mesa-dri fonts-noto-cjk)
test_packages=(xvfb xauth xdotool python3 python3-openpyxl python3-docx gdal-bin poppler-utils libreoffice-writer-nogui sqlite3 clang-format)

wanted=("${build_packages[@]}" "${run_packages[@]}")
[ "$1" = test ] && wanted+=("${test_packages[@]}")

missing=()
for package in "${wanted[@]}"; do
    if [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" != installed ]; then
        missing+=("$package")
    fi
done
if [ ${#missing[@]} -gt 0 ]; then
    echo "installing: ${missing[*]}" >&2
    as_root=()
    [ "$(id -u)" = 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends "${missing[@]}"
fi
