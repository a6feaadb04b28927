#include "sim/report/compare_reasons.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/assign/assign.hpp"
#include "sim/report/money_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

using namespace sim::assign;

/// The moves from one scenario's plan to the other's, with the reasons of the other's own limits;
/// none where that plan does not keep them.
std::vector<Move> explained_moves(Dataset const &dataset, Scenario const &from, Scenario const &to,
                                  ReasonEffort const &effort)
{
    Progress progress;
    auto const material = make_material(dataset, to, progress);
    Model const model = make_model(dataset, to, *material);
    if (std::ranges::find(model.present, none) != model.present.end()) {
        return {};
    }
    Evaluation const own = evaluate(model.problem, model.present);
    if (!own.feasible) {
        return {};
    }
    Control control;
    control.steps = effort.steps;
    control.stop = effort.stop;
    Answer answer = solve_anytime(model.problem, control);
    answer.choice = model.present;
    answer.cost = own.cost;
    Scenario before = to;
    before.plan = from.plan;
    return moves(dataset, before, *material, model, answer);
}

} // namespace

void add_reasons(Dataset const &dataset, ComparedScenario const &a, ComparedScenario const &b,
                 ReasonEffort const &effort, std::vector<BlockDifference> &flips)
{
    try {
        Scenario const *speaker = &b.scenario;
        std::vector<Move> list = explained_moves(dataset, a.scenario, b.scenario, effort);
        bool const by_a = list.empty();
        if (by_a) {
            speaker = &a.scenario;
            list = explained_moves(dataset, b.scenario, a.scenario, effort);
        }
        for (Move const &move : list) {
            auto const flip = std::ranges::find(flips, move.block, &BlockDifference::block);
            if (flip != flips.end()) {
                flip->reason =
                    text("{name}: {reason}", {{"name", speaker->name_zh, speaker->name_en},
                                              text_arg("reason", move.reason)});
                flip->life_cost = by_a ? Money{} - move.life_cost : move.life_cost;
            }
        }
    } catch (InputError const &) {
        // Comparing needs no reasons: what is missing is said by check and assign.
    }
}

} // namespace sim::report
