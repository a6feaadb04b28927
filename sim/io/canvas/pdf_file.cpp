#include "sim/io/canvas/pdf_file.hpp"

#include "sim/base/error.hpp"
#include "sim/io/canvas/cairo_raii.hpp"
#include "sim/io/text_file.hpp"

#include <cairo-pdf.h>
#include <fmt/format.h>

namespace sim::io {

namespace {

constexpr double pt_per_mm = 72.0 / 25.4;

} // namespace

struct PdfFile::Parts
{
    std::string bytes;
    Surface surface;
    Page page;
    int pages = 0;
};

PdfFile::PdfFile(std::string const &title, std::string const &created)
    : m_parts{std::make_unique<Parts>()}
{
    m_parts->surface.reset(
        cairo_pdf_surface_create_for_stream(append_bytes, &m_parts->bytes, 1.0, 1.0));
    cairo_surface_t *const surface = m_parts->surface.get();
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                   (created + "T00:00:00Z").c_str());
    m_parts->page.reset(cairo_create(surface));
    cairo_scale(m_parts->page.get(), pt_per_mm, pt_per_mm);
}

PdfFile::~PdfFile() = default;

Canvas PdfFile::begin_page(double width_mm, double height_mm)
{
    if (m_parts->pages++ > 0) {
        cairo_show_page(m_parts->page.get());
    }
    cairo_pdf_surface_set_size(m_parts->surface.get(), width_mm * pt_per_mm, height_mm * pt_per_mm);
    return Canvas{m_parts->page.get()};
}

Canvas PdfFile::measure() const
{
    return Canvas{m_parts->page.get()};
}

void PdfFile::bookmark(std::string const &words)
{
    std::string const place = fmt::format("page={} pos=[0 0]", m_parts->pages);
    cairo_pdf_surface_add_outline(m_parts->surface.get(), CAIRO_PDF_OUTLINE_ROOT, words.c_str(),
                                  place.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
}

int PdfFile::pages() const
{
    return m_parts->pages;
}

void PdfFile::write(std::filesystem::path const &file)
{
    cairo_show_page(m_parts->page.get());
    cairo_surface_finish(m_parts->surface.get());
    if (cairo_surface_status(m_parts->surface.get()) != CAIRO_STATUS_SUCCESS) {
        throw IoError{file.string(), text("The file cannot be written")};
    }
    write_text_file(file, m_parts->bytes);
}

} // namespace sim::io
