#include "app/cli/run_json.hpp"

#include "app/cli/asset_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/report/assumptions.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/reconcile_tables.hpp"
#include "sim/report/run_tables.hpp"

namespace app::cli {

namespace {

using Json = nlohmann::ordered_json;
using namespace sim;

constexpr Payer printed_payers[] = {Payer::city, Payer::district, Payer::resident, Payer::other,
                                    Payer::gas_company};

Json money_json(MoneySummary const &money)
{
    Json json{{"total", wan_yuan(money.published_total())}};
    for (Payer const payer : printed_payers) {
        json[key_of(payer)] = wan_yuan(money.of(payer));
    }
    return json;
}

Json money_with_years_json(MoneySummary const &money)
{
    Json json = money_json(money);
    Json &years = json["by_year"] = Json::object();
    for (auto const &[year, amounts] : money.by_year) {
        Json &of_year = years[std::to_string(year)] =
            Json{{"total", wan_yuan(money.published_total(year))}};
        for (Payer const payer : printed_payers) {
            of_year[key_of(payer)] = wan_yuan(money.of(payer, year));
        }
    }
    return json;
}

/// One value a category, the two families of new energy, blocks still on coal, and the total.
template <typename OfCategory, typename OfFamily, typename Number>
Json by_route_json(OfCategory of_category, OfFamily of_family, Number total)
{
    return {{"heat_network", of_category(Category::heat_network)},
            {"gas", of_category(Category::gas)},
            {"electric", of_family(RouteFamily::electric)},
            {"solar_electric", of_family(RouteFamily::solar_electric)},
            {"new_energy", of_category(Category::new_energy)},
            {"none", of_category(Category::none)},
            {"total", total}};
}

Json households_json(Quantities const &quantities)
{
    return by_route_json([&](Category c) { return quantities.households_of(c); },
                         [&](RouteFamily f) { return quantities.households_of(f); },
                         quantities.total_households());
}

Json area_json(Quantities const &quantities)
{
    return by_route_json(
        [&](Category c) { return quantities.area_of(c); },
        [&](RouteFamily f) { return quantities.area_m2[static_cast<std::size_t>(f)]; },
        quantities.total_area_m2());
}

Json jurisdictions_json(Dataset const &dataset, Results const &results)
{
    Json list = Json::array();
    for (std::size_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        Jurisdiction const &place = dataset.jurisdictions[j];
        int first_year = 0;
        for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
            if (dataset.blocks[b].jurisdiction.index == j) {
                first_year += results.households_first_year[b];
            }
        }
        list.push_back(
            {{"code", place.code},
             {"name", place.name},
             {"name_en", place.name_en},
             {"households", households_json(results.by_jurisdiction[j])},
             {"households_first_year", first_year},
             {"area_m2", area_json(results.by_jurisdiction[j])},
             {"money_wan_yuan", money_with_years_json(results.money_by_jurisdiction[j])}});
    }
    return list;
}

} // namespace

Json run_json(Dataset const &dataset, Scenario const &scenario, Results const &results)
{
    Json json{{"scenario", scenario.key},
              {"phasing", key_of(scenario.phasing)},
              {"illustrative", dataset.has_illustrative()},
              {"households", households_json(results.quantities)},
              {"area_m2", area_json(results.quantities)},
              {"money_wan_yuan", money_with_years_json(results.money)}};
    Json &assumptions = json["assumptions"] = Json::array();
    for (Text const &sentence : report::money_assumptions(dataset, scenario, results)) {
        assumptions.push_back(both_languages(sentence));
    }
    json["jurisdictions"] = jurisdictions_json(dataset, results);
    Json &programmes = json["programmes"] = Json::array();
    for (report::ProgrammeGroup const &group : report::programme_groups(dataset, results)) {
        Text const name = report::row_name(group.key);
        programmes.push_back({{"key", group.key},
                              {"name", render(Language::zh, name)},
                              {"name_en", render(Language::en, name)},
                              {"money_wan_yuan", money_with_years_json(group.money)}});
    }
    return json;
}

Json reconcile_json(Dataset const &dataset, Reconciliation const &reconciliation)
{
    Json json{{"figures", Json::array()}, {"findings", Json::array()}};
    for (ReconciledFigure const &figure : reconciliation.figures) {
        PublishedFigure const &published = dataset.published_figures[figure.figure];
        Json row{{"id", published.id},        {"section", published.section},
                 {"printed", figure.printed}, {"recomputed", nullptr},
                 {"unit", published.unit},    {"difference", nullptr},
                 {"agrees", nullptr},         {"finding", nullptr}};
        if (figure.recomputed) {
            row["recomputed"] = *figure.recomputed;
            row["difference"] = figure.difference;
            row["agrees"] = figure.agrees;
        }
        if (!figure.finding.empty()) {
            row["finding"] = figure.finding;
        }
        json["figures"].push_back(std::move(row));
    }
    for (Finding const &finding : reconciliation.findings) {
        Json evidence = Json::array();
        for (Evidence const &item : finding.evidence) {
            evidence.push_back({{"formula", item.formula}, {"value", item.value}});
        }
        json["findings"].push_back({{"id", finding.id},
                                    {"sentence_zh", finding.sentence_zh},
                                    {"sentence_en", finding.sentence_en},
                                    {"evidence", std::move(evidence)}});
    }
    json["uncomputed"] = reconciliation.uncomputed;
    json["as_published"] = reconciliation.as_published;
    json["note"] = nullptr;
    if (auto const note = report::reconciliation_note(reconciliation)) {
        json["note"] = {{"zh", render(Language::zh, *note)}, {"en", render(Language::en, *note)}};
    }
    return json;
}

} // namespace app::cli
