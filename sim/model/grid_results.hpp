#pragma once

#include "sim/base/money.hpp"
#include "sim/model/grid.hpp"
#include "sim/model/policy.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace sim {

/// Season of one transformer zone, feeder or substation, with diversity.
struct AssetLoad
{
    double peak_kw = 0.0;
    int peak_hour = 0;            ///< hour of the season, 0-based
    double peak_rate = 0.0;       ///< kVA over capacity in the worst hour
    double before_peak_kw = 0.0;  ///< the same without electric heating
    double heating_peak_kw = 0.0; ///< part of heating in the peak hour
    int heavy_hours = 0;          ///< at or above the heavy limit, in runs of at least two hours
    int overload_hours = 0;       ///< at or above capacity, likewise
    double energy_kwh = 0.0;      ///< mean load summed, without the diversity allowance

    friend bool operator==(AssetLoad const &, AssetLoad const &) = default;
};

/// Radial power flow of a feeder in its worst hour.
struct FeederFlow
{
    bool converged = false;
    double min_voltage_pu = 1.0;
    std::uint32_t min_voltage_section = 0;
    double losses_kw = 0.0;
    bool transferable = false; ///< its load fits on the tie feeder beside that one's own (N-1)
    bool has_tie = false;

    friend bool operator==(FeederFlow const &, FeederFlow const &) = default;
};

enum class ReinforcementKind
{
    transformer, ///< a bigger one in the same zone
    split_zone,  ///< further transformers
    conductor,   ///< thicker line
    new_feeder,  ///< second line
    substation   ///< more transformer capacity
};

[[nodiscard]] char const *key_of(ReinforcementKind kind);

/// One entry of 增容项目清单. No budget of the plan holds it: the grid company pays.
struct Reinforcement
{
    ReinforcementKind kind = ReinforcementKind::transformer;
    std::uint32_t asset = 0; ///< index of zone, feeder or substation
    double from_kva = 0.0;
    double to_kva = 0.0;   ///< altogether afterwards
    double quantity = 0.0; ///< pieces, or km of line
    Money cost;
    Payer payer = Payer::grid_company;
    int year = 0; ///< before the first heating season that needs it

    friend bool operator==(Reinforcement const &, Reinforcement const &) = default;
};

struct GridResults
{
    std::vector<AssetLoad> zones; ///< in Dataset order, all of these
    std::vector<AssetLoad> feeders;
    std::vector<AssetLoad> substations;
    std::vector<FeederFlow> flows;             ///< by feeder
    std::vector<Reinforcement> reinforcements; ///< zones, then feeders, then substations
    double peak_kw = 0.0;                      ///< of all substations' feeders together
    int peak_hour = 0;

    friend bool operator==(GridResults const &, GridResults const &) = default;
};

} // namespace sim
