#include "sim/engine/assign/reasons/locks.hpp"

#include "sim/engine/assign/assign.hpp"
#include "tests/common/donghe_assignment.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using namespace sim::assign;

namespace {

sim::assign::Assignment assign_with(DongheAssignment const &donghe, Scenario const &scenario)
{
    Control control;
    control.steps = 30;
    return sim::assign::assign(donghe.dataset, scenario, *donghe.material, Method::anytime,
                               control);
}

bool names(LockedPart const &part, std::uint32_t block)
{
    return std::ranges::find(part.blocks, BlockId{block}) != part.blocks.end();
}

} // namespace

TEST_CASE("fixed blocks that leave no plan are named, and so is that unlocking mends it")
{
    DongheAssignment const donghe;
    Scenario scenario = donghe.scenario;
    // Three blocks stay on coal for good: the last target of the programme cannot be reached.
    scenario.values["limit.target.2023"] = 1.0;
    scenario.values["limit.target.2023.active"] = 1.0;
    RouteId const coal = *donghe.dataset.find_route("coal");
    for (std::uint32_t const block : {0U, 1U, 2U}) {
        scenario.plan.choices[block] = {coal, 0, true, Retrofit::none};
    }
    Assignment const answer = assign_with(donghe, scenario);
    REQUIRE_FALSE(answer.answer.feasible());
    REQUIRE(answer.locked);
    CHECK(answer.locked->unlocking_mends == true);
    CHECK(names(*answer.locked, 0));
    CHECK(names(*answer.locked, 2));
    CHECK(answer.locked->sentences.size() == answer.locked->blocks.size());
    CHECK(render(Language::zh, answer.locked->sentences[0]).find("{") == std::string::npos);
}

TEST_CASE("a fixed block that has nothing to do with what clashes is not named")
{
    DongheAssignment const donghe;
    Scenario scenario = donghe.scenario;
    scenario.plan.choices[0] = donghe.model.candidates[donghe.answer.choice[0]].choice;
    scenario.plan.choices[0].locked = true;
    Model const model = make_model(donghe.dataset, scenario, *donghe.material);
    auto const target = std::ranges::find(model.limits, "target.2023", &Limit::id);
    REQUIRE(target != model.limits.end());
    std::vector<std::uint32_t> const rows{
        static_cast<std::uint32_t>(target - model.limits.begin())};
    Control control;
    control.steps = 30;
    // It is converted: no other choice of its does more for the target.
    auto const part = locked_part(donghe.dataset, scenario, *donghe.material, model, rows, control);
    REQUIRE(part);
    CHECK(part->blocks.empty());
    CHECK(part->unlocking_mends == true);
    CHECK_FALSE(locked_part(donghe.dataset, donghe.scenario, *donghe.material, donghe.model, rows,
                            control));
}
