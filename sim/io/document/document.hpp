#pragma once

#include "sim/base/text.hpp"
#include "sim/io/canvas/canvas.hpp"
#include "sim/io/workbook.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace sim::io {

/// How a paragraph of a document looks; fonts, sizes and pitches stand in document_style.cpp.
enum class ParagraphLook
{
    attachment, ///< 附件1 above the title
    title,
    head,    ///< lines below the title: whose paper it is, who prepared it
    heading, ///< 一、
    body,
    caption ///< above a picture or table
};

struct Paragraph
{
    ParagraphLook look = ParagraphLook::body;
    std::string words;
    std::size_t bold_bytes = 0; ///< so many bytes at the start are bold
};

/// A drawing between paragraphs, as wide as the text or narrower.
struct Picture
{
    double width_mm = 0.0;
    double height_mm = 0.0;
    std::string description; ///< for those who cannot see it
    /// Draws from the upper left corner on; as lines and letters in a pdf, as points in a docx.
    std::function<void(Canvas &)> draw;
};

/// A table with the lines above and below it, laid out as its sheet of a workbook.
using DocumentPart = std::variant<Paragraph, BookSheet, Picture>;

/// Pages of one form; begins on a page of its own.
struct DocumentSection
{
    std::string bookmark; ///< in the list of contents of a pdf; empty: none
    PageSetup page;       ///< its header lines stand on every page
    std::vector<DocumentPart> parts;
};

/// A paper of A4 pages as plain data, in the order in which it is read.
struct Document
{
    std::string title;
    std::string created; ///< ISO date; fixed, so that the same content is the same bytes
    Language language = Language::zh;
    std::vector<DocumentSection> sections;
};

} // namespace sim::io
