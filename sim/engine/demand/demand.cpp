#include "sim/engine/demand/demand.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/climate/weather.hpp"
#include "sim/engine/demand/load_profile.hpp"

#include <algorithm>
#include <optional>

namespace sim {

namespace {

constexpr double gj_per_kwh = 0.0036;
constexpr double w_per_kw = 1000.0;
constexpr double mj_per_kwh = 3.6;

ProfileKey key_of(LoadProfile const &profile)
{
    return {profile.building_class, profile.route};
}

[[noreturn]] void refuse_class(Block const &block, std::string const &key)
{
    Diagnostic problem;
    problem.code = "unknown_class";
    problem.where = {"", "blocks", block.code, "building_class"};
    problem.value = key;
    problem.message = text("the table of building classes has no such class");
    throw InputError{{problem}};
}

BuildingClassId find_class(Dataset const &dataset, Block const &block, std::string const &key)
{
    auto const &classes = dataset.building_classes;
    auto const found = std::ranges::lower_bound(classes, key, {}, &BuildingClass::key);
    if (found == classes.end() || found->key != key) {
        refuse_class(block, key);
    }
    return {static_cast<std::uint32_t>(found - classes.begin())};
}

/// Class of a block after its retrofit; a class without such a step stays as it is.
BuildingClassId class_after(Dataset const &dataset, Block const &block, Retrofit retrofit)
{
    BuildingClassId const today = find_class(dataset, block, block.building_class);
    BuildingClass const &building = dataset.building_classes[today.index];
    std::string const &after = retrofit == Retrofit::full    ? building.after_full
                               : retrofit == Retrofit::walls ? building.after_walls
                                                             : building.key;
    return after.empty() || after == building.key ? today : find_class(dataset, block, after);
}

std::vector<ProfileKey> block_keys(Dataset const &dataset, Plan const &plan)
{
    std::vector<ProfileKey> keys;
    keys.reserve(dataset.blocks.size());
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Choice const &choice = plan.choices[i];
        keys.push_back({class_after(dataset, dataset.blocks[i], choice.retrofit), choice.route});
    }
    return keys;
}

std::shared_ptr<LoadProfile const> find_profile(ProfileSet const *set, ProfileKey const &key)
{
    if (set == nullptr) {
        return nullptr;
    }
    auto const found =
        std::ranges::lower_bound(set->profiles, key, {}, [](auto const &p) { return key_of(*p); });
    return found != set->profiles.end() && key_of(**found) == key ? *found : nullptr;
}

bool has_all(ProfileSet const &set, std::vector<ProfileKey> const &keys)
{
    return std::ranges::equal(set.profiles, keys, {}, [](auto const &p) { return key_of(*p); });
}

std::shared_ptr<ProfileSet const> make_set(Dataset const &dataset, Scenario const &scenario,
                                           std::vector<ProfileKey> const &keys,
                                           std::shared_ptr<ProfileSet const> const &previous)
{
    if (previous && has_all(*previous, keys)) {
        return previous;
    }
    auto set = std::make_shared<ProfileSet>();
    set->weather = previous ? previous->weather : make_weather(dataset, scenario);
    Values const values{dataset, scenario};
    std::optional<ProfileFrame> frame;
    for (ProfileKey const &key : keys) {
        auto profile = find_profile(previous.get(), key);
        if (!profile) {
            if (!frame) {
                frame = make_profile_frame(values, set->weather);
            }
            profile = make_load_profile(dataset, values, *frame, set->weather, key);
        }
        set->profiles.push_back(std::move(profile));
    }
    return set;
}

void reserve_columns(Demand &demand, std::size_t blocks)
{
    demand.profile.reserve(blocks);
    for (auto *column :
         {&demand.heat_kwh, &demand.heat_design_kw, &demand.electricity_kwh, &demand.gas_m3,
          &demand.network_heat_gj, &demand.solar_kwh, &demand.unmet_kwh, &demand.coal_t}) {
        column->reserve(blocks);
    }
}

void add_block(Block const &block, LoadProfile const &profile, bool on_coal, double gas_kwh_per_m3,
               Demand &demand)
{
    double const area_m2 = block.heated_floor_area_m2;
    demand.heat_kwh.push_back(area_m2 * profile.heat_kwh_per_m2);
    demand.heat_design_kw.push_back(area_m2 * profile.design_heat_w_per_m2 / w_per_kw);
    demand.electricity_kwh.push_back(area_m2 * profile.electricity_kwh_per_m2);
    demand.gas_m3.push_back(area_m2 * profile.gas_kwh_per_m2 / gas_kwh_per_m3);
    demand.network_heat_gj.push_back(area_m2 * profile.network_heat_kwh_per_m2 * gj_per_kwh);
    demand.solar_kwh.push_back(area_m2 * profile.solar_kwh_per_m2);
    demand.unmet_kwh.push_back(area_m2 * profile.unmet_kwh_per_m2);
    // What the block really burns is known from the district's own count; the profile's fuel is an
    // estimate of a mean home.
    demand.coal_t.push_back(on_coal ? block.coal_t_per_household * block.households : 0.0);
}

} // namespace

bool has_physics(Dataset const &dataset)
{
    return !dataset.climate_normals.empty() && !dataset.weather_years.empty() &&
           !dataset.building_classes.empty() && !dataset.occupancy_patterns.empty();
}

Demand make_demand(Dataset const &dataset, Scenario const &scenario, Demand const *previous)
{
    Demand demand;
    if (!has_physics(dataset)) {
        return demand;
    }
    std::vector<ProfileKey> const keys = block_keys(dataset, scenario.plan);
    std::vector<ProfileKey> distinct = keys;
    std::ranges::sort(distinct);
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    demand.set =
        make_set(dataset, scenario, distinct, previous != nullptr ? previous->set : nullptr);
    double const gas_kwh_per_m3 =
        Values{dataset, scenario}.at("gas.lower_heating_value_mj_per_m3", 10.0, 60.0) / mj_per_kwh;
    reserve_columns(demand, keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        auto const index = std::ranges::lower_bound(distinct, keys[i]) - distinct.begin();
        demand.profile.push_back(static_cast<std::uint32_t>(index));
        bool const on_coal = dataset.route(keys[i].second).family == RouteFamily::none;
        add_block(dataset.blocks[i], *demand.set->profiles[static_cast<std::size_t>(index)],
                  on_coal, gas_kwh_per_m3, demand);
    }
    return demand;
}

} // namespace sim
