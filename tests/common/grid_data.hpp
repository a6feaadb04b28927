#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/scenario.hpp"

#include <cmath>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <utility>
#include <vector>

/// Hand-made electric networks: one transformer zone a block, blocks in a row along feeders.
namespace grid_data {

using namespace sim;

/// E.g. "F07" without the zero.
inline std::string code(char letter, std::size_t number)
{
    std::string result(1, letter);
    result += std::to_string(number);
    return result;
}

inline void set(Dataset &dataset, std::string key, double value)
{
    Parameter parameter;
    parameter.key = std::move(key);
    parameter.value = value;
    parameter.low = -1e9;
    parameter.high = 1e9;
    dataset.parameters.set(parameter);
}

inline void set_parameters(Dataset &dataset)
{
    for (auto const &[key, value] : {std::pair{"grid.diversity_z", 1.65},
                                     {"grid.base_cv", 0.8},
                                     {"grid.base_power_factor", 0.9},
                                     {"home.base_rated_kw", 3.0},
                                     {"home.main_fuse_kw", 8.8},
                                     {"grid.heavy_rate", 0.8},
                                     {"grid.overload_rate", 1.0},
                                     {"grid.flag_hours", 2.0},
                                     {"grid.reinforce_rate", 1.0},
                                     {"grid.planning_rate", 0.8},
                                     {"grid.nominal_kv", 10.0},
                                     {"grid.source_voltage_pu", 1.0},
                                     {"grid.area_yuan_per_kva", 700.0},
                                     {"grid.line_yuan_per_km", 300000.0},
                                     {"grid.substation_yuan_per_kva", 450.0},
                                     {"grid.substation_step_kva", 10000.0},
                                     {"grid.pickup_factor", 1.8},
                                     {"grid.pickup_tau_min", 60.0},
                                     {"grid.pickup_below_c", -10.0},
                                     {"grid.emergency_rate", 1.3}}) {
        set(dataset, key, value);
    }
    for (int hour = 0; hour < 24; ++hour) {
        std::string const key = std::string{"grid.base_shape.h"} + (hour < 10 ? "0" : "");
        set(dataset, key + std::to_string(hour), hour == 19 ? 1.0 : 0.25 + 0.02 * hour);
    }
}

inline void set_ladders(Dataset &dataset)
{
    for (double const kva : {50.0, 100.0, 200.0, 315.0, 400.0, 630.0}) {
        dataset.transformer_sizes.push_back({kva, 0.001 * kva, 0.01 * kva, 0.04, "", ""});
    }
    for (auto const &[key, kva, r] : {std::tuple{"JKLYJ-70", 5000.0, 0.413},
                                      {"JKLYJ-120", 7100.0, 0.253},
                                      {"JKLYJ-240", 9500.0, 0.125}}) {
        dataset.conductors.push_back({key, kva, r, 0.32, "", ""});
    }
}

struct Size
{
    std::size_t blocks = 12;
    std::size_t feeders = 3;
    std::size_t substations = 2;
    double section_m = 800.0;
};

/// `size.blocks` blocks of 20 to 150 homes of 80 m2; block b hangs on feeder b modulo feeders, behind
/// the block before it; every feeder is tied to the next.
inline Dataset make_dataset(Size const &size)
{
    Dataset dataset;
    set_parameters(dataset);
    set_ladders(dataset);
    dataset.building_classes.resize(4);
    dataset.routes.resize(8);
    for (std::size_t s = 0; s < size.substations; ++s) {
        dataset.substations.push_back({code('S', s), "", "", 20000.0, 3000.0, {}, {}});
    }
    for (std::size_t f = 0; f < size.feeders; ++f) {
        Feeder feeder;
        feeder.code = code('F', f);
        feeder.substation.index = static_cast<std::uint32_t>(f % size.substations);
        feeder.limit_kva = 5000.0;
        feeder.r_ohm_per_km = 0.2;
        feeder.x_ohm_per_km = 0.3;
        if (size.feeders > 1) {
            feeder.tie = Id<Feeder>{static_cast<std::uint32_t>((f + 1) % size.feeders)};
        }
        dataset.feeders.push_back(feeder);
    }
    for (std::size_t b = 0; b < size.blocks; ++b) {
        Block block;
        block.code = std::to_string(100000 + b);
        block.households = 20 + static_cast<int>(b * 37 % 131);
        block.heated_floor_area_m2 = block.households * 80.0;
        FeederSection section;
        section.code = code('T', b);
        section.feeder.index = static_cast<std::uint32_t>(b % size.feeders);
        if (b >= size.feeders) {
            section.upstream = Id<FeederSection>{static_cast<std::uint32_t>(b - size.feeders)};
        }
        section.block = BlockId{static_cast<std::uint32_t>(b)};
        section.other_load_peak_kw = static_cast<double>(b % 5) * 40.0;
        section.lines = {{{0.0, 0.0}, {size.section_m, 0.0}}};
        TransformerZone zone;
        zone.code = code('Z', b);
        zone.block.index = static_cast<std::uint32_t>(b);
        zone.section.index = static_cast<std::uint32_t>(b);
        zone.households = block.households;
        zone.base_peak_kw = 0.8 * block.households;
        zone.capacity_kva = 4.0 * block.households;
        dataset.blocks.push_back(std::move(block));
        dataset.feeder_sections.push_back(std::move(section));
        dataset.transformer_zones.push_back(std::move(zone));
    }
    return dataset;
}

/// A season of `hours` hours with a cold middle, and `count` electric profiles of different height,
/// spread and power factor after one that draws nothing.
inline std::shared_ptr<ProfileSet const> make_profiles(std::size_t hours, std::size_t count)
{
    auto set = std::make_shared<ProfileSet>();
    for (std::size_t h = 0; h < hours; ++h) {
        double const season =
            std::sin(3.14159265358979 * static_cast<double>(h) / static_cast<double>(hours));
        double const day = std::cos(2 * 3.14159265358979 * static_cast<double>(h % 24) / 24.0);
        set->weather.temperature_c.push_back(6.0 - 24.0 * season - 3.0 * day);
    }
    set->profiles.push_back(std::make_shared<LoadProfile>());
    for (std::size_t k = 0; k < count; ++k) {
        LoadProfile profile;
        profile.building_class.index = static_cast<std::uint32_t>(k % 4);
        profile.route.index = static_cast<std::uint32_t>(1 + k / 4);
        profile.spread_share = 0.3 + 0.05 * static_cast<double>(k % 5);
        profile.rated_electricity_w_per_m2 = 90.0;
        profile.power_factor = k % 2 == 0 ? 1.0 : 0.95;
        double const height = 1.6 + 0.05 * static_cast<double>(k);
        for (double const t : set->weather.temperature_c) {
            profile.electricity_w_per_m2.push_back(std::max(0.0, height * (15.0 - t)));
        }
        set->profiles.push_back(std::make_shared<LoadProfile const>(std::move(profile)));
    }
    return set;
}

/// Block b takes profile (b * step) modulo all of them.
inline Demand make_demand(Dataset const &dataset, std::shared_ptr<ProfileSet const> set,
                          std::size_t step = 1)
{
    Demand demand;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        demand.profile.push_back(static_cast<std::uint32_t>(b * step % set->profiles.size()));
    }
    demand.set = std::move(set);
    return demand;
}

inline Scenario make_scenario(Dataset const &dataset)
{
    Scenario scenario;
    scenario.plan.choices.resize(dataset.blocks.size());
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        scenario.plan.choices[b].start_year = 2021 + static_cast<int>(b % 3);
    }
    return scenario;
}

} // namespace grid_data
