#include "sim/report/task_document.hpp"

#include "sim/report/map/locator_map.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"
#include "sim/report/task_text.hpp"

#include <utility>

namespace sim::report {

namespace {

/// Page of running text. Source: GB/T 9704-2012.
io::PageSetup text_page(SheetSource const &source)
{
    io::PageSetup page = page_of(source, false);
    page.left_mm = 28.0;
    page.right_mm = 26.0;
    page.top_mm = 37.0;
    page.bottom_mm = 35.0;
    return page;
}

io::DocumentSection text_section(SheetSource const &source, TaskSheet const &sheet)
{
    io::DocumentSection section{sheet.title, text_page(source), {}};
    section.parts.emplace_back(io::Paragraph{.look = io::ParagraphLook::attachment,
                                             .words = source.wording.say(text("Attachment"))});
    for (io::Paragraph &paragraph : task_paragraphs(source, sheet)) {
        section.parts.emplace_back(std::move(paragraph));
    }
    if (sheet.place) {
        section.parts.emplace_back(locator_map(source, *sheet.place));
    }
    return section;
}

} // namespace

io::Document task_document(SheetSource const &source, TaskSheet const &sheet)
{
    io::Document document;
    document.title = sheet.title;
    document.created = source.wording.meta("plan_issued");
    document.language = source.wording.language();
    document.sections.push_back(text_section(source, sheet));
    for (io::BookSheet &attached : attached_sheets(source, sheet)) {
        document.sections.push_back({attached.name, attached.page, {}});
        document.sections.back().parts.emplace_back(std::move(attached));
    }
    return document;
}

} // namespace sim::report
