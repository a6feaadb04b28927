#pragma once

#include "sim/engine/assign/gates/extension.hpp"
#include "sim/engine/assign/gates/gates.hpp"
#include "sim/engine/assign/options/life_cost.hpp"
#include "sim/engine/assign/options/line_loads.hpp"
#include "sim/engine/assign/options/material.hpp"
#include "sim/engine/assign/options/supply_limits.hpp"
#include "sim/engine/impact/burden.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/impact_results.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sim::assign {

/// One route with one insulation in one block, whatever its start year.
struct Variant
{
    BlockId block;
    RouteId route;
    Retrofit retrofit = Retrofit::none;
    std::shared_ptr<LoadProfile const> profile; ///< null without physics
    double heat_kw = 0.0;                       ///< at the plant, design
    GasHomes gas;
    std::uint32_t first_line = 0; ///< its loads: as many as the block has lines, from here on
    double zone_rate = 0.0;       ///< hardest zone after conversion, existing transformer
    Money zone_works;             ///< transformers of the block's own zones
    Money regulator_works;        ///< gas regulators that the block's design hour asks for
    Bill bill;                    ///< of an average home; its subsidy is of the first season
    Emissions emissions;          ///< system, measured factors, one season
};

/// See material.hpp.
struct Material
{
    Scenario scenario; ///< what it was made of, without its plan
    int first_year = 0;
    int final_year = 0;
    std::vector<std::uint32_t> first_variant; ///< by block; one more at the end
    std::vector<Variant> variants;            ///< in (block, route, insulation) order
    std::vector<Candidate> candidates;        ///< [variant][start year]
    LineTable lines;
    std::vector<LineLoad> line_loads;
    SupplyLimits supply;
    Extensions heat_extensions;
    Extensions gas_extensions;
    std::vector<GateFacts> facts;                         ///< by block
    std::shared_ptr<std::vector<BlockGates> const> gates; ///< by the scenario's own thresholds
    std::optional<BurdenFactors> burden;
    GasFactors gas; ///< zeros if the data have no gas supply
    LifeRules life;

    [[nodiscard]] std::size_t year_count() const
    {
        return static_cast<std::size_t>(final_year - first_year) + 1;
    }
    [[nodiscard]] std::span<Variant const> variants_of(std::size_t block) const
    {
        return std::span{variants}.subspan(first_variant[block],
                                           first_variant[block + 1] - first_variant[block]);
    }
    /// \return nullptr if the block's buildings are not insulated in this way
    [[nodiscard]] Variant const *find(BlockId block, RouteId route, Retrofit retrofit) const;
    /// \pre first_year <= year <= final_year
    [[nodiscard]] Candidate const &candidate(std::size_t variant, int year) const
    {
        return candidates[variant * year_count() + static_cast<std::size_t>(year - first_year)];
    }
    [[nodiscard]] std::span<LineLoad const> loads_of(Variant const &variant) const;
};

/// The scenario's own thresholds of gates.
[[nodiscard]] std::map<std::string, double, std::less<>> gate_values(Scenario const &scenario);

} // namespace sim::assign
