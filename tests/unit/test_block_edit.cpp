#include "app/core/block_edit.hpp"
#include "app/core/workspace.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

/// The tiny district open for edits: b1 and b2 (fixed) on heat, b3 on gas, b4 on coal.
struct Edited
{
    OpenTiny tiny;
    std::unique_ptr<app::Workspace> workspace;

    Edited()
    {
        tiny.file.reset();
        workspace = std::make_unique<app::Workspace>(tiny.path, tiny.folder / "data");
    }
    [[nodiscard]] RouteId route(char const *key) const
    {
        return *workspace->dataset().find_route(key);
    }
    [[nodiscard]] Choice const &choice(std::size_t block) const
    {
        return workspace->scenario().plan.choices[block];
    }
};

std::vector<BlockId> const all_four{{0}, {1}, {2}, {3}};

app::EditLabel counted()
{
    return [](std::size_t n) { return text("{n} blocks", {{"n", std::to_string(n)}}); };
}

app::BlockEdit to_route(std::vector<BlockId> blocks, RouteId route)
{
    app::BlockEdit edit;
    edit.blocks = std::move(blocks);
    edit.route = route;
    return edit;
}

} // namespace

TEST_CASE("several blocks change their route in one step, fixed ones are left out by name")
{
    Edited edited;
    app::Workspace &workspace = *edited.workspace;
    Plan const before = workspace.scenario().plan;
    app::EditedBlocks const done =
        workspace.edit_blocks(to_route(all_four, edited.route("gas_wall")), {}, counted());
    REQUIRE(done.changed == std::vector<BlockId>{{0}, {3}}); // b3 had it already
    REQUIRE(done.households == 500);
    REQUIRE(done.left_out.size() == 1);
    CHECK(done.left_out[0].block == BlockId{1});
    CHECK(edited.choice(3).start_year == 2021); // it leaves coal: the first year of the programme
    // b1: its heat subsidy 8 000 m2 x 130 yuan goes. Gas fee of b1 and b4 over three seasons:
    // (8 000 + 32 000) m2 x 8 yuan x 3.
    CHECK(done.after.published - done.before.published ==
          Money::from_yuan(-1040000.0) + Money::from_yuan(960000.0));
    CHECK(workspace.edit_count() == 1);
    workspace.undo();
    CHECK(workspace.scenario().plan == before);
}

TEST_CASE("a closed condition leaves a block out with its reason")
{
    Edited edited;
    app::RouteGate const gate = [](BlockId block, RouteId) {
        return block == BlockId{0} ? std::optional{text("too far from the main")} : std::nullopt;
    };
    app::EditedBlocks const done = edited.workspace->edit_blocks(
        to_route({{0}, {3}}, edited.route("gas_wall")), gate, counted());
    CHECK(done.changed == std::vector<BlockId>{{3}});
    REQUIRE(done.left_out.size() == 1);
    CHECK(done.left_out[0].reason == text("too far from the main"));
}

TEST_CASE("an edit that changes nothing is no step")
{
    Edited edited;
    app::EditedBlocks const done = edited.workspace->edit_blocks(
        to_route({{0}, {1}}, edited.route("chp_heat")), {}, counted());
    CHECK(done.changed.empty());
    CHECK(done.left_out.empty()); // they have it: nothing is refused
    CHECK_FALSE(edited.workspace->can_undo());
}

TEST_CASE("locks change whatever is fixed, years only where something is built")
{
    Edited edited;
    app::BlockEdit free;
    free.blocks = all_four;
    free.locked = false;
    CHECK(edited.workspace->edit_blocks(free, {}, counted()).changed == std::vector<BlockId>{{1}});
    app::BlockEdit later;
    later.blocks = all_four;
    later.start_year = 2022;
    app::EditedBlocks const done = edited.workspace->edit_blocks(later, {}, counted());
    CHECK(done.changed == std::vector<BlockId>{{0}, {1}, {2}});
    REQUIRE(done.left_out.size() == 1); // b4 stays on coal
    CHECK(done.left_out[0].block == BlockId{3});
    CHECK(edited.choice(3).start_year == 0);
}

TEST_CASE("the journal holds the blocks of an edit and the money before and after")
{
    Edited edited;
    edited.workspace->edit_blocks(to_route({{0}}, edited.route("gas_wall")), {}, counted());
    edited.workspace.reset();
    Outcome const row = edited.tiny.ask("SELECT * FROM journal WHERE action = 'edit-blocks'");
    INFO(row.out + row.err);
    CHECK(row.out.find("\"blocks\":[\"b1\"]") != std::string::npos);
    CHECK(row.out.find("\"households\":100") != std::string::npos);
    CHECK(row.out.find("published_yuan_after") != std::string::npos);
}

TEST_CASE("a plan that is tried is computed and not kept")
{
    Edited edited;
    app::Workspace const &workspace = *edited.workspace;
    Scenario tried = workspace.scenario();
    tried.plan.choices[0].route = edited.route("gas_wall");
    Results const results = workspace.try_plan(workspace.scenario(), workspace.results(), tried);
    CHECK(results.quantities.households_of(RouteFamily::gas) == 400);
    CHECK(workspace.results().quantities.households_of(RouteFamily::gas) == 300);
    CHECK_FALSE(workspace.can_undo());
}
