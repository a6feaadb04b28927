#include "app/view/map_menu.hpp"

#include "app/view/block_selection.hpp"
#include "app/view/label_key.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>

namespace app {

namespace {

using Asked = MenuLine::Asked;

MenuLine line(sim::Text label, Asked asks, char const *keys = "")
{
    MenuLine made;
    made.label = std::move(label);
    made.asks = std::move(asks);
    made.keys = keys;
    return made;
}

void begin_group(MenuPage &page)
{
    if (!page.lines.empty()) {
        page.lines.back().begins_group = true;
    }
}

/// The block is one of several that are selected: a route goes to all of them.
bool is_one_of_several(ViewState const &view, sim::BlockId block)
{
    return selects_several(view) && is_selected(view, block);
}

void add_copies(MenuPage &page, std::string const &name, std::string const &code)
{
    page.lines.push_back(line(sim::text("Copy name"), {{"copy-words", {name}}}));
    begin_group(page);
    page.lines.push_back(
        line(sim::text("Copy code {code}", {{"code", code}}), {{"copy-words", {code}}}));
}

MenuPage routes_page(sim::BlockId id, sim::Dataset const &dataset, sim::Scenario const &scenario,
                     ViewState const &view)
{
    bool const several = is_one_of_several(view, id);
    sim::Block const &block = dataset.block(id);
    MenuPage page;
    page.title = several ? sim::text("Route of the {n} selected blocks",
                                     {{"n", std::to_string(selected_blocks(view).size())}})
                         : sim::text("Route of {block}", {{"block", block.name, block.name_en}});
    page.lines.push_back(line(sim::text("Back"), {}));
    page.lines.back().turn = MenuTurn::to_first;
    for (std::uint32_t r = 0; r < dataset.routes.size(); ++r) {
        sim::Route const &route = dataset.routes[r];
        Asked asks;
        if (several) {
            asks = {{"edit-blocks", {"route=" + route.key}}};
        } else {
            asks = {{"set-route", {block.code, route.key}}};
        }
        MenuLine made = line(sim::text("{name}", {{"name", route.name_zh, route.name_en}}), asks);
        made.family = route.family;
        made.is_present = !several && scenario.plan.choices[id.index].route.index == r;
        made.begins_group = r == 0;
        page.lines.push_back(std::move(made));
    }
    return page;
}

MenuPage block_page(sim::BlockId id, sim::Dataset const &dataset, sim::Scenario const &scenario,
                    ViewState const &view)
{
    sim::Block const &block = dataset.block(id);
    sim::Jurisdiction const &town = dataset.jurisdiction(block.jurisdiction);
    MenuPage page;
    page.title = sim::text("{block}, {town}", {{"block", block.name, block.name_en},
                                               {"town", town.name, town.name_en}});
    page.lines.push_back(
        line(sim::text("Select all blocks of {town}", {{"town", town.name, town.name_en}}),
             {{"select-jurisdiction", {town.code}}}));
    page.lines.push_back(line(is_selected(view, id) ? sim::text("Take out of the selection")
                                                    : sim::text("Add to the selection"),
                              {{"select-toggle", {block.code}}}, "Shift"));
    page.lines.push_back(line(sim::text("Zoom to it"), {{"zoom-to", {block.code}}}));
    page.lines.push_back(line(is_one_of_several(view, id)
                                  ? sim::text("Set the route of the {n} selected blocks",
                                              {{"n", std::to_string(selected_blocks(view).size())}})
                                  : sim::text("Set route"),
                              {}));
    page.lines.back().turn = MenuTurn::to_routes;
    begin_group(page);
    bool const locked = scenario.plan.choices[id.index].locked;
    page.lines.push_back(line(locked ? sim::text("Free the route") : sim::text("Fix the route"),
                              {{locked ? "unlock" : "lock", {block.code}}}));
    page.lines.push_back(
        line(sim::text("Why this route?"), {{"select", {block.code}}, {"explain", {}}}));
    page.lines.push_back(
        line(sim::text("Show in the table"), {{"select", {block.code}}, {"table", {"blocks"}}}));
    add_copies(page, sim::pick(view.language, block.name, block.name_en), block.code);
    return page;
}

MenuPage asset_page(Asset asset, sim::Dataset const &dataset, ViewState const &view)
{
    auto const made = [&](auto const &one, char const *select, char const *layer) {
        MenuPage page;
        page.title = sim::text("{name}", {{"name", one.name, one.name_en}});
        page.lines.push_back(line(sim::text("Zoom to it"), {{select, {one.code}}, {"centre", {}}}));
        page.lines.push_back(
            line(sim::text("Show in the table"), {{select, {one.code}}, {"table", {layer}}}));
        add_copies(page, sim::pick(view.language, one.name, one.name_en), one.code);
        return page;
    };
    switch (asset.kind) {
    case AssetKind::zone:
        return made(dataset.transformer_zones[asset.index], "select-zone", "transformer_zones");
    case AssetKind::feeder:
        return made(dataset.feeders[asset.index], "select-feeder", "feeders");
    case AssetKind::substation:
        break;
    }
    return made(dataset.substations[asset.index], "select-substation", "substations");
}

MenuPage ground_page(ViewState const &view, sim::geo::Point degrees)
{
    MenuPage page;
    page.title = sim::text("Map");
    page.lines.push_back(line(sim::text("Whole district"), {{"home", {}}}, "Home"));
    page.lines.push_back(line(sim::text("Select all blocks"), {{"select-all", {}}}, "Ctrl+A"));
    if (!selected_blocks(view).empty() || view.asset) {
        page.lines.push_back(line(sim::text("Clear the selection"), {{"clear", {}}}, "Esc"));
    }
    page.lines.push_back(line(sim::text("Paste a table"), {{"import-open", {"table"}}}, "Ctrl+I"));
    begin_group(page);
    if (!view.shows_dates()) {
        page.lines.push_back(
            line(sim::text("Draw and edit the map"), {{"edit-map", {"on"}}}, "Ctrl+D"));
    }
    std::string const place = fmt::format("{:.6f}, {:.6f}", degrees.y, degrees.x);
    page.lines.push_back(
        line(sim::text("Copy the place {place}", {{"place", place}}), {{"copy-words", {place}}}));
    begin_group(page);
    return page;
}

} // namespace

MenuPage menu_page(MapMenu const &menu, sim::Dataset const &dataset, sim::Scenario const &scenario,
                   ViewState const &view, sim::geo::Point degrees)
{
    if (menu.block) {
        return menu.routes ? routes_page(*menu.block, dataset, scenario, view)
                           : block_page(*menu.block, dataset, scenario, view);
    }
    return menu.asset ? asset_page(*menu.asset, dataset, view) : ground_page(view, degrees);
}

} // namespace app
