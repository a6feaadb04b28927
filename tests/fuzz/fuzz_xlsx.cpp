// A workbook that was sent back. The first byte says what the rest is: the file itself, the XML of a
// sheet, or cells (tab and line end between them, "!A1:B2" on a line of its own for merged ones).
#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/sheet_cells.hpp"
#include "sim/io/progress/progress_return.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_seeds.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/fuzz/target.hpp"

using namespace sim;

namespace {

/// Words as they can stand in XML.
std::string escaped(std::string_view words)
{
    std::string safe;
    for (char const c : words) {
        bool const plain =
            static_cast<unsigned char>(c) >= 0x20 && c != '<' && c != '&' && c != '>';
        safe += plain ? c : '?';
    }
    return io::find_bad_utf8(safe) ? "?" : safe;
}

std::vector<std::string> split(std::string_view words, char separator)
{
    std::vector<std::string> parts;
    while (!words.empty()) {
        std::size_t const end = std::min(words.find(separator), words.size());
        parts.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return parts;
}

std::string workbook(std::string_view words)
{
    foreign::Sheet sheet{.name = "sheet", .rows = {}};
    for (std::string const &line : split(words, '\n')) {
        if (line.starts_with('!')) {
            sheet.merges.push_back(escaped(line.substr(1)));
            continue;
        }
        auto &cells = sheet.rows.emplace_back();
        for (std::string const &cell : split(line, '\t')) {
            if (cells.size() < 26) {
                cells.push_back(escaped(cell));
            }
        }
    }
    return foreign::xlsx({sheet});
}

std::string sheet_xml_of(std::string const &archive)
{
    std::size_t const start = archive.find("<worksheet");
    std::size_t const end = archive.find("</worksheet>");
    return archive.substr(start, end - start + 12);
}

} // namespace

std::vector<std::string> fuzz_seeds()
{
    std::string const cells = "台账\n街道\t户数\t\t日期\n\t总数\t已改\n东河\t12\t3\t2021-10-15\n"
                              "\t30\t4\n合计\t42\t7\n!A1:D1\n!A2:A3\n!B2:C2\n!A4:A5\n";
    std::string const archive = workbook(cells);
    std::string const form = "进度报表\t\t\n片区代码\t累计完成户数\t阶段\t拨付资金（万元）\n"
                             "150202001012\t12\t施工\t3.5\n150202001013\t\t验收\n";
    return {'\0' + archive, '\1' + sheet_xml_of(archive), '\2' + cells, '\2' + form};
}

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    std::string_view const bytes = as_bytes(data + 1, size - 1);
    for (io::MergedCells const &merged : io::sheet_facts(bytes).merges) {
        must_hold(merged.top <= merged.bottom && merged.left <= merged.right,
                  "merged cells in order");
    }
    if (data[0] % 3 == 1) {
        return 0;
    }
    static TempFolder const folder;
    io::write_text_file(folder / "a.xlsx", data[0] % 3 == 0 ? std::string{bytes} : workbook(bytes));
    Diagnostics findings;
    auto const tables = io::read_foreign(folder / "a.xlsx", {}, findings);
    must_hold(foreign::unsound(tables, findings).empty(), foreign::unsound(tables, findings));
    must_hold(!tables.empty() || has_errors(findings), "nothing read, nothing told");
    Diagnostics of_return;
    for (io::ReturnedBlock const &block :
         io::read_progress_return(folder / "a.xlsx", of_return).blocks) {
        must_hold(block.row > 0, "a reported block has a row");
        must_hold(!io::find_bad_utf8(block.block), "a reported block can be read");
    }
    return 0;
}
