#include "app/core/data_table.hpp"

#include "app/core/workspace.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

std::vector<std::string> column(app::DataTable const &table, std::vector<std::size_t> const &order,
                                std::string const &name)
{
    auto const found = std::ranges::find(table.columns, name, &app::DataColumn::name);
    REQUIRE(found != table.columns.end());
    auto const c = static_cast<std::size_t>(found - table.columns.begin());
    std::vector<std::string> words;
    for (std::size_t const row : order) {
        words.push_back(table.rows[row].cells[c]);
    }
    return words;
}

using Words = std::vector<std::string>;
using Cells = std::vector<std::vector<std::string>>;

} // namespace

TEST_CASE("Layers and tables of given data are listed, decisions are not")
{
    OpenTiny const tiny;
    Words const layers = app::data_layers(tiny.file->tables(tiny.project));
    auto const has = [&](char const *name) {
        return std::ranges::find(layers, name) != layers.end();
    };
    CHECK(has("blocks"));
    CHECK(has("gas_mains"));
    CHECK(has("progress"));
    CHECK(!has("choices"));
    CHECK(!has("scenarios"));
    CHECK(!has("context_river"));
    CHECK(app::data_table(tiny.file->tables(tiny.project), "no_such_layer").rows.empty());
}

TEST_CASE("A table is filtered by all words and sorted by value, empty cells last")
{
    OpenTiny const tiny;
    app::DataTable table = app::data_table(tiny.file->tables(tiny.project), "blocks");
    REQUIRE(table.rows.size() == 4);
    auto order = app::rows_in_order(table, {"", "households", true});
    CHECK(column(table, order, "households") == Words{"400", "300", "200", "100"});
    order = app::rows_in_order(table, {"", "households", false});
    CHECK(column(table, order, "code") == Words{"b1", "b2", "b3", "b4"}); // not "100" < "20"
    CHECK(app::rows_in_order(table, {"BLOCK b3", "", false}) == std::vector<std::size_t>{2});
    CHECK(app::rows_in_order(table, {"block no_such", "", false}).empty());
    table.rows[0].cells[7].clear();
    CHECK(table.columns[7].name == "households");
    CHECK(column(table, app::rows_in_order(table, {"", "households", true}), "code") ==
          Words{"b4", "b3", "b2", "b1"});
    CHECK(app::rows_in_order({}, {"x", "y", true}).empty());
}

TEST_CASE("A cell is checked against type, range, words and codes before it is written")
{
    OpenTiny const tiny;
    sim::io::RawProject const &tables = tiny.file->tables(tiny.project);
    auto const fits = [&](char const *field, char const *words) {
        return !app::cell_fault(tables, "blocks", field, words);
    };
    CHECK(fits("households", "120"));
    CHECK(!fits("households", "-1"));
    CHECK(!fits("households", "12.5"));
    CHECK(!fits("households", "many"));
    CHECK(!fits("households", ""));
    CHECK(!fits("heated_floor_area_m2", "1e99"));
    CHECK(!fits("kind", "city"));
    CHECK(fits("kind", "community"));
    CHECK(fits("jurisdiction", "T2"));
    CHECK(!fits("jurisdiction", "T9"));
    CHECK(fits("demolition_year", ""));
    CHECK(!fits("demolition_year", "1890"));
    CHECK(!fits("no_such_column", "1"));
    auto const fault = app::cell_fault(tables, "blocks", "kind", "city");
    REQUIRE(fault);
    std::string const words = render(sim::Language::en, *fault);
    CHECK(words.find("village") != std::string::npos); // says what is allowed
}

TEST_CASE("Cells written by hand are one step: facts, with their source, undone to equal tables")
{
    OpenTiny tiny;
    tiny.file.reset();
    app::Workspace workspace{tiny.path};
    app::DataTable const table = app::data_table(workspace.tables(), "blocks");
    sim::io::RawProject const before = workspace.tables();
    workspace.change_data(app::cells_change(table, "blocks",
                                            {{"b1", "households", "90"},
                                             {"b1", "heated_floor_area_m2", "7200"},
                                             {"b2", "name", "新名"}},
                                            "手工修改"),
                          sim::text("{n} cells copied"), "set-cell");
    sim::Block const &block = workspace.dataset().blocks[0];
    CHECK(block.households == 90);
    CHECK(block.heated_floor_area_m2 == 7200.0);
    CHECK(block.provenance.source == "made for tests; 手工修改");
    CHECK(block.provenance.illustrative.find("households") == std::string::npos);
    CHECK(block.provenance.illustrative.find("roof_share_usable") != std::string::npos);
    CHECK(workspace.dataset().blocks[1].name == "新名");
    workspace.undo();
    CHECK(!workspace.can_undo());
    CHECK(sim::io::changes_between(before, workspace.tables()).empty());
}

TEST_CASE("Cells go to a spreadsheet and come back the same")
{
    Cells const cells{{"plain", "with\ttab", ""}, {"two\nlines", "\"quoted\"", "end"}};
    CHECK(app::tsv_cells(app::tsv_of(cells)) == cells);
    CHECK(app::tsv_cells("") == Cells{});
    CHECK(app::tsv_cells("a\tb\r\nc\td\r\n") == Cells{{"a", "b"}, {"c", "d"}});
    CHECK(app::tsv_cells("a") == Cells{{"a"}});
    CHECK(app::tsv_cells("\"open") == Cells{{"open"}}); // never closed: to the end
}
