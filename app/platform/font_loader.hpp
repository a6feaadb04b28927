#pragma once

#include "app/view/fonts.hpp"
#include "app/view/present_fonts.hpp"

#include <set>
#include <string_view>

struct ImFontAtlas;

namespace app::platform {

/// Unicode characters that must have a glyph.
using CharacterSet = std::set<char32_t>;

/// Adds every character of UTF-8 `words`; bytes that are not UTF-8 are skipped.
void add_characters(CharacterSet &characters, std::string_view words);

/// Type of a presentation that goes into the atlas too.
struct LargeType
{
    CharacterSet characters; ///< of headlines, numbers and units; labels have those of the window
    float scale = 1.0F;
    PresentFonts *fonts = nullptr; ///< are filled
};

/// Fills the atlas with Noto Sans CJK SC in all sizes of the window, with just these characters
/// and Latin letters, digits and signs.
/// \param scale  factor from 96 dpi
/// \param large  nullptr: no presentation
/// \throws sim::IoError if the font is not installed
Fonts load_fonts(ImFontAtlas &atlas, CharacterSet const &characters, float scale,
                 LargeType const *large = nullptr);

} // namespace app::platform
