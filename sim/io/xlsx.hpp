#pragma once

#include "sim/io/workbook.hpp"

#include <filesystem>

namespace sim::io {

/// Writes an Office Open XML workbook: A4, fitted to the page's width, heads repeated, page number
/// in the form — 1 —. Same book, same bytes. The file appears only when it is complete.
/// \throws IoError
void write_xlsx(std::filesystem::path const &file, Book const &book);

} // namespace sim::io
