#include "app/core/workspace.hpp"
#include "sim/base/error.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

namespace {

/// A project file of the tiny district whose solar route lacks the size of its element.
std::filesystem::path project_with_a_gap(TempFolder const &folder)
{
    TinyDistrict district = with_physics_and_parameters();
    district.replace("factors/parameters.csv", "tech.solar_electric.element_kw,",
                     "tech.solar_electric.element_kw_misspelt,");
    std::filesystem::path const file = folder / "p.gpkg";
    sim::io::create_project_file(district.write(folder / "data"), folder / "data", file);
    return file;
}

} // namespace

TEST_CASE("an edit that cannot be computed leaves file, history and results as they were",
          "[workspace]")
{
    TempFolder const folder;
    std::filesystem::path const file = project_with_a_gap(folder);
    sim::Results before;
    {
        app::Workspace workspace{file};
        before = workspace.results();
        auto const solar = workspace.dataset().find_route("solar_electric");
        REQUIRE(solar);
        REQUIRE_THROWS_AS(workspace.set_route({0}, *solar), sim::InputError);
        CHECK_FALSE(workspace.can_undo());
        CHECK(workspace.edit_count() == 0);
        CHECK(workspace.results() == before);
    }
    app::Workspace const again{file};
    CHECK(again.results() == before);
}

TEST_CASE("insulation and winter are edits that can be undone", "[workspace]")
{
    TempFolder const folder;
    std::filesystem::path const file = folder / "p.gpkg";
    sim::io::create_project_file(with_physics_and_parameters().write(folder / "data"),
                                 folder / "data", file);
    app::Workspace workspace{file};
    sim::Results const before = workspace.results();
    REQUIRE(before.demand.has_physics());
    workspace.set_retrofit({0}, sim::Retrofit::walls);
    CHECK(workspace.results().demand.heat_kwh[0] < before.demand.heat_kwh[0]);
    CHECK(workspace.set_weather("cold"));
    CHECK_FALSE(workspace.set_weather("no such winter"));
    CHECK(workspace.results().demand.heat_kwh[1] > before.demand.heat_kwh[1]);
    workspace.undo();
    workspace.undo();
    CHECK(workspace.results() == before);
}

TEST_CASE("where the published plan is kept, its edit and the copy that takes it are one step",
          "[workspace]")
{
    TempFolder const folder;
    std::filesystem::path const file = folder / "p.gpkg";
    sim::io::create_project_file(with_physics_and_parameters().write(folder / "data"),
                                 folder / "data", file);
    app::Workspace workspace{file};
    workspace.keep_published();
    sim::Scenario const published = workspace.scenario();
    std::size_t const scenarios = workspace.project().scenarios.size();
    workspace.set_retrofit({0}, sim::Retrofit::walls);
    CHECK(workspace.made_copy());
    CHECK(workspace.scenario().parent == published.key);
    CHECK(workspace.scenario().plan.choices[0].retrofit == sim::Retrofit::walls);
    CHECK(workspace.project().scenarios.front() == published);
    std::string const copy = workspace.scenario().key;
    workspace.set_locked({1}, true); // the copy itself is edited in place
    CHECK_FALSE(workspace.made_copy());
    CHECK(workspace.scenario().key == copy);
    CHECK(workspace.project().scenarios.size() == scenarios + 1);
    workspace.undo();
    workspace.undo();
    CHECK(workspace.scenario() == published);
    CHECK(workspace.project().scenarios.size() == scenarios);
    workspace.redo();
    CHECK(workspace.scenario().key == copy);
}

TEST_CASE("the note of missing parameters goes with the edit that brings them, and comes back with "
          "its undo",
          "[workspace]")
{
    TempFolder const folder;
    std::filesystem::path const file = folder / "p.gpkg";
    TinyDistrict district = with_physics_and_parameters();
    sim::io::create_project_file(district.write(folder / "old"), folder / "old", file);
    district["factors/parameters.csv"] += "test.newer,较新参数,Newer,1,-,1,1,-,high,,\n";
    static_cast<void>(district.write(folder / "new"));
    app::Workspace workspace{file, folder / "new"};
    auto const notes = [&] {
        return std::ranges::count(workspace.diagnostics(), "missing_parameters",
                                  &sim::Diagnostic::code);
    };
    CHECK(notes() == 1);
    sim::RowEdit edit{.kind = sim::RowEdit::Kind::set,
                      .layer = "blocks",
                      .key = "b1",
                      .fields = {{"households", "90"}},
                      .shape = {},
                      .like = {},
                      .is_fact = true};
    workspace.change_data({.rows = {edit}, .heirs = {}}, sim::text("edit"), "edit-data");
    CHECK(notes() == 1);
    edit.kind = sim::RowEdit::Kind::add;
    edit.layer = "parameters";
    edit.key = "test.newer";
    edit.like = "home.area_m2";
    edit.fields = {{"value", "1"}, {"low", "1"}, {"high", "1"}};
    workspace.change_data({.rows = {edit}, .heirs = {}}, sim::text("edit"), "edit-data");
    CHECK(notes() == 0);
    workspace.undo();
    CHECK(notes() == 1);
    workspace.undo();
    CHECK(notes() == 1);
}
