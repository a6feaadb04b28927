#include "sim/engine/assign/options/line_loads.hpp"
#include "sim/engine/grid/reinforcement.hpp"

#include <algorithm>

namespace sim::assign {

namespace {

using namespace grid;

/// Levels beyond what is built; a solver tries each of them.
constexpr std::size_t most_steps = 3;
/// A step that costs no more than a smaller one takes its place, so more are asked for.
constexpr std::size_t most_rounds = 8;

/// One project an asset, by index; assets without one are left out.
struct Projects
{
    std::vector<Reinforcement const *> feeders;
    std::vector<Reinforcement const *> substations;
};

Projects sort_projects(Dataset const &dataset, std::vector<Reinforcement> const &list)
{
    Projects projects{std::vector<Reinforcement const *>(dataset.feeders.size()),
                      std::vector<Reinforcement const *>(dataset.substations.size())};
    for (Reinforcement const &project : list) {
        if (project.kind == ReinforcementKind::substation) {
            projects.substations[project.asset] = &project;
        } else if (project.kind == ReinforcementKind::conductor ||
                   project.kind == ReinforcementKind::new_feeder) {
            projects.feeders[project.asset] = &project;
        }
    }
    return projects;
}

/// Load rate just above what the asset carries so far; 0 once it has all its steps.
double next_rate(GridLimit const &limit, GridValues const &values)
{
    bool const full = limit.steps.size() > most_steps;
    if (full || !(limit.rating_kva > 0.0)) {
        return 0.0;
    }
    constexpr double above = 1.0 + 1e-9;
    double const built = values.reinforce_rate * above;
    return limit.steps.empty()
               ? built
               : std::max(built, limit.steps.back().carries_kva / limit.rating_kva * above);
}

void add_step(Reinforcement const *project, GridValues const &values, GridLimit &limit)
{
    if (project == nullptr) {
        return;
    }
    CapacityStep const step{project->to_kva * values.planning_rate, project->to_kva, project->cost};
    bool const more = limit.steps.empty() || step.carries_kva > limit.steps.back().carries_kva;
    while (more && !limit.steps.empty() && step.cost <= limit.steps.back().cost) {
        limit.steps.pop_back();
    }
    if (more) {
        limit.steps.push_back(step);
    }
}

} // namespace

void find_capacity_steps(Dataset const &dataset, Scenario const &scenario, Demand const &demand,
                         GridValues const &values, LineTable &table)
{
    GridResults loads;
    loads.zones.resize(dataset.transformer_zones.size());
    loads.feeders.resize(dataset.feeders.size());
    loads.substations.resize(dataset.substations.size());
    for (std::size_t round = 0; round < most_rounds; ++round) {
        for (std::size_t f = 0; f < table.feeders.size(); ++f) {
            loads.feeders[f].peak_rate = next_rate(table.feeders[f], values);
        }
        for (std::size_t s = 0; s < table.substations.size(); ++s) {
            loads.substations[s].peak_rate = next_rate(table.substations[s], values);
        }
        std::vector<Reinforcement> const list =
            reinforcements(dataset, scenario, demand, values, loads);
        Projects const projects = sort_projects(dataset, list);
        for (std::size_t f = 0; f < table.feeders.size(); ++f) {
            add_step(projects.feeders[f], values, table.feeders[f]);
        }
        for (std::size_t s = 0; s < table.substations.size(); ++s) {
            add_step(projects.substations[s], values, table.substations[s]);
        }
    }
    for (std::vector<GridLimit> *level : {&table.feeders, &table.substations}) {
        for (GridLimit &limit : *level) {
            limit.steps.resize(std::min(limit.steps.size(), most_steps));
        }
    }
}

} // namespace sim::assign
