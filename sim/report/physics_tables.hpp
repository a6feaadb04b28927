#pragma once

#include "sim/base/table.hpp"
#include "sim/report/grid_places.hpp"
#include "sim/report/place_figures.hpp"

#include <span>
#include <vector>

namespace sim::report {

/// Heat, electricity, gas, air and bills of one scenario as tables. Refers to its arguments: they
/// must outlive it. Every table is without rows where there is no physics.
class PhysicsTables
{
public:
    /// \param season_flows  by feeder, or empty: losses are then left out
    /// \param money_decimals  of 万元: 2 to read, 6 for every fen
    PhysicsTables(Dataset const &dataset, Scenario const &scenario, Results const &results,
                  std::span<SeasonFlow const> season_flows, int money_decimals);

    [[nodiscard]] bool has_physics() const { return m_results.demand.has_physics(); }
    [[nodiscard]] AllPlaceFigures const &places() const { return m_places; }

    [[nodiscard]] Table energy() const; ///< by jurisdiction: heat, fuels, air, bill, burden

    [[nodiscard]] Table substation_loads() const;
    [[nodiscard]] Table feeder_loads() const;
    [[nodiscard]] Table zone_loads() const;
    [[nodiscard]] Table strained_zones(GridPart const &part = {}) const; ///< 重过载台区清单
    [[nodiscard]] Table strained_feeders(GridPart const &part = {}) const; ///< 重过载线路清单
    [[nodiscard]] Table reinforcements(GridPart const &part = {}) const;   ///< 增容项目清单

    [[nodiscard]] Table gas_stations() const; ///< regulators among them
    [[nodiscard]] Table gas_mains() const;
    [[nodiscard]] Table heat_sources() const;
    [[nodiscard]] Table heat_mains() const;

    [[nodiscard]] Table emissions() const; ///< before and after, local and system, two factor sets
    [[nodiscard]] Table bills() const;     ///< by route and season, before and after subsidy
    [[nodiscard]] Table burden() const;    ///< by jurisdiction and quintile, with subsidy and later
    [[nodiscard]] Table running_money() const; ///< energy bills and grid works, outside all budgets

    /// All of them in the order above, lists without rows too; none without physics.
    [[nodiscard]] std::vector<Table> all() const;

private:
    [[nodiscard]] Text zone_feeder(TransformerZone const &zone) const;
    [[nodiscard]] Text zone_substation(TransformerZone const &zone) const;
    [[nodiscard]] Text zone_jurisdiction(TransformerZone const &zone) const;
    /// Whether a work of the list concerns this part of the grid.
    [[nodiscard]] bool concerns(GridPart const &part, Reinforcement const &work) const;
    [[nodiscard]] Text work_branch(Reinforcement const &work) const;
    [[nodiscard]] std::string const &work_branch_code(Reinforcement const &work) const;

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    Results const &m_results;
    std::span<SeasonFlow const> m_flows;
    int m_money_decimals;
    GridBranches m_branches;
    AllPlaceFigures m_places;
};

} // namespace sim::report
