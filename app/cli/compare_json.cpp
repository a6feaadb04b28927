#include "app/cli/compare_json.hpp"

#include "app/cli/asset_json.hpp"
#include "app/cli/assign_json.hpp"
#include "app/cli/table_json.hpp"

#include <string>
#include <utility>

namespace app::cli {

namespace {

using sim::report::BlockDifference;
using Json = nlohmann::ordered_json;

Json flip_json(sim::Dataset const &dataset, BlockDifference const &flip)
{
    sim::Block const &block = dataset.block(flip.block);
    Json payers = Json::object();
    for (sim::Payer const payer : sim::all_payers) {
        payers[sim::key_of(payer)] = wan_yuan(flip.by_payer[static_cast<std::size_t>(payer)]);
    }
    return {{"block", block.code},
            {"name", block.name},
            {"name_en", block.name_en},
            {"jurisdiction", dataset.jurisdiction(block.jurisdiction).code},
            {"households", block.households},
            {"a", choice_json(dataset, flip.a)},
            {"b", choice_json(dataset, flip.b)},
            {"difference_wan_yuan", wan_yuan(flip.total())},
            {"by_payer_wan_yuan", std::move(payers)},
            {"reason", flip.reason.key.empty() ? Json{} : both_languages(flip.reason)}};
}

Json money_json(sim::MoneySummary const &a, sim::MoneySummary const &b)
{
    Json list = Json::object();
    auto const triple = [](sim::Money of_a, sim::Money of_b) {
        return Json{
            {"a", wan_yuan(of_a)}, {"b", wan_yuan(of_b)}, {"difference", wan_yuan(of_b - of_a)}};
    };
    auto years = a.by_year;
    years.insert(b.by_year.begin(), b.by_year.end());
    list["total"] = triple(a.published_total(), b.published_total());
    for (auto const &[year, amounts] : years) {
        list["total"]["by_year"][std::to_string(year)] =
            triple(a.published_total(year), b.published_total(year));
    }
    for (sim::Payer const payer : sim::all_payers) {
        Json &of_payer = list[sim::key_of(payer)] = triple(a.of(payer), b.of(payer));
        for (auto const &[year, amounts] : years) {
            of_payer["by_year"][std::to_string(year)] =
                triple(a.of(payer, year), b.of(payer, year));
        }
    }
    return list;
}

} // namespace

nlohmann::ordered_json compare_json(sim::Dataset const &dataset,
                                    sim::report::ComparedScenario const &a,
                                    sim::report::ComparedScenario const &b,
                                    std::span<BlockDifference const> flips,
                                    std::span<sim::report::FigureDifference const> figures)
{
    auto const scenario = [](sim::Scenario const &one) {
        return Json{{"key", one.key}, {"name", one.name_zh}, {"name_en", one.name_en}};
    };
    Json json{{"a", scenario(a.scenario)},
              {"b", scenario(b.scenario)},
              {"illustrative", dataset.has_illustrative()},
              {"flips", Json::array()},
              {"money_wan_yuan", money_json(a.results.money, b.results.money)},
              {"figures", Json::object()}};
    for (BlockDifference const &flip : flips) {
        json["flips"].push_back(flip_json(dataset, flip));
    }
    for (auto const &figure : figures) {
        json["figures"][figure.key] = {{"a", steady(figure.a)},
                                       {"b", steady(figure.b)},
                                       {"difference", steady(figure.b - figure.a)}};
    }
    return json;
}

} // namespace app::cli
