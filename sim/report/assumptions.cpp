#include "sim/report/assumptions.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/impact/notes.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/run_tables.hpp"

#include <algorithm>

namespace sim::report {

namespace {

/// The years in which a payer's money of a row falls due.
std::string years_of(MoneySummary const &money, Payer payer, std::string const &between)
{
    std::string years;
    for (auto const &[year, amounts] : money.by_year) {
        if (money.of(payer, year) != Money{}) {
            years += (years.empty() ? "" : between) + std::to_string(year);
        }
    }
    return years;
}

TextArg years_arg(MoneySummary const &money, Payer payer)
{
    return {"years", years_of(money, payer, "、"), years_of(money, payer, ", ")};
}

void add_phasing(std::vector<Text> &sentences, Scenario const &scenario, Results const &results)
{
    if (scenario.phasing == Phasing::by_completion && !scenario.works.empty()) {
        sentences.push_back(text("Money of a block falls due at commissioning and acceptance by "
                                 "the works schedule, the gas-fee subsidy from the year of "
                                 "commissioning on"));
        return;
    }
    if (scenario.phasing == Phasing::by_completion) {
        sentences.push_back(text("Money of a block falls due in its start year, the gas-fee "
                                 "subsidy in that and the following seasons"));
        return;
    }
    sentences.push_back(text("Government money is booked in the years that the plan names, "
                             "whatever the start years of blocks say"));
    if (results.money.of(Payer::resident) != Money{}) {
        sentences.push_back(text("The plan gives no year for residents' money: it is booked in "
                                 "{years}",
                                 {years_arg(results.money, Payer::resident)}));
    }
}

/// Years of the programmes: the document prints only the first year's part.
void add_programmes(std::vector<Text> &sentences, Dataset const &dataset, Results const &results)
{
    for (ProgrammeGroup const &group : programme_groups(dataset, results)) {
        for (Payer const payer : {Payer::city, Payer::district, Payer::other}) {
            TextArg const row = text_arg("row", row_name(group.key));
            TextArg const name = text_arg("payer", payer_name(payer));
            TextArg const years = years_arg(group.money, payer);
            if (payer == Payer::other && !years.en.empty()) {
                sentences.push_back(
                    text("{row}: the plan gives no year for {payer}, it is booked in {years}",
                         {row, name, years}));
            } else if (years.en.find(',') != std::string::npos) {
                sentences.push_back(
                    text("{row}: {payer} is booked in {years}; years after the first are assumed",
                         {row, name, years}));
            }
        }
    }
    bool const conjecture = std::ranges::any_of(dataset.programmes, [](Programme const &programme) {
        return programme.provenance.is_illustrative();
    });
    if (conjecture) {
        sentences.push_back(text("Shares of city and district in programmes are inferred from the "
                                 "printed amounts"));
    }
}

void add_routes(std::vector<Text> &sentences, Dataset const &dataset, Scenario const &scenario,
                Results const &results)
{
    Values const values{dataset, scenario};
    sentences.push_back(text("A home has {area} m2 of heated area, as the plan counts",
                             {{"area", fmt::format("{:g}", values.at("home.area_m2"))}}));
    if (results.quantities.households_of(RouteFamily::electric) > 0) {
        sentences.push_back(text("What residents pay for heat pumps, film and electric boilers is "
                                 "estimated from price ranges; the plan states no cost"));
        sentences.push_back(values.value_or("policy.cap_applies_to", 0.0) == 1.0
                                ? text("The area cap per home binds every electric route")
                                : text("The area cap per home binds electric boilers only"));
    }
    if (dataset.has_illustrative()) {
        sentences.push_back(text("Households per block are illustrative; their sums are the "
                                 "plan's"));
    }
}

} // namespace

std::vector<Text> money_assumptions(Dataset const &dataset, Scenario const &scenario,
                                    Results const &results)
{
    std::vector<Text> sentences;
    add_phasing(sentences, scenario, results);
    add_programmes(sentences, dataset, results);
    add_routes(sentences, dataset, scenario, results);
    if (results.demand.has_physics()) {
        std::vector<Text> const notes = impact_notes(dataset, scenario);
        sentences.insert(sentences.end(), notes.begin(), notes.end());
    }
    return sentences;
}

} // namespace sim::report
