#include "app/core/workspace.hpp"
#include "sim/base/error.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

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
