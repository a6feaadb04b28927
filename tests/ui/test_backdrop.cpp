#include "app/core/background_desk.hpp"
#include "app/core/background_list.hpp"
#include "app/gfx/framebuffer.hpp"
#include "app/map/backdrop.hpp"
#include "app/map/shape_levels.hpp"
#include "app/platform/egl_surface.hpp"
#include "headless_work.hpp"
#include "made_raster.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/model/plane.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

using Work = ui_test::HeadlessWork;

/// One colour all over Donghe and around it.
void make_red(std::string const &file)
{
    ui_test::make_raster(
        file,
        {.width = 600, .height = 400, .west = 109.8, .north = 40.8, .pixel = 0.002, .epsg = 4490},
        [](int, int) {
            return std::array{240, 10, 20};
        });
}

int play(Work const &work, std::string const &script, std::string const &more = {})
{
    work.write("s.play", script);
    return work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                       work.at("s.play") + more);
}

/// How many pixels of a picture are nearly of a colour.
std::size_t count(Work const &work, char const *name, std::array<int, 3> const &rgb)
{
    auto const picture = app::gfx::read_png(work.at(name));
    REQUIRE(picture);
    std::size_t found = 0;
    for (std::size_t i = 0; i < picture->rgba.size(); i += 4) {
        bool same = true;
        for (std::size_t c = 0; c < 3; ++c) {
            same = same && std::abs(picture->rgba[i + c] - rgb[c]) <= 2;
        }
        found += same ? 1 : 0;
    }
    return found;
}

std::string ask(Work const &work, std::string const &sql)
{
    REQUIRE(work.run("sqlite3 " + work.at("d.gpkg") + " \"" + sql + "\"") == 0);
    return work.read("out.txt");
}

} // namespace

TEST_CASE("a picture lies under the map, fades, is kept and taken back")
{
    Work const work{"backdrop"};
    make_red(work.at("red.tif"));
    std::string const bare = "action toggle-layer blocks\naction toggle-layer labels\n";
    REQUIRE(play(work, bare + "shot " + work.at("without.png") + "\naction background-add " +
                           work.at("red.tif") + "\nshot " + work.at("full.png") +
                           "\naction background-opacity 1 50\nshot " + work.at("half.png") +
                           "\naction background-show 1 off\nshot " + work.at("off.png") +
                           "\nkey ctrl+z\nkey ctrl+z\n") == 0);
    std::array const red{240, 10, 20};
    REQUIRE(count(work, "without.png", red) == 0);
    std::size_t const full = count(work, "full.png", red);
    REQUIRE(full > 200'000); // most of the map
    REQUIRE(count(work, "half.png", red) == 0);
    // Half of it and half of the land, #F4F2ED.
    REQUIRE(count(work, "half.png", {242, 126, 129}) > full / 2);
    REQUIRE(count(work, "off.png", red) == 0);
    // Two of three steps were taken back; the path is told from the project's folder.
    REQUIRE(ask(work, "SELECT path, kind, opacity, visible FROM backgrounds") ==
            "red.tif|raster|1.0|1\n");
    // With the blocks over it the picture shines through them.
    REQUIRE(play(work, "shot " + work.at("blocks.png") + "\n") == 0);
    REQUIRE(count(work, "blocks.png", red) < full);
    REQUIRE(play(work, "action background-remove 1\nshot " + work.at("gone.png") + "\n") == 0);
    REQUIRE(work.differing("blocks.png", "gone.png") > 200'000);
    REQUIRE(ask(work, "SELECT count(*) FROM backgrounds") == "0\n");
}

TEST_CASE("a background that is gone leaves a project that opens, and bad files are refused")
{
    Work const work{"backdrop_gone"};
    make_red(work.at("red.tif"));
    REQUIRE(play(work, "action background-add " + work.at("red.tif") + "\n") == 0);
    std::filesystem::remove(work.at("red.tif"));
    REQUIRE(play(work, "action toggle-layer blocks\nshot " + work.at("gone.png") + "\n") == 0);
    REQUIRE(count(work, "gone.png", {240, 10, 20}) == 0);
    work.write("words.tif", "no picture");
    REQUIRE(play(work, "action background-add " + work.at("words.tif") + "\n") == 2);
    REQUIRE(work.read("out.txt").find("GeoTIFF") != std::string::npos);
    REQUIRE(play(work, "action background-opacity 1 101\n") == 2);
    REQUIRE(play(work, "action background-show 2\n") == 2);
}

TEST_CASE("a layer is drawn over the blocks")
{
    Work const work{"backdrop_layer"};
    work.write("cross.geojson",
               R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},)"
               R"("geometry":{"type":"MultiLineString","coordinates":[[[109.9,40.4],[110.5,40.7]],)"
               R"([[109.9,40.7],[110.5,40.4]]]}}]})");
    REQUIRE(play(work, "shot " + work.at("without.png") + "\naction background-add " +
                           work.at("cross.geojson") + "\nshot " + work.at("with.png") + "\n") == 0);
    REQUIRE(ask(work, "SELECT kind FROM backgrounds") == "vector\n");
    auto const with = app::gfx::read_png(work.at("with.png"));
    REQUIRE(with);
    REQUIRE(count(work, "with.png", {0x57, 0x60, 0x6C}) >
            count(work, "without.png", {0x57, 0x60, 0x6C}) + 300);
}

