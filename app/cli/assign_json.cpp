#include "app/cli/assign_json.hpp"

#include "app/cli/asset_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/engine/assign/options/limit_value.hpp"
#include "sim/engine/assign/options/plan_cost.hpp"
#include "sim/report/proposal_words.hpp"

#include <cmath>
#include <utility>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace sim;
using namespace sim::assign;

Json cost_json(Cost cost)
{
    return cost == no_bound ? Json{} : Json(wan_yuan(Money::from_fen(cost)));
}

Json works_json(Assignment const &answer)
{
    Json list = Json::array();
    for (std::uint32_t const charge :
         evaluate(answer.model->problem, answer.answer.choice).charges) {
        SharedWork const &work = answer.model->works[charge];
        list.push_back({{"id", work.id},
                        {"name", both_languages(work.name)},
                        {"payer", key_of(work.payer)},
                        {"length_m", steady(work.length_m)},
                        {"cost_wan_yuan", wan_yuan(work.cost)}});
    }
    for (std::size_t r = 0; r < answer.limits.size(); ++r) {
        if (Money const cost = answer.limits[r].upgrade_cost; cost > Money{}) {
            Limit const &limit = answer.model->limits[r];
            list.push_back({{"id", limit.id},
                            {"name", both_languages(report::capacity_works_name(limit))},
                            {"payer", key_of(Payer::grid_company)},
                            {"length_m", nullptr},
                            {"cost_wan_yuan", wan_yuan(cost)}});
        }
    }
    return list;
}

Json fault_json(Dataset const &dataset, PlanFault const &fault)
{
    char const *const kind = fault.kind == FaultKind::gate    ? "gate"
                             : fault.kind == FaultKind::limit ? "limit"
                                                              : "year";
    bool const of_block = fault.block < dataset.blocks.size();
    return {{"kind", kind},
            {"block", of_block ? Json(dataset.blocks[fault.block].code) : Json{}},
            {"id", fault.id},
            {"value", steady(fault.value)},
            {"allowed", steady(fault.allowed)},
            {"unit", fault.unit},
            {"sentence", both_languages(fault.sentence)}};
}

/// What fixed blocks have to do with it that there is no plan.
Json locked_json(Dataset const &dataset, Assignment const &answer)
{
    LockedPart const &locked = *answer.locked;
    Json blocks = Json::array();
    for (BlockId const id : locked.blocks) {
        Json json{{"block", dataset.block(id).code}};
        json.update(choice_json(dataset, answer.plan.choices[id.index]));
        blocks.push_back(std::move(json));
    }
    return {{"blocks", std::move(blocks)},
            {"unlocking_mends", locked.unlocking_mends ? Json(*locked.unlocking_mends) : Json{}}};
}

Json choices_json(Dataset const &dataset, Plan const &plan)
{
    Json list = Json::array();
    for (std::size_t b = 0; b < plan.choices.size(); ++b) {
        Json json{{"block", dataset.blocks[b].code}};
        json.update(choice_json(dataset, plan.choices[b]));
        list.push_back(std::move(json));
    }
    return list;
}

char const *proof_key(Proof proof)
{
    return proof == Proof::optimal ? "optimal" : proof == Proof::infeasible ? "infeasible" : "open";
}

Json relaxation_json(Model const &model, Relaxation const &relaxation)
{
    Limit const &limit = model.limits[relaxation.row];
    Relaxed const change = relaxed(model, relaxation);
    return {{"id", limit.id},
            {"name", both_languages(limit.name)},
            {"unit", limit.unit},
            {"parameter", limit.parameter.empty() ? Json{} : Json(limit.parameter)},
            {"from", steady(change.from)},
            {"to", steady(change.to)},
            {"by", steady(change.by)}};
}

} // namespace

Relaxed relaxed(Model const &model, Relaxation const &relaxation)
{
    Limit const &limit = model.limits[relaxation.row];
    Row const &row = model.problem.rows[relaxation.row];
    constexpr double sixth = 1e6; // a document has six decimals: the limit is no tighter for it
    constexpr double noise = 1e-3;
    double const to = value_of(limit, row.levels.back().capacity + relaxation.extra) * sixth;
    return {.from = stated_level(limit, row, row.levels.size() - 1).capacity,
            .to = (limit.at_least ? std::floor(to + noise) : std::ceil(to - noise)) / sixth,
            .by = static_cast<double>(relaxation.extra) * limit.unit_per_amount};
}

