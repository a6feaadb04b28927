#pragma once

#include "app/panels/plot.hpp"
#include "app/panels/progress_panels.hpp"
#include "app/panels/time_labels.hpp"
#include "app/view/charts.hpp"

namespace app {

/// Homes planned, done and forecast over the days worth showing, with target, forecast day and the
/// day looked at.
class ProgressChart
{
public:
    /// \pre the context's progress has a standing
    ProgressChart(PanelContext const &context, Area const &room);
    void draw();
    [[nodiscard]] Chart const &chart() const { return m_chart; }

private:
    void draw_target();
    /// Where the forecast meets the target.
    void draw_reached();
    void draw_today();
    /// A click looks at the last return before the mouse.
    void handle();

    PanelContext const &m_context;
    sim::Standing const &m_standing;
    Chart m_chart;
    Plot m_plot;
};

} // namespace app
