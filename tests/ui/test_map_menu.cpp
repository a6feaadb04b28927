#include "headless_work.hpp"

#include "app/view/map_menu.hpp"
#include "small_district.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

namespace {

app::MenuPage page_of(app::MapMenu const &menu, sim::Dataset const &dataset,
                      sim::Scenario const &scenario, app::ViewState const &view = {})
{
    return app::menu_page(menu, dataset, scenario, view, {110.0, 40.6});
}

bool asks(app::MenuPage const &page, std::string const &action, std::string const &word)
{
    return std::ranges::any_of(page.lines, [&](app::MenuLine const &line) {
        return std::ranges::any_of(line.asks, [&](auto const &one) {
            return one.first == action && one.second == std::vector<std::string>{word};
        });
    });
}

} // namespace

TEST_CASE("the menu of a block speaks of the block and its town, that of the ground of neither")
{
    auto const dataset = ui_test::small_district(4, 2);
    sim::Scenario scenario = ui_test::mixed_scenario(*dataset);
    app::MapMenu menu;
    menu.block = sim::BlockId{2};
    sim::Block const &block = dataset->blocks[2];
    app::MenuPage const page = page_of(menu, *dataset, scenario);
    REQUIRE(asks(page, "select-jurisdiction", dataset->jurisdiction(block.jurisdiction).code));
    REQUIRE(asks(page, "zoom-to", block.code));
    REQUIRE(asks(page, "lock", block.code));
    REQUIRE(asks(page, "copy-words", block.code));
    scenario.plan.choices[2].locked = true;
    REQUIRE(asks(page_of(menu, *dataset, scenario), "unlock", block.code));

    app::MenuPage const ground = page_of({}, *dataset, scenario);
    REQUIRE(!asks(ground, "zoom-to", block.code));
    REQUIRE(
        asks(ground, "copy-words", "40.600000, 110.000000")); // latitude first, as people say it
}

TEST_CASE("the menu's routes are all routes, the present one marked; several blocks get it at once")
{
    auto const dataset = ui_test::small_district(4, 2);
    sim::Scenario const scenario = ui_test::mixed_scenario(*dataset);
    app::MapMenu menu;
    menu.block = sim::BlockId{1};
    menu.routes = true;
    app::MenuPage const page = page_of(menu, *dataset, scenario);
    REQUIRE(page.lines.size() == dataset->routes.size() + 1);
    for (std::size_t r = 0; r < dataset->routes.size(); ++r) {
        REQUIRE(page.lines[r + 1].is_present == (scenario.plan.choices[1].route.index == r));
    }
    app::ViewState view;
    view.selected = sim::BlockId{1};
    view.select.blocks = {sim::BlockId{0}, sim::BlockId{1}};
    REQUIRE(asks(page_of(menu, *dataset, scenario, view), "edit-blocks",
                 "route=" + dataset->routes[0].key));
    menu.block = sim::BlockId{3}; // not one of them
    REQUIRE(!asks(page_of(menu, *dataset, scenario, view), "edit-blocks",
                  "route=" + dataset->routes[0].key));
}

TEST_CASE("a right click opens the menu of the map, keys walk through it and Esc closes it")
{
    ui_test::HeadlessWork const work{"map_menu"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    auto const play = [&](std::string const &script) {
        work.write("s.play", script);
        return work.window("--headless 1600x900 --open " + work.at("d.gpkg") + " --play " +
                           work.at("s.play"));
    };
    REQUIRE(play("move 5 5\n" + shot("closed.png") + "right-click 700 300\nmove 5 5\n" +
                 shot("open.png") + "key down\n" + shot("down.png") + "key escape\n" +
                 shot("escaped.png")) == 0);
    REQUIRE(work.differing("closed.png", "open.png") > 5000);
    REQUIRE(work.differing("open.png", "down.png") > 500);
    REQUIRE(work.differing("closed.png", "escaped.png") == 0);

    // By the keyboard alone: the selected block is fixed, by the fifth line of its menu.
    REQUIRE(play("action select 150202101202\nkey shift+f10\nkey down\nkey down\nkey down\n"
                 "key down\nkey enter\n") == 0);
    REQUIRE(work.run(
                "sqlite3 " + work.at("d.gpkg") +
                " \"SELECT block FROM choices WHERE scenario = 'official-copy' AND locked\"") == 0);
    REQUIRE(work.read("out.txt") == "150202101202\n");
    REQUIRE(play("action map-menu choose 1\n") == 2); // it is closed
}
