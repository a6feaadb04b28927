#pragma once

// Climate, buildings, habits and devices of the committed tables, without a district: for tests.
#include "sim/io/csv.hpp"
#include "sim/io/text_file.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "tests/common/places.hpp"

#include <filesystem>
#include <string>

namespace physics {

inline sim::io::CsvTable table(std::string const &name)
{
    auto const path = test_places::data() / (name + ".csv");
    return {path.string(), sim::io::read_text_file(path)};
}

inline void add_parameters(sim::Dataset &dataset, std::string const &name)
{
    sim::io::CsvTable const rows = table(name);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sim::Parameter row;
        row.key = rows.cell(i, "key");
        row.value = rows.number(i, "value").value();
        row.low = rows.number(i, "low").value_or(row.value);
        row.high = rows.number(i, "high").value_or(row.value);
        dataset.parameters.set(row);
    }
}

inline void add_climate(sim::Dataset &dataset)
{
    sim::io::CsvTable const months = table("factors/climate_normals");
    for (std::size_t i = 0; i < months.size(); ++i) {
        dataset.climate_normals.push_back(
            {static_cast<int>(months.number(i, "month").value()), months.number(i, "max_c").value(),
             months.number(i, "min_c").value(), months.number(i, "mean_offset_k").value(),
             months.number(i, "sigma_k").value(), months.number(i, "sunshine_share").value(), "",
             ""});
    }
    sim::io::CsvTable const years = table("factors/weather_years");
    for (std::size_t i = 0; i < years.size(); ++i) {
        sim::WeatherYear year;
        year.key = years.cell(i, "key");
        year.seed = static_cast<std::uint64_t>(years.number(i, "seed").value());
        year.offset_k = years.number(i, "offset_k").value();
        dataset.weather_years.push_back(year);
    }
}

inline void add_buildings(sim::Dataset &dataset)
{
    sim::io::CsvTable const classes = table("factors/building_classes");
    for (std::size_t i = 0; i < classes.size(); ++i) {
        sim::BuildingClass row;
        row.key = classes.cell(i, "key");
        row.heat_loss_w_per_m2k = classes.number(i, "heat_loss_w_per_m2k").value();
        row.time_constant_h = classes.number(i, "time_constant_h").value();
        row.internal_gain_w_per_m2 = classes.number(i, "internal_gain_w_per_m2").value();
        row.solar_gain_w_per_m2 = classes.number(i, "solar_gain_w_per_m2").value();
        row.heated_share = classes.number(i, "heated_share").value();
        row.after_walls = classes.cell(i, "after_walls");
        row.after_full = classes.cell(i, "after_full");
        dataset.building_classes.push_back(row);
    }
    sim::io::CsvTable const patterns = table("factors/occupancy_patterns");
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        sim::OccupancyPattern row;
        row.key = patterns.cell(i, "key");
        row.share = patterns.number(i, "share").value();
        for (std::size_t hour = 0; hour < row.comfort.size(); ++hour) {
            row.comfort[hour] = patterns.cell(i, "comfort_hours").at(hour) == '1';
        }
        dataset.occupancy_patterns.push_back(row);
    }
}

inline void add_routes(sim::Dataset &dataset)
{
    sim::io::CsvTable const routes = table("policy/routes");
    for (std::size_t i = 0; i < routes.size(); ++i) {
        sim::Route route;
        route.key = routes.cell(i, "key");
        for (auto const family :
             {sim::RouteFamily::none, sim::RouteFamily::heat_network, sim::RouteFamily::gas,
              sim::RouteFamily::electric, sim::RouteFamily::solar_electric}) {
            if (routes.cell(i, "family") == sim::key_of(family)) {
                route.family = family;
            }
        }
        dataset.routes.push_back(route);
    }
}

inline sim::Dataset dataset()
{
    sim::Dataset dataset;
    add_parameters(dataset, "policy/parameters");
    add_parameters(dataset, "factors/parameters");
    add_climate(dataset);
    add_buildings(dataset);
    add_routes(dataset);
    return dataset;
}

/// One block of every class on every route, 100 homes of 80 m2 each, in (class, route) order.
inline sim::Dataset dataset_of_all_profiles(sim::Scenario &scenario)
{
    sim::Dataset all = dataset();
    for (sim::BuildingClass const &building : all.building_classes) {
        for (std::uint32_t route = 0; route < all.routes.size(); ++route) {
            sim::Block block;
            block.code = building.key + "-" + all.routes[route].key;
            block.building_class = building.key;
            block.households = 100;
            block.heated_floor_area_m2 = 8000.0;
            block.coal_t_per_household = 3.5;
            all.blocks.push_back(block);
            scenario.plan.choices.push_back({sim::RouteId{route}, 2021, false});
        }
    }
    return all;
}

} // namespace physics
