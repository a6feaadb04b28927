#include "sim/engine/assign/reasons/reason_text.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::assign;

namespace {

/// Reason of the first block's present option, in English.
std::string reason(Model const &model, std::vector<std::uint32_t> const &choice,
                   double tolerance_share = 0.01)
{
    Dataset const dataset = hand::dataset(choice.size());
    Situation const situation{model.problem, choice,
                              std::vector<double>(model.problem.rows.size(), 0.0)};
    FlipBase const base{dataset, model, situation, tolerance_share};
    return render(Language::en, reason_of(base, view_of(dataset, model, situation, 0)));
}

} // namespace

TEST_CASE("the cheapest route says by how much it is cheaper for a home")
{
    hand::Builder builder;
    builder.block({{hand::gas, 100000, {}, {}, {}, 0.0}, {hand::pump, 400000, {}, {}, {}, 0.0}});
    CHECK(reason(builder.take(), {0}) == "Of the 2 routes that meet the conditions gas costs least "
                                         "over its life, 300 yuan a home less than pump");
}

TEST_CASE("a route that a limit keeps out is named with the limit and what it would save")
{
    hand::Builder builder;
    std::uint32_t const row = builder.row("gas main M1", {{5, 0}});
    builder.block(
        {{hand::gas, 100000, {row}, {6}, {}, 0.0}, {hand::pump, 400000, {}, {}, {}, 0.0}});
    CHECK(reason(builder.take(), {1}) ==
          "gas would cost 300 yuan a home less over its life, but gas main M1 has no room for it; "
          "pump is the best that fits");
}

TEST_CASE("a route that needs a main of its own is named with that main and its cost")
{
    hand::Builder builder;
    std::uint32_t const main = builder.work("a main to B0", 500000, 300.0);
    builder.block(
        {{hand::heat, 100000, {}, {}, {main}, 0.0}, {hand::pump, 400000, {}, {}, {}, 0.0}});
    CHECK(reason(builder.take(), {1}) ==
          "Of the 2 routes that meet the conditions pump costs least "
          "over its life, 200 yuan a home less than heat");
}

TEST_CASE("a step of capacity that a cheaper route would need is named with its cost")
{
    hand::Builder builder;
    std::uint32_t const line = builder.row("line L1", {{5, 0}, {9, 900000}});
    builder.block(
        {{hand::pump, 100000, {line}, {6}, {}, 0.0}, {hand::gas, 400000, {}, {}, {}, 0.0}});
    CHECK(
        reason(builder.take(), {1}) ==
        "pump alone would cost 300 yuan a home less, but needs enlarging line L1 (9000 yuan); with "
        "it gas is cheaper");
}

TEST_CASE("the only open route, a locked one, and a block that no route suits say so")
{
    hand::Builder only;
    only.block({{hand::gas, 100, {}, {}, {}, 0.0}});
    CHECK(reason(only.take(), {0}) == "Only gas meets the conditions of use here");

    hand::Builder fixed;
    fixed.block({{hand::gas, 100, {}, {}, {}, 0.0}});
    Model model = fixed.take();
    model.candidates[0].choice.locked = true;
    CHECK(reason(model, {0}) == "Fixed as gas from 2021; not compared with others");

    GateRecord far;
    far.verdict = GateVerdict::fail;
    far.sentence = text("Gas main 9 km away");
    GateRecord small = far;
    small.sentence = text("Station too small");
    GateRecord unknown = far;
    unknown.verdict = GateVerdict::unknown;
    model.gates = GateTable{};
    model.gates.push_back({{RouteId{hand::gas}, false, {far, unknown, small}}});
    CHECK(reason(model, {0}) ==
          "Fixed as gas from 2021; not compared with others. The fixed route does not meet the "
          "conditions of use: Gas main 9 km away; Station too small");

    hand::Builder none_open;
    none_open.block({{hand::coal, 100, {}, {}, {}, 0.0}});
    CHECK(reason(none_open.take(), {0}).starts_with("No route meets the conditions of use"));
}

TEST_CASE("a cleaner route within the tolerance says how much cleaner it is")
{
    hand::Builder builder;
    builder.block({{hand::gas, 100000, {}, {}, {}, 2.5}, {hand::pump, 100500, {}, {}, {}, 1.0}});
    CHECK(reason(builder.take(), {1}) ==
          "pump costs within 1 % of the cheapest, gas, and emits 1.5 t of fine particles a season "
          "less");
}

TEST_CASE("a year that a limit decided is told with the limit")
{
    hand::Builder builder;
    std::uint32_t const crews = builder.row("crews of 2021", {{5, 0}});
    builder.block({{hand::gas, 100000, {crews}, {6}, {}, 0.0, 2021},
                   {hand::gas, 110000, {}, {}, {}, 0.0, 2022},
                   {hand::pump, 400000, {}, {}, {}, 0.0, 2021}});
    CHECK(reason(builder.take(), {1}) ==
          "Of the 2 routes that meet the conditions gas costs least over its life, 290 yuan a home "
          "less than pump. Only in 2022 because of crews of 2021");
}
