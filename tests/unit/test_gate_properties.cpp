#include "tests/common/gate_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>

using namespace gate_case;

namespace {

/// A threshold, values that facts may have around it, and which way it opens.
struct Knob
{
    std::string key;
    double low;
    double high;
    bool opens_upwards;
};

std::vector<Knob> const &knobs()
{
    static std::vector<Knob> const all = {{"gate.heat_main_m", 0.0, 1000.0, true},
                                          {"gate.gas_main_m", 0.0, 3000.0, true},
                                          {"gate.transformer_rate", 0.0, 1.5, true},
                                          {"gate.feeder_rate", 0.0, 1.5, true},
                                          {"gate.resistive_home_kw", 0.0, 8.0, true},
                                          {"gate.film_w_per_m2", 0.0, 140.0, true},
                                          {"gate.film_home_m2", 0.0, 120.0, true},
                                          {"gate.allow_works", 0.0, 1.0, true},
                                          {"gate.demolition_years", 0.0, 10.0, false},
                                          {"gate.envelope_life_years", 0.0, 20.0, false},
                                          {"gate.heat_density_mwh_per_m", 0.0, 3.0, false},
                                          {"gate.heat_margin_share", -0.5, 0.5, false},
                                          {"gate.heat_cluster_households", 0.0, 300.0, false},
                                          {"gate.heat_cluster_m2", 0.0, 30000.0, false},
                                          {"gate.lng_households", 0.0, 400.0, false},
                                          {"gate.gas_margin_share", -0.5, 0.5, false},
                                          {"gate.min_scop", 0.0, 3.0, false},
                                          {"roof.solar_share_needed", 0.0, 0.5, false},
                                          {"gate.sun_hours", 0.0, 10.0, false},
                                          {"gate.density_households_per_km2", 0.0, 500.0, false}};
    return all;
}

class Dice
{
public:
    double between(double low, double high)
    {
        return low + (high - low) * (static_cast<double>(m_engine() >> 11U) * 0x1.0p-53);
    }
    /// Now and then not known.
    double fact(double low, double high)
    {
        return between(0.0, 1.0) < 0.05 ? std::numeric_limits<double>::quiet_NaN()
                                        : between(low, high);
    }

private:
    std::mt19937_64 m_engine{20211015};
};

Case random_case(Dice &dice)
{
    Case c;
    Block &block = c.dataset.blocks[0];
    block.urban_class = static_cast<UrbanClass>(static_cast<int>(dice.between(0.0, 3.0)));
    block.roof_share_usable = dice.between(0.0, 0.5);
    if (dice.between(0.0, 1.0) < 0.5) {
        block.demolition_year = 2021 + static_cast<int>(dice.between(0.0, 20.0));
    }
    GateFacts &facts = c.facts;
    facts.heat_main_m = std::max(0.0, dice.between(-200.0, 1000.0));
    facts.linear_density_mwh_per_m =
        facts.heat_main_m > 0.0 ? dice.fact(0.0, 3.0) : std::numeric_limits<double>::infinity();
    facts.cluster_households = dice.between(0.0, 300.0);
    facts.cluster_area_m2 = dice.between(0.0, 30000.0);
    facts.gas_main_m = std::max(0.0, dice.between(-500.0, 3000.0));
    facts.lng_cluster_households = dice.between(0.0, 400.0);
    facts.heat_margin_share = dice.fact(-0.5, 0.5);
    facts.gas_margin_share = dice.fact(-0.5, 0.5);
    for (std::size_t r = 0; r < facts.zone_rate.size(); ++r) {
        facts.zone_rate[r] = dice.fact(0.0, 1.5);
        facts.feeder_rate[r] = dice.fact(0.0, 1.5);
    }
    facts.design_heat_w_per_m2 = dice.fact(30.0, 140.0);
    facts.design_heat_walls_w_per_m2 = facts.design_heat_w_per_m2 * dice.between(0.6, 1.0);
    facts.design_heat_full_w_per_m2 = facts.design_heat_walls_w_per_m2 * dice.between(0.6, 1.0);
    facts.home_area_m2 = dice.between(20.0, 120.0);
    facts.home_heat_kw = facts.design_heat_w_per_m2 * facts.home_area_m2 / 1000.0;
    facts.season_cop[3] = dice.fact(1.0, 3.0);
    facts.households_per_km2 = dice.fact(0.0, 500.0);
    facts.december_sun_hours = dice.fact(0.0, 10.0);
    for (Knob const &knob : knobs()) {
        double const value = dice.between(knob.low, knob.high);
        c.scenario.values[knob.key] = knob.key == "gate.allow_works" ? std::round(value) : value;
    }
    return c;
}

} // namespace

