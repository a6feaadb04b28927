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

sim::Project edited(OpenTiny const &tiny, sim::DataChange const &change)
{
    return tiny.file
        ->edited(tiny.project, sim::io::edit_of(tiny.file->tables(tiny.project), change))
        .project;
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
