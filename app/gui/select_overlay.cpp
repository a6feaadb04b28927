#include "app/gui/select_tool.hpp"

#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/view/block_selection.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <span>

namespace app {

namespace {

/// Draws areas of the plane over the map, in pixels of the window.
class Overdraw
{
public:
    /// \param part  of the map's `area` that is drawn on
    Overdraw(AppState const &state, PanelContext const &context, Area const &area, Area const &part)
        : m_state{state}, m_area{area}, m_scale{context.scale}, m_list{*ImGui::GetWindowDrawList()},
          m_view{state.camera.view()}
    {
        m_list.PushClipRect({part.x, part.y}, {part.x + part.width, part.y + part.height}, true);
    }
    ~Overdraw() { m_list.PopClipRect(); }
    Overdraw(Overdraw const &) = delete;
    Overdraw &operator=(Overdraw const &) = delete;
    Overdraw(Overdraw &&) = delete;
    Overdraw &operator=(Overdraw &&) = delete;

    void ring(std::span<sim::geo::Point const> points, Rgba ink, float width)
    {
        path(points, 0.6F * width * m_scale);
        m_list.PathStroke(ink.packed(), ImDrawFlags_Closed, width * m_scale);
    }
    void block(sim::BlockId id, Rgba ink, float width)
    {
        for (sim::geo::Polygon const &part : m_state.workspace->dataset().block(id).area) {
            if (meets_view(part.outer)) {
                ring({part.outer.data(), part.outer.size() - 1}, ink, width);
            }
        }
    }
    void fill(std::span<sim::geo::Point const> corners, Rgba ink)
    {
        path(corners, 1.5F);
        m_list.PathFillConvex(ink.packed());
    }

private:
    [[nodiscard]] ImVec2 at(sim::geo::Point p) const
    {
        map::Pixel const pixel = m_state.camera.to_pixel(p);
        return {m_area.x + static_cast<float>(pixel.x), m_area.y + static_cast<float>(pixel.y)};
    }
    /// Places nearer than so many pixels to the one before are left out: joins of wide strokes
    /// would stand out as spikes.
    void path(std::span<sim::geo::Point const> points, float nearest_px)
    {
        ImVec2 last{-1e9F, -1e9F};
        for (sim::geo::Point const p : points) {
            ImVec2 const place = at(p);
            if (std::abs(place.x - last.x) + std::abs(place.y - last.y) >=
                std::max(nearest_px, 1.5F)) {
                m_list.PathLineTo(place);
                last = place;
            }
        }
    }
    [[nodiscard]] bool meets_view(sim::geo::Ring const &ring) const
    {
        sim::geo::Box box;
        for (sim::geo::Point const p : ring) {
            box.extend(p);
        }
        return box.min.x <= m_view.max.x && box.max.x >= m_view.min.x &&
               box.min.y <= m_view.max.y && box.max.y >= m_view.min.y;
    }

    AppState const &m_state;
    Area m_area;
    float m_scale;
    ImDrawList &m_list;
    sim::geo::Box m_view;
};

/// The map without the overview in its lower left corner: the part above it, and the one beside it.
std::vector<Area> beside_overview(AppState const &state, PanelContext const &context,
                                  Area const &area)
{
    auto const place = map::overview_place(picture_of(state, context.scale));
    if (!place) {
        return {area};
    }
    auto const right = static_cast<float>(place->right);
    auto const top = static_cast<float>(place->top);
    return {{area.x, area.y, area.width, top},
            {area.x + right, area.y + top, area.width - right, area.height - top}};
}

void draw_path(Overdraw &pen, Palette const &palette, SelectState const &select)
{
    sim::geo::Ring const ring = ring_of(select.path);
    if (ring.size() < 4) {
        return;
    }
    std::span<sim::geo::Point const> const corners{ring.data(), ring.size() - 1};
    if (select.path.size() == 2) {
        pen.fill(corners, palette.accent.with_alpha(0.10));
    }
    pen.ring(corners, palette.halo, 3.5F);
    pen.ring(corners, palette.accent, 1.5F);
}

void draw_stroke(Overdraw &pen, PanelContext const &context, StrokeView const &stroke)
{
    for (sim::BlockId const id : stroke.painted) {
        pen.block(id, context.palette.text, 2.0F);
    }
    for (LeftOut const &one : stroke.refused) {
        pen.block(one.block, context.palette.halo, 5.0F);
        pen.block(one.block, context.palette.late, 2.5F);
    }
}

} // namespace

void draw_selection_overlay(AppState const &state, PanelContext const &context, Area const &area)
{
    SelectState const &select = state.view.select;
    if (select.stroke == nullptr && select.path.empty()) {
        return;
    }
    for (Area const &part : beside_overview(state, context, area)) {
        Overdraw pen{state, context, area, part};
        if (select.stroke != nullptr) {
            draw_stroke(pen, context, *select.stroke);
        }
        draw_path(pen, context.palette, select);
    }
    if (select.stroke != nullptr) {
        draw_stroke_totals(context, *select.stroke, area);
    }
}

} // namespace app