TEST_CASE("a threshold that is relaxed never closes a route that was open", "[gates]")
{
    Dice dice;
    std::size_t closed_routes = 0;
    for (int round = 0; round < 400; ++round) {
        Case c = random_case(dice);
        for (Knob const &knob : knobs()) {
            double const a = dice.between(knob.low, knob.high);
            double const b = dice.between(knob.low, knob.high);
            c.scenario.values[knob.key] = knob.opens_upwards ? std::min(a, b) : std::max(a, b);
            auto const strict = judge_routes(c.dataset, c.scenario, {&c.facts, 1});
            c.scenario.values[knob.key] = knob.opens_upwards ? std::max(a, b) : std::min(a, b);
            auto const lax = judge_routes(c.dataset, c.scenario, {&c.facts, 1});
            for (std::size_t r = 0; r < strict.size(); ++r) {
                closed_routes += strict[r].open ? 0 : 1;
                if (strict[r].open && !lax[r].open) {
                    FAIL(knob.key << " closed " << c.dataset.routes[r].key);
                }
            }
        }
    }
    CHECK(closed_routes > 1000); // the property is not empty
}

TEST_CASE("records and verdict of a route say the same", "[gates]")
{
    Dice dice;
    for (int round = 0; round < 300; ++round) {
        Case const c = random_case(dice);
        BlockGates const gates = make_block_gates(c.dataset, c.scenario, {0}, c.facts);
        CHECK(gates == make_gates(c.dataset, c.scenario, {&c.facts, 1}).front());
        auto const verdicts = judge_routes(c.dataset, c.scenario, {&c.facts, 1});
        for (std::size_t r = 0; r < gates.size(); ++r) {
            bool const fails = std::ranges::any_of(gates[r].records, [](GateRecord const &record) {
                return record.verdict == GateVerdict::fail;
            });
            CHECK(gates[r].open == !fails);
            CHECK(verdicts[r].open == gates[r].open);
            CHECK(gates[r].route.index == r);
        }
    }
}

TEST_CASE("records stand in the order of the rules", "[gates]")
{
    Dice dice;
    for (int round = 0; round < 50; ++round) {
        Case const c = random_case(dice);
        for (RouteGates const &gates : make_block_gates(c.dataset, c.scenario, {0}, c.facts)) {
            int last = 0;
            for (GateRecord const &record : gates.records) {
                int const rule = std::stoi(record.id.substr(1));
                CHECK(rule >= last);
                last = rule;
            }
        }
    }
}

TEST_CASE("every record has its sentence in both languages, without gaps", "[gates]")
{
    Dice dice;
    for (int round = 0; round < 300; ++round) {
        Case const c = random_case(dice);
        for (RouteGates const &gates : make_block_gates(c.dataset, c.scenario, {0}, c.facts)) {
            for (GateRecord const &record : gates.records) {
                std::string const english = render(Language::en, record.sentence);
                std::string const chinese = render(Language::zh, record.sentence);
                CAPTURE(record.id, english, chinese);
                CHECK_FALSE(english.empty());
                CHECK(english != chinese);
                CHECK(english.find('{') == std::string::npos);
                CHECK(chinese.find('{') == std::string::npos);
                CHECK(chinese.find("the ") == std::string::npos);
            }
        }
    }
}
