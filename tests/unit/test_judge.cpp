#include "sim/engine/assign/reasons/explain.hpp"

#include "tests/common/donghe_assignment.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace sim;
using namespace sim::assign;

namespace {

std::vector<PlanFault> faults_of(DongheAssignment const &donghe, Plan const &plan)
{
    return judge_plan(donghe.dataset, donghe.scenario, *donghe.material, plan);
}

} // namespace

TEST_CASE("a proposal breaks no condition, and no limit but those whose works it buys")
{
    DongheAssignment const donghe;
    Evaluation const worth = evaluate(donghe.model.problem, donghe.answer.choice);
    std::set<std::string> bought;
    for (std::size_t r = 0; r < worth.level.size(); ++r) {
        if (worth.level[r] > 0) {
            bought.insert(donghe.model.limits[r].id);
        }
    }
    std::set<std::string> broken;
    for (PlanFault const &fault : faults_of(donghe, plan_of(donghe.model, donghe.answer.choice))) {
        CAPTURE(render(Language::en, fault.sentence));
        if (fault.kind == FaultKind::limit) {
            broken.insert(fault.id);
        } else {
            CHECK(fault.id == "R4.transformer");
        }
    }
    CHECK(broken == bought);
}

TEST_CASE("the published plan's faults say by how much")
{
    DongheAssignment const donghe;
    std::vector<PlanFault> const faults = faults_of(donghe, donghe.scenario.plan);
    CHECK_FALSE(faults.empty());
    for (PlanFault const &fault : faults) {
        CAPTURE(render(Language::en, fault.sentence));
        CHECK(render(Language::en, fault.sentence).find("works of 0 yuan") == std::string::npos);
        CHECK(render(Language::zh, fault.sentence).find('{') == std::string::npos);
        if (fault.kind == FaultKind::limit) {
            auto const limit = std::ranges::find(donghe.model.limits, fault.id, &Limit::id);
            REQUIRE(limit != donghe.model.limits.end());
            CHECK((fault.value > fault.allowed) != limit->at_least);
        }
    }
}

TEST_CASE("a plan that leaves every block on coal misses the targets and has no route anywhere")
{
    DongheAssignment const donghe;
    Plan coal = donghe.scenario.plan;
    for (Choice &choice : coal.choices) {
        choice = Choice{*donghe.dataset.find_route("coal"), 0, false, Retrofit::none};
    }
    std::vector<PlanFault> const faults = faults_of(donghe, coal);
    auto const left_over = std::ranges::count(faults, FaultKind::year, &PlanFault::kind);
    CHECK(static_cast<std::size_t>(left_over) == donghe.dataset.blocks.size());
    CHECK(std::ranges::find(faults, "target.2023", &PlanFault::id) != faults.end());
}

TEST_CASE("moves add up to the difference of the two plans and say why")
{
    DongheAssignment const donghe;
    std::vector<Move> const list =
        moves(donghe.dataset, donghe.scenario, *donghe.material, donghe.model, donghe.answer);
    Plan const after = plan_of(donghe.model, donghe.answer.choice);
    std::size_t differing = 0;
    for (std::size_t b = 0; b < after.choices.size(); ++b) {
        Choice const &was = donghe.scenario.plan.choices[b];
        Choice const &is = after.choices[b];
        differing +=
            was.route != is.route || was.start_year != is.start_year || was.retrofit != is.retrofit
                ? 1
                : 0;
    }
    CHECK(list.size() == differing);
    for (Move const &move : list) {
        CHECK(render(Language::zh, move.reason).find('{') == std::string::npos);
        CHECK_FALSE(render(Language::en, move.reason).empty());
        CHECK(move.after == after.choices[move.block.index]);
        CHECK(move.before == donghe.scenario.plan.choices[move.block.index]);
    }
    Scenario same = donghe.scenario;
    same.plan = after;
    CHECK(moves(donghe.dataset, same, *donghe.material, donghe.model, donghe.answer).empty());
}
