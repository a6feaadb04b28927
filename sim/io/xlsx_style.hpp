#pragma once

#include "sim/io/workbook.hpp"

namespace sim::io {

enum class HorizontalAlign
{
    left,
    centre,
    right
};

/// Typography of one look. Font names are those of Chinese office programs; where one is missing
/// the program falls back to its own serif or sans face.
struct LookStyle
{
    char const *font;
    double size_pt;
    bool bold;
    bool serif;
    HorizontalAlign align;
    bool wrap;
    bool border;
    unsigned fill; ///< 0xRRGGBB, or no_fill
};

inline constexpr unsigned no_fill = 0xFFFFFFFFU;

[[nodiscard]] LookStyle const &style_of(CellLook look);

} // namespace sim::io
