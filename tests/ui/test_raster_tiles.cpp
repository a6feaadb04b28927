#include "headless_work.hpp"
#include "made_raster.hpp"
#include "sim/base/error.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/background_content.hpp"
#include "sim/io/raster_tiles.hpp"
#include "sim/io/vector_background.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <optional>

using sim::io::RasterGrid;
using sim::io::RasterTile;
using sim::io::RasterTiles;

namespace {

/// EPSG:4547 is the 3-degree zone at 114 E.
constexpr int plane_epsg = 4547;
constexpr double meridian = 114.0;
sim::geo::Box const everywhere{{400'000.0, 4'400'000.0}, {600'000.0, 4'600'000.0}};

std::array<int, 4> pixel(RasterTile const &tile, int column, int row)
{
    auto const first = static_cast<std::size_t>(row * tile.width + column) * 4;
    return {tile.rgba[first], tile.rgba[first + 1], tile.rgba[first + 2], tile.rgba[first + 3]};
}

/// Red in the west, blue in the east, black (no data) along the southern edge.
std::array<int, 3> halves(int column, int row, int width, int height)
{
    if (row >= height - 10) {
        return {0, 0, 0};
    }
    return column < width / 2 ? std::array{250, 10, 20} : std::array{10, 20, 250};
}

/// Tests of one case share no folder.
struct Folder
{
    ui_test::HeadlessWork work;
    explicit Folder(char const *name) : work{name} {}
    [[nodiscard]] std::string at(char const *name) const { return work.at(name); }
};

} // namespace

TEST_CASE("a raster's tiles cover it without gap or overlap at every level")
{
    RasterGrid const grid{{1000.0, 9000.0}, 2.0, 1000, 600, 3};
    // 1000 x 600 pixels: 4 x 3 tiles, then 2 x 2, then one.
    for (auto const &[level, count] : {std::pair{0, 12}, {1, 4}, {2, 1}}) {
        RasterGrid::Tiles const tiles = grid.tiles_in(grid.box(), level);
        REQUIRE(tiles.count() == count);
        double area_m2 = 0.0;
        for (int row = 0; row <= tiles.last_row; ++row) {
            for (int column = 0; column <= tiles.last_column; ++column) {
                sim::geo::Box const box = grid.box_of({level, column, row});
                area_m2 += box.width() * box.height();
            }
        }
        REQUIRE(area_m2 == Approx(1000 * 2.0 * 600 * 2.0));
    }
    REQUIRE(grid.tiles_in({{0.0, 0.0}, {999.0, 9000.0}}, 0).count() == 0);
    REQUIRE(grid.level_for(1.0) == 0);
    REQUIRE(grid.level_for(3.9) == 0);
    REQUIRE(grid.level_for(4.0) == 1);
    REQUIRE(grid.level_for(1e6) == 2);
}

