#include "sim/engine/assign/options/candidates.hpp"

#include "sim/engine/assign/options/uniform_plan.hpp"
#include "sim/engine/money/ledger.hpp"

#include <algorithm>
#include <cassert>

namespace sim::assign {

namespace {

void add_loads(Material const &material, Variant const &variant, Candidate &candidate)
{
    for (LineLoad const &load : material.loads_of(variant)) {
        double const kw_per_kva = load.peak_kva > 0.0 ? load.peak_kw / load.peak_kva : 0.0;
        candidate.peak_kw += load.peak_kw + load.allowance_kva * kw_per_kva;
    }
    candidate.heat_kw = variant.heat_kw;
    if (variant.gas.households > 0) {
        GasLoad const own = gas_load(material.gas, variant.gas, 0.0, 0.0);
        candidate.gas_m3_per_h = own.design_m3_per_h;
        candidate.gas_m3_per_day = own.design_m3_per_day;
    }
}

/// The variant that stands nearest to an insulation: less of it, where the class knows none.
std::size_t nearest_variant(Material const &material, std::size_t block, Choice const &choice)
{
    auto const variants = material.variants_of(block);
    std::size_t best = 0;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (variants[i].route == choice.route && variants[i].retrofit <= choice.retrofit) {
            best = i;
        }
    }
    return material.first_variant[block] + best;
}

} // namespace

Candidate make_candidate(Dataset const &dataset, Material const &material,
                         FeeSubsidies const &subsidies, Variant const &variant,
                         Choice const &choice, std::span<LedgerLine const> lines)
{
    Block const &block = dataset.block(variant.block);
    Candidate candidate;
    candidate.block = variant.block;
    candidate.choice = choice;
    candidate.zone_works = variant.zone_works;
    candidate.life_cost = life_cost(material.life, subsidies,
                                    {.block = block,
                                     .route = dataset.route(choice.route),
                                     .choice = choice,
                                     .bill = variant.bill,
                                     .lines = lines,
                                     .works = variant.zone_works + variant.regulator_works});
    for (LedgerLine const &line : lines) {
        candidate.owed[{line.payer, line.year}] += line.owed;
    }
    add_loads(material, variant, candidate);
    candidate.pm25_t = variant.emissions.pm25_t;
    candidate.co2_t = variant.emissions.co2_t;
    bool const coal = dataset.route(choice.route).family == RouteFamily::none;
    candidate.net_bill_yuan =
        coal ? variant.bill.energy_yuan
             : variant.bill.energy_yuan - subsidies.yuan(block, choice, choice.start_year);
    if (material.burden) {
        candidate.burden_share =
            share_above(material, block, candidate.net_bill_yuan, material.burden->threshold_share);
    }
    return candidate;
}

double share_above(Material const &material, Block const &block, double bill_yuan,
                   double ceiling_share)
{
    assert(material.burden);
    BurdenFactors factors = *material.burden;
    factors.threshold_share = ceiling_share;
    return burden_of(factors, factors.sigma(block.urban_class), block.income_yuan_per_household,
                     bill_yuan, 0.0)
        .share_above_10pct;
}

OwnChoice own_choice(Dataset const &dataset, Material const &material, std::size_t block,
                     Choice const &choice)
{
    Scenario scenario = uniform_scenario(dataset, material.scenario, coal_choice(dataset));
    scenario.plan.choices[block] = choice;
    Ledger const ledger = make_ledger(dataset, scenario);
    FeeSubsidies const subsidies{dataset, scenario};
    OwnChoice own;
    own.variant = nearest_variant(material, block, choice);
    auto const lines = std::span{ledger.lines}.subspan(
        ledger.first_line[block], ledger.first_line[block + 1] - ledger.first_line[block]);
    own.candidate =
        make_candidate(dataset, material, subsidies, material.variants[own.variant], choice, lines);
    return own;
}

} // namespace sim::assign