Json move_json(Dataset const &dataset, Move const &move)
{
    Block const &block = dataset.block(move.block);
    Json payers = Json::object();
    for (Payer const payer : all_payers) {
        payers[key_of(payer)] = wan_yuan(move.by_payer[static_cast<std::size_t>(payer)]);
    }
    return {{"block", block.code},
            {"name", block.name},
            {"name_en", block.name_en},
            {"jurisdiction", dataset.jurisdiction(block.jurisdiction).code},
            {"households", block.households},
            {"before", choice_json(dataset, move.before)},
            {"after", choice_json(dataset, move.after)},
            {"reason", both_languages(move.reason)},
            {"by_payer_wan_yuan", std::move(payers)},
            {"life_cost_wan_yuan", wan_yuan(move.life_cost)}};
}

Json assign_json(AssignRun const &run, Assignment const &answer, std::span<Move const> moves,
                 std::span<PlanFault const> faults)
{
    Json json{{"scenario", run.scenario.key},
              {"illustrative", run.dataset().has_illustrative()},
              {"feasible", answer.answer.feasible()},
              {"proof", proof_key(answer.answer.proof)},
              {"steps", answer.answer.steps},
              {"cost_wan_yuan", nullptr},
              {"blocks_wan_yuan", nullptr},
              {"works_wan_yuan", nullptr},
              {"objective_wan_yuan", nullptr},
              {"least_objective_wan_yuan", nullptr},
              {"bound_wan_yuan", cost_json(answer.answer.bound)},
              {"gap", nullptr},
              {"solver_gap", nullptr},
              {"loose_charges_wan_yuan", cost_json(answer.answer.loose_charges)}};
    if (answer.answer.feasible()) {
        PlanCost const cost = plan_cost(*answer.model, answer.answer.choice);
        json["cost_wan_yuan"] = wan_yuan(cost.total());
        json["blocks_wan_yuan"] = wan_yuan(cost.blocks.total());
        json["works_wan_yuan"] = wan_yuan(cost.works + cost.upgrades);
        json["objective_wan_yuan"] = cost_json(answer.answer.cost);
        json["least_objective_wan_yuan"] = cost_json(answer.least_cost);
        json["gap"] = steady(answer.answer.gap());
        json["solver_gap"] = steady(answer.solver_gap());
        json["choices"] = choices_json(run.dataset(), answer.plan);
        Json &moved = json["moves"] = Json::array();
        for (Move const &move : moves) {
            moved.push_back(move_json(run.dataset(), move));
        }
        Json &limits = json["limits"] = Json::array();
        for (std::size_t r = 0; r < answer.limits.size(); ++r) {
            limits.push_back(limit_json(answer.model->limits[r], answer.limits[r]));
        }
        json["works"] = works_json(answer);
    }
    json["fixed"] = answer.locked ? locked_json(run.dataset(), answer) : Json{};
    Json &list = json["published_faults"] = Json::array();
    for (PlanFault const &fault : faults) {
        list.push_back(fault_json(run.dataset(), fault));
    }
    return json;
}

Json alternatives_json(Dataset const &dataset, Assignment const &answer,
                       std::span<Alternative const> alternatives)
{
    Json list = Json::array();
    for (Alternative const &one : alternatives) {
        list.push_back({{"key", one.key},
                        {"name", both_languages(one.name)},
                        {"life_cost_wan_yuan", wan_yuan(one.life_cost)},
                        {"government_wan_yuan", wan_yuan(one.government)},
                        {"peak_kw", steady(one.peak_kw)},
                        {"pm25_t", steady(one.pm25_t)},
                        {"burden_share", steady(one.burden_share)},
                        {"gap", steady(one.gap)},
                        {"choices", choices_json(dataset, plan_of(*answer.model, one.choice))}});
    }
    return list;
}

Json conflict_json(Model const &model, Conflict const &conflict)
{
    Json json{{"proved", conflict.proved},
              {"beyond_ranges", conflict.beyond},
              {"clash", Json::array()},
              {"smallest", Json::array()},
              {"alone", Json::array()}};
    for (std::uint32_t const row : conflict.clash) {
        json["clash"].push_back(
            {{"id", model.limits[row].id}, {"name", both_languages(model.limits[row].name)}});
    }
    for (Relaxation const &relaxation : conflict.smallest) {
        json["smallest"].push_back(relaxation_json(model, relaxation));
    }
    for (Relaxation const &relaxation : conflict.alone) {
        json["alone"].push_back(relaxation_json(model, relaxation));
    }
    return json;
}

} // namespace app::cli
