#pragma once

#include "sim/io/canvas/pdf_file.hpp"
#include "sim/io/document/document.hpp"

namespace sim::io {

/// The pages of a document on which paragraphs and tables are set one below the other.
class PdfPages
{
public:
    PdfPages(PdfFile &file, Document const &document) : m_file{file}, m_document{document} {}

    /// Goes on, on a page of this form.
    void begin(PageSetup const &page, std::string const &bookmark);
    /// Another page like the last one.
    void next();
    /// Another page if less than so much is left of this one and something stands on it.
    void require(double height_mm);

    [[nodiscard]] Canvas canvas() const { return m_canvas; }
    [[nodiscard]] PageSetup const &page() const { return m_page; }
    [[nodiscard]] Language language() const { return m_document.language; }
    [[nodiscard]] double y_mm() const { return m_y_mm; }
    [[nodiscard]] double left_mm() const { return m_page.left_mm; }
    [[nodiscard]] double width_mm() const;
    /// Room below what stands on the page.
    [[nodiscard]] double room_mm() const;
    /// Room of a page on which nothing stands.
    [[nodiscard]] double whole_room_mm() const;
    void advance(double mm) { m_y_mm += mm; }

private:
    void draw_frame();

    PdfFile &m_file;
    Document const &m_document;
    PageSetup m_page;
    Canvas m_canvas{nullptr};
    double m_y_mm = 0.0;
};

/// Sets a paragraph; what does not fit goes on on the next page.
void set_paragraph(PdfPages &pages, Paragraph const &paragraph);

/// Sets a picture in the middle of the line; it stays whole.
void set_picture(PdfPages &pages, Picture const &picture);

/// Sets the lines and tables of a sheet, a little smaller if it then takes one page. The head of a table stands on each of its pages.
void set_sheet(PdfPages &pages, BookSheet const &sheet);

} // namespace sim::io
