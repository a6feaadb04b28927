#pragma once

#include "app/panels/widgets.hpp"
#include "app/view/chart.hpp"

#include <optional>
#include <span>
#include <vector>

namespace app {

/// A dashed line along `path`. Dash, gap and width in pixels.
struct Dashes
{
    float dash, gap, width;
};
void draw_dashes(std::span<ImVec2 const> path, Dashes const &dashes, Rgba ink);

/// What the mouse does in a plot.
struct PlotMouse
{
    std::optional<std::size_t> row; ///< under it, or the nearest
    double x = 0.0;                 ///< its place on the x axis
    bool held = false;
    bool pressed = false; ///< and let go within the plot
};

/// The one way charts are drawn: grid with ticks and units, series, limits, values under the mouse.
/// Corners are on whole pixels. What is special to a chart is drawn over it with `place`.
class Plot
{
public:
    /// \param room  of the series; ticks and captions stand outside it, left, above and below
    Plot(PanelContext const &context, Chart const &chart, Area const &room);

    /// Everything but the mouse.
    void draw();
    /// The button that the plot is: hairline and values of the row under it. Once a frame.
    PlotMouse handle();

    /// Pixels of a value at a place of the x axis.
    [[nodiscard]] ImVec2 place(double x, double y) const;
    [[nodiscard]] Area const &room() const { return m_room; }
    [[nodiscard]] float right() const { return m_room.x + m_room.width; }
    [[nodiscard]] float bottom() const { return m_room.y + m_room.height; }
    /// Words whose left upper corner is at `at`.
    void put(ImFont *font, ImVec2 at, Rgba ink, std::string const &words) const;
    /// The same on the panel's ground, kept between the plot's left and right.
    void put_tag(ImFont *font, ImVec2 at, Rgba ink, std::string const &words) const;
    /// A line of the accent across the plot with a round handle at a value: the present hour or day.
    void draw_present(double x, double y) const;

private:
    void draw_values_axis() const;
    void draw_rows_axis() const;
    void draw_captions() const;
    void draw_months() const;
    void draw_years() const;
    void put_below(double x, std::string const &words) const;
    void draw_limit(ChartLimit const &limit) const;

    void draw_series(ChartSeries const &series) const;
    void draw_bars(std::size_t row) const;
    void draw_bar(std::size_t row, StackPart const &part) const;
    void draw_total(std::size_t row, float end) const;
    void draw_band(ChartSeries const &series) const;
    void draw_steps(ChartSeries const &series) const;
    void draw_points(ChartSeries const &series) const;
    [[nodiscard]] std::vector<ImVec2> path_of(ChartSeries const &series) const;
    /// From the beginning of a row to its end, crosswise to the values.
    [[nodiscard]] std::pair<float, float> row_edges(std::size_t row) const;

    [[nodiscard]] std::optional<std::size_t> point_at(ImVec2 mouse) const;
    void draw_hairline(std::size_t row) const;
    void draw_tip(std::size_t row) const;

    PanelContext const &m_context;
    Chart const &m_chart;
    Area m_room;
    ImDrawList &m_list;
};

/// Names of the series with a sample of each, ending at `right`, their middle at `middle`; the first
/// ones go where `left` leaves no room.
void draw_chart_key(PanelContext const &context, Chart const &chart, float left, float right,
                    float middle);

/// The button that copies the shown data of a chart; `right` and `top` are its upper corner.
inline constexpr float copy_button_px = 22.0F;
void draw_copy_button(PanelContext const &context, std::string const &key, float right, float top);

} // namespace app
