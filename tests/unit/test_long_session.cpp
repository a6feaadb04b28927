// Undo reaches back to the beginning of the session, however many edits were made.
#include "app/core/packed_project.hpp"
#include "app/core/workspace.hpp"
#include "tests/common/open_workspace.hpp"
#include "tests/common/run_program.hpp"

#include <catch2/catch.hpp>

#include <chrono>
#include <string>
#include <utility>

using namespace sim;

namespace {

constexpr int edits = 2000;

/// All that decisions are kept in; the journal grows with every step, as it must.
std::string decisions(std::filesystem::path const &file)
{
    std::string all;
    for (char const *const table : {"scenarios", "scenario_values", "choices", "results_blocks"}) {
        all += run_program({"sqlite3", file.string(),
                            "SELECT * FROM " + std::string{table} + " ORDER BY 1, 2, 3"})
                   .out;
    }
    return all;
}

Project many_blocks(std::size_t count)
{
    Project project;
    project.dataset = std::make_shared<Dataset const>();
    Scenario scenario;
    scenario.key = "official";
    scenario.plan.choices.resize(count);
    for (int i = 0; i < 1000; ++i) {
        scenario.works["package." + std::to_string(i)] = {i, i + 10, false};
    }
    project.scenarios.push_back(std::move(scenario));
    return project;
}

} // namespace

TEST_CASE("two thousand edits are undone one by one to the beginning, and made again",
          "[workspace][long]")
{
    OpenWorkspace open;
    app::Workspace &workspace = open.workspace;
    std::string const first = decisions(workspace.path());
    Project const begun = workspace.project();
    Project at_twenty;
    auto const start = std::chrono::steady_clock::now();
    for (int i = 0; i < edits; ++i) {
        BlockId const block{static_cast<std::uint32_t>(i % 4)};
        workspace.set_locked(block, !workspace.scenario().plan.choices[block.index].locked);
        if (i + 1 == 20) {
            at_twenty = workspace.project();
        }
    }
    double const each_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
            .count() /
        edits;
    INFO("an edit took " << each_ms << " ms, its journal line on the disk");
    CHECK(each_ms < 1000.0);
    REQUIRE(workspace.edit_count() == edits);
    REQUIRE_FALSE(at_twenty == begun);
    int undone = 0;
    for (; workspace.can_undo(); ++undone) {
        workspace.undo();
    }
    CHECK(undone == edits);
    CHECK(workspace.project() == begun);
    CHECK(decisions(workspace.path()) == first);
    for (int i = 0; i < 20; ++i) {
        workspace.redo();
    }
    CHECK(workspace.edit_count() == 20);
    CHECK(workspace.project() == at_twenty);
}

TEST_CASE("a step keeps what it changes and shares the rest", "[app][long]")
{
    Project before = many_blocks(50000);
    app::PackedProject const first{before, nullptr};
    CHECK(first.unpacked() == before);
    Project after = before;
    after.scenarios.front().plan.choices[30000].locked = true;
    app::PackedProject const second{after, &first};
    CHECK(second.unpacked() == after);
    // 50 000 choices are 800 000 bytes; the step has a run of 256 and the list of runs.
    CHECK(second.own_bytes(first) < 16000);

    SECTION("a copy of a scenario shares its plan and dates")
    {
        Scenario copy = after.scenarios.front();
        copy.parent = copy.key;
        copy.key = "copy";
        after.scenarios.push_back(copy);
        app::PackedProject const third{after, &second};
        CHECK(third.unpacked() == after);
        CHECK(third.own_bytes(second) < 16000);
    }
    SECTION("a name, a value and a date are kept with their step")
    {
        Project other = after;
        other.scenarios.front().note = "why";
        other.scenarios.front().values["home.area_m2"] = 80.0;
        other.scenarios.front().works["package.7"].fixed = true;
        app::PackedProject const third{other, &second};
        CHECK(third.unpacked() == other);
        CHECK(second.unpacked() == after);
    }
    SECTION("fewer blocks, fewer scenarios")
    {
        Project other = many_blocks(300);
        CHECK(app::PackedProject(other, &second).unpacked() == other);
        other.scenarios.clear();
        CHECK(app::PackedProject(other, &second).unpacked() == other);
    }
}
