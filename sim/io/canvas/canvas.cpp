#include "sim/io/canvas/canvas.hpp"

#include "sim/io/canvas/cairo_raii.hpp"

#include <numbers>

namespace sim::io {

namespace {

void add_points(cairo_t *page, std::span<PagePoint const> points)
{
    bool first = true;
    for (PagePoint const &p : points) {
        (first ? cairo_move_to : cairo_line_to)(page, p.x_mm, p.y_mm);
        first = false;
    }
}

} // namespace

void Canvas::ring(std::span<PagePoint const> points)
{
    add_points(m_page, points);
    cairo_close_path(m_page);
}

void Canvas::line(std::span<PagePoint const> points)
{
    add_points(m_page, points);
}

void Canvas::rectangle(PagePoint corner, double width_mm, double height_mm)
{
    cairo_rectangle(m_page, corner.x_mm, corner.y_mm, width_mm, height_mm);
}

void Canvas::circle(PagePoint centre, double radius_mm)
{
    cairo_new_sub_path(m_page);
    cairo_arc(m_page, centre.x_mm, centre.y_mm, radius_mm, 0.0, 2.0 * std::numbers::pi);
}

void Canvas::fill(Ink const &ink, bool keeps_path)
{
    set_ink(m_page, ink);
    cairo_set_fill_rule(m_page, CAIRO_FILL_RULE_EVEN_ODD);
    (keeps_path ? cairo_fill_preserve : cairo_fill)(m_page);
}

void Canvas::stroke(Pen const &pen, bool keeps_path)
{
    set_ink(m_page, pen.ink);
    cairo_set_line_width(m_page, pen.width_mm);
    cairo_set_line_join(m_page, CAIRO_LINE_JOIN_ROUND);
    cairo_set_line_cap(m_page, pen.dashes_mm.empty() ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
    cairo_set_dash(m_page, pen.dashes_mm.data(), static_cast<int>(pen.dashes_mm.size()), 0.0);
    (keeps_path ? cairo_stroke_preserve : cairo_stroke)(m_page);
}

void Canvas::clip()
{
    cairo_set_fill_rule(m_page, CAIRO_FILL_RULE_EVEN_ODD);
    cairo_clip(m_page);
}

void Canvas::save()
{
    cairo_save(m_page);
}

void Canvas::restore()
{
    cairo_restore(m_page);
}

void Canvas::translate(double x_mm, double y_mm)
{
    cairo_translate(m_page, x_mm, y_mm);
}

} // namespace sim::io
