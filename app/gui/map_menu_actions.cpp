#include "app/gui/map_menu.hpp"

#include "app/gui/actions.hpp"
#include "app/gui/compare_map.hpp"
#include "app/gui/drawn_words.hpp"
#include "app/panels/map_menu.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/word_values.hpp"
#include "sim/model/plane.hpp"

#include <imgui.h>

#include <algorithm>

namespace app {

MenuPage menu_of(AppState const &state)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    MapMenu const &menu = *state.map_menu;
    return menu_page(menu, dataset, state.workspace->scenario(), state.view,
                     sim::geo::degrees_from_plane(menu.place, sim::central_meridian(dataset)));
}

void show_map_menu(AppState const &state, PanelContext const &context, Area const &map)
{
    if (state.map_menu == nullptr) {
        return;
    }
    Area const picture = picture_at(state, map, ImGui::GetIO().MousePos.x);
    map::Pixel const at = state.camera.to_pixel(state.map_menu->place);
    draw_map_menu(context, *state.map_menu, menu_of(state), map,
                  picture.x + static_cast<float>(at.x), picture.y + static_cast<float>(at.y));
}

std::vector<std::string> menu_key()
{
    constexpr std::pair<ImGuiKey_, char const *> keys[] = {
        {ImGuiKey_Escape, "off"},     {ImGuiKey_DownArrow, "next"}, {ImGuiKey_UpArrow, "previous"},
        {ImGuiKey_Enter, "choose"},   {ImGuiKey_Space, "choose"},   {ImGuiKey_RightArrow, "routes"},
        {ImGuiKey_LeftArrow, "first"}};
    for (auto const &[key, word] : keys) {
        if (ImGui::IsKeyPressed(ImGui::GetIO().KeyMap[key])) {
            return {word};
        }
    }
    return {};
}

namespace action {

namespace {

/// The block that holds a place.
std::optional<sim::BlockId> block_at(sim::Dataset const &dataset, sim::geo::Point place)
{
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        if (sim::geo::contains(dataset.blocks[b].area, place)) {
            return sim::BlockId{b};
        }
    }
    return std::nullopt;
}

void open(AppState &state, sim::geo::Point place)
{
    MapMenu menu;
    menu.place = place;
    menu.asset = state.view.cursor ? state.view.hovered.asset : std::nullopt;
    menu.block = menu.asset ? std::nullopt : block_at(state.workspace->dataset(), place);
    state.map_menu = std::make_shared<MapMenu const>(menu);
}

/// By the keyboard: on the selected block, else in the middle of the map.
void open_at_selection(AppState &state)
{
    MapMenu menu;
    menu.place = state.camera.to_place({state.camera.width / 2, state.camera.height / 2});
    if (state.view.selected) {
        menu.block = state.view.selected;
        menu.place =
            sim::geo::label_point(state.workspace->dataset().block(*menu.block).area.front());
    }
    state.map_menu = std::make_shared<MapMenu const>(menu);
}

Refusal choose(AppState &state, std::size_t index)
{
    MenuPage const page = menu_of(state);
    if (index >= page.lines.size()) {
        return unknown(std::to_string(index + 1));
    }
    MenuLine const &line = page.lines[index];
    if (line.turn != MenuTurn::closes) {
        MapMenu menu = *state.map_menu;
        menu.routes = line.turn == MenuTurn::to_routes;
        menu.current = 0;
        state.map_menu = std::make_shared<MapMenu const>(menu);
        return std::nullopt;
    }
    state.map_menu.reset();
    for (auto const &[id, words] : line.asks) {
        if (Refusal refusal = run_action(state, id, words)) {
            return refusal;
        }
    }
    return std::nullopt;
}

void step(AppState &state, std::size_t lines_on)
{
    MapMenu menu = *state.map_menu;
    menu.current = (menu.current + lines_on) % menu_of(state).lines.size();
    state.map_menu = std::make_shared<MapMenu const>(menu);
}

/// What is asked of the open menu.
Refusal turn(AppState &state, Arguments arguments)
{
    std::string const &what = arguments[0];
    MenuPage const page = menu_of(state);
    if (what == "next" || what == "previous") {
        step(state, what == "next" ? 1 : page.lines.size() - 1);
        return std::nullopt;
    }
    if (what == "choose") {
        auto const number = arguments.size() > 1 ? sim::io::parse_number<std::size_t>(arguments[1])
                                                 : std::optional{state.map_menu->current + 1};
        return number && *number > 0 ? choose(state, *number - 1) : unknown(arguments[1]);
    }
    MenuTurn const wanted = what == "routes" ? MenuTurn::to_routes : MenuTurn::to_first;
    auto const line = std::ranges::find(page.lines, wanted, &MenuLine::turn);
    return line == page.lines.end()
               ? std::nullopt
               : choose(state, static_cast<std::size_t>(line - page.lines.begin()));
}

} // namespace

Refusal map_menu(AppState &state, Arguments arguments)
{
    if (arguments.empty()) {
        open_at_selection(state);
        return std::nullopt;
    }
    if (arguments[0] == "off") {
        state.map_menu.reset();
        return std::nullopt;
    }
    constexpr std::string_view turns[] = {"next", "previous", "choose", "routes", "first"};
    if (std::ranges::find(turns, arguments[0]) != std::end(turns)) {
        return state.map_menu != nullptr ? turn(state, arguments)
                                         : sim::text("the menu of the map is closed");
    }
    auto const place = point_of(arguments[0]);
    if (!place) {
        return no_point(arguments[0]);
    }
    open(state, *place);
    return std::nullopt;
}

bool can_open_map_menu(AppState const &state)
{
    return !state.view.draw.grabbed && !state.stroke;
}

Refusal copy_words(AppState & /*state*/, Arguments arguments)
{
    std::string words;
    for (std::string const &word : arguments) {
        words += (words.empty() ? "" : " ") + word;
    }
    ImGui::SetClipboardText(words.c_str());
    return std::nullopt;
}

} // namespace action

} // namespace app
