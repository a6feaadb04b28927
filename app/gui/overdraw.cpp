#include "app/gui/overdraw.hpp"

#include "app/gui/map_window.hpp"
#include "app/map/furniture.hpp"

#include <algorithm>
#include <cmath>

namespace app {

Overdraw::Overdraw(AppState const &state, PanelContext const &context, Area const &area,
                   Area const &part)
    : m_state{state}, m_area{area}, m_scale{context.scale}, m_list{*ImGui::GetWindowDrawList()},
      m_view{state.camera.view()}
{
    m_list.PushClipRect({part.x, part.y}, {part.x + part.width, part.y + part.height}, true);
}

Overdraw::~Overdraw()
{
    m_list.PopClipRect();
}

void Overdraw::ring(std::span<sim::geo::Point const> points, Rgba ink, float width)
{
    path(points, 0.6F * width * m_scale);
    m_list.PathStroke(ink.packed(), ImDrawFlags_Closed, width * m_scale);
}

void Overdraw::line(std::span<sim::geo::Point const> points, Rgba ink, float width)
{
    if (meets_view(points)) {
        path(points, 0.6F * width * m_scale);
        m_list.PathStroke(ink.packed(), 0, width * m_scale);
    }
}

void Overdraw::area(sim::geo::MultiPolygon const &area, Rgba ink, float width)
{
    for (sim::geo::Polygon const &part : area) {
        if (meets_view(part.outer)) {
            ring({part.outer.data(), part.outer.size() - 1}, ink, width);
        }
    }
}

void Overdraw::block(sim::BlockId id, Rgba ink, float width)
{
    area(m_state.workspace->dataset().block(id).area, ink, width);
}

void Overdraw::circle(sim::geo::Point middle, float radius, Rgba ink, float width)
{
    m_list.AddCircle(at(middle), radius * m_scale, ink.packed(), 0, width * m_scale);
}

void Overdraw::fill(std::span<sim::geo::Point const> corners, Rgba ink)
{
    path(corners, 1.5F);
    m_list.PathFillConvex(ink.packed());
}

ImVec2 Overdraw::at(sim::geo::Point p) const
{
    map::Pixel const pixel = m_state.camera.to_pixel(p);
    return {m_area.x + static_cast<float>(pixel.x), m_area.y + static_cast<float>(pixel.y)};
}

/// Places nearer than so many pixels to the one before are left out: joins of wide strokes would
/// stand out as spikes.
void Overdraw::path(std::span<sim::geo::Point const> points, float nearest_px)
{
    ImVec2 last{-1e9F, -1e9F};
    for (sim::geo::Point const p : points) {
        ImVec2 const place = at(p);
        if (std::abs(place.x - last.x) + std::abs(place.y - last.y) >= std::max(nearest_px, 1.5F)) {
            m_list.PathLineTo(place);
            last = place;
        }
    }
}

bool Overdraw::meets_view(std::span<sim::geo::Point const> points) const
{
    sim::geo::Box box;
    for (sim::geo::Point const p : points) {
        box.extend(p);
    }
    return box.min.x <= m_view.max.x && box.max.x >= m_view.min.x && box.min.y <= m_view.max.y &&
           box.max.y >= m_view.min.y;
}

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

} // namespace app
