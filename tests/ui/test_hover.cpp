#include "headless_work.hpp"
#include "panel_bench.hpp"
#include "small_district.hpp"

#include <catch2/catch.hpp>

#include <string>

using app::Hover;
using app::shows_hover;

TEST_CASE("a row is shown as hovered while the mouse is over what it speaks of")
{
    auto const dataset = ui_test::small_district(4, 2);
    Hover const first{.block = sim::BlockId{0}};
    Hover const second{.block = sim::BlockId{1}};
    REQUIRE(!shows_hover(*dataset, {}, {})); // a head speaks of nothing
    REQUIRE(!shows_hover(*dataset, first, {}));
    REQUIRE(!shows_hover(*dataset, {}, first));
    REQUIRE(shows_hover(*dataset, first, first));
    REQUIRE(!shows_hover(*dataset, first, second));

    SECTION("a town, also over each of its blocks and no other")
    {
        for (std::uint32_t b = 0; b < dataset->blocks.size(); ++b) {
            for (std::uint32_t j = 0; j < dataset->jurisdictions.size(); ++j) {
                bool const within = dataset->blocks[b].jurisdiction.index == j;
                REQUIRE(shows_hover(*dataset, {.block = sim::BlockId{b}},
                                    {.jurisdiction = sim::JurisdictionId{j}}) == within);
            }
        }
        Hover const town{.jurisdiction = sim::JurisdictionId{0}};
        REQUIRE(shows_hover(*dataset, town, town));
        REQUIRE(!shows_hover(*dataset, town, first)); // a town is not each of its blocks
    }
    SECTION("a package, over its block but not over another package of the block")
    {
        Hover survey = first;
        survey.package = "survey.a";
        Hover test = first;
        test.package = "test.a";
        REQUIRE(shows_hover(*dataset, survey, survey));
        REQUIRE(!shows_hover(*dataset, test, survey));
        REQUIRE(shows_hover(*dataset, first, survey));
        REQUIRE(shows_hover(*dataset, survey, first)); // and its block with it
    }
    SECTION("a part of the network is no block")
    {
        Hover const zone{.asset = app::Asset{app::AssetKind::zone, 0}};
        Hover const feeder{.asset = app::Asset{app::AssetKind::feeder, 0}};
        REQUIRE(shows_hover(*dataset, zone, zone));
        REQUIRE(!shows_hover(*dataset, zone, feeder));
        REQUIRE(!shows_hover(*dataset, zone, first));
    }
}

TEST_CASE("a list tells what the mouse is over, and nothing once it has left")
{
    ui_test::PanelBench bench;
    bool met = false;
    for (float y = 300.0F; y < 690.0F && !met; y += 8.0F) {
        ImGui::GetIO().MousePos = {60.0F, y};
        bench.frame(app::draw_inspector); // the district with its towns
        bench.frame(app::draw_inspector);
        met = bench.under_mouse.jurisdiction.has_value();
    }
    REQUIRE(met);
    ImGui::GetIO().MousePos = {790.0F, 790.0F};
    bench.frame(app::draw_inspector);
    REQUIRE(bench.under_mouse == Hover{});
}

TEST_CASE("what the mouse is over in a list is ringed on the map in the same frame")
{
    ui_test::HeadlessWork const work{"hover"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    // The list of towns at the right of a district of which nothing is selected; 5 5 is the top bar.
    work.write("s.play", "move 5 5\n" + shot("away.png") + "move 1300 700\n" + shot("town.png") +
                             "move 5 5\n" + shot("back.png"));
    REQUIRE(work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    auto const away = app::gfx::read_png(work.at("away.png"));
    auto const town = app::gfx::read_png(work.at("town.png"));
    REQUIRE(away);
    REQUIRE(town);
    int on_map = 0;
    for (int y = 100; y < 600; ++y) {
        for (int x = 300; x < 1200; ++x) {
            auto const i = static_cast<std::size_t>(y * 1600 + x) * 4;
            on_map += away->rgba[i] != town->rgba[i] ? 1 : 0;
        }
    }
    REQUIRE(on_map > 300); // a line of 2 pixels around it
    REQUIRE(work.differing("away.png", "back.png") == 0);
}
