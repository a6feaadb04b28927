#include "sim/io/check_tables.hpp"
#include "sim/io/import/columns.hpp"
#include "sim/io/import/mapped_table.hpp"
#include "sim/io/source_folder.hpp"
#include "tests/common/foreign.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

using namespace sim::io;

namespace {

RawProject const &donghe()
{
    static RawProject const project = [] {
        sim::Diagnostics findings;
        return settle(
            read_source_folder(test_places::data() / "donghe", test_places::data(), findings),
            findings);
    }();
    return project;
}

/// The table as a file that the program itself wrote.
ForeignTable as_sent(RawTable const &table)
{
    ForeignTable sent;
    sent.file = table.name + ".csv";
    sent.spatial = table.spatial;
    sent.crs = table.crs;
    for (RawColumn const &column : table.columns) {
        sent.columns.push_back(column.name);
    }
    for (RawRow const &row : table.rows) {
        ForeignRow line{{}, row.geometry, row.number};
        for (RawCell const &cell : row.cells) {
            line.cells.push_back(cell_words(cell));
        }
        sent.rows.push_back(std::move(line));
    }
    return sent;
}

} // namespace

TEST_CASE("every table of Donghe is mapped onto itself", "[import]")
{
    std::size_t tables = 0;
    for (auto const &[name, table] : donghe().tables) {
        if (import_spec(name) == nullptr || table.rows.empty()) {
            continue;
        }
        CAPTURE(name);
        sim::Diagnostics findings;
        MappedTable const mapped = map_table(as_sent(table), name, {}, findings);
        CHECK(findings.empty());
        CHECK(mapped.unused.empty());
        REQUIRE(mapped.table.rows.size() == table.rows.size());
        REQUIRE(mapped.table.columns.size() == table.columns.size());
        std::size_t different = 0;
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            different += mapped.table.rows[i].geometry == table.rows[i].geometry ? 0 : 1;
            for (std::size_t k = 0; k < table.columns.size(); ++k) {
                auto const column = mapped.table.find_column(table.columns[k].name);
                REQUIRE(column);
                RawCell const &after = mapped.table.rows[i].cells[*column];
                if (after != table.rows[i].cells[k]) {
                    ++different;
                    UNSCOPED_INFO(table.columns[k].name
                                  << ": " << cell_words(table.rows[i].cells[k]) << " became "
                                  << cell_words(after));
                }
            }
        }
        CHECK(different == 0);
        ++tables;
    }
    CHECK(tables > 20);
}
