#pragma once

#include "app/panels/homes_grid.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/panels/time_labels.hpp"

namespace app {

/// Homes planned, done and forecast over the days worth showing, with target, forecast day and the
/// day looked at.
class ProgressChart
{
public:
    using Points = std::vector<sim::Standing::Point>;

    /// \pre the context's progress has a standing
    ProgressChart(PanelContext const &context, Area const &area);
    void draw();

private:
    [[nodiscard]] TimeAxis axis_of(Area const &area) const;
    [[nodiscard]] double most() const;
    [[nodiscard]] float y_of(double homes) const;
    [[nodiscard]] ImVec2 place_of(sim::Standing::Point const &point) const;
    void put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words);
    /// The same on the panel's ground, kept within the chart.
    void put_tag(ImFont *font, ImVec2 at, Rgba ink, std::string const &words);
    /// One draw of ten lies below the band, one above it.
    void draw_band();
    void draw_line(Points const &points, Rgba ink, float width);
    void draw_dashed(Points const &points);
    void draw_target();
    /// Where the forecast meets the target.
    void draw_reached();
    void draw_today();
    /// Values of the nearest day that has any; a click looks at the last return before the mouse.
    void handle();
    [[nodiscard]] std::string day_details(sim::Day day) const;

    PanelContext const &m_context;
    sim::Standing const &m_standing;
    ImDrawList &m_list;
    Area m_area;
    TimeAxis m_axis;
    HomesGrid m_grid;
};

} // namespace app
