#include "sim/base/error.hpp"
#include "tests/common/hand_import.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using hand_import::mapped;
using hand_import::preview;
using sim::io::ImportKind;
using sim::io::ImportPreview;
using sim::io::ImportRow;
using sim::io::MatchedBy;

namespace {

struct TinyTables
{
    OpenTiny tiny;
    sim::io::RawProject tables = tiny.file->tables(tiny.project);
};

bool says(ImportPreview const &preview, std::string const &code)
{
    return std::ranges::find(preview.findings, code, &sim::Diagnostic::code) !=
           preview.findings.end();
}

} // namespace

TEST_CASE_METHOD(TinyTables, "An empty file changes nothing and lets nothing go")
{
    ImportPreview const empty = preview(tables, mapped("blocks", {"code", "households"}, {}));
    CHECK(empty.rows.empty());
    CHECK(empty.findings.empty());
}

TEST_CASE_METHOD(TinyTables, "A row is found by its code, and each difference is told")
{
    ImportPreview const told =
        preview(tables, mapped("blocks", {"code", "households"}, {{"b1", "120"}}));
    REQUIRE(told.rows.size() >= 1);
    CHECK(told.rows[0].kind == ImportKind::changed);
    CHECK(told.rows[0].by == MatchedBy::code);
    REQUIRE(told.rows[0].differences.size() == 2);
    CHECK(told.rows[0].differences[0].column == "households");
    CHECK(told.rows[0].differences[0].before == "100");
    CHECK(told.rows[0].differences[0].after == "120");
    CHECK(told.rows[0].differences[1].column == "illustrative");
    CHECK(told.rows[0].differences[1].after.find("households") == std::string::npos);
    CHECK(told.rows[0].differences[1].after.find("income_yuan_per_household") != std::string::npos);
}

TEST_CASE_METHOD(TinyTables, "Rows of the towns that a file is about are gone if it lacks them")
{
    ImportPreview const told =
        preview(tables, mapped("blocks", {"code", "households"}, {{"b1", "100"}}));
    REQUIRE(told.count(ImportKind::gone) == 1); // b2 of the same town; b3 and b4 are of another
    ImportRow const &gone = told.rows.back();
    CHECK(gone.key == "b2");
    CHECK_FALSE(gone.taken);
}

TEST_CASE_METHOD(TinyTables, "A value that was generated and is confirmed becomes a fact")
{
    ImportPreview const told =
        preview(tables, mapped("blocks", {"code", "households"}, {{"b1", "100"}}));
    CHECK(told.rows[0].kind == ImportKind::changed);
    REQUIRE(told.rows[0].differences.size() == 1);
    CHECK(told.rows[0].differences[0].column == "illustrative");
}

TEST_CASE_METHOD(TinyTables, "Names are found in other spellings, and stay as the project has them")
{
    ImportPreview const full =
        preview(tables, mapped("blocks", {"name", "households"}, {{"片区B2村民委员会", "210"}}));
    CHECK(full.rows[0].by == MatchedBy::alias);
    CHECK(full.rows[0].key == "b2");
    ImportPreview const wide =
        preview(tables, mapped("blocks", {"name", "households"}, {{"片区 Ｂ２", "210"}}));
    CHECK(wide.rows[0].by == MatchedBy::name);
    CHECK(wide.rows[0].key == "b2");
    ImportPreview const alias =
        preview(tables, mapped("blocks", {"name", "households"}, {{"片区b二", "210"}}));
    CHECK(alias.rows[0].by == MatchedBy::alias);
    CHECK(alias.rows[0].key == "b2");
    for (ImportRow::Difference const &difference : alias.rows[0].differences) {
        CHECK(difference.column != "name");
    }
}

TEST_CASE_METHOD(TinyTables, "Words that refer to a town may be its name")
{
    ImportPreview const told = preview(
        tables, mapped("blocks", {"code", "jurisdiction"}, {{"b1", "镇T1"}, {"b2", "镇X"}}));
    CHECK(std::ranges::none_of(told.rows[0].differences, [](auto const &difference) {
        return difference.column == "jurisdiction";
    }));
    CHECK(says(told, "unknown_reference"));
    CHECK(std::ranges::none_of(told.rows[1].differences, [](auto const &difference) {
        return difference.column == "jurisdiction";
    }));
}

TEST_CASE_METHOD(TinyTables, "Two rows that mean the same row of the project are not both taken")
{
    ImportPreview const told =
        preview(tables, mapped("blocks", {"code", "households"}, {{"b1", "1"}, {"b1", "2"}}));
    CHECK(told.rows[0].kind == ImportKind::changed);
    CHECK(told.rows[1].kind == ImportKind::ambiguous);
    CHECK_FALSE(told.rows[1].taken);
    CHECK(told.rows[1].candidates == std::vector<std::string>{"b1"});
    CHECK(says(told, "row_twice"));
}

