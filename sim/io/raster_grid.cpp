#include "sim/io/raster_tiles.hpp"

#include <algorithm>
#include <cmath>

namespace sim::io {

geo::Box RasterGrid::box() const
{
    geo::Box box;
    box.extend(corner);
    box.extend(geo::Point{corner.x + width * pixel_m, corner.y - height * pixel_m});
    return box;
}

geo::Box RasterGrid::box_of(RasterTileKey const &key) const
{
    double const side = std::ldexp(static_cast<double>(raster_tile_px), key.level);
    double const west = key.column * side;
    double const north = key.row * side;
    double const east = std::min(west + side, static_cast<double>(width));
    double const south = std::min(north + side, static_cast<double>(height));
    geo::Box box;
    box.extend(geo::Point{corner.x + west * pixel_m, corner.y - north * pixel_m});
    box.extend(geo::Point{corner.x + east * pixel_m, corner.y - south * pixel_m});
    return box;
}

int RasterGrid::Tiles::count() const
{
    return std::max(last_column - first_column + 1, 0) * std::max(last_row - first_row + 1, 0);
}

RasterGrid::Tiles RasterGrid::tiles_in(geo::Box const &seen, int level) const
{
    double const side_m = std::ldexp(raster_tile_px * pixel_m, level);
    geo::Box const all = box();
    if (seen.empty() || seen.max.x <= all.min.x || seen.min.x >= all.max.x ||
        seen.max.y <= all.min.y || seen.min.y >= all.max.y) {
        return {};
    }
    auto const at = [&](double from_corner_m) {
        return static_cast<int>(std::floor(std::max(from_corner_m, 0.0) / side_m));
    };
    auto const last = [&](double from_corner_m, int pixels) {
        int const end = static_cast<int>(std::ceil(pixels * pixel_m / side_m)) - 1;
        return std::min(at(from_corner_m), end);
    };
    return {at(seen.min.x - corner.x), at(corner.y - seen.max.y),
            last(seen.max.x - corner.x, width), last(corner.y - seen.min.y, height)};
}

int RasterGrid::level_for(double metres_per_pixel) const
{
    int level = 0;
    while (level + 1 < levels && std::ldexp(pixel_m, level + 1) <= metres_per_pixel) {
        ++level;
    }
    return level;
}

} // namespace sim::io
