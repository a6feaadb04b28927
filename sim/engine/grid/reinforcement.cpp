#include "sim/engine/grid/reinforcement.hpp"

#include "sim/engine/grid/feeder_line.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <cmath>

namespace sim::grid {

namespace {

constexpr double m_per_km = 1000.0;

struct Costs
{
    double area_yuan_per_kva = 0.0;
    double line_yuan_per_km = 0.0;
    double substation_yuan_per_kva = 0.0;
    double substation_step_kva = 0.0;
};

Costs read_costs(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    return {.area_yuan_per_kva = values.at("grid.area_yuan_per_kva", 0.0, 1e6),
            .line_yuan_per_km = values.at("grid.line_yuan_per_km", 0.0, 1e9),
            .substation_yuan_per_kva = values.at("grid.substation_yuan_per_kva", 0.0, 1e6),
            .substation_step_kva = values.at("grid.substation_step_kva", 1.0, 1e6)};
}

/// First start year of an electric block behind each asset; 0: none.
struct FirstYears
{
    std::vector<int> zones;
    std::vector<int> feeders;
    std::vector<int> substations;
};

void take_year(int &first, int year)
{
    first = first == 0 ? year : std::min(first, year);
}

FirstYears first_years(Dataset const &dataset, Scenario const &scenario, Demand const &demand)
{
    FirstYears years{std::vector<int>(dataset.transformer_zones.size()),
                     std::vector<int>(dataset.feeders.size()),
                     std::vector<int>(dataset.substations.size())};
    for (std::size_t i = 0; i < dataset.transformer_zones.size(); ++i) {
        TransformerZone const &zone = dataset.transformer_zones[i];
        if (demand.set->profiles[demand.profile[zone.block.index]]->electricity_w_per_m2.empty()) {
            continue;
        }
        int const year = scenario.plan.choices[zone.block.index].start_year;
        Id<Feeder> const feeder = dataset.feeder_sections[zone.section.index].feeder;
        take_year(years.zones[i], year);
        take_year(years.feeders[feeder.index], year);
        take_year(years.substations[dataset.feeders[feeder.index].substation.index], year);
    }
    return years;
}

Reinforcement zone_project(TransformerZone const &zone, TransformerChoice const &choice,
                           Costs const &costs)
{
    Reinforcement result;
    result.kind = choice.count > 1 ? ReinforcementKind::split_zone : ReinforcementKind::transformer;
    result.from_kva = zone.capacity_kva;
    result.to_kva = choice.count * choice.size_kva;
    result.quantity = choice.count;
    result.cost = Money::from_yuan(result.to_kva * costs.area_yuan_per_kva);
    return result;
}

struct Reach
{
    double all_km = 0.0;
    double farthest_km = 0.0;
};

/// Length of each feeder, and from its station to its farthest node.
std::vector<Reach> reaches(Dataset const &dataset)
{
    std::vector<Reach> result(dataset.feeders.size());
    std::vector<double> to_end_km(dataset.feeder_sections.size());
    for (std::size_t i = 0; i < dataset.feeder_sections.size(); ++i) {
        FeederSection const &section = dataset.feeder_sections[i];
        double const km = length_m(section) / m_per_km;
        to_end_km[i] = km + (section.upstream ? to_end_km[section.upstream->index] : 0.0);
        Reach &reach = result[section.feeder.index];
        reach.all_km += km;
        reach.farthest_km = std::max(reach.farthest_km, to_end_km[i]);
    }
    return result;
}

std::optional<Reinforcement> feeder_project(std::span<Conductor const> ladder, double limit_kva,
                                            double wanted_kva, Reach const &reach,
                                            Costs const &costs)
{
    if (ladder.empty()) {
        return std::nullopt;
    }
    Reinforcement result;
    result.from_kva = limit_kva;
    auto const thicker = std::ranges::find_if(ladder, [&](Conductor const &conductor) {
        return conductor.limit_kva >= wanted_kva && conductor.limit_kva > limit_kva;
    });
    if (thicker != ladder.end()) {
        result.kind = ReinforcementKind::conductor;
        result.to_kva = thicker->limit_kva;
        result.quantity = reach.all_km;
    } else {
        double const thickest_kva = ladder.back().limit_kva;
        double const lines = std::max(1.0, std::ceil((wanted_kva - limit_kva) / thickest_kva));
        result.kind = ReinforcementKind::new_feeder;
        result.to_kva = limit_kva + lines * thickest_kva;
        result.quantity = lines * reach.farthest_km;
    }
    result.cost = Money::from_yuan(result.quantity * costs.line_yuan_per_km);
    return result;
}

Reinforcement substation_project(double capacity_kva, double wanted_kva, Costs const &costs)
{
    double const steps =
        std::max(1.0, std::ceil((wanted_kva - capacity_kva) / costs.substation_step_kva));
    Reinforcement result;
    result.kind = ReinforcementKind::substation;
    result.from_kva = capacity_kva;
    result.quantity = steps * costs.substation_step_kva;
    result.to_kva = capacity_kva + result.quantity;
    result.cost = Money::from_yuan(result.quantity * costs.substation_yuan_per_kva);
    return result;
}

/// Calls make(index, capacity wanted) for every asset that is above the rate.
template <typename Row, typename Make>
void add_projects(std::vector<Row> const &rows, double Row::*capacity,
                  std::vector<AssetLoad> const &loads, std::vector<int> const &years,
                  GridValues const &values, std::vector<Reinforcement> &result, Make const &make)
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!(loads[i].peak_rate > values.reinforce_rate)) {
            continue;
        }
        double const load_kva = loads[i].peak_rate * (rows[i].*capacity);
        if (std::optional<Reinforcement> project = make(i, load_kva)) {
            project->asset = static_cast<std::uint32_t>(i);
            project->payer = Payer::grid_company;
            project->year = years[i];
            result.push_back(*project);
        }
    }
}

} // namespace

