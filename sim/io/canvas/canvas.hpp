#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

struct _cairo;

namespace sim::io {

/// Colour of ink on paper.
struct Ink
{
    unsigned rgb = 0x000000; ///< 0xRRGGBB
    double alpha = 1.0;
};

/// A place on the page, in millimetres from its upper left corner.
struct PagePoint
{
    double x_mm = 0.0;
    double y_mm = 0.0;
};

/// A line of some width; dashes and gaps in turn, or solid.
struct Pen
{
    Ink ink;
    double width_mm = 0.2;
    std::vector<double> dashes_mm = {};
};

/// Draws on a page in millimetres. Refers to the page: that must outlive it.
class Canvas
{
public:
    explicit Canvas(_cairo *page) : m_page{page} {}

    /// Adds a closed ring to the path; holes are further rings (even-odd).
    void ring(std::span<PagePoint const> points);
    /// Adds an open line to the path.
    void line(std::span<PagePoint const> points);
    void rectangle(PagePoint corner, double width_mm, double height_mm);
    void circle(PagePoint centre, double radius_mm);
    /// Fills the path and forgets it, or keeps it for a stroke.
    void fill(Ink const &ink, bool keeps_path = false);
    void stroke(Pen const &pen, bool keeps_path = false);
    /// Limits what is drawn to the path until `restore`.
    void clip();
    void save();
    void restore();
    /// Moves the origin, until `restore`.
    void translate(double x_mm, double y_mm);

    [[nodiscard]] _cairo *page() const { return m_page; }

private:
    _cairo *m_page;
};

} // namespace sim::io
