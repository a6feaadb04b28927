#pragma once

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/row_table.hpp"
#include "sim/engine/money/values.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim::assign {

/// Rows of what is decided: budgets by payer and year, crews by family and year, homes converted by
/// a year, the no-coal zone, the burden ceiling, wishes of towns and streets. Each is there if the
/// data or the scenario give limit.<id> and limit.<id>.active is not 0.
class PlanRows
{
public:
    /// \throws InputError naming a limit.* or crew.* parameter that is wrong or missing beside others
    PlanRows(Dataset const &dataset, Scenario const &scenario, Material const &material,
             RowTable &rows);

    /// The ceiling that the scenario sets, if it sets one: candidates carry the homes above it.
    [[nodiscard]] std::optional<double> ceiling() const { return m_ceiling; }

    void add_uses(Variant const &variant, Candidate const &candidate, Uses &uses) const;

private:
    struct CrewRow
    {
        std::uint32_t row = none;
        double homes_per_day = 1.0;
    };
    struct WishRow
    {
        JurisdictionId jurisdiction;
        RouteFamily family = RouteFamily::none;
        std::uint32_t row = none;
        bool least = false;
    };

    void add(std::string const &id, RowTable &rows);
    void add_budget(std::string const &id, RowTable &rows);
    void add_crew(std::string const &id, RowTable &rows);
    void add_target(std::string const &id, RowTable &rows);
    void add_wish(std::string const &id, RowTable &rows);
    void add_no_coal_zone(RowTable &rows);
    void add_burden(RowTable &rows);

    Dataset const &m_dataset;
    Material const &m_material;
    Values m_values;
    Amount m_households = 0;
    std::map<std::pair<Payer, int>, std::uint32_t> m_budgets;
    std::map<std::pair<RouteFamily, int>, CrewRow> m_crews;
    std::vector<std::pair<int, std::uint32_t>> m_targets;
    std::vector<WishRow> m_wishes;
    std::uint32_t m_no_coal = none;
    std::uint32_t m_burden = none;
    std::optional<double> m_ceiling; ///< bill over income
};

} // namespace sim::assign
