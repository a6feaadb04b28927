#pragma once

#include "sim/base/text.hpp"
#include "sim/io/canvas/canvas.hpp"

#include <memory>
#include <string>

struct _PangoLayout;

namespace sim::io {

enum class TextAlign
{
    left,
    centre,
    right,
    justified
};

/// A face of type by its names, the first that is installed; and how its text is set.
struct TextStyle
{
    std::string families = "Noto Sans CJK SC"; ///< ',' between them
    double size_pt = 10.0;
    bool bold = false;
    TextAlign align = TextAlign::left;
    Ink ink{};
    Language language = Language::zh;
};

/// Words broken into lines of a width. No line begins with a closing mark; words of letters stay
/// whole where they fit.
class TextLayout
{
public:
    /// \param width_mm    of the lines; negative: one line of any length
    /// \param indent_mm   of the first line
    /// \param bold_bytes  so many bytes at the start are bold
    TextLayout(Canvas const &canvas, std::string const &words, TextStyle const &style,
               double width_mm = -1.0, double indent_mm = 0.0, std::size_t bold_bytes = 0);

    [[nodiscard]] int lines() const;
    /// Of the widest line.
    [[nodiscard]] double width_mm() const;
    /// From the top of the first line to the foot of the last, as the face has them.
    [[nodiscard]] double height_mm() const;
    /// From the top of a line to its base line.
    [[nodiscard]] double ascent_mm() const;
    /// All lines, the first with its top at `y_mm`.
    void draw(double x_mm, double y_mm) const;
    /// One line with its base line at `y_mm`.
    void draw_line(int line, double x_mm, double y_mm) const;
    /// A rim around the letters, below what `draw` draws there.
    void draw_halo(double x_mm, double y_mm, Ink const &ink, double width_mm) const;

private:
    struct Free
    {
        void operator()(_PangoLayout *layout) const;
    };

    Canvas m_canvas;
    Ink m_ink;
    std::unique_ptr<_PangoLayout, Free> m_layout;
};

} // namespace sim::io
