#include "app/cli/asset_json.hpp"
#include "app/cli/assign_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/report/route_offers.hpp"

#include <cmath>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace sim;
using namespace sim::assign;

/// JSON has no infinity: a price that holds without end.
Json bounded(double value)
{
    return std::isfinite(value) ? Json(steady(value)) : Json{};
}

Json life_cost_json(LifeCost const &cost)
{
    return {{"government", wan_yuan(cost.government)},
            {"household", wan_yuan(cost.household)},
            {"company", wan_yuan(cost.company)},
            {"total", wan_yuan(cost.total())}};
}

Json candidate_json(Dataset const &dataset, Candidate const &candidate)
{
    Json json = choice_json(dataset, candidate.choice);
    json["life_cost_wan_yuan"] = life_cost_json(candidate.life_cost);
    json["peak_kw"] = steady(candidate.peak_kw);
    json["gas_m3_per_h"] = steady(candidate.gas_m3_per_h);
    json["gas_m3_per_day"] = steady(candidate.gas_m3_per_day);
    json["heat_kw"] = steady(candidate.heat_kw);
    json["pm25_t"] = steady(candidate.pm25_t);
    json["co2_t"] = steady(candidate.co2_t);
    json["burden_share"] = steady(candidate.burden_share);
    json["net_bill_yuan"] = steady(candidate.net_bill_yuan);
    return json;
}

Json gates_json(Dataset const &dataset, BlockGates const &gates)
{
    Json list = Json::array();
    for (RouteGates const &route : gates) {
        Json records = Json::array();
        for (GateRecord const &record : route.records) {
            records.push_back(
                {{"id", record.id},
                 {"parameter", record.parameter.empty() ? Json{} : Json(record.parameter)},
                 {"verdict", key_of(record.verdict)},
                 {"value", bounded(record.value)},
                 {"threshold", bounded(record.threshold)},
                 {"unit", record.unit},
                 {"sentence", both_languages(record.sentence)}});
        }
        list.push_back({{"route", dataset.route(route.route).key},
                        {"open", route.open},
                        {"records", std::move(records)}});
    }
    return list;
}

/// Every route as the card shows it.
Json routes_json(Dataset const &dataset, Assignment const &answer, BlockId block)
{
    Json list = Json::array();
    for (report::RouteOffer const &offer : report::route_offers(answer, block)) {
        Json limits = Json::array();
        for (std::uint32_t const row : offer.kept_out_by) {
            limits.push_back(answer.model->limits[row].id);
        }
        Json json{{"route", dataset.route(offer.route).key}, {"offer", nullptr}};
        if (offer.option) {
            Candidate const &candidate = answer.model->candidates[*offer.option];
            json["offer"] = choice_json(dataset, candidate.choice);
            json["offer"]["life_cost_wan_yuan"] = life_cost_json(candidate.life_cost);
        }
        json["cheaper"] = offer.cheaper;
        json["kept_out_by"] = std::move(limits);
        json["note"] = offer.note.key.empty() ? Json{} : both_languages(offer.note);
        list.push_back(std::move(json));
    }
    return list;
}

Json flip_json(Dataset const &dataset, Flip const &flip)
{
    constexpr char const *kinds[] = {"distance", "price", "limit", "cost"};
    return {{"kind", kinds[static_cast<std::size_t>(flip.kind)]},
            {"key", flip.key},
            {"from", bounded(flip.from)},
            {"to", bounded(flip.to)},
            {"unit", flip.unit},
            {"route", dataset.route(flip.route).key},
            {"sentence", both_languages(flip.sentence)}};
}

} // namespace

Json choice_json(Dataset const &dataset, Choice const &choice)
{
    Json json{{"route", dataset.route(choice.route).key},
              {"start_year", nullptr},
              {"retrofit", key_of(choice.retrofit)},
              {"locked", choice.locked}};
    if (choice.start_year != 0) {
        json["start_year"] = choice.start_year;
    }
    return json;
}

Json limit_json(Limit const &limit, LimitState const &state)
{
    return {{"id", limit.id},
            {"kind", key_of(limit.kind)},
            {"name", both_languages(limit.name)},
            {"unit", limit.unit},
            {"at_least", limit.at_least},
            {"parameter", limit.parameter.empty() ? Json{} : Json(limit.parameter)},
            {"used", steady(state.used)},
            {"capacity", steady(state.capacity)},
            {"base_capacity", steady(state.base_capacity)},
            {"upgrade_wan_yuan", wan_yuan(state.upgrade_cost)},
            {"binding", state.binding},
            {"price_yuan_per_unit", steady(state.price_yuan_per_unit)},
            {"holds_from", bounded(state.holds_from)},
            {"holds_to", bounded(state.holds_to)}};
}

Json reason_json(Dataset const &dataset, Assignment const &answer, BlockId id, Choice const &now)
{
    Block const &block = dataset.block(id);
    BlockReason const &why = answer.reasons[id.index];
    auto const candidate = [&](std::optional<std::uint32_t> option) {
        return option ? candidate_json(dataset, answer.model->candidates[*option]) : Json{};
    };
    Json binding = Json::array();
    for (std::uint32_t const row : why.binding) {
        binding.push_back(limit_json(answer.model->limits[row], answer.limits[row]));
    }
    Json flips = Json::array();
    for (Flip const &flip : why.flips) {
        flips.push_back(flip_json(dataset, flip));
    }
    return {{"block", block.code},
            {"name", block.name},
            {"name_en", block.name_en},
            {"jurisdiction", dataset.jurisdiction(block.jurisdiction).code},
            {"households", block.households},
            {"present", choice_json(dataset, now)},
            {"chosen", candidate(why.chosen)},
            {"runner_up", candidate(why.runner_up)},
            {"cheapest", candidate(why.cheapest)},
            {"extra_cost_wan_yuan", wan_yuan(why.extra_cost)},
            {"margin_share", steady(why.margin_share)},
            {"reason", both_languages(why.reason)},
            {"binding", std::move(binding)},
            {"flips", std::move(flips)},
            {"routes", routes_json(dataset, answer, id)},
            {"gates", gates_json(dataset, answer.model->gates[id.index])}};
}

} // namespace app::cli
