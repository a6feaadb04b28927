#pragma once

#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/grid.hpp"

#include <filesystem>
#include <string_view>
#include <vector>

namespace sim::io {

/// What separates the cells of a text: comma, semicolon, tab, bar, or ' ' for runs of blanks; that
/// which most of the first lines agree on.
char find_separator(std::string_view text);

/// A text as cells. Lines that hold nothing are left out.
/// \param where  file and layer for messages
Grid split_text(std::string_view text, char separator, Location const &where,
                Diagnostics &findings);

/// csv and txt in any encoding of decode_text.
/// \throws IoError if the file cannot be read
std::vector<ForeignTable> read_text_table(std::filesystem::path const &file, ReadWish const &wish,
                                          Diagnostics &findings);

/// The same of bytes that are there already.
/// \param file  name for messages
std::vector<ForeignTable> text_table(std::string_view bytes, std::filesystem::path const &file,
                                     ReadWish const &wish, Diagnostics &findings);

} // namespace sim::io
