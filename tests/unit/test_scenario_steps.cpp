#include "app/core/workspace.hpp"
#include "sim/base/error.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <string>

namespace {

std::filesystem::path make_project(TempFolder const &folder)
{
    std::filesystem::path const file = folder / "p.gpkg";
    sim::io::create_project_file(with_physics_and_parameters().write(folder / "data"),
                                 folder / "data", file);
    return file;
}

/// Code of the first finding that an edit is refused with.
template <typename Edit>
std::string refusal(Edit edit)
{
    try {
        edit();
    } catch (sim::InputError const &error) {
        return error.diagnostics().front().code;
    }
    return "done";
}

} // namespace

TEST_CASE("a copied scenario is shown, edited on its own, and gone after undo", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Project const start = workspace.project();
    sim::Results const published = workspace.results();
    workspace.copy_scenario("official", {"a", "比选方案甲", "Plan A"});
    CHECK(workspace.scenario().key == "a");
    CHECK(workspace.scenario().parent == "official");
    CHECK(workspace.results() == published);
    CHECK_FALSE(workspace.set_route({0}, *workspace.dataset().find_route("gas_wall")));
    CHECK(workspace.project().scenarios.front() == start.scenarios.front());
    CHECK_FALSE(workspace.results() == published);
    sim::Results const edited = workspace.results();
    workspace.undo();
    workspace.undo();
    CHECK(workspace.project() == start);
    CHECK(workspace.scenario().key == "official");
    CHECK(workspace.results() == published);
    workspace.redo();
    CHECK(workspace.scenario().key == "a");
    workspace.redo();
    CHECK(workspace.results() == edited);
    app::Workspace const again{workspace.path()};
    CHECK(again.project().scenarios == workspace.project().scenarios);
}

TEST_CASE("names are edited; deleting hands what was copied on to the parent", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    workspace.copy_scenario("official", {"a", "甲", "A"});
    workspace.copy_scenario("a", {"b", "乙", "B"});
    workspace.rename_scenario({"a", "比选方案甲", "Plan A"});
    CHECK(workspace.scenario().key == "b");
    CHECK(workspace.project().find_scenario("a")->name_zh == "比选方案甲");
    workspace.delete_scenario("a");
    CHECK(workspace.scenario().key == "b");
    CHECK(workspace.scenario().parent == "official");
    workspace.delete_scenario("b");
    CHECK(workspace.scenario().key == "official");
    workspace.undo();
    CHECK(workspace.scenario().key == "b");
    workspace.undo();
    CHECK(workspace.project().find_scenario("b")->parent == "a");
    workspace.redo();
    workspace.redo();
    CHECK(workspace.project().scenarios.size() == 1);
    CHECK(app::Workspace{workspace.path()}.project().scenarios == workspace.project().scenarios);
}

TEST_CASE("keys that are taken, unknown or not allowed change nothing", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Project const start = workspace.project();
    auto const copy = [&](char const *from, char const *key, char const *name) {
        return refusal([&] { workspace.copy_scenario(from, {key, name, name}); });
    };
    CHECK(copy("official", "official", "x") == "key_taken");
    CHECK(copy("nobody", "a", "x") == "unknown_scenario");
    CHECK(copy("official", "a b", "x") == "bad_code");
    CHECK(copy("official", "../a", "x") == "bad_code");
    CHECK(copy("official", "", "x") == "missing_value");
    CHECK(copy("official", "a", "") == "missing_value");
    CHECK(copy("official", "a", "two\nlines") == "bad_name");
    CHECK(refusal([&] { workspace.delete_scenario("official"); }) == "published_scenario");
    CHECK(refusal([&] { workspace.delete_scenario("a"); }) == "unknown_scenario");
    CHECK(refusal([&] { workspace.rename_scenario({"a", "x", "x"}); }) == "unknown_scenario");
    CHECK(workspace.project() == start);
    CHECK_FALSE(workspace.can_undo());
}

TEST_CASE("a value of the scenario's own is set, and taken back", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Results const before = workspace.results();
    workspace.set_value("rate.P3", 100.0);
    CHECK_FALSE(workspace.results() == before);
    workspace.set_value("rate.P3", std::nullopt);
    CHECK(workspace.results() == before);
    CHECK(workspace.scenario().values.empty());
    workspace.set_value("rate.P3", std::nullopt);
    CHECK(workspace.edit_count() == 2);
    CHECK(refusal([&] { workspace.set_value("no.such", 1.0); }) == "unknown_reference");
    CHECK(refusal([&] { workspace.set_value("home.area_m2", 1e9); }) == "outside_bounds");
    workspace.undo();
    CHECK(workspace.scenario().values.at("rate.P3") == 100.0);
}

TEST_CASE("limits of one asset, place or year need no parameter of that name", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Results const before = workspace.results();
    std::string const town = workspace.dataset().jurisdictions.front().code;
    for (std::string const &key :
         {std::string{"limit.heat_source.h1"}, std::string{"limit.feeder.f1.active"},
          "limit.wish." + town + ".gas.most", std::string{"limit.target.2022"},
          std::string{"limit.budget.city.2022"}, std::string{"limit.no_coal_zone.active"}}) {
        INFO(key);
        CHECK(refusal([&] { workspace.set_value(key, 1.0); }) == "done");
    }
    CHECK(workspace.results() == before);
    for (char const *key : {"limit.feeder.nobody", "limit.wish.nobody.gas.most", "limit.target.x",
                            "limit.", "limit", "limit.burden.2021"}) {
        INFO(key);
        CHECK(refusal([&] { workspace.set_value(key, 1.0); }) == "unknown_reference");
    }
    app::Workspace const again{workspace.path()};
    CHECK(again.scenario().values.size() == 6);
}

TEST_CASE("a whole plan is one step, and fixed blocks keep their route", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Plan const before = workspace.scenario().plan;
    sim::Plan plan = before;
    for (sim::Choice &choice : plan.choices) {
        if (!choice.locked) {
            choice.route = *workspace.dataset().find_route("gas_wall");
            choice.start_year = 2022;
        }
    }
    CHECK_FALSE(workspace.set_plan(plan, sim::text("Proposal")));
    CHECK(workspace.scenario().plan == plan);
    CHECK(workspace.undo_label().key == "Proposal");
    sim::Plan broken = plan;
    REQUIRE(broken.choices[1].locked);
    broken.choices[1].start_year = 2023;
    CHECK(workspace.set_plan(broken, sim::text("Proposal")));
    CHECK(workspace.scenario().plan == plan);
    workspace.undo();
    CHECK(workspace.scenario().plan == before);
}

TEST_CASE("a scenario made elsewhere is one step with everything it says", "[workspace]")
{
    TempFolder const folder;
    app::Workspace workspace{make_project(folder)};
    sim::Scenario made =
        app::copy_of(workspace.project(), "official", {"t", "建议方案", "Proposal"});
    made.note = "seed 1";
    made.values["rate.P3"] = 90.0;
    workspace.add_scenario(made, sim::text("Proposal"));
    CHECK(workspace.scenario() == made);
    CHECK(refusal([&] { workspace.add_scenario(made, sim::text("Proposal")); }) == "key_taken");
    workspace.undo();
    CHECK(workspace.project().scenarios.size() == 1);
    workspace.redo();
    CHECK(app::Workspace{workspace.path()}.project().find_scenario("t")->note == "seed 1");
}
