#include "sim/engine/assign/options/material_parts.hpp"

#include "sim/engine/assign/options/candidates.hpp"
#include "sim/engine/grid/parallel.hpp"

#include <algorithm>
#include <exception>
#include <iterator>

namespace sim::assign {

namespace {

std::vector<UniformOption> list_options(UniformFrame const &frame)
{
    Values const values{frame.dataset, frame.scenario};
    bool const full_known = values.find("envelope.full_yuan_per_m2").has_value();
    std::vector<UniformOption> options;
    for (std::uint32_t r = 0; r < frame.dataset.routes.size(); ++r) {
        bool const converts = frame.dataset.routes[r].family != RouteFamily::none;
        for (Retrofit const retrofit : {Retrofit::none, Retrofit::walls, Retrofit::full}) {
            bool const insulates = retrofit != Retrofit::none;
            bool const possible =
                frame.coal.has_physics() && converts && (retrofit != Retrofit::full || full_known);
            if (!insulates || possible) {
                options.push_back({RouteId{r}, retrofit, {}});
            }
        }
    }
    return options;
}

/// True if the insulation leads to another class than less of it does.
bool changes_class(Dataset const &dataset, Block const &block, Retrofit retrofit)
{
    if (retrofit == Retrofit::none) {
        return true;
    }
    auto const own =
        std::ranges::find(dataset.building_classes, block.building_class, &BuildingClass::key);
    if (own == dataset.building_classes.end()) {
        return false;
    }
    if (retrofit == Retrofit::walls) {
        return !own->after_walls.empty() && own->after_walls != own->key;
    }
    return !own->after_full.empty() && own->after_full != own->key &&
           own->after_full != own->after_walls;
}

/// Tangents of all lines, then the steps that can be bought.
void finish_lines(UniformFrame const &frame, std::span<UniformOption> options, Material &material)
{
    if (!frame.grid) {
        return;
    }
    std::vector<std::vector<LineLoad>> loads;
    double highest_tan = 0.0;
    for (UniformOption &option : options) {
        highest_tan = std::max(highest_tan, option.plan.grid.highest_tan);
        loads.push_back(std::move(option.plan.grid.lines));
    }
    finish_allowances(frame.dataset, *frame.grid, highest_tan, material.lines, loads);
    for (std::size_t i = 0; i < options.size(); ++i) {
        options[i].plan.grid.lines = std::move(loads[i]);
    }
    UniformOption const &first = options.front();
    Scenario const scenario =
        uniform_scenario(frame.dataset, frame.scenario, {first.route, material.first_year});
    find_capacity_steps(frame.dataset, scenario, first.plan.demand, *frame.grid, material.lines);
}

Variant make_variant(UniformFrame const &frame, UniformOption const &option, std::uint32_t block,
                     Material &material)
{
    UniformPlan const &plan = option.plan;
    Variant variant;
    variant.block = {block};
    variant.route = option.route;
    variant.retrofit = option.retrofit;
    variant.first_line = static_cast<std::uint32_t>(material.line_loads.size());
    if (!frame.coal.has_physics()) {
        return variant;
    }
    variant.profile = plan.demand.set->profiles[plan.demand.profile[block]];
    variant.heat_kw = plan.heat_kw[block];
    variant.gas = plan.gas[block];
    variant.bill = plan.impact.bills[block];
    auto const measured = static_cast<std::size_t>(FactorSet::measured);
    variant.emissions = plan.impact.emissions[measured][block].after_system;
    if (frame.grid) {
        variant.zone_rate = plan.grid.zone_rate[block];
        variant.zone_works = plan.grid.zone_works[block];
        auto const begin = plan.grid.lines.begin() + material.lines.first_line[block];
        auto const end = plan.grid.lines.begin() + material.lines.first_line[block + 1];
        material.line_loads.insert(material.line_loads.end(), begin, end);
    }
    return variant;
}

void add_candidates(UniformFrame const &frame, UniformOption const &option,
                    FeeSubsidies const &subsidies, Material &material)
{
    Variant const &variant = material.variants.back();
    std::size_t const block = variant.block.index;
    for (int year = material.first_year; year <= material.final_year; ++year) {
        Ledger const &ledger =
            option.plan.ledgers[static_cast<std::size_t>(year - material.first_year)];
        std::uint32_t const first = ledger.first_line[block];
        material.candidates.push_back(make_candidate(
            frame.dataset, material, subsidies, variant,
            {option.route, year, false, option.retrofit},
            std::span{ledger.lines}.subspan(first, ledger.first_line[block + 1] - first)));
    }
}

/// By option: gas regulators of every block; empty unless a gas route.
std::vector<std::vector<Money>> find_regulators(UniformFrame const &frame,
                                                std::span<UniformOption const> options)
{
    std::vector<std::vector<Money>> works(options.size());
    if (!frame.gas) {
        return works;
    }
    Values const values{frame.dataset, frame.scenario};
    double const price = values.at("works.gas_regulator_yuan_per_m3_h", 0.0, 1e6);
    for (std::size_t i = 0; i < options.size(); ++i) {
        if (frame.dataset.route(options[i].route).family == RouteFamily::gas) {
            works[i] = regulator_works(frame.dataset, *frame.gas, options[i].plan.gas, price);
        }
    }
    return works;
}

/// What every block would draw with gas as its buildings stand: the first gas route counts.
std::vector<GasHomes> possible_gas(UniformFrame const &frame,
                                   std::span<UniformOption const> options)
{
    for (UniformOption const &option : options) {
        if (frame.gas && frame.dataset.route(option.route).family == RouteFamily::gas) {
            return option.plan.gas;
        }
    }
    return std::vector<GasHomes>(frame.dataset.blocks.size());
}

} // namespace

std::vector<UniformOption> make_uniform_options(UniformFrame const &frame, Material const &material,
                                                Progress &progress)
{
    std::vector<UniformOption> options = list_options(frame);
    std::vector<std::exception_ptr> failed(options.size());
    grid::for_pieces(options.size(), 1, 0, [&](std::size_t i, std::size_t) {
        try {
            progress.step(0.1 + 0.5 * static_cast<double>(i) / static_cast<double>(options.size()));
            options[i].plan = make_uniform_plan(frame, options[i].route, options[i].retrofit,
                                                material.first_year, material.final_year);
        } catch (...) {
            failed[i] = std::current_exception();
        }
    });
    // The first in order, so that the message does not depend on the threads.
    auto const first = std::ranges::find_if(failed, [](auto const &e) { return e != nullptr; });
    if (first != failed.end()) {
        std::rethrow_exception(*first);
    }
    return options;
}

void fill_variants(UniformFrame const &frame, std::span<BlockSupply const> supply,
                   std::span<UniformOption> options, Material &material)
{
    Dataset const &dataset = frame.dataset;
    finish_lines(frame, options, material);
    material.supply = make_supply_limits(dataset, supply, possible_gas(frame, options),
                                         frame.gas ? frame.gas->diversity_z : 0.0);
    std::vector<std::vector<Money>> const regulators = find_regulators(frame, options);
    FeeSubsidies const subsidies{dataset, frame.scenario};
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        material.first_variant.push_back(static_cast<std::uint32_t>(material.variants.size()));
        for (std::size_t i = 0; i < options.size(); ++i) {
            if (!changes_class(dataset, dataset.blocks[b], options[i].retrofit)) {
                continue;
            }
            material.variants.push_back(make_variant(frame, options[i], b, material));
            if (!regulators[i].empty()) {
                material.variants.back().regulator_works = regulators[i][b];
            }
            add_candidates(frame, options[i], subsidies, material);
        }
    }
    material.first_variant.push_back(static_cast<std::uint32_t>(material.variants.size()));
}

} // namespace sim::assign