TEST_CASE("a raster on the plane keeps its pixels and is clear where it has no data")
{
    Folder const folder{"raster_plane"};
    ui_test::make_raster(folder.at("p.tif"),
                         {.width = 700,
                          .height = 300,
                          .west = 500'000.0,
                          .north = 4'500'000.0,
                          .pixel = 2.0,
                          .epsg = plane_epsg,
                          .no_data = 0},
                         [](int column, int row) { return halves(column, row, 700, 300); });
    RasterTiles const tiles{folder.at("p.tif"), {}, everywhere, meridian};
    RasterGrid const &grid = tiles.grid();
    REQUIRE(grid.width == 700);
    REQUIRE(grid.height == 300);
    REQUIRE(grid.pixel_m == Approx(2.0));
    REQUIRE(grid.corner.x == Approx(500'000.0));
    REQUIRE(grid.corner.y == Approx(4'500'000.0));
    REQUIRE(grid.levels == 3); // 700 pixels, 350, 175
    RasterTile const first = tiles.read({0, 0, 0});
    REQUIRE(first.width == 256);
    REQUIRE(pixel(first, 100, 100) == std::array{250, 10, 20, 255});
    RasterTile const second = tiles.read({0, 1, 1});
    REQUIRE(second.height == 44);
    REQUIRE(pixel(second, 350 - 256 - 1, 10) == std::array{250, 10, 20, 255}); // to the pixel
    REQUIRE(pixel(second, 350 - 256, 10) == std::array{10, 20, 250, 255});
    REQUIRE(pixel(second, 100, 290 - 256 - 1)[3] == 255);
    REQUIRE(pixel(second, 100, 290 - 256)[3] == 0);
    RasterTile const all = tiles.read({2, 0, 0});
    REQUIRE(all.width == 175);
    REQUIRE(pixel(all, 40, 30) == std::array{250, 10, 20, 255});
    REQUIRE(pixel(all, 140, 30) == std::array{10, 20, 250, 255});
}

TEST_CASE("a raster in degrees lies within a pixel of where it should on the plane")
{
    Folder const folder{"raster_degrees"};
    constexpr double west = 114.9;
    constexpr double north = 40.6;
    constexpr double pixel_degrees = 1e-4; // 8.5 m x 11.1 m
    constexpr int column = 613;
    constexpr int row = 222;
    constexpr int half = 10; // a white square of 21 x 21 pixels on black
    ui_test::make_raster(folder.at("d.tif"),
                         {.width = 1000,
                          .height = 500,
                          .west = west,
                          .north = north,
                          .pixel = pixel_degrees,
                          .epsg = 4326},
                         [&](int x, int y) {
                             bool const in =
                                 std::abs(x - column) <= half && std::abs(y - row) <= half;
                             return in ? std::array{255, 255, 255} : std::array{0, 0, 0};
                         });
    RasterTiles const tiles{folder.at("d.tif"), {}, everywhere, meridian};
    sim::geo::Point const expected = sim::geo::plane_from_degrees(
        {west + (column + 0.5) * pixel_degrees, north - (row + 0.5) * pixel_degrees}, meridian);
    // The middle of what is white, over all tiles of the finest level.
    double x_m = 0.0;
    double y_m = 0.0;
    double weight = 0.0;
    RasterGrid const &grid = tiles.grid();
    RasterGrid::Tiles const all = grid.tiles_in(grid.box(), 0);
    for (int r = 0; r <= all.last_row; ++r) {
        for (int c = 0; c <= all.last_column; ++c) {
            RasterTile const tile = tiles.read({0, c, r});
            sim::geo::Box const box = grid.box_of({0, c, r});
            for (int i = 0; i < tile.width * tile.height; ++i) {
                double const white = pixel(tile, i % tile.width, i / tile.width)[0] / 255.0;
                x_m += white * (box.min.x + (i % tile.width + 0.5) * grid.pixel_m);
                y_m += white * (box.max.y - (i / tile.width + 0.5) * grid.pixel_m);
                weight += white;
            }
        }
    }
    REQUIRE(weight > 100.0);
    REQUIRE(std::hypot(x_m / weight - expected.x, y_m / weight - expected.y) < grid.pixel_m / 2);
}

TEST_CASE("what cannot lie under the map is refused with what can")
{
    Folder const folder{"raster_refused"};
    folder.work.write("words.tif", "no picture at all");
    REQUIRE_THROWS_AS(sim::io::is_raster_file(folder.at("words.tif"), {}), sim::IoError);
    REQUIRE_THROWS_AS(sim::io::is_raster_file(folder.at("nothing.tif"), {}), sim::IoError);
    folder.work.write("net.vrt", "<VRTDataset><SourceFilename>/vsicurl/http://a/b.tif"
                                 "</SourceFilename></VRTDataset>");
    REQUIRE_THROWS_AS(sim::io::is_raster_file(folder.at("net.vrt"), {}), sim::IoError);
    ui_test::make_raster(
        folder.at("far.tif"),
        {.width = 10, .height = 10, .west = 20.0, .north = 10.0, .pixel = 0.01, .epsg = 4326},
        [](int, int) {
            return std::array{1, 2, 3};
        });
    REQUIRE(sim::io::is_raster_file(folder.at("far.tif"), {}));
    REQUIRE_THROWS_AS(RasterTiles(folder.at("far.tif"), {}, everywhere, meridian), sim::IoError);
}

TEST_CASE("a layer comes whole, on the plane, or is cut where too much of it is there")
{
    Folder const folder{"vector_background"};
    folder.work.write("l.geojson",
                      R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[114.1,40.5]}},
{"type":"Feature","properties":{},"geometry":{"type":"MultiPoint","coordinates":[[114.2,40.5],[114.3,40.5]]}},
{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[114.1,40.5],[114.2,40.6],[114.3,40.5]]}},
{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[114.1,40.5],[114.2,40.5],[114.2,40.6],[114.1,40.5]],[[114.15,40.52],[114.16,40.52],[114.16,40.53],[114.15,40.52]]]}},
{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[10.0,10.0]}}]})");
    REQUIRE_FALSE(sim::io::is_raster_file(folder.at("l.geojson"), {}));
    sim::Progress progress;
    auto const read = [&](sim::io::VectorLimits const &limits) {
        return sim::io::read_vector_background(folder.at("l.geojson"), {}, everywhere, meridian,
                                               progress, limits);
    };
    sim::io::VectorBackground const all = read({});
    REQUIRE(all.features == 4); // one lies elsewhere
    REQUIRE(all.points.size() == 3);
    REQUIRE(all.lines.size() == 3); // a line, an outline, a hole
    REQUIRE_FALSE(all.is_cut);
    sim::geo::Point const expected = sim::geo::plane_from_degrees({114.1, 40.5}, meridian);
    REQUIRE(all.points[0].x == Approx(expected.x).margin(0.01));
    REQUIRE(all.points[0].y == Approx(expected.y).margin(0.01));
    REQUIRE(read({.features = 2}).features == 2);
    REQUIRE(read({.features = 2}).is_cut);
    REQUIRE_THROWS_AS(sim::io::read_vector_background(folder.at("l.geojson"), "roads", everywhere,
                                                      meridian, progress),
                      sim::IoError);
}
