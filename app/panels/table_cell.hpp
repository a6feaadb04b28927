#pragma once

#include "app/panels/context.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

namespace app {

/// Text in a field of ImGui's: as long as any cell of ours.
using FieldText = std::array<char, 1024>;

inline FieldText field_text(std::string const &words)
{
    FieldText text{};
    std::memcpy(text.data(), words.data(), std::min(words.size(), text.size() - 1));
    return text;
}

/// One cell of the open table: its words, or the field that they are written in.
void draw_table_cell(PanelContext const &context, TableCell cell);

} // namespace app
