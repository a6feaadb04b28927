#include "sim/io/data_edit.hpp"

#include "sim/base/error.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

namespace {

sim::RowEdit set(std::string layer, std::string key,
                 std::map<std::string, std::string, std::less<>> fields)
{
    return {.kind = sim::RowEdit::Kind::set,
            .layer = std::move(layer),
            .key = std::move(key),
            .fields = std::move(fields),
            .shape = {},
            .like = {},
            .is_fact = true};
}

/// Everything in the file but its journal.
std::string content_of(OpenTiny const &tiny)
{
    std::string all;
    for (char const *table : {"jurisdictions", "blocks", "gas_mains", "choices", "progress",
                              "scenarios", "results_blocks", "import_settings"}) {
        all += tiny.ask(std::string{"SELECT *, hex(geom) FROM "} + table + " ORDER BY fid").out;
        all += tiny.ask(std::string{"SELECT * FROM "} + table + " ORDER BY fid").out;
    }
    return all;
}

/// Another program changes the file. SQLite's own shell lacks the functions that keep the spatial
/// index of a layer: its triggers go.
void by_another_program(OpenTiny const &tiny, std::string const &table, std::string const &sql)
{
    std::string const drop =
        tiny.ask("SELECT 'DROP TRIGGER \"' || name || '\";' FROM sqlite_master "
                 "WHERE type = 'trigger' AND tbl_name = '" +
                 table + "'")
            .out;
    Outcome const done = tiny.ask(drop + sql + "; SELECT changes()");
    REQUIRE(done.status == 0);
    REQUIRE(done.out != "0\n");
}

sim::Project edited(OpenTiny const &tiny, sim::DataChange const &change)
{
    return tiny.file
        ->edited(tiny.project, sim::io::edit_of(tiny.file->tables(tiny.project), change))
        .project;
}

/// Why the document is not written.
std::string refusal(OpenTiny &tiny, sim::Project const &after)
{
    try {
        tiny.commit(after, "edit-data");
    } catch (sim::IoError const &error) {
        return sim::render(sim::Language::en, error.message());
    }
    return "written";
}

} // namespace

TEST_CASE("A changed cell is in the file, in the journal and no longer illustrative")
{
    OpenTiny tiny;
    tiny.commit(edited(tiny, {.rows = {set("blocks", "b2", {{"households", "210"}})}, .heirs = {}}),
                "edit-data");
    tiny.reopen();
    sim::Block const &block = tiny.project.dataset->block(*tiny.project.dataset->find_block("b2"));
    CHECK(block.households == 210);
    CHECK(block.provenance.illustrative.find("households") == std::string::npos);
    CHECK(block.provenance.illustrative.find("roof_share_usable") != std::string::npos);
    CHECK(tiny.ask("SELECT households FROM results_blocks WHERE block = 'b2'").out == "210\n");
    sim::io::JournalEntry const line = tiny.file->journal().back();
    CHECK(line.action == "edit-data");
    CHECK(line.before.find("\"households\":\"200\"") != std::string::npos);
    CHECK(line.after.find("\"households\":\"210\"") != std::string::npos);
}

TEST_CASE("An edit of given data taken back leaves the tables as they were")
{
    OpenTiny tiny;
    std::string const before = content_of(tiny);
    sim::Project const first = tiny.project;
    sim::DataChange change;
    SECTION("cells")
    {
        change.rows = {set("blocks", "b1", {{"households", "90"}, {"name", "新名"}})};
    }
    SECTION("two rows swap their codes")
    {
        change.rows = {set("jurisdictions", "T1", {{"code", "X"}, {"name", "镇X"}}),
                       set("blocks", "b1", {{"jurisdiction", "X"}}),
                       set("blocks", "b2", {{"jurisdiction", "X"}})};
    }
    SECTION("two blocks swap their codes, and what one is called after it")
    {
        change.rows = {set("blocks", "b1", {{"code", "b2"}}),
                       set("blocks", "b2", {{"code", "b1"}})};
    }
    SECTION("a key whose last column holds the mark between the columns")
    {
        change.rows = {{.kind = sim::RowEdit::Kind::add,
                        .layer = "import_settings",
                        .key = "blocks/2024/blocks.csv",
                        .fields = {{"settings", "{}"}},
                        .shape = {},
                        .like = {},
                        .is_fact = true}};
    }
    SECTION("a progress return")
    {
        change.rows = {{.kind = sim::RowEdit::Kind::add,
                        .layer = "progress",
                        .key = "b1/2021-08-06",
                        .fields = {{"households_done", "12"},
                                   {"stage", "in_works"},
                                   {"owed_yuan", "0"},
                                   {"budgeted_yuan", "0"},
                                   {"paid_yuan", "0"}},
                        .shape = {},
                        .like = {},
                        .is_fact = true}};
    }
    tiny.commit(edited(tiny, change), "edit-data");
    CHECK(content_of(tiny) != before);
    tiny.commit(first, "undo");
    CHECK(content_of(tiny) == before);
    tiny.reopen();
    CHECK(content_of(tiny) == before);
}