TEST_CASE_METHOD(TinyTables, "A name in another town is not silently the same place")
{
    ImportPreview const told =
        preview(tables, mapped("blocks", {"name", "jurisdiction"}, {{"片区b1", "T2"}}));
    CHECK(told.rows[0].kind == ImportKind::ambiguous);
    CHECK(told.rows[0].candidates == std::vector<std::string>{"b1"});
}

TEST_CASE_METHOD(TinyTables, "Where code and name say nothing, the place does")
{
    using hand_import::rectangle;
    SECTION("an area over most of a block")
    {
        ImportPreview const told =
            preview(tables, mapped("blocks", {"name"}, {{"新名"}},
                                   {rectangle(110.0105, 40.6003, 110.0195, 40.6099)}));
        CHECK(told.rows[0].by == MatchedBy::place);
        CHECK(told.rows[0].key == "b2");
    }
    SECTION("a part of a block is not the block")
    {
        ImportPreview const told =
            preview(tables, mapped("blocks", {"name"}, {{"新名"}},
                                   {rectangle(110.01, 40.6, 110.013, 40.61)}));
        CHECK(told.rows[0].kind == ImportKind::ambiguous);
        CHECK(told.rows[0].candidates == std::vector<std::string>{"b2"});
    }
    SECTION("a point in a block finds it and does not become its shape")
    {
        ImportPreview const told = preview(
            tables, mapped("blocks", {"households"}, {{"7"}}, {sim::geo::Point{110.035, 40.605}}));
        CHECK(told.rows[0].key == "b4");
        for (ImportRow::Difference const &difference : told.rows[0].differences) {
            CHECK(difference.column != "geometry");
        }
    }
    SECTION("two points in one block are both open")
    {
        ImportPreview const told = preview(
            tables, mapped("blocks", {"households"}, {{"7"}, {"8"}},
                           {sim::geo::Point{110.035, 40.605}, sim::geo::Point{110.036, 40.605}}));
        CHECK(told.count(ImportKind::ambiguous) == 2);
    }
    SECTION("far from all blocks it is new, and incomplete without its border")
    {
        ImportPreview const told = preview(
            tables, mapped("blocks", {"households"}, {{"7"}}, {sim::geo::Point{110.2, 40.8}}));
        CHECK(told.rows[0].kind == ImportKind::added);
        CHECK_FALSE(told.rows[0].taken);
        CHECK(says(told, "new_row_incomplete"));
    }
}

TEST_CASE_METHOD(TinyTables,
                 "A border that only begins elsewhere and runs the other way is the same")
{
    using sim::geo::Point;
    sim::geo::MultiPolygon const turned{
        {{Point{110.01, 40.61}, Point{110.01, 40.60}, Point{110.00, 40.60}, Point{110.00, 40.61},
          Point{110.01, 40.61}},
         {}}};
    ImportPreview const told = preview(tables, mapped("blocks", {"code"}, {{"b1"}}, {turned}));
    for (ImportRow::Difference const &difference : told.rows[0].differences) {
        CHECK(difference.column != "geometry");
    }
    ImportPreview const moved =
        preview(tables, mapped("blocks", {"code"}, {{"b1"}},
                               {hand_import::rectangle(110.0001, 40.6, 110.01, 40.61)}));
    CHECK(moved.rows[0].differences.front().column == "geometry");
}

TEST_CASE_METHOD(TinyTables, "A cell that is no value is told and leaves the project's value")
{
    ImportPreview const told = preview(
        tables, mapped("blocks", {"code", "households", "building_class"}, {{"b1", "-5", "B9"}}));
    CHECK(told.findings.size() == 2);
    CHECK_FALSE(sim::has_errors(told.findings));
    CHECK(told.findings[0].where.feature == "row 2");
    CHECK(told.rows[0].kind == ImportKind::same);
}

TEST_CASE_METHOD(TinyTables, "Decisions and unknown layers are refused")
{
    CHECK_THROWS_AS(preview(tables, mapped("choices", {"block"}, {})), sim::InputError);
    try {
        preview(tables, mapped("nothing", {"code"}, {}));
        FAIL("taken");
    } catch (sim::InputError const &error) {
        std::string const told = format_diagnostic(sim::Language::en, error.diagnostics().at(0));
        CHECK(told.find("blocks, ") != std::string::npos); // the layers there are
        CHECK(told.find("households") != std::string::npos);
        CHECK(told.find("choices") == std::string::npos);
    }
}

TEST_CASE_METHOD(TinyTables, "The order of rows decides nothing")
{
    std::vector<std::vector<std::string>> rows{
        {"b2", "片区b1", "5"}, {"", "片区b2", "6"}, {"", "片区b1", "7"}};
    ImportPreview const there =
        preview(tables, mapped("blocks", {"code", "name", "households"}, rows));
    std::ranges::reverse(rows);
    ImportPreview const back =
        preview(tables, mapped("blocks", {"code", "name", "households"}, rows));
    CHECK(there.rows[0].key == back.rows[2].key);
    CHECK(there.rows[1].kind == back.rows[1].kind);
    CHECK(there.rows[2].key == back.rows[0].key);
}
