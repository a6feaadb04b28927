#include "sim/engine/assign/options/material.hpp"

#include "sim/engine/assign/gates/gate_facts.hpp"
#include "sim/engine/assign/options/material_parts.hpp"
#include "sim/engine/demand/demand.hpp"
#include "sim/engine/supply/supply.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

namespace sim::assign {

namespace {

/// Keys that a model reads anew each time.
bool is_live(std::string_view key)
{
    for (char const *const area : {"gate.", "limit.", "crew."}) {
        if (key.starts_with(area)) {
            return true;
        }
    }
    return key.starts_with("assign.") && key != "assign.horizon_years" &&
           !key.starts_with("assign.discount_share_");
}

std::map<std::string, double, std::less<>>
lasting(std::map<std::string, double, std::less<>> const &values)
{
    std::map<std::string, double, std::less<>> result;
    for (auto const &[key, value] : values) {
        if (!is_live(key)) {
            result.emplace_hint(result.end(), key, value);
        }
    }
    return result;
}

void read_rules(Dataset const &dataset, Scenario const &scenario, Material &material)
{
    Values const values{dataset, scenario};
    material.first_year = static_cast<int>(values.at("target.first_year", 2000, 2100));
    material.final_year =
        static_cast<int>(values.at("target.final_year", material.first_year, 2100));
    material.life = read_life_rules(dataset, values);
    if (has_burden_factors(values)) {
        material.burden = burden_factors(values);
    }
    if (has_gas_factors(values)) {
        material.gas = gas_factors(values);
    }
}

/// Rates by block and route as the gates ask for them.
struct GateRates
{
    std::vector<LoadProfile const *> profile;
    std::vector<double> zone;
    std::vector<double> feeder;
};

/// Each feeder with all blocks on coal, over its rating.
std::vector<double> coal_kva(Dataset const &dataset, Material const &material)
{
    std::vector<double> kva;
    for (GridLimit const &limit : material.lines.feeders) {
        kva.push_back(limit.fixed_kva);
    }
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        for (Variant const &variant : material.variants_of(b)) {
            if (dataset.route(variant.route).family == RouteFamily::none) {
                auto const feeders = material.lines.feeders_of(b);
                auto const loads = material.loads_of(variant);
                for (std::size_t i = 0; i < loads.size(); ++i) {
                    kva[feeders[i]] += loads[i].kva();
                }
            }
        }
    }
    return kva;
}

double highest_feeder_rate(Material const &material, std::vector<double> const &before,
                           Variant const *coal, Variant const &variant)
{
    double highest = 0.0;
    auto const feeders = material.lines.feeders_of(variant.block.index);
    auto const loads = material.loads_of(variant);
    for (std::size_t i = 0; i < loads.size(); ++i) {
        double const own = coal != nullptr ? material.loads_of(*coal)[i].kva() : 0.0;
        double const rating = material.lines.feeders[feeders[i]].rating_kva;
        if (rating > 0.0) {
            highest = std::max(highest, (before[feeders[i]] - own + loads[i].kva()) / rating);
        }
    }
    return highest;
}

GateRates gate_rates(Dataset const &dataset, Material const &material)
{
    std::size_t const routes = dataset.routes.size();
    std::size_t const cells = dataset.blocks.size() * routes;
    GateRates rates{std::vector<LoadProfile const *>(cells), {}, {}};
    bool const has_grid = !material.line_loads.empty();
    if (has_grid) {
        rates.zone.resize(cells, std::nan(""));
        rates.feeder.resize(cells, std::nan(""));
    }
    std::vector<double> const before = coal_kva(dataset, material);
    RouteId const coal_id = coal_choice(dataset).route;
    for (Variant const &variant : material.variants) {
        if (variant.retrofit != Retrofit::none) {
            continue;
        }
        std::size_t const cell = variant.block.index * routes + variant.route.index;
        bool const coal = dataset.route(variant.route).family == RouteFamily::none;
        rates.profile[cell] = coal ? nullptr : variant.profile.get();
        if (has_grid) {
            rates.zone[cell] = variant.zone_rate;
            rates.feeder[cell] = highest_feeder_rate(
                material, before, material.find(variant.block, coal_id, Retrofit::none), variant);
        }
    }
    return rates;
}

void find_facts(Dataset const &dataset, Scenario const &scenario,
                std::vector<BlockSupply> const &supply, Material &material)
{
    material.heat_extensions = extend_heat(dataset, scenario);
    material.gas_extensions = extend_gas(dataset, scenario);
    GateRates const rates = gate_rates(dataset, material);
    material.facts = make_gate_facts(dataset, scenario,
                                     {.supply = supply,
                                      .heat = material.heat_extensions,
                                      .gas = material.gas_extensions,
                                      .profile = rates.profile,
                                      .zone_rate = rates.zone,
                                      .feeder_rate = rates.feeder});
    material.gates = std::make_shared<std::vector<BlockGates> const>(
        make_gates(dataset, scenario, material.facts));
}

} // namespace

std::shared_ptr<Material const> make_material(Dataset const &dataset, Scenario const &scenario,
                                              Progress &progress)
{
    auto material = std::make_shared<Material>();
    material->scenario = scenario;
    material->scenario.plan = {};
    read_rules(dataset, scenario, *material);
    progress.step(0.0);
    Demand const coal =
        make_demand(dataset, uniform_scenario(dataset, scenario, coal_choice(dataset)));
    std::vector<BlockSupply> const supply = find_block_supply(dataset);
    material->lines = make_line_table(dataset);
    UniformFrame const frame = make_uniform_frame(dataset, scenario, coal, material->lines);
    std::vector<UniformOption> options = make_uniform_options(frame, *material, progress);
    progress.step(0.7);
    fill_variants(frame, supply, options, *material);
    progress.step(0.9);
    find_facts(dataset, scenario, supply, *material);
    progress.step(1.0);
    return material;
}

std::map<std::string, double, std::less<>> gate_values(Scenario const &scenario)
{
    auto const first = scenario.values.lower_bound("gate.");
    auto const last = scenario.values.lower_bound("gate/"); // the character after the full stop
    return {first, last};
}

bool still_holds(Material const &material, Scenario const &scenario)
{
    Scenario const &made = material.scenario;
    return made.phasing == scenario.phasing && made.weather == scenario.weather &&
           lasting(made.values) == lasting(scenario.values);
}

Variant const *Material::find(BlockId block, RouteId route, Retrofit retrofit) const
{
    for (Variant const &variant : variants_of(block.index)) {
        if (variant.route == route && variant.retrofit == retrofit) {
            return &variant;
        }
    }
    return nullptr;
}

std::span<LineLoad const> Material::loads_of(Variant const &variant) const
{
    std::size_t const count = line_loads.empty() ? 0 : lines.feeders_of(variant.block.index).size();
    return std::span{line_loads}.subspan(variant.first_line, count);
}

} // namespace sim::assign
