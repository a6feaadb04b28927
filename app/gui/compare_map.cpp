#include "app/gui/compare_map.hpp"

#include "app/panels/compare_panels.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace app {

void CompareMaps::resize(AppState const &state, int width, int height, int margin)
{
    if (!shows_both(state)) {
        m_b.reset();
        return;
    }
    if (!m_b) {
        m_b.emplace(state.workspace->project().dataset);
    }
    m_b->resize(width, height, margin);
}

bool CompareMaps::draw(AppState const &state, map::MapView &a, map::MapPicture const &picture,
                       Fonts const &fonts, map::Pace pace)
{
    bool changed = false;
    sim::Dataset const &dataset = state.workspace->dataset();
    for (bool const is_b : {false, true}) {
        ComparedSide const side = compared_side(state, picture, is_b);
        Replay &replay = is_b ? m_b_replay : m_a_replay;
        map::MapView &view = is_b ? *m_b : a;
        changed |= view.draw(side.picture,
                             {.scenario = side.shown.scenario,
                              .results = side.shown.results,
                              .night = replay.update(dataset, side.shown, state.view),
                              .backdrop = state.backdrop.get()},
                             fonts, pace);
    }
    return changed;
}

std::vector<ComparePane> compare_panes(CompareState const &compare, Area const &map)
{
    if (compare.mode == CompareMode::side) {
        float const half = std::floor(map.width / 2);
        Area const left{map.x, map.y, half, map.height};
        Area const right{map.x + map.width - half, map.y, half, map.height};
        return {{left, left, false}, {right, right, true}};
    }
    float const bar = std::round(map.width * static_cast<float>(compare.swipe));
    return {{map, {map.x, map.y, bar, map.height}, false},
            {map, {map.x + bar, map.y, map.width - bar, map.height}, true}};
}

Area picture_room(AppState const &state, Area const &map)
{
    return shows_both(state) ? compare_panes(state.view.compare, map).front().whole : map;
}

Area picture_at(AppState const &state, Area const &map, float pointer_x)
{
    if (!shows_both(state)) {
        return map;
    }
    std::vector<ComparePane> const panes = compare_panes(state.view.compare, map);
    return (pointer_x < panes.back().whole.x ? panes.front() : panes.back()).whole;
}

namespace {

void draw_pane(map::MapView const &view, ComparePane const &pane)
{
    auto const name = static_cast<std::uintptr_t>(view.framebuffer().texture());
    auto *const texture = reinterpret_cast<ImTextureID>(
        name); // NOLINT(*-reinterpret-cast,performance-no-int-to-ptr): as ImGui's backend wants it
    Area const &seen = pane.visible;
    auto const share = [&](float x) { return (x - pane.whole.x) / pane.whole.width; };
    ImGui::GetWindowDrawList()->AddImage(texture, {seen.x, seen.y},
                                         {seen.x + seen.width, seen.y + seen.height},
                                         {share(seen.x), 1.0F}, {share(seen.x + seen.width), 0.0F});
}

} // namespace

void draw_compared(AppState const &state, PanelContext const &context, map::MapView const &a,
                   map::MapView const &b, Area const &map)
{
    for (ComparePane const &pane : compare_panes(state.view.compare, map)) {
        if (pane.visible.width >= 1.0F) {
            draw_pane(pane.is_b ? b : a, pane);
            draw_compare_plate(context, pane.visible, pane.is_b);
        }
    }
}

} // namespace app
