#include "sim/engine/money/ledger.hpp"
#include "tests/common/assign_donghe.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <stop_token>
#include <utility>
#include <vector>

namespace {

using namespace sim;
using namespace sim::assign;
using namespace assign_donghe;

using Sums = std::map<std::pair<Payer, int>, Money>;

Sums block_sums(Ledger const &ledger)
{
    Sums sums;
    for (LedgerLine const &line : ledger.lines) {
        if (line.block != no_index) {
            sums[{line.payer, line.year}] += line.owed;
        }
    }
    return sums;
}

Sums candidate_sums(OptionPlan const &plan)
{
    Sums sums;
    for (Candidate const *candidate : plan.candidates) {
        for (auto const &[key, owed] : candidate->owed) {
            sums[key] += owed;
        }
    }
    return sums;
}

/// What the options of a plan put on a line, with what it carries anyway.
std::vector<double> line_kva(Material const &made, OptionPlan const &plan)
{
    std::vector<double> kva;
    for (GridLimit const &feeder : made.lines.feeders) {
        kva.push_back(feeder.fixed_kva);
    }
    for (std::size_t const v : plan.variants) {
        auto const feeders = made.lines.feeders_of(made.variants[v].block.index);
        auto const loads = made.loads_of(made.variants[v]);
        for (std::size_t i = 0; i < loads.size(); ++i) {
            kva[feeders[i]] += loads[i].kva();
        }
    }
    return kva;
}

void check_grid(Dataset const &d, Material const &made, OptionPlan const &plan)
{
    Progress progress;
    Results const results = simulate(d, plan.scenario, progress);
    std::vector<double> const kva = line_kva(made, plan);
    std::vector<double> station_kva;
    for (GridLimit const &station : made.lines.substations) {
        station_kva.push_back(station.fixed_kva);
    }
    for (std::size_t f = 0; f < d.feeders.size(); ++f) {
        double const load = results.grid.feeders[f].peak_rate * d.feeders[f].limit_kva;
        CHECK(load <= kva[f]);
        CHECK(load >= 0.7 * kva[f]);
        station_kva[d.feeders[f].substation.index] += kva[f] - made.lines.feeders[f].fixed_kva;
    }
    for (std::size_t s = 0; s < d.substations.size(); ++s) {
        double const load = results.grid.substations[s].peak_rate * d.substations[s].capacity_kva;
        CHECK(load <= station_kva[s]);
        CHECK(load >= 0.7 * station_kva[s]);
    }
}

/// Gas in the design hour of a main or station by its tangent.
double tangent_m3_h(SupplyLimit const &limit, GasHomes const &homes)
{
    return limit.fixed + homes.mean_m3_per_h + limit.slope * homes.variance;
}

} // namespace

TEST_CASE("the money of candidates adds up to the ledger's, to the fen", "[assign][donghe]")
{
    Scenario scenario = official_plan::official();
    scenario.phasing = GENERATE(Phasing::published, Phasing::by_completion);
    Progress progress;
    auto const made = make_material(dataset(), scenario, progress);
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        OptionPlan const plan = random_plan(*made, scenario, seed);
        CHECK(candidate_sums(plan) == block_sums(make_ledger(dataset(), plan.scenario)));
    }
}

TEST_CASE("lines and stations never carry more than their options say", "[assign][donghe]")
{
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        check_grid(dataset(), material(), random_plan(material(), official_plan::official(), seed));
    }
}

TEST_CASE("a block on two lines loads both", "[assign][donghe]")
{
    Dataset moved = dataset();
    std::vector<bool> done(moved.blocks.size());
    for (TransformerZone &zone : moved.transformer_zones) {
        // The first zone of every block hangs on the line after its own.
        if (!done[zone.block.index]) {
            done[zone.block.index] = true;
            auto const next = (moved.feeder_sections[zone.section.index].feeder.index + 1) %
                              static_cast<std::uint32_t>(moved.feeders.size());
            auto const at = std::ranges::find_if(moved.feeder_sections, [&](auto const &section) {
                return section.feeder.index == next;
            });
            zone.section = {static_cast<std::uint32_t>(at - moved.feeder_sections.begin())};
        }
    }
    Progress progress;
    auto const made = make_material(moved, official_plan::official(), progress);
    std::size_t on_two = 0;
    for (std::size_t b = 0; b < moved.blocks.size(); ++b) {
        on_two += made->lines.feeders_of(b).size() == 2 ? 1 : 0;
    }
    CHECK(on_two > 0);
    check_grid(moved, *made, random_plan(*made, official_plan::official(), 5));
}

