#include "sim/report/map/wall_pen.hpp"

#include "sim/io/document/document_style.hpp"

#include <algorithm>
#include <cstdlib>

namespace sim::report {

std::string grouped(long long value)
{
    std::string digits = std::to_string(std::llabs(value));
    constexpr int group = 3;
    if (digits.size() > static_cast<std::size_t>(group)) {
        for (int at = static_cast<int>(digits.size()) - group; at > 0; at -= group) {
            digits.insert(static_cast<std::size_t>(at), "\u2009");
        }
    }
    return value < 0 ? "−" + digits : digits;
}

std::string WallPen::say(Text const &sentence) const
{
    return m_source.plain.say(sentence);
}

double WallPen::put(std::string const &words, double x_mm, double y_mm, Type const &type,
                    double share) const
{
    io::TextStyle style{.families = io::families_of(type.font),
                        .size_pt = type.size_pt * m_unit,
                        .bold = type.bold,
                        .ink = type.ink,
                        .language = m_source.plain.language()};
    if (type.most_mm > 0.0) {
        double const natural_mm = io::TextLayout{m_canvas, words, style}.width_mm();
        style.size_pt *= std::min(1.0, type.most_mm / std::max(natural_mm, 1e-6));
    }
    io::TextLayout const line{m_canvas, words, style};
    double const width_mm = line.width_mm();
    line.draw(x_mm - share * width_mm, y_mm - line.height_mm() / 2.0);
    return width_mm;
}

double WallPen::left(std::string const &words, double x_mm, double y_mm, Type const &type) const
{
    return put(words, x_mm, y_mm, type, 0.0);
}

double WallPen::right(std::string const &words, double x_mm, double y_mm, Type const &type) const
{
    return put(words, x_mm, y_mm, type, 1.0);
}

double WallPen::centred(std::string const &words, double x_mm, double y_mm, Type const &type) const
{
    return put(words, x_mm, y_mm, type, 0.5);
}

void WallPen::rule(double left_mm, double right_mm, double y_mm, double width_mm) const
{
    io::PagePoint const ends[] = {{left_mm, y_mm}, {right_mm, y_mm}};
    m_canvas.line(ends);
    m_canvas.stroke({.ink = map_text, .width_mm = mm(width_mm)});
}

void WallPen::panel(PageBox const &box) const
{
    m_canvas.rectangle(box.corner(), box.width_mm, box.height_mm);
    m_canvas.fill(white, true);
    m_canvas.stroke({.ink = map_text, .width_mm = mm(0.42)});
}

} // namespace sim::report
