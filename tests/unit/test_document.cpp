#include "sim/io/document/docx.hpp"
#include "sim/io/document/pdf_document.hpp"
#include "sim/io/document/sheet_parts.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/task_document.hpp"
#include "sim/report/task_text.hpp"
#include "tests/common/official_plan.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::io;

namespace {

BookCell number_cell(double value, std::string format)
{
    BookCell cell;
    cell.value = value;
    cell.number_format = std::move(format);
    return cell;
}

BookCell cell_at(int row, int column, int column_span, CellLook look, std::string words)
{
    BookCell cell;
    cell.row = row;
    cell.column = column;
    cell.column_span = column_span;
    cell.look = look;
    cell.value = std::move(words);
    return cell;
}

/// A title, two rows of a table, a note: three columns.
BookSheet small_sheet()
{
    BookSheet sheet;
    sheet.column_widths_mm = {20.0, 40.0, 30.0};
    sheet.cells = {
        cell_at(0, 0, 3, CellLook::title, "表"), cell_at(1, 0, 1, CellLook::header, "序号"),
        cell_at(1, 1, 2, CellLook::header, "村"),
        cell_at(2, 0, 3, CellLook::words, "framed across"), cell_at(4, 0, 3, CellLook::note, "注")};
    return sheet;
}

Document small_document(int paragraphs)
{
    Document document;
    document.title = "清洁取暖 & <任务>";
    document.created = "2021-07-20";
    DocumentSection section;
    section.page.header_left = "内部资料";
    for (int p = 0; p < paragraphs; ++p) {
        section.parts.emplace_back(Paragraph{.words = "全镇改造140户。", .bold_bytes = 6});
    }
    section.parts.emplace_back(small_sheet());
    document.sections.push_back(section);
    return document;
}

} // namespace

TEST_CASE("numbers of a table read as a spreadsheet shows them", "[document]")
{
    CHECK(shown_words(number_cell(457600.0, "0")) == "457600");
    CHECK(shown_words(number_cell(41.184, "0.00")) == "41.18");
    CHECK(shown_words(number_cell(1.005, "0.00")) == "1.01"); // a tie in decimals
    CHECK(shown_words(number_cell(2.5, "0")) == "3");
    CHECK(shown_words(number_cell(0.9, "0.0%")) == "90.0%");
    CHECK(shown_words(number_cell(-3.456, "0.00")) == "−3.46");
    CHECK(shown_words(number_cell(-0.001, "0.00")) == "0.00"); // no minus before a zero
    CHECK(shown_words(number_cell(0.0, "0_0;-0_0;;@")).empty());
    CHECK(shown_words(number_cell(7.0, "0_0;-0_0;;@")) == "7");
    CHECK(shown_words(BookCell{}).empty());
}

TEST_CASE("a sheet is lines and tables", "[document]")
{
    std::vector<SheetPart> const parts = parts_of(small_sheet());
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].is_line);
    CHECK_FALSE(parts[1].is_line);
    CHECK(parts[1].first == 1);
    CHECK(parts[1].end == 3); // a framed cell across all columns belongs to the table
    CHECK(parts[2].is_line);
    CHECK(parts[2].first == 4);

    BookSheet const sheet = small_sheet(); // a grid refers to its sheet
    CellGrid const grid{sheet};
    CHECK(grid.at(1, 2) == grid.at(1, 1));
    CHECK(grid.begins(1, 2) == nullptr);
    CHECK(grid.at(3, 0) == nullptr);
}

TEST_CASE("the same document gives the same bytes", "[document]")
{
    TempFolder const folder;
    for (char const *const name : {"a", "b"}) {
        write_docx(folder / (std::string{name} + ".docx"), small_document(3));
        write_pdf(folder / (std::string{name} + ".pdf"), small_document(3));
    }
    for (char const *const extension : {".docx", ".pdf"}) {
        CHECK(read_text_file(folder / (std::string{"a"} + extension)) ==
              read_text_file(folder / (std::string{"b"} + extension)));
    }
}

TEST_CASE("text goes on on the next page", "[document]")
{
    TempFolder const folder;
    // 22 lines of 28.95 pt fill 225 mm: margins of 37 and 35 mm leave that much of a page.
    Document document = small_document(22);
    document.sections[0].parts.pop_back();
    document.sections[0].page.top_mm = 37.0;
    document.sections[0].page.bottom_mm = 35.0;
    CHECK(write_pdf(folder / "one.pdf", document) == 1);
    document.sections[0].parts.emplace_back(Paragraph{.words = "又一行"});
    CHECK(write_pdf(folder / "two.pdf", document) == 2);
}

TEST_CASE("the text of a paper is that of the workbook's sheet", "[document][report]")
{
    using namespace sim::report;
    SheetSource const source{official_plan::dataset(), official_plan::official(),
                             official_plan::loaded().official, Language::zh, true};
    TaskSheet const sheet = jurisdiction_sheet(source, JurisdictionId{0});
    std::size_t tasks = 0;
    for (Paragraph const &paragraph : task_paragraphs(source, sheet)) {
        tasks += paragraph.bold_bytes > 0 ? 1U : 0U;
    }
    CHECK(tasks == sheet.tasks.size());

    Document const document = task_document(source, sheet);
    REQUIRE(document.sections.size() >= 3); // text, 附表1, 附表2
    int pictures = 0;
    for (DocumentSection const &section : document.sections) {
        CHECK(section.page.header_right == "示意数据，不得作为下达依据");
        CHECK_FALSE(section.bookmark.empty());
        for (DocumentPart const &part : section.parts) {
            pictures += std::holds_alternative<Picture>(part) ? 1 : 0;
        }
    }
    CHECK(pictures == 1);
}

TEST_CASE("a paper that cannot be written leaves nothing behind", "[document]")
{
    TempFolder const folder;
    std::filesystem::path const nowhere = folder / "missing" / "a.docx";
    CHECK_THROWS(write_docx(nowhere, small_document(1)));
    CHECK_THROWS(write_pdf(folder / "missing" / "a.pdf", small_document(1)));
    CHECK_FALSE(std::filesystem::exists(folder / "missing"));
}