TEST_CASE("transformers of an option are those that the season needs", "[assign][donghe]")
{
    Material const &made = material();
    OptionPlan const plan = random_plan(made, official_plan::official(), 7);
    Progress progress;
    Results const results = simulate(dataset(), plan.scenario, progress);
    std::vector<Money> works(dataset().blocks.size());
    std::vector<double> rate(dataset().blocks.size());
    for (Reinforcement const &project : results.grid.reinforcements) {
        if (project.kind == ReinforcementKind::transformer ||
            project.kind == ReinforcementKind::split_zone) {
            works[dataset().transformer_zones[project.asset].block.index] += project.cost;
        }
    }
    for (std::size_t z = 0; z < dataset().transformer_zones.size(); ++z) {
        double &highest = rate[dataset().transformer_zones[z].block.index];
        highest = std::max(highest, results.grid.zones[z].peak_rate);
    }
    for (std::size_t b = 0; b < works.size(); ++b) {
        Variant const &variant = made.variants[plan.variants[b]];
        CHECK(variant.zone_works == works[b]);
        CHECK(variant.zone_rate == rate[b]);
        CHECK(plan.candidates[b]->zone_works == works[b]);
    }
}

TEST_CASE("heat adds up exactly, gas is bounded by its tangent", "[assign][donghe]")
{
    Material const &made = material();
    Dataset const &d = dataset();
    for (std::uint64_t seed = 11; seed <= 14; ++seed) {
        OptionPlan const plan = random_plan(made, official_plan::official(), seed);
        Progress progress;
        SupplyResults const supply = simulate(d, plan.scenario, progress).supply;
        std::vector<double> heat(d.heat_mains.size());
        std::vector<GasHomes> gas(d.gas_mains.size());
        GasHomes gate;
        for (std::size_t const v : plan.variants) {
            Variant const &variant = made.variants[v];
            for (std::uint32_t const m : made.supply.heat[variant.block.index].mains) {
                heat[m] += variant.heat_kw;
            }
            for (std::uint32_t const m : made.supply.gas[variant.block.index].mains) {
                gas[m].add(variant.gas);
            }
            gate.add(variant.gas);
        }
        for (std::size_t m = 0; m < heat.size(); ++m) {
            CHECK(heat[m] == Approx(supply.heat_mains[m].design_kw).epsilon(1e-12));
        }
        for (std::size_t m = 0; m < gas.size(); ++m) {
            CHECK(supply.gas_mains[m].design_m3_per_h <=
                  tangent_m3_h(made.supply.gas_mains[m], gas[m]) + 1e-9);
        }
        auto const station =
            std::ranges::find(d.gas_stations, GasStationKind::gate, &GasStation::kind);
        auto const s = static_cast<std::size_t>(station - d.gas_stations.begin());
        double const bound = tangent_m3_h(made.supply.gas_hour[s], gate);
        CHECK(supply.gas_stations[s].design_m3_per_h <= bound);
        CHECK(supply.gas_stations[s].design_m3_per_h >= 0.9 * bound);
        CHECK(supply.gas_stations[s].design_m3_per_day ==
              Approx(24.0 * gate.steady_m3_per_h).epsilon(1e-12));
    }
}

