#pragma once

#include "app/gui/app_state.hpp"
#include "app/panels/context.hpp"

#include <imgui.h>

#include <span>
#include <vector>

namespace app {

/// Draws areas and lines of the plane over the map, in pixels of the window: the map's picture stays
/// as it is.
class Overdraw
{
public:
    /// \param area  where the map's picture lies \param part  of it that is drawn on
    Overdraw(AppState const &state, PanelContext const &context, Area const &area,
             Area const &part);
    ~Overdraw();
    Overdraw(Overdraw const &) = delete;
    Overdraw &operator=(Overdraw const &) = delete;
    Overdraw(Overdraw &&) = delete;
    Overdraw &operator=(Overdraw &&) = delete;

    /// \param points  of a ring, the first one not repeated
    void ring(std::span<sim::geo::Point const> points, Rgba ink, float width);
    void line(std::span<sim::geo::Point const> points, Rgba ink, float width);
    void area(sim::geo::MultiPolygon const &area, Rgba ink, float width);
    void block(sim::BlockId id, Rgba ink, float width);
    void circle(sim::geo::Point middle, float radius, Rgba ink, float width);
    void fill(std::span<sim::geo::Point const> corners, Rgba ink);

private:
    [[nodiscard]] ImVec2 at(sim::geo::Point p) const;
    void path(std::span<sim::geo::Point const> points, float nearest_px);
    [[nodiscard]] bool meets_view(std::span<sim::geo::Point const> points) const;

    AppState const &m_state;
    Area m_area;
    float m_scale;
    ImDrawList &m_list;
    sim::geo::Box m_view;
};

/// The map without the overview in its lower left corner: the part above it, and the one beside it.
std::vector<Area> beside_overview(AppState const &state, PanelContext const &context,
                                  Area const &area);

} // namespace app
