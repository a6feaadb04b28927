#pragma once

#include "sim/io/canvas/text_layout.hpp"
#include "sim/report/map/map_frame.hpp"
#include "sim/report/map/print_palette.hpp"
#include "sim/report/task_sheet.hpp"

#include <string>

namespace sim::report {

/// Number with thin spaces between thousands, as maps have it.
[[nodiscard]] std::string grouped(long long value);

/// Writes and rules on a sheet whose millimetres are those of A1 times `unit`.
class WallPen
{
public:
    WallPen(io::Canvas &canvas, SheetSource const &source, double unit)
        : m_canvas{canvas}, m_source{source}, m_unit{unit}
    {
    }

    struct Type
    {
        double size_pt = 12.0; ///< on A1
        bool bold = false;
        io::Ink ink = map_text;
        char const *font = "黑体";
        double most_mm = 0.0; ///< set smaller where it would be wider; 0: as wide as it is
    };

    /// One line with its middle at `y_mm`. \return its width
    double left(std::string const &words, double x_mm, double y_mm, Type const &type) const;
    double right(std::string const &words, double x_mm, double y_mm, Type const &type) const;
    double centred(std::string const &words, double x_mm, double y_mm, Type const &type) const;
    void rule(double left_mm, double right_mm, double y_mm, double width_mm) const;
    /// White, with a thin black frame.
    void panel(PageBox const &box) const;

    [[nodiscard]] io::Canvas &canvas() const { return m_canvas; }
    [[nodiscard]] double unit() const { return m_unit; }
    /// Millimetres of A1 on this sheet.
    [[nodiscard]] double mm(double on_a1) const { return on_a1 * m_unit; }
    [[nodiscard]] SheetSource const &source() const { return m_source; }
    [[nodiscard]] std::string say(Text const &sentence) const;

private:
    double put(std::string const &words, double x_mm, double y_mm, Type const &type,
               double share) const;

    io::Canvas &m_canvas;
    SheetSource const &m_source;
    double m_unit;
};

/// Three numbers: all households, those of the first year, the rest.
void draw_headline(WallPen const &pen, PageBox const &box);
/// What colours and lines mean, with households and shares of a jurisdiction or of the district;
/// scale bar and north arrow.
void draw_legend(WallPen const &pen, PageBox const &box, std::optional<JurisdictionId> place,
                 double scale, std::string const &paper);
/// Households of each jurisdiction by route.
void draw_table(WallPen const &pen, PageBox const &box);
/// The phases of the plan as arrows, the works darkest.
void draw_phases(WallPen const &pen, PageBox const &box);

/// Households by family of route; of one jurisdiction or of the district.
[[nodiscard]] int households_of(SheetSource const &source, RouteFamily family,
                                std::optional<JurisdictionId> place = std::nullopt);
/// 集中供热, 煤改气, 电代煤 ...
[[nodiscard]] Text family_name(RouteFamily family);

} // namespace sim::report