TEST_CASE("A new block takes over the choice of its heir, another one begins with coal")
{
    OpenTiny tiny;
    sim::RowEdit add{.kind = sim::RowEdit::Kind::add,
                     .layer = "blocks",
                     .key = "b5",
                     .fields = {{"name", "片区b5"}, {"name_en", "Block b5"}, {"households", "390"}},
                     .shape = {},
                     .like = "b4",
                     .is_fact = true};
    sim::Dataset const &old = *tiny.project.dataset;
    sim::geo::MultiPolygon half = old.block(*old.find_block("b4")).area;
    for (sim::geo::Point &p : half[0].outer) {
        p.y += 2000.0; // beside all others: only where it lies matters to the coverage
    }
    add.shape = half;
    sim::DataChange change{.rows = {add}, .heirs = {}};
    std::string route = "coal";
    SECTION("heir")
    {
        change.heirs = {{"b5", "b3"}};
        route = old.route(tiny.project.scenarios[0].plan.choices[old.find_block("b3")->index].route)
                    .key;
        CHECK(route != "coal");
    }
    SECTION("no heir") {}
    try {
        sim::Project const after = edited(tiny, change);
        sim::Dataset const &now = *after.dataset;
        std::size_t const index = now.find_block("b5")->index;
        CHECK(now.route(after.scenarios[0].plan.choices[index].route).key == route);
        tiny.commit(after, "edit-data");
        tiny.reopen();
        CHECK(tiny.project.scenarios == after.scenarios);
    } catch (sim::InputError const &error) {
        FAIL(sim::format_diagnostic(sim::Language::en, error.diagnostics().front()));
    }
}

TEST_CASE("What the project does not know is refused with its place")
{
    OpenTiny tiny;
    auto const code_of = [&](sim::RowEdit const &edit) -> std::string {
        try {
            static_cast<void>(edited(tiny, {.rows = {edit}, .heirs = {}}));
        } catch (sim::InputError const &error) {
            return error.diagnostics().front().code;
        }
        return "none";
    };
    CHECK(code_of(set("blocks", "b9", {{"households", "1"}})) == "unknown_row");
    CHECK(code_of(set("blocks", "b1", {{"homes", "1"}})) == "unknown_column");
    CHECK(code_of(set("lakes", "b1", {{"homes", "1"}})) == "unknown_layer");
    CHECK(code_of(set("blocks", "b1", {{"code", "b2"}})) == "duplicate_code");
    CHECK(code_of(set("blocks", "b1", {{"households", "many"}})) == "not_a_number");
    CHECK(code_of(set("blocks", "b1", {{"households", "50"}})) == "none");
}

TEST_CASE("The last column of a key takes the rest of it, and the row is found again by it")
{
    OpenTiny tiny;
    sim::RowEdit add{.kind = sim::RowEdit::Kind::add,
                     .layer = "import_settings",
                     .key = "blocks/2024/blocks.csv",
                     .fields = {{"settings", "{}"}},
                     .shape = {},
                     .like = {},
                     .is_fact = true};
    tiny.commit(edited(tiny, {.rows = {add}, .heirs = {}}), "edit-data");
    CHECK(tiny.ask("SELECT layer, source FROM import_settings").out == "blocks|2024/blocks.csv\n");
    sim::io::JournalEntry const line = tiny.file->journal().back();
    CHECK(line.after.find("\"blocks/2024/blocks.csv\":{") != std::string::npos);
    tiny.commit(edited(tiny, {.rows = {set("import_settings", add.key, {{"settings", "[]"}})},
                              .heirs = {}}),
                "edit-data");
    CHECK(tiny.ask("SELECT source, settings FROM import_settings").out == "2024/blocks.csv|[]\n");
}

TEST_CASE("Two rows swap their keys in one change, each with the edits made of it")
{
    OpenTiny tiny;
    tiny.commit(edited(tiny, {.rows = {set("blocks", "b1", {{"code", "b2"}, {"name", "甲"}}),
                                       set("blocks", "b2", {{"code", "b1"}, {"name", "乙"}})},
                              .heirs = {}}),
                "edit-data");
    CHECK(tiny.ask("SELECT code, name, households FROM blocks WHERE fid < 3 ORDER BY fid").out ==
          "b2|甲|100\nb1|乙|200\n");
    CHECK(
        tiny.ask("SELECT block, households FROM results_blocks WHERE fid < 3 ORDER BY block").out ==
        "b1|200\nb2|100\n");
    tiny.reopen();
    CHECK(tiny.project.dataset->block(*tiny.project.dataset->find_block("b2")).households == 100);
}

