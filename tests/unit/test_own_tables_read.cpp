#include "sim/io/import/foreign_table.hpp"

#include "sim/io/csv.hpp"
#include "sim/io/import/grid.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_files.hpp"
#include "tests/common/places.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace sim;

namespace {

namespace fs = std::filesystem;
using Rows = std::vector<std::vector<std::string>>;

std::vector<fs::path> own_tables()
{
    std::vector<fs::path> files;
    for (fs::directory_entry const &entry : fs::recursive_directory_iterator{test_places::data()}) {
        if (entry.path().extension() == ".csv") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

Rows trimmed(Rows rows)
{
    for (auto &row : rows) {
        row.resize(rows.front().size());
        for (std::string &cell : row) {
            cell = io::trimmed(cell);
        }
    }
    return rows;
}

Rows as_rows(io::ForeignTable const &table)
{
    Rows rows{table.columns};
    for (io::ForeignRow const &row : table.rows) {
        rows.push_back(row.cells);
    }
    return rows;
}

} // namespace

TEST_CASE("Every table of our own is read as it stands, in UTF-8 and in GB18030")
{
    TempFolder const folder;
    auto const files = own_tables();
    CHECK(files.size() > 20);
    for (fs::path const &file : files) {
        INFO(file.string());
        std::string const words = io::read_text_file(file);
        Rows const expected = trimmed(io::parse_csv(words));
        for (std::string const &bytes : {words, "\xEF\xBB\xBF" + words, foreign::gb18030(words)}) {
            io::write_text_file(folder / "table.csv", bytes);
            Diagnostics findings;
            auto const tables = io::read_foreign(folder / "table.csv", {}, findings);
            REQUIRE(tables.size() == 1);
            CHECK(as_rows(tables[0]) == expected);
            std::erase_if(findings, [](Diagnostic const &f) { return f.code == "encoding_found"; });
            CHECK(findings.empty());
        }
    }
}
