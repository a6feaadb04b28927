#pragma once

#include "sim/io/document/document.hpp"

#include <filesystem>

namespace sim::io {

/// Writes the document as a docx (Office Open XML): styles, tables whose heads repeat, header and
/// page number of each section. Equal documents give equal bytes. \throws IoError
void write_docx(std::filesystem::path const &file, Document const &document);

} // namespace sim::io
