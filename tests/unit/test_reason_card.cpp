#include "sim/report/reason_card.hpp"

#include "sim/engine/assign/reasons/reason_text.hpp"
#include "sim/engine/assign/reasons/scarcity.hpp"
#include "sim/report/proposal_words.hpp"
#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>

using namespace sim;
using namespace sim::assign;

namespace {

Limit limit_of(std::string unit, bool at_least)
{
    Limit limit;
    limit.name = text("Limit");
    limit.unit = std::move(unit);
    limit.at_least = at_least;
    return limit;
}

LimitState state_of(double used, double capacity, double price)
{
    LimitState state;
    state.used = used;
    state.capacity = capacity;
    state.price_yuan_per_unit = price;
    return state;
}

/// Card of the first block.
report::ReasonCard card_of(Model model, std::vector<std::uint32_t> const &choice)
{
    Dataset data = hand::dataset(model.gates.size());
    data.jurisdictions.emplace_back();
    Answer answer;
    answer.choice = choice;
    answer.cost = evaluate(model.problem, choice).cost;
    Assignment assignment;
    assignment.limits = limit_states(model, answer);
    Situation const situation{model.problem, choice, scarcity_prices(model.problem, answer)};
    FlipBase const base{data, model, situation, 0.0};
    BlockView const view = view_of(data, model, situation, 0);
    BlockReason why;
    why.chosen = view.chosen;
    why.reason = reason_of(base, view);
    if (!view.routes.empty()) {
        why.runner_up = view.routes.front().option;
        why.extra_cost = Money::from_fen(view.routes.front().extra());
    }
    assignment.reasons = {why};
    assignment.answer = std::move(answer);
    assignment.model = std::make_shared<Model const>(std::move(model));
    return report::reason_card(data, assignment, {0}, assignment.model->candidates[0].choice);
}

Text line_of(report::ReasonCard const &card, std::string const &label)
{
    for (report::ReasonCard::Line const &line : card.lines) {
        if (render(Language::en, line.label) == label) {
            return line.words;
        }
    }
    return {};
}

std::string english(Text const &sentence)
{
    return render(Language::en, sentence);
}

} // namespace

TEST_CASE("numbers in sentences have no more digits than a person reads", "[report]")
{
    CHECK(report::figure_words(0.0) == "0");
    CHECK(report::figure_words(0.25) == "0.25");
    CHECK(report::figure_words(12.0) == "12");
    CHECK(report::figure_words(12.34) == "12.3");
    CHECK(report::figure_words(-8765.4) == "-8765");
    CHECK(english(report::yuan_words(358.0)) == "358 yuan");
    CHECK(english(report::yuan_words(406700.0)) == "40.67 x 10,000 yuan");
}

TEST_CASE("the price of a limit is said per unit of what a reader is shown", "[report]")
{
    CHECK(english(report::price_sentence(limit_of("kW", false), state_of(80.0, 100.0, 0.0))) ==
          "Limit: 80 of 100 kW used");
    CHECK(english(report::price_sentence(limit_of("kW", false), state_of(100.0, 100.0, 12.0))) ==
          "Limit: 100 of 100 kW used; 1 kW more would save 12 yuan over 20 years");
    CHECK(
        english(report::price_sentence(limit_of("yuan", false), state_of(5.082e6, 5.165e6, 0.0))) ==
        "Limit: 508.2 of 516.5 x 10,000 yuan used");
    // A share of 1 saves 500 000 yuan: one percentage point saves a hundredth of it.
    CHECK(
        english(report::price_sentence(limit_of("share", true), state_of(0.9, 0.9, 5e5))) ==
        "Limit: 90 %, at least 90 %; one percentage point less would save 5000 yuan over 20 years");
}

TEST_CASE("a route is judged by its worst record; what is to be checked on site does not count",
          "[report]")
{
    RouteGates route;
    CHECK(report::verdict_of(route) == GateVerdict::pass);
    auto const add = [&](GateVerdict verdict) {
        GateRecord record;
        record.verdict = verdict;
        route.records.push_back(record);
    };
    add(GateVerdict::unknown);
    CHECK(report::verdict_of(route) == GateVerdict::pass);
    add(GateVerdict::works);
    CHECK(report::verdict_of(route) == GateVerdict::works);
    add(GateVerdict::fail);
    add(GateVerdict::pass);
    CHECK(report::verdict_of(route) == GateVerdict::fail);
}

TEST_CASE("a card of a fixed block says that it is fixed, not that no other route is possible",
          "[report]")
{
    hand::Builder builder;
    builder.block({{hand::gas, 100, {}, {}, {}, 0.0}});
    Model model = builder.take();
    model.candidates[0].choice.locked = true;
    CHECK(english(line_of(card_of(std::move(model), {0}), "Runner-up")) ==
          "none: the block's route is fixed");
    hand::Builder free;
    free.block({{hand::gas, 100, {}, {}, {}, 0.0}});
    CHECK(english(line_of(card_of(free.take(), {0}), "Runner-up")) ==
          "none: no other route is possible");
}

TEST_CASE(
    "the table of routes shows the proposed and the runner-up's way, and what keeps a cheaper "
    "route out",
    "[report]")
{
    hand::Builder builder;
    std::uint32_t const main = builder.row("gas main M1", {{5, 0}});
    builder.block({{hand::gas, 100, {main}, {6}, {}, 0.0, 2021},
                   {hand::pump, 300, {}, {}, {}, 0.0, 2021},
                   {hand::pump, 310, {}, {}, {}, 0.0, 2022},
                   {hand::heat, 900, {}, {}, {}, 0.0, 2023},
                   {hand::coal, 600, {main}, {7}, {}, 0.0, 2021}});
    report::ReasonCard const card = card_of(builder.take(), {2});
    auto const row_of = [&](std::string const &route) {
        auto const row = std::ranges::find_if(card.routes.rows, [&](auto const &cells) {
            return english(std::get<Text>(cells[0])) == route;
        });
        REQUIRE(row != card.routes.rows.end());
        return *row;
    };
    CHECK(std::get<std::int64_t>(row_of("pump")[1]) == 2022);
    CHECK(english(std::get<Text>(row_of("pump").back())) == "proposed");
    CHECK(std::get<std::int64_t>(row_of("heat")[1]) == 2023);
    CHECK(english(std::get<Text>(row_of("heat").back())) == "runner-up");
    CHECK(english(std::get<Text>(row_of("coal").back())) == "no room in gas main M1");
    CHECK(english(std::get<Text>(row_of("gas").back())) ==
          "cheaper alone, but no room in gas main M1");
}
