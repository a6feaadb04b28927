#pragma once

#include "app/view/fonts.hpp"

#include <set>
#include <string_view>

struct ImFontAtlas;

namespace app::platform {

/// Unicode characters that must have a glyph.
using CharacterSet = std::set<char32_t>;

/// Adds every character of UTF-8 `words`; bytes that are not UTF-8 are skipped.
void add_characters(CharacterSet &characters, std::string_view words);

/// Fills the atlas with Noto Sans CJK SC in all sizes of the window, with just these characters
/// and Latin letters, digits and signs.
/// \param scale  factor from 96 dpi
/// \throws sim::IoError if the font is not installed
Fonts load_fonts(ImFontAtlas &atlas, CharacterSet const &characters, float scale);

} // namespace app::platform
