#include "sim/report/reason_card.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/route_offers.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::report {

namespace {

using assign::Assignment;

constexpr double yuan_per_wan = 1e4;

std::string wan_words(Money money)
{
    return fmt::format("{:.2f}", static_cast<double>(money.fen()) / 1e6);
}

Text title_of(Dataset const &dataset, BlockId id)
{
    Block const &block = dataset.block(id);
    Jurisdiction const &place = dataset.jurisdiction(block.jurisdiction);
    return text("{block} ({code}, {place}, {households} households)",
                {{"block", block.name, block.name_en},
                 {"code", block.code},
                 {"place", place.name, place.name_en},
                 {"households", fmt::format("{}", block.households)}});
}

Text runner_up_words(Dataset const &dataset, Assignment const &answer, BlockReason const &why)
{
    if (answer.model->candidates[why.chosen].choice.locked) {
        return text("none: the block's route is fixed");
    }
    if (!why.runner_up) {
        return text("none: no other route is possible");
    }
    Choice const &other = answer.model->candidates[*why.runner_up].choice;
    return text(
        "{choice}; over 20 years {money} x 10,000 yuan more, shared works and scarce limits "
        "counted ({percent} %)",
        {text_arg("choice", choice_name(dataset, other)),
         {"money", wan_words(why.extra_cost)},
         {"percent", fmt::format("{:.1f}", 100.0 * why.margin_share)}});
}

/// How many conditions of a route are to be checked on site.
TableCell unknown_cell(RouteGates const &route)
{
    std::int64_t const count =
        std::ranges::count(route.records, GateVerdict::unknown, &GateRecord::verdict);
    return count == 0 ? TableCell{} : TableCell{count};
}

TableCell year_cell(Choice const &choice)
{
    return choice.start_year == 0 ? TableCell{} : TableCell{std::int64_t{choice.start_year}};
}

TableCell retrofit_cell(Choice const &choice)
{
    return choice.retrofit == Retrofit::none ? TableCell{}
                                             : TableCell{retrofit_name(choice.retrofit)};
}

Table routes_table(Dataset const &dataset, Assignment const &answer, BlockId block)
{
    Table table;
    table.key = "routes";
    table.title = text("Routes of the block, 20-year cost of the block alone in 10,000 yuan");
    auto const money = [](char const *key, Text header) {
        return TableColumn{key, std::move(header), ColumnKind::money_wan_yuan, 2};
    };
    table.columns = {word_column("route", text("Technical route")),
                     count_column("start_year", text("Start year")),
                     word_column("retrofit", text("Insulation")),
                     word_column("verdict", text("Verdict")),
                     count_column("unknown", text("To be checked")),
                     money("government_wan_yuan", text("Government")),
                     money("household_wan_yuan", text("Households' part")),
                     money("company_wan_yuan", text("Companies")),
                     money("total_wan_yuan", text("Total")),
                     number_column("net_bill_yuan", text("Bill of a season (yuan)"), 0),
                     word_column("note", text("Note"))};
    std::vector<RouteOffer> const offers = route_offers(answer, block);
    for (std::size_t i = 0; i < offers.size(); ++i) {
        RouteOffer const &offer = offers[i];
        RouteGates const &gates = answer.model->gates[block.index][i];
        std::vector<TableCell> row(table.columns.size());
        row[0] = route_name(dataset.route(offer.route));
        row[3] = verdict_name(verdict_of(gates));
        row[4] = unknown_cell(gates);
        if (offer.option) {
            Candidate const &candidate = answer.model->candidates[*offer.option];
            LifeCost const &cost = candidate.life_cost;
            row[1] = year_cell(candidate.choice);
            row[2] = retrofit_cell(candidate.choice);
            std::ranges::copy(std::vector<TableCell>{cost.government, cost.household, cost.company,
                                                     cost.total(), candidate.net_bill_yuan},
                              row.begin() + 5);
        }
        if (!offer.note.key.empty()) {
            row.back() = offer.note;
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table gates_table(Dataset const &dataset, Assignment const &answer, BlockId block, RouteId chosen)
{
    Table table;
    table.key = "gates";
    table.title = text("Conditions of the proposed route, and of others where they are not met");
    table.columns = {word_column("route", text("Technical route")),
                     word_column("id", text("Condition")), word_column("verdict", text("Verdict")),
                     word_column("sentence", text("Explanation"))};
    for (RouteGates const &route : answer.model->gates[block.index]) {
        for (GateRecord const &record : route.records) {
            if (route.route == chosen || record.verdict == GateVerdict::fail) {
                table.rows.push_back({route_name(dataset.route(route.route)),
                                      condition_name(record.id), verdict_name(record.verdict),
                                      record.sentence});
            }
        }
    }
    return table;
}

} // namespace

std::string figure_words(double value)
{
    double const size = std::abs(value);
    std::string words = fmt::format("{:.{}f}", value, size >= 1000.0 ? 0 : size >= 10.0 ? 1 : 3);
    if (words.find('.') != std::string::npos) {
        words.erase(words.find_last_not_of('0') + 1);
        if (words.ends_with('.')) {
            words.pop_back();
        }
    }
    return words;
}

/// 358元, 40.67万元
Text yuan_words(double yuan)
{
    return std::abs(yuan) < yuan_per_wan
               ? text("{yuan} yuan", {{"yuan", figure_words(yuan)}})
               : text("{wan} x 10,000 yuan", {{"wan", fmt::format("{:.2f}", yuan / yuan_per_wan)}});
}

Text price_sentence(Limit const &limit, LimitState const &state)
{
    ShownUnit const shown = shown_unit(limit.unit);
    TextArg const name = text_arg("limit", limit.name);
    TextArg const unit = text_arg("unit", shown.behind);
    TextArg const used{"used", figure_words(shown.per_unit * state.used)};
    TextArg const capacity{"capacity", figure_words(shown.per_unit * state.capacity)};
    if (state.price_yuan_per_unit <= 0.0) {
        return limit.at_least ? text("{limit}: {used} {unit}, at least {capacity} {unit}",
                                     {name, used, unit, capacity})
                              : text("{limit}: {used} of {capacity} {unit} used",
                                     {name, used, capacity, unit});
    }
    TextArg const one = text_arg("one", shown.one);
    TextArg const price = text_arg("price", yuan_words(state.price_yuan_per_unit / shown.per_unit));
    return limit.at_least
               ? text("{limit}: {used} {unit}, at least {capacity} {unit}; {one} less would save "
                      "{price} "
                      "over 20 years",
                      {name, used, unit, capacity, one, price})
               : text("{limit}: {used} of {capacity} {unit} used; {one} more would save {price} "
                      "over 20 years",
                      {name, used, capacity, unit, one, price});
}

ReasonCard reason_card(Dataset const &dataset, Assignment const &answer, BlockId block,
                       Choice const &now)
{
    BlockReason const &why = answer.reasons[block.index];
    Candidate const &chosen = answer.model->candidates[why.chosen];
    ReasonCard card;
    card.title = title_of(dataset, block);
    card.lines = {{text("Route in the scenario"), choice_name(dataset, now)},
                  {text("Proposed route"), choice_name(dataset, chosen.choice)},
                  {text("Reason"), why.reason},
                  {text("Runner-up"), runner_up_words(dataset, answer, why)}};
    if (why.cheapest && *why.cheapest != why.chosen) {
        card.lines.push_back(
            {text("Cheapest for the block alone"),
             choice_name(dataset, answer.model->candidates[*why.cheapest].choice)});
    }
    for (std::uint32_t const row : why.binding) {
        card.binding.push_back(price_sentence(answer.model->limits[row], answer.limits[row]));
    }
    for (Flip const &flip : why.flips) {
        card.flips.push_back(flip.sentence);
    }
    card.routes = routes_table(dataset, answer, block);
    card.gates = gates_table(dataset, answer, block, chosen.choice.route);
    return card;
}

} // namespace sim::report