std::optional<TransformerChoice> choose_transformer(std::span<TransformerSize const> ladder,
                                                    double load_kva, double planning_rate)
{
    if (ladder.empty()) {
        return std::nullopt;
    }
    double const wanted_kva = load_kva / planning_rate;
    TransformerChoice choice;
    choice.count =
        std::max(1, static_cast<int>(std::ceil(wanted_kva / ladder.back().capacity_kva)));
    auto const fits = std::ranges::find_if(ladder, [&](TransformerSize const &size) {
        return choice.count * size.capacity_kva >= wanted_kva;
    });
    choice.size_kva = fits == ladder.end() ? ladder.back().capacity_kva : fits->capacity_kva;
    return choice;
}

std::vector<Reinforcement> reinforcements(Dataset const &dataset, Scenario const &scenario,
                                          Demand const &demand, GridValues const &values,
                                          GridResults const &loads)
{
    Costs const costs = read_costs(dataset, scenario);
    FirstYears const years = first_years(dataset, scenario, demand);
    std::vector<Reach> const reach = reaches(dataset);
    double const rate = values.planning_rate;
    std::vector<Reinforcement> result;
    add_projects(
        dataset.transformer_zones, &TransformerZone::capacity_kva, loads.zones, years.zones, values,
        result, [&](std::size_t i, double kva) -> std::optional<Reinforcement> {
            auto const choice = choose_transformer(dataset.transformer_sizes, kva, rate);
            return choice
                       ? std::optional{zone_project(dataset.transformer_zones[i], *choice, costs)}
                       : std::nullopt;
        });
    add_projects(dataset.feeders, &Feeder::limit_kva, loads.feeders, years.feeders, values, result,
                 [&](std::size_t i, double kva) {
                     return feeder_project(dataset.conductors, dataset.feeders[i].limit_kva,
                                           kva / rate, reach[i], costs);
                 });
    add_projects(
        dataset.substations, &Substation::capacity_kva, loads.substations, years.substations,
        values, result, [&](std::size_t i, double kva) -> std::optional<Reinforcement> {
            return substation_project(dataset.substations[i].capacity_kva, kva / rate, costs);
        });
    return result;
}

} // namespace sim::grid
