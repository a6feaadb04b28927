#pragma once

#include "sim/io/canvas/canvas.hpp"

#include <filesystem>
#include <memory>
#include <string>

namespace sim::io {

/// A pdf of vector pages with its own fonts, written whole at the end. Equal calls give equal
/// bytes where the same fonts are installed.
class PdfFile
{
public:
    /// \param created  ISO date that the file says it was made on
    PdfFile(std::string const &title, std::string const &created);
    ~PdfFile();
    PdfFile(PdfFile const &) = delete;
    PdfFile &operator=(PdfFile const &) = delete;
    PdfFile(PdfFile &&) = delete;
    PdfFile &operator=(PdfFile &&) = delete;

    /// Ends the page before it and begins another.
    Canvas begin_page(double width_mm, double height_mm);
    /// For measuring before there is a page; draws nothing that is kept.
    [[nodiscard]] Canvas measure() const;
    /// Lists the present page in the table of contents.
    void bookmark(std::string const &words);
    [[nodiscard]] int pages() const;
    /// \throws IoError if it cannot be written; then the file is as it was
    void write(std::filesystem::path const &file);

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace sim::io