TEST_CASE("An edit that was made of older data is refused as input, with its row")
{
    OpenTiny tiny;
    auto const first =
        sim::io::edit_of(tiny.file->tables(tiny.project),
                         {.rows = {set("blocks", "b1", {{"households", "90"}})}, .heirs = {}});
    auto const second =
        sim::io::edit_of(tiny.file->tables(tiny.project),
                         {.rows = {set("blocks", "b1", {{"households", "80"}})}, .heirs = {}});
    tiny.commit(tiny.file->edited(tiny.project, first).project, "edit-data");
    try {
        static_cast<void>(tiny.file->edited(tiny.project, second));
        FAIL("the edit was taken");
    } catch (sim::InputError const &error) {
        CHECK(error.diagnostics().front().code == "stale_edit");
        CHECK(error.diagnostics().front().where.layer == "blocks");
        CHECK(error.diagnostics().front().where.feature == "b1");
    }
}

TEST_CASE("The coloured layer is written by the codes of its blocks, whatever ids its rows have")
{
    OpenTiny tiny;
    by_another_program(tiny, "results_blocks",
                       "UPDATE results_blocks SET fid = 77 WHERE block = 'b2';"
                       "UPDATE results_blocks SET fid = 2 WHERE block = 'b3'");
    sim::RowEdit moved = set("blocks", "b2", {{"households", "210"}, {"name", "新名"}});
    moved.shape = tiny.project.dataset->block(*tiny.project.dataset->find_block("b2")).area;
    tiny.commit(edited(tiny, {.rows = {moved}, .heirs = {}}), "edit-data");
    CHECK(tiny.ask("SELECT fid, block, name, households FROM results_blocks ORDER BY fid").out ==
          "1|b1|片区b1|100\n2|b3|片区b3|300\n4|b4|片区b4|400\n77|b2|新名|210\n");
}

TEST_CASE("A coloured layer that lost a block gets it back with its next edit")
{
    OpenTiny tiny;
    by_another_program(tiny, "results_blocks", "DELETE FROM results_blocks WHERE block = 'b1'");
    tiny.commit(edited(tiny, {.rows = {set("blocks", "b1", {{"households", "90"}})}, .heirs = {}}),
                "edit-data");
    CHECK(tiny.ask("SELECT fid, block, households FROM results_blocks WHERE fid = 1").out ==
          "1|b1|90\n");
}

TEST_CASE("What another program has changed since is neither reverted nor overwritten")
{
    OpenTiny tiny;
    sim::DataChange const change{.rows = {set("blocks", "b1", {{"households", "90"}}),
                                          set("parameters", "home.area_m2", {{"value", "90"}})},
                                 .heirs = {}};
    sim::Project const after = edited(tiny, change);
    std::string const ours =
        "SELECT households, income_yuan_per_household FROM blocks WHERE code = 'b1';"
        "SELECT value, high FROM parameters WHERE key = 'home.area_m2'";
    SECTION("another cell of the row of a layer, and of a table")
    {
        by_another_program(tiny, "blocks",
                           "UPDATE blocks SET income_yuan_per_household = 50000 WHERE code = 'b1'");
        by_another_program(tiny, "parameters",
                           "UPDATE parameters SET high = 170 WHERE key = 'home.area_m2'");
        tiny.commit(after, "edit-data");
        CHECK(tiny.ask(ours).out == "90|50000.0\n90.0|170.0\n");
    }
    SECTION("the same cell of a layer")
    {
        by_another_program(tiny, "blocks", "UPDATE blocks SET households = 80 WHERE code = 'b1'");
        CHECK(refusal(tiny, after) == "blocks b1: another program has changed households from "
                                      "'100' to '80'; open the project again");
        CHECK(tiny.ask(ours).out == "80|40000.0\n80.0|160.0\n");
    }
    SECTION("the same cell of a table")
    {
        by_another_program(tiny, "parameters",
                           "UPDATE parameters SET value = 70 WHERE key = 'home.area_m2'");
        CHECK(refusal(tiny, after) == "parameters home.area_m2: another program has changed value "
                                      "from '80' to '70'; open the project again");
        CHECK(tiny.ask(ours).out == "100|40000.0\n70.0|160.0\n");
    }
    SECTION("the row is gone")
    {
        by_another_program(tiny, "parameters", "DELETE FROM parameters WHERE key = 'home.area_m2'");
        CHECK(refusal(tiny, after) == "parameters home.area_m2: another program has removed the "
                                      "row; open the project again");
    }
}
