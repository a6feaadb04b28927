#include "sim/engine/demand/load_profile.hpp"

#include "sim/engine/demand/building_node.hpp"
#include "sim/engine/demand/heating_habit.hpp"
#include "sim/engine/technology/device.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <span>
#include <string>

namespace sim {

namespace {

constexpr double wh_per_kwh = 1000.0;

double sum_kwh(std::span<double const> w_per_m2)
{
    return std::accumulate(w_per_m2.begin(), w_per_m2.end(), 0.0) / wh_per_kwh;
}

/// One class under one habit, per heated m2.
struct Home
{
    BuildingClass const &building;
    HeatingHabit habit;
    BuildingNode node;
    double heated_share = 1.0;
    std::vector<double> limit_w_per_m2; ///< heat per heated m2, by hour
};

std::array<double, 24> set_points(HeatingHabit const &habit, OccupancyPattern const &pattern)
{
    std::array<double, 24> by_hour{};
    std::ranges::transform(pattern.comfort, by_hour.begin(), [&](bool comfort) {
        return comfort ? habit.comfort_c : habit.setback_c;
    });
    return by_hour;
}

/// The same pattern in all homes that share it, as it runs through the season.
struct PatternRun
{
    std::array<double, 24> set_point_c{};
    double weight = 0.0; ///< share of the homes times heated share
    NodeState state;
};

std::vector<PatternRun> make_runs(Dataset const &dataset, Home const &home, NodeState const &start)
{
    if (!home.habit.pauses()) {
        PatternRun all{{}, home.heated_share, start};
        all.set_point_c.fill(home.habit.comfort_c);
        return {all};
    }
    double homes = 0.0;
    for (OccupancyPattern const &pattern : dataset.occupancy_patterns) {
        homes += pattern.share;
    }
    std::vector<PatternRun> runs;
    for (OccupancyPattern const &pattern : dataset.occupancy_patterns) {
        runs.push_back(
            {set_points(home.habit, pattern), home.heated_share * pattern.share / homes, start});
    }
    return runs;
}

/// Runs all patterns through the season side by side: their steps do not wait for one another.
void run_patterns(Dataset const &dataset, Home const &home, ProfileFrame const &frame,
                  std::span<double const> outdoor_c, LoadProfile &profile)
{
    NodeState const start = steady_state(home.node, home.habit.comfort_c, outdoor_c.front());
    std::vector<PatternRun> runs = make_runs(dataset, home, start);
    profile.heat_w_per_m2.resize(outdoor_c.size());
    double lost = 0.0;
    double unmet = 0.0;
    for (std::size_t hour = 0; hour < outdoor_c.size(); ++hour) {
        NodeHour now{.outdoor_c = outdoor_c[hour],
                     .gain_w_per_m2 = home.building.internal_gain_w_per_m2 +
                                      home.building.solar_gain_w_per_m2 * frame.sun_by_mean[hour],
                     .set_point_c = 0.0,
                     .limit_w_per_m2 = home.limit_w_per_m2[hour]};
        double heat = 0.0;
        for (PatternRun &run : runs) {
            now.set_point_c = run.set_point_c[hour % 24];
            NodeHeat const step = step_node(home.node, now, run.state);
            heat += run.weight * step.heat_w_per_m2;
            lost += run.weight * step.lost_w_per_m2;
            unmet += run.weight * step.unmet_w_per_m2;
        }
        profile.heat_w_per_m2[hour] = heat;
    }
    profile.heat_kwh_per_m2 = sum_kwh(profile.heat_w_per_m2);
    profile.peak_heat_w_per_m2 = std::ranges::max(profile.heat_w_per_m2);
    profile.lost_kwh_per_m2 = lost / wh_per_kwh;
    profile.unmet_kwh_per_m2 = unmet / wh_per_kwh;
    for (PatternRun const &run : runs) {
        double const change =
            stored_wh_per_m2(home.node, run.state) - stored_wh_per_m2(home.node, start);
        profile.stored_kwh_per_m2 += run.weight * change / wh_per_kwh;
    }
}

void set_limits(Home &home, Device const &device, Weather const &weather, double design_w_per_m2)
{
    double const radiators = home.habit.reheat_factor * design_w_per_m2;
    home.limit_w_per_m2.resize(weather.hours());
    std::visit(
        [&](auto const &chosen) {
            for (std::size_t hour = 0; hour < weather.hours(); ++hour) {
                double const limit = heat_limit_w_per_m2(chosen, weather.temperature_c[hour],
                                                         weather.solar_tilt_w_per_m2[hour]);
                home.limit_w_per_m2[hour] = std::min(limit, radiators) / home.heated_share;
            }
        },
        device);
}

/// Sums, and what a zone needs to know about the homes behind it.
void finish_electricity(Values const &values, Route const &route, PeakHours const &peak,
                        LoadProfile &profile)
{
    if (profile.electricity_w_per_m2.empty()) {
        return;
    }
    profile.electricity_kwh_per_m2 = sum_kwh(profile.electricity_w_per_m2);
    double dear = 0.0;
    for (std::size_t hour = 0; hour < profile.electricity_w_per_m2.size(); ++hour) {
        if (peak.contains(static_cast<int>(hour % 24))) {
            dear += profile.electricity_w_per_m2[hour];
        }
    }
    profile.electricity_peak_kwh_per_m2 = dear / wh_per_kwh;
    std::string const prefix = "tech." + route.key + ".";
    profile.spread_share = values.at(prefix + "spread_share", 0.0, 5.0);
    profile.power_factor = values.at(prefix + "power_factor", 0.1, 1.0);
}

Home make_home(Dataset const &dataset, Values const &values, ProfileFrame const &frame,
               BuildingClassId building_class, Route const &route)
{
    BuildingClass const &building = dataset.building_classes[building_class.index];
    HeatingHabit const habit = heating_habit(values, route);
    return {.building = building,
            .habit = habit,
            .node = make_building_node(building, frame.node_rule),
            .heated_share = habit.all_rooms ? 1.0 : building.heated_share,
            .limit_w_per_m2 = {}};
}

} // namespace

ProfileFrame make_profile_frame(Values const &values, Weather const &weather)
{
    ProfileFrame frame;
    frame.design_outdoor_c = values.at("climate.design_temperature_c", -50.0, 10.0);
    frame.home_area_m2 = values.at("home.area_m2", 10.0, 500.0);
    frame.peak.start =
        static_cast<int>(std::lround(values.at("tariff.peak_start_hour", 0.0, 23.0)));
    frame.peak.end = static_cast<int>(std::lround(values.at("tariff.peak_end_hour", 1.0, 23.0)));
    frame.node_rule = {
        .light_time_constant_h = values.at("building.light_time_constant_h", 0.1, 20.0),
        .heavy_loss_share = values.at("building.heavy_loss_share", 0.01, 0.99),
        .heavy_inner_share = values.at("building.heavy_inner_share", 0.01, 0.99),
    };
    frame.sun_by_mean = weather.solar_south_w_per_m2;
    double const mean = std::accumulate(frame.sun_by_mean.begin(), frame.sun_by_mean.end(), 0.0) /
                        static_cast<double>(std::max<std::size_t>(1, frame.sun_by_mean.size()));
    for (double &hour : frame.sun_by_mean) {
        hour = mean > 0.0 ? hour / mean : 0.0;
    }
    return frame;
}

std::shared_ptr<LoadProfile const> make_load_profile(Dataset const &dataset, Values const &values,
                                                     ProfileFrame const &frame,
                                                     Weather const &weather, ProfileKey const &key)
{
    Route const &chain = dataset.route(key.second);
    Home home = make_home(dataset, values, frame, key.first, chain);
    auto profile = std::make_shared<LoadProfile>();
    profile->building_class = key.first;
    profile->route = key.second;
    profile->design_heat_w_per_m2 = home.heated_share * home.node.heat_loss_w_per_m2k *
                                    std::max(0.0, home.habit.comfort_c - frame.design_outdoor_c);
    DeviceSite const site{.design_heat_w_per_m2 = profile->design_heat_w_per_m2,
                          .design_outdoor_c = frame.design_outdoor_c,
                          .home_area_m2 = frame.home_area_m2,
                          .peak = frame.peak};
    Device const device = make_device(values, chain, site);
    set_limits(home, device, weather, profile->design_heat_w_per_m2);
    run_patterns(dataset, home, frame, weather.temperature_c, *profile);
    std::visit([&](auto const &chosen) { run_device(chosen, site, weather, *profile); }, device);
    finish_electricity(values, chain, site.peak, *profile);
    return profile;
}

} // namespace sim
