#pragma once

#include "sim/io/document/document.hpp"
#include "sim/io/xlsx_style.hpp"

#include <string>

namespace sim::io {

/// Size of a page of paper in millimetres.
struct PaperSize
{
    double width_mm = 210.0;
    double height_mm = 297.0;
};

/// A4, as the page lies.
[[nodiscard]] PaperSize paper_of(PageSetup const &page);

/// Typography of one look of paragraph. Source: GB/T 9704-2012 (type area 156 x 225 mm, 22 lines
/// of 28 characters of 16 pt; title 22 pt), read in public copies.
struct ParagraphStyle
{
    char const *id;   ///< in the file
    char const *name; ///< of the style, as office programs show it
    char const *font;
    double size_pt;
    bool bold_fallback; ///< drawn bold where another face takes the font's place
    HorizontalAlign align;
    bool justified;
    double indent_characters; ///< of the first line
    double pitch_pt;          ///< from base line to base line
    double after_pt;
    bool keeps_with_next;
};

[[nodiscard]] ParagraphStyle const &style_of(ParagraphLook look);

/// All looks in their order.
inline constexpr ParagraphLook paragraph_looks[] = {
    ParagraphLook::attachment, ParagraphLook::title, ParagraphLook::head,
    ParagraphLook::heading,    ParagraphLook::body,  ParagraphLook::caption};

/// A face as Chinese office programs name it, then what takes its place where it is missing.
[[nodiscard]] std::string families_of(std::string const &font);

inline constexpr unsigned statement_red = 0xB3001B;
inline constexpr double page_number_pt = 14.0;
inline constexpr double running_head_pt = 11.0;

/// Where the lines in the head of a page stand: their middle, from its upper edge.
[[nodiscard]] double running_head_mm(PageSetup const &page);
/// Where the page number stands: its middle, from the lower edge.
[[nodiscard]] double page_number_mm(PageSetup const &page);

/// How much narrower a sheet is set so that its columns fit between the margins; at most 1.
[[nodiscard]] double sheet_scale(BookSheet const &sheet);

} // namespace sim::io
