#include "sim/base/error.hpp"
#include "tests/common/hand_import.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

using hand_import::cell;
using hand_import::mapped;
using hand_import::preview;
using sim::io::ImportKind;
using sim::io::ImportPreview;

namespace {

/// A tiny project that files are taken into.
struct TakingTiny
{
    OpenTiny tiny;

    [[nodiscard]] sim::io::RawProject const &tables() const
    {
        return tiny.file->tables(tiny.project);
    }
    sim::io::DataEdit take(ImportPreview const &preview)
    {
        sim::io::DataEdit edit = sim::io::accept_import(tables(), preview);
        sim::Project after = tiny.file->edited(tiny.project, edit).project;
        tiny.file->commit(tiny.project, after, "import", edit.details);
        tiny.project = std::move(after);
        return edit;
    }
    [[nodiscard]] std::string content() const
    {
        std::string all;
        for (char const *table : {"jurisdictions", "blocks", "gas_mains", "gas_stations", "choices",
                                  "import_settings", "results_blocks"}) {
            all += tiny.ask(std::string{"SELECT *, hex(geom) FROM "} + table + " ORDER BY fid").out;
            all += tiny.ask(std::string{"SELECT * FROM "} + table + " ORDER BY fid").out;
        }
        return all;
    }
};

} // namespace

TEST_CASE_METHOD(TakingTiny, "A file taken twice is taken once")
{
    auto const file = [] {
        return mapped("blocks", {"code", "households", "heated_floor_area_m2"},
                      {{"b1", "110", "8800"}, {"b2", "200", "16000"}});
    };
    take(preview(tables(), file()));
    CHECK(cell(tables(), "blocks", "b1", "households") == "110");
    CHECK(cell(tables(), "blocks", "b1", "source") == "returns.csv");
    CHECK(cell(tables(), "blocks", "b2", "illustrative").find("households") == std::string::npos);
    ImportPreview const again = preview(tables(), file());
    CHECK(again.count(ImportKind::same) == 2);
    CHECK(sim::io::accept_import(tables(), again).rows.empty());
}

TEST_CASE_METHOD(TakingTiny, "An import taken back leaves every table as it was")
{
    std::string const before = content();
    sim::Project const first = tiny.project;
    take(preview(tables(), mapped("blocks", {"code", "households"}, {{"b1", "110"}},
                                  {hand_import::rectangle(110.0, 40.6, 110.0099, 40.61)})));
    CHECK(content() != before);
    tiny.commit(first, "undo");
    CHECK(content() == before);
    tiny.reopen();
    CHECK(content() == before);
}

TEST_CASE_METHOD(TakingTiny, "The journal names file, hash and what was done")
{
    take(preview(tables(), mapped("blocks", {"code", "households"}, {{"b1", "110"}})));
    sim::io::JournalEntry const line = tiny.file->journal().back();
    CHECK(line.action == "import");
    CHECK(line.after.find(std::string(64, 'a')) != std::string::npos);
    CHECK(line.after.find("\"file\":\"returns.csv\"") != std::string::npos);
    CHECK(line.after.find("\"changed\":1") != std::string::npos);
}

TEST_CASE_METHOD(TakingTiny, "Only what is taken is written, gone rows stay unless asked")
{
    ImportPreview told =
        preview(tables(), mapped("blocks", {"code", "households"}, {{"b1", "110"}, {"b2", "220"}}));
    told.rows[1].taken = false;
    take(told);
    CHECK(cell(tables(), "blocks", "b1", "households") == "110");
    CHECK(cell(tables(), "blocks", "b2", "households") == "200");
    CHECK(tiny.project.dataset->blocks.size() == 4);
}

TEST_CASE_METHOD(TakingTiny, "An open row is taken as what was chosen")
{
    ImportPreview told = preview(tables(), mapped("blocks", {"name", "jurisdiction", "households"},
                                                  {{"片区b1", "T2", "9"}}));
    REQUIRE(told.rows[0].kind == ImportKind::ambiguous);
    told.rows[0].taken = true;
    CHECK_THROWS_AS(sim::io::accept_import(tables(), told), sim::InputError);
    told.rows[0].chosen = "b1";
    sim::io::DataEdit const edit = sim::io::accept_import(tables(), told);
    REQUIRE(edit.rows.size() == 2); // and the settings
    told.rows.push_back(told.rows[0]);
    CHECK_THROWS_AS(sim::io::accept_import(tables(), told), sim::InputError);
}

TEST_CASE_METHOD(TakingTiny, "A new row borrows what the file does not say, marked as illustrative")
{
    take(preview(tables(), mapped("gas_stations", {"name", "spare_m3_per_h"}, {{"东门站", "900"}},
                                  {sim::geo::Point{110.03, 40.607}})));
    CHECK(cell(tables(), "gas_stations", "N001", "name") == "东门站");
    CHECK(cell(tables(), "gas_stations", "N001", "spare_m3_per_h") == "900");
    // How much there is of something is not borrowed.
    CHECK(cell(tables(), "gas_stations", "N001", "spare_m3_per_day") == "0");
    std::string const marks = cell(tables(), "gas_stations", "N001", "illustrative");
    CHECK(marks.find("spare_m3_per_day") != std::string::npos);
    CHECK(marks.find("spare_m3_per_h;") == std::string::npos);
    CHECK(cell(tables(), "gas_stations", "N001", "source") == "returns.csv");
}

