#include "sim/io/document/pdf_document.hpp"

#include "sim/io/canvas/text_layout.hpp"
#include "sim/io/document/document_style.hpp"
#include "sim/io/document/pdf_pages.hpp"

#include <fmt/format.h>

namespace sim::io {

namespace {

constexpr double mm_per_pt = 25.4 / 72.0;

template <class... Parts>
struct Overloaded : Parts...
{
    using Parts::operator()...;
};

TextAlign align_of(ParagraphStyle const &style)
{
    if (style.justified) {
        return TextAlign::justified;
    }
    return style.align == HorizontalAlign::centre  ? TextAlign::centre
           : style.align == HorizontalAlign::right ? TextAlign::right
                                                   : TextAlign::left;
}

} // namespace

void PdfPages::begin(PageSetup const &page, std::string const &bookmark)
{
    m_page = page;
    next();
    if (!bookmark.empty()) {
        m_file.bookmark(bookmark);
    }
}

void PdfPages::next()
{
    PaperSize const paper = paper_of(m_page);
    m_canvas = m_file.begin_page(paper.width_mm, paper.height_mm);
    m_y_mm = m_page.top_mm;
    draw_frame();
}

void PdfPages::require(double height_mm)
{
    constexpr double rounding_mm = 1e-6;
    if (room_mm() + rounding_mm < height_mm && m_y_mm > m_page.top_mm) {
        next();
    }
}

double PdfPages::width_mm() const
{
    return paper_of(m_page).width_mm - m_page.left_mm - m_page.right_mm;
}

double PdfPages::room_mm() const
{
    return paper_of(m_page).height_mm - m_page.bottom_mm - m_y_mm;
}

double PdfPages::whole_room_mm() const
{
    return paper_of(m_page).height_mm - m_page.bottom_mm - m_page.top_mm;
}

void PdfPages::draw_frame()
{
    PaperSize const paper = paper_of(m_page);
    auto const put = [&](std::string const &words, TextStyle style, double middle_mm) {
        TextLayout const line{m_canvas, words, style};
        double const slack_mm = width_mm() - line.width_mm();
        double const x_mm =
            style.align == TextAlign::right ? m_page.left_mm + slack_mm : m_page.left_mm;
        line.draw(x_mm, middle_mm - line.height_mm() / 2.0);
    };
    TextStyle head{.families = families_of("黑体"),
                   .size_pt = running_head_pt,
                   .language = m_document.language};
    put(m_page.header_left, head, running_head_mm(m_page));
    head.align = TextAlign::right;
    head.bold = true;
    head.ink = {.rgb = statement_red};
    put(m_page.header_right, head, running_head_mm(m_page));

    bool const odd = m_file.pages() % 2 == 1;
    TextStyle const number{.families = families_of("SimSun"),
                           .size_pt = page_number_pt,
                           .align = odd ? TextAlign::right : TextAlign::left,
                           .language = m_document.language};
    // One character in from the margin, right on odd pages.
    std::string const blank = "\u3000";
    std::string const words = fmt::format("— {} —", m_file.pages());
    put(odd ? words + blank : blank + words, number, paper.height_mm - page_number_mm(m_page));
}

void set_paragraph(PdfPages &pages, Paragraph const &paragraph)
{
    ParagraphStyle const &style = style_of(paragraph.look);
    TextStyle const type{.families = families_of(style.font),
                         .size_pt = style.size_pt,
                         .bold = style.bold_fallback,
                         .align = align_of(style),
                         .language = pages.language()};
    double const pitch_mm = style.pitch_pt * mm_per_pt;
    // A heading is followed by two lines at least.
    pages.require(style.keeps_with_next ? 3.0 * pitch_mm : pitch_mm);
    TextLayout const layout{pages.canvas(),
                            paragraph.words,
                            type,
                            pages.width_mm(),
                            style.indent_characters * style.size_pt * mm_per_pt,
                            paragraph.bold_bytes};
    double const height_mm = layout.height_mm() / layout.lines();
    for (int line = 0; line < layout.lines(); ++line) {
        pages.require(pitch_mm);
        layout.draw_line(line, pages.left_mm(),
                         pages.y_mm() + (pitch_mm - height_mm) / 2.0 + layout.ascent_mm());
        pages.advance(pitch_mm);
    }
    pages.advance(style.after_pt * mm_per_pt);
}

void set_picture(PdfPages &pages, Picture const &picture)
{
    constexpr double below_mm = 3.0;
    pages.require(picture.height_mm);
    Canvas canvas = pages.canvas();
    canvas.save();
    canvas.translate(pages.left_mm() + (pages.width_mm() - picture.width_mm) / 2.0, pages.y_mm());
    picture.draw(canvas);
    canvas.restore();
    pages.advance(picture.height_mm + below_mm);
}

int write_pdf(std::filesystem::path const &file, Document const &document)
{
    PdfFile pdf{document.title, document.created};
    PdfPages pages{pdf, document};
    for (DocumentSection const &section : document.sections) {
        pages.begin(section.page, section.bookmark);
        for (DocumentPart const &part : section.parts) {
            std::visit(Overloaded{[&](Paragraph const &one) { set_paragraph(pages, one); },
                                  [&](BookSheet const &one) { set_sheet(pages, one); },
                                  [&](Picture const &one) { set_picture(pages, one); }},
                       part);
        }
    }
    pdf.write(file);
    return pdf.pages();
}

} // namespace sim::io
