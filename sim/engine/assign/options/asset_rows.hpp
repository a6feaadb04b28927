#pragma once

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/row_table.hpp"
#include "sim/engine/money/values.hpp"

#include <vector>

namespace sim::assign {

/// Rows of what is built: stations and lines with the steps that can be bought, gas stations by
/// hour and day, gas mains, heat sources and mains.
class AssetRows
{
public:
    /// \param company_weight  of the objective: what steps cost there
    /// \throws InputError naming limit.rate.* if it is missing or out of range
    AssetRows(Dataset const &dataset, Scenario const &scenario, Material const &material,
              double company_weight, RowTable &rows);

    void add_uses(Material const &material, Variant const &variant, Uses &uses) const;

private:
    void add_grid(RowTable &rows);
    void add_supply(RowTable &rows);

    Dataset const &m_dataset;
    Material const &m_material;
    Values m_values;
    double m_company_weight;
    std::vector<std::uint32_t> m_feeders; ///< row of each; none: not limited
    std::vector<std::uint32_t> m_gas_hour;
    std::vector<std::uint32_t> m_gas_day;
    std::vector<std::uint32_t> m_gas_mains;
    std::vector<std::uint32_t> m_heat_sources;
    std::vector<std::uint32_t> m_heat_mains;
};

} // namespace sim::assign