TEST_CASE_METHOD(TakingTiny, "Rows of one number of the file have each their own values")
{
    sim::io::MappedTable sent =
        mapped("blocks", {"code", "households"}, {{"b1", "110"}, {"b2", "220"}, {"b3", "330"}});
    for (sim::io::RawRow &row : sent.table.rows) {
        row.number = 7; // one line of a digest speaks of three blocks
    }
    sent.table.rows[2].number = 0;
    ImportPreview const told = preview(tables(), sent);
    REQUIRE(told.count(ImportKind::changed) == 3);
    CHECK(told.rows[1].differences.at(0).after == "220");
    CHECK(told.count(ImportKind::gone) == 1); // b4, of a town that the file is about
    take(told);
    CHECK(cell(tables(), "blocks", "b1", "households") == "110");
    CHECK(cell(tables(), "blocks", "b2", "households") == "220");
    CHECK(cell(tables(), "blocks", "b3", "households") == "330");
}

TEST_CASE_METHOD(TakingTiny, "A shape is taken with every bit of its degrees")
{
    auto const sent = hand_import::rectangle(110.0 + 1.0 / 3000.0, 40.6, 110.0099 + 1e-13, 40.61);
    take(preview(tables(), mapped("blocks", {"code", "households"}, {{"b1", "110"}}, {sent})));
    CHECK(tables().tables.at("blocks").rows[0].geometry == sim::io::RawGeometry{sent});
}

TEST_CASE_METHOD(TakingTiny, "What the project would refuse is said of the file's rows")
{
    ImportPreview const told =
        preview(tables(), mapped("blocks", {"code", "households", "heated_floor_area_m2"},
                                 {{"b1", "110", "3"}, {"b2", "200", "16000"}}));
    sim::io::DataEdit const edit = sim::io::accept_import(tables(), told);
    sim::Diagnostics found;
    try {
        static_cast<void>(tiny.file->edited(tiny.project, edit));
    } catch (sim::InputError const &error) {
        found = sim::io::findings_of_file(told, error.diagnostics());
    }
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].where.file == "returns.csv");
    CHECK(found[0].where.feature == "row 2 (b1)");
    CHECK(found[0].where.field == "heated_floor_area_m2");
}

TEST_CASE_METHOD(TakingTiny, "A preview with errors is not taken")
{
    ImportPreview told = preview(tables(), mapped("blocks", {"code"}, {{"b1"}}));
    told.findings.emplace_back().severity = sim::Severity::error;
    CHECK_THROWS_AS(sim::io::accept_import(tables(), told), sim::InputError);
}

TEST_CASE_METHOD(TakingTiny, "How a source was read is remembered, whatever week its name tells")
{
    take(preview(tables(), mapped("blocks", {"code", "households"}, {{"b1", "110"}}),
                 "台账2021-08-06.csv"));
    CHECK(tiny.ask("SELECT source FROM import_settings").out == "台账#-#-#.csv\n");
    ImportPreview const next = preview(
        tables(), mapped("blocks", {"code", "households"}, {{"b1", "111"}}), "台账2021-08-13.csv");
    for (sim::io::RowChange const &change : sim::io::accept_import(tables(), next).rows) {
        CHECK(change.table == "blocks");
    }
}

TEST_CASE_METHOD(TakingTiny, "A block that is replaced by its parts leaves them its decisions")
{
    using hand_import::rectangle;
    ImportPreview told = preview(
        tables(),
        mapped("blocks", {"code", "name", "jurisdiction", "households", "heated_floor_area_m2"},
               {{"n1", "西片", "T1", "60", "4800"},
                {"n2", "东片", "T1", "40", "3200"},
                {"b2", "片区b2", "T1", "200", "16000"}},
               {rectangle(110.0, 40.6, 110.0055, 40.61), rectangle(110.0055, 40.6, 110.01, 40.61),
                rectangle(110.01, 40.6, 110.02, 40.61)}));
    for (sim::io::ImportRow &row : told.rows) {
        row.taken = true;
        row.chosen = row.kind == ImportKind::ambiguous ? row.label == "西片" ? "n1" : "n2" : "";
    }
    // The parts could be the block: that is decided here, so the block itself is gone.
    told.rows.emplace_back();
    told.rows.back().kind = ImportKind::gone;
    told.rows.back().key = "b1";
    std::string const route =
        tiny.project.dataset->route(tiny.project.scenarios[0].plan.choices[0].route).key;
    sim::io::DataEdit const edit = take(told);
    CHECK(edit.heirs.at("n1") == "b1");
    CHECK(edit.heirs.at("n2") == "b1");
    auto const n1 = tiny.project.dataset->find_block("n1");
    REQUIRE(n1);
    CHECK_FALSE(tiny.project.dataset->find_block("b1"));
    CHECK(
        tiny.project.dataset->route(tiny.project.scenarios[0].plan.choices[n1->index].route).key ==
        route);
}

TEST_CASE_METHOD(TakingTiny, "A block that returns speak of is not removed")
{
    sim::DataChange change;
    change.rows.push_back({.kind = sim::RowEdit::Kind::add,
                           .layer = "progress",
                           .key = "b1/2021-08-06",
                           .fields = {{"households_done", "12"},
                                      {"stage", "in_works"},
                                      {"owed_yuan", "0"},
                                      {"budgeted_yuan", "0"},
                                      {"paid_yuan", "0"}},
                           .shape = {},
                           .like = {},
                           .is_fact = true});
    tiny.commit(tiny.file->edited(tiny.project, sim::io::edit_of(tables(), change)).project,
                "progress");
    ImportPreview told = preview(tables(), mapped("blocks", {"code"}, {{"b2"}}));
    told.rows.back().taken = true;
    REQUIRE(told.rows.back().key == "b1");
    CHECK_THROWS_AS(sim::io::accept_import(tables(), told), sim::InputError);
}
