#include "sim/report/reason_card.hpp"

#include "sim/report/proposal_words.hpp"

#include <catch2/catch.hpp>

using namespace sim;

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
    // A share of 1 saves 500 000 yuan: one percentage point saves a hundredth of it.
    CHECK(english(report::price_sentence(limit_of("share", true), state_of(0.9, 0.9, 5e5))) ==
          "Limit: 90 %, at least 90; one percentage point less would save 5000 yuan over 20 years");
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
