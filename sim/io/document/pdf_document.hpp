#pragma once

#include "sim/io/document/document.hpp"

#include <filesystem>

namespace sim::io {

/// Writes the document as a pdf: A4, letters that can be selected, fonts in the file, sections in
/// the table of contents. \return its pages. \throws IoError
int write_pdf(std::filesystem::path const &file, Document const &document);

} // namespace sim::io