TEST_CASE("the tiles that are kept are bounded however far the map moves")
{
    Work const work{"backdrop_cache"};
    make_red(work.at("red.tif"));
    app::Workspace workspace{work.at("d.gpkg"), test_places::data()};
    sim::Dataset const &dataset = workspace.dataset();
    double const meridian = sim::central_meridian(dataset);
    sim::geo::Point const middle = sim::geo::plane_from_degrees({110.19, 40.56}, meridian);
    // 10 240 pixels across, 40 x 40 tiles: more than may be kept.
    constexpr double metres = 10'240.0;
    sim::geo::Point const corner{middle.x - metres / 2, middle.y + metres / 2};
    ui_test::make_raster(work.at("large.tif"),
                         {.width = 10'240,
                          .height = 10'240,
                          .west = corner.x,
                          .north = corner.y,
                          .epsg = 4534 + static_cast<int>((meridian - 75.0) / 3.0),
                          .bands = 1},
                         [](int, int) {
                             return std::array{90, 90, 90};
                         });
    sim::Background row;
    row.path = "large.tif";
    workspace.change_data(app::backgrounds_change({}, {row}), sim::text("Background"), "test");

    app::platform::EglSurface const surface{640, 480, 1.0F};
    app::BackgroundDesk desk{true};
    app::map::Backdrop backdrop;
    app::gfx::Framebuffer target{640, 480};
    target.bind();
    std::size_t most = 0;
    for (int i = 0; i < 16 * 21; ++i) {
        app::map::Camera const camera{
            .centre = {corner.x + 320.0 + i % 16 * 640.0, corner.y - 240.0 - i / 16 * 480.0},
            .metres_per_pixel = 1.0,
            .width = 640.0,
            .height = 480.0};
        do {
            desk.follow(workspace);
            backdrop.follow(desk);
            target.bind();
            backdrop.draw_rasters(camera, camera.view());
        } while (backdrop.ask());
        most = std::max(most, backdrop.tile_count());
        app::gfx::Image const picture = app::gfx::read_pixels(640, 480);
        REQUIRE(static_cast<int>(picture.rgba[(240 * 640 + 320) * 4]) == 90);
    }
    REQUIRE(most > 300);
    REQUIRE(most <= app::map::Backdrop::most_tiles);
}

TEST_CASE("far views of many lines draw fewer segments, and none is lost near by")
{
    sim::io::VectorBackground shapes;
    for (int line = 0; line < 300; ++line) {
        sim::geo::LineString places;
        for (int i = 0; i <= 200; ++i) {
            places.push_back({i * 5.0, line * 40.0 + i % 2});
        }
        shapes.lines.push_back(std::move(places));
        shapes.points.push_back({line * 10.0, 3.0});
    }
    auto const levels = app::map::shape_levels(shapes, {});
    REQUIRE(levels.size() > 1);
    REQUIRE(levels.front().segments.size() == 300 * 200 + 300);
    for (std::size_t i = 1; i < levels.size(); ++i) {
        REQUIRE(levels[i].segments.size() <= levels[i - 1].segments.size());
        REQUIRE(levels[i].tolerance_m > levels[i - 1].tolerance_m);
    }
    REQUIRE(levels.back().segments.size() < 30'000);
    std::size_t in_chunks = 0;
    for (auto const &chunk : levels.front().chunks) {
        in_chunks += static_cast<std::size_t>(chunk.segments.count);
    }
    REQUIRE(in_chunks == levels.front().segments.size());
    REQUIRE(app::map::shape_levels({}, {}).size() == 1);
}