TEST_CASE("a gas main that is full counts what it carries", "[assign][donghe]")
{
    Material const &made = material();
    Dataset const &d = dataset();
    SupplyResults const &supply = official_plan::loaded().official.supply;
    std::vector<GasHomes> gas(d.gas_mains.size());
    for (std::uint32_t b = 0; b < d.blocks.size(); ++b) {
        Choice const &choice = official_plan::official().plan.choices[b];
        for (std::uint32_t const m : made.supply.gas[b].mains) {
            gas[m].add(made.find({b}, choice.route, choice.retrofit)->gas);
        }
    }
    for (std::size_t m = 0; m < gas.size(); ++m) {
        double const used = supply.gas_mains[m].design_m3_per_h;
        if (used > 0.95 * d.gas_mains[m].spare_m3_per_h) {
            CHECK(tangent_m3_h(made.supply.gas_mains[m], gas[m]) == Approx(used).epsilon(0.002));
        }
    }
}

TEST_CASE("bills, burden and emissions of options are the season's", "[assign][donghe]")
{
    Material const &made = material();
    OptionPlan const plan = random_plan(made, official_plan::official(), 21);
    Progress progress;
    ImpactResults const impact = simulate(dataset(), plan.scenario, progress).impact;
    for (std::size_t b = 0; b < dataset().blocks.size(); ++b) {
        Candidate const &candidate = *plan.candidates[b];
        CHECK(candidate.net_bill_yuan == impact.bills[b].net_yuan);
        CHECK(candidate.burden_share == impact.burdens[b].share_above_10pct);
        CHECK(candidate.pm25_t == impact.emissions[0][b].after_system.pm25_t);
        CHECK(candidate.co2_t == impact.emissions[0][b].after_system.co2_t);
    }
}

TEST_CASE("a material is the same each time it is made", "[assign][donghe]")
{
    Progress progress;
    auto const again = make_material(dataset(), official_plan::official(), progress);
    REQUIRE(again->candidates.size() == material().candidates.size());
    for (std::size_t i = 0; i < again->candidates.size(); ++i) {
        Candidate const &a = again->candidates[i];
        Candidate const &b = material().candidates[i];
        REQUIRE(a.life_cost == b.life_cost);
        REQUIRE(a.owed == b.owed);
        REQUIRE(a.peak_kw == b.peak_kw);
    }
    CHECK(progress.fraction() == 1.0);
}

TEST_CASE("a material holds while only thresholds, limits, weights and the plan move",
          "[assign][donghe]")
{
    Scenario scenario = official_plan::official();
    CHECK(still_holds(material(), scenario));
    scenario.name_en = "Another";
    scenario.plan.choices[0].start_year = 2023;
    scenario.values["gate.gas_main_m"] = 900.0;
    scenario.values["limit.budget.city.2021"] = 1e8;
    scenario.values["assign.weight_household"] = 2.0;
    scenario.values["crew.gas.homes_per_crew_day"] = 3.0;
    CHECK(still_holds(material(), scenario));
    for (char const *key : {"tariff.gas_yuan_per_m3", "assign.horizon_years",
                            "assign.discount_share_household", "life.film.years"}) {
        Scenario other = scenario;
        other.values[key] = 3.0;
        CHECK_FALSE(still_holds(material(), other));
    }
    scenario.phasing = Phasing::by_completion;
    CHECK_FALSE(still_holds(material(), scenario));
}

TEST_CASE("start years of an option change its money, never its loads", "[assign][donghe]")
{
    for (std::size_t v = 0; v < material().variants.size(); v += 17) {
        Candidate const &first = material().candidate(v, material().first_year);
        Candidate const &later = material().candidate(v, material().final_year);
        CHECK(first.choice.start_year == 2021);
        CHECK(later.choice.start_year == 2023);
        CHECK(first.peak_kw == later.peak_kw);
        CHECK(first.heat_kw == later.heat_kw);
        CHECK(first.gas_m3_per_h == later.gas_m3_per_h);
        CHECK(first.zone_works == later.zone_works);
        CHECK(first.pm25_t == later.pm25_t);
    }
}

TEST_CASE("a stop ends the making of a material", "[assign][donghe]")
{
    std::stop_source stop;
    stop.request_stop();
    Progress progress{stop.get_token()};
    CHECK_THROWS_AS(make_material(dataset(), official_plan::official(), progress), Cancelled);
}
