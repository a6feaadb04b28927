#include "sim/engine/assign/options/asset_rows.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace sim::assign {

namespace {

/// What a scenario says about one asset's limit.
struct AssetCapacity
{
    double capacity = 0.0; ///< as built, in its unit, with everything that hangs on it anyway
    double rate = 1.0;     ///< share that may be used
    std::string parameter; ///< key of the override, if there is one
    bool active = true;
};

/// One asset whose capacity is shared.
struct Asset
{
    LimitKind kind = LimitKind::feeder;
    std::string const &code;
    std::size_t index = 0;
    char const *unit = "";
};

AssetCapacity capacity_of_asset(Values const &values, Asset const &asset, double built)
{
    AssetCapacity result;
    result.rate = values.at(std::string{"limit.rate."} + key_of(asset.kind), 0.01, 10.0);
    std::string const key = std::string{"limit."} + key_of(asset.kind) + "." + asset.code;
    result.capacity = built * result.rate;
    if (std::optional<double> const own = values.find(key)) {
        result.capacity = *own;
        result.parameter = key;
    }
    result.active = values.value_or(key + ".active", 1.0) != 0.0;
    return result;
}

template <typename Named>
TextArg name_of(Named const &row)
{
    return {"name", row.name.empty() ? row.code : row.name,
            row.name_en.empty() ? row.code : row.name_en};
}

Limit make_limit(Asset const &asset, Text name, std::string parameter, double fixed)
{
    Limit limit;
    limit.id = std::string{key_of(asset.kind)} + "." + asset.code;
    limit.kind = asset.kind;
    limit.name = std::move(name);
    limit.unit = asset.unit;
    limit.unit_per_amount = 1.0 / milli;
    limit.asset = static_cast<std::uint32_t>(asset.index);
    limit.parameter = std::move(parameter);
    limit.fixed = fixed;
    return limit;
}

/// As built, then every step that carries more than what is there; the limit hears of each.
std::vector<Level> grid_levels(GridLimit const &grid, AssetCapacity const &capacity,
                               double company_weight, Limit &limit)
{
    if (!capacity.active) {
        return {{unlimited, 0}};
    }
    std::vector<Level> levels{{capacity_of(capacity.capacity - grid.fixed_kva), 0}};
    limit.levels = {{capacity.capacity, Money{}}};
    for (CapacityStep const &step : grid.steps) {
        double const carries = std::min(step.carries_kva, step.to_kva * capacity.rate);
        Level const level{capacity_of(carries - grid.fixed_kva),
                          std::llround(static_cast<double>(step.cost.fen()) * company_weight)};
        if (level.capacity > levels.back().capacity) {
            levels.push_back(level);
            limit.levels.push_back({carries, step.cost});
        }
    }
    return levels;
}

} // namespace

AssetRows::AssetRows(Dataset const &dataset, Scenario const &scenario, Material const &material,
                     double company_weight, RowTable &rows)
    : m_dataset{dataset}, m_material{material}, m_values{dataset, scenario}, m_company_weight{
                                                                                 company_weight}
{
    if (!material.line_loads.empty()) {
        add_grid(rows);
    }
    add_supply(rows);
}

void AssetRows::add_grid(RowTable &rows)
{
    auto const add = [&](Asset const &asset, Text name, GridLimit const &grid,
                         std::uint32_t parent) {
        AssetCapacity const capacity = capacity_of_asset(m_values, asset, grid.rating_kva);
        Limit limit = make_limit(asset, std::move(name), capacity.parameter, grid.fixed_kva);
        std::vector<Level> levels = grid_levels(grid, capacity, m_company_weight, limit);
        return rows.add(std::move(limit), std::move(levels), parent);
    };
    LineTable const &lines = m_material.lines;
    std::vector<std::uint32_t> stations;
    for (std::size_t s = 0; s < m_dataset.substations.size(); ++s) {
        Substation const &station = m_dataset.substations[s];
        stations.push_back(add({LimitKind::substation, station.code, s, "kVA"},
                               text("Load of substation {name}", {name_of(station)}),
                               lines.substations[s], none));
    }
    for (std::size_t f = 0; f < m_dataset.feeders.size(); ++f) {
        Feeder const &feeder = m_dataset.feeders[f];
        m_feeders.push_back(add({LimitKind::feeder, feeder.code, f, "kVA"},
                                text("Load of line {name}", {name_of(feeder)}), lines.feeders[f],
                                stations[feeder.substation.index]));
    }
}

void AssetRows::add_supply(RowTable &rows)
{
    SupplyLimits const &supply = m_material.supply;
    auto const add = [&](Asset const &asset, Text name, SupplyLimit const &own) -> std::uint32_t {
        AssetCapacity const capacity = capacity_of_asset(m_values, asset, own.capacity);
        bool const gas = asset.kind != LimitKind::heat_source && asset.kind != LimitKind::heat_main;
        bool const unknown = gas && own.capacity <= 0.0 && capacity.parameter.empty();
        if (unknown || !capacity.active) {
            return none;
        }
        Limit limit = make_limit(asset, std::move(name), capacity.parameter, own.fixed);
        limit.levels = {{capacity.capacity, Money{}}};
        return rows.add(std::move(limit), {{capacity_of(capacity.capacity - own.fixed), 0}});
    };
    for (std::size_t s = 0; s < m_dataset.gas_stations.size(); ++s) {
        GasStation const &station = m_dataset.gas_stations[s];
        m_gas_hour.push_back(add({LimitKind::gas_hour, station.code, s, "m3/h"},
                                 text("Design hour of gas station {name}", {name_of(station)}),
                                 supply.gas_hour[s]));
        m_gas_day.push_back(add({LimitKind::gas_day, station.code, s, "m3/d"},
                                text("Design day of gas station {name}", {name_of(station)}),
                                supply.gas_day[s]));
    }
    for (std::size_t m = 0; m < m_dataset.gas_mains.size(); ++m) {
        std::string const &code = m_dataset.gas_mains[m].code;
        m_gas_mains.push_back(add({LimitKind::gas_main, code, m, "m3/h"},
                                  text("Design hour of gas main {code}", {{"code", code}}),
                                  supply.gas_mains[m]));
    }
    for (std::size_t s = 0; s < m_dataset.heat_sources.size(); ++s) {
        HeatSource const &source = m_dataset.heat_sources[s];
        m_heat_sources.push_back(add({LimitKind::heat_source, source.code, s, "kW"},
                                     text("Spare heat of {name}", {name_of(source)}),
                                     supply.heat_sources[s]));
    }
    for (std::size_t m = 0; m < m_dataset.heat_mains.size(); ++m) {
        std::string const &code = m_dataset.heat_mains[m].code;
        m_heat_mains.push_back(add({LimitKind::heat_main, code, m, "kW"},
                                   text("Spare heat of main {code}", {{"code", code}}),
                                   supply.heat_mains[m]));
    }
}

void AssetRows::add_uses(Material const &material, Variant const &variant, Uses &uses) const
{
    std::size_t const block = variant.block.index;
    auto const feeders = material.lines.feeders_of(block);
    auto const loads = material.loads_of(variant);
    for (std::size_t i = 0; i < loads.size(); ++i) {
        uses.add(m_feeders[feeders[i]], load_of(loads[i].kva()));
    }
    SupplyLimits const &supply = material.supply;
    if (variant.gas.households > 0) {
        GasHomes const &gas = variant.gas;
        SupplyChain const &chain = supply.gas[block];
        auto const hour = [&](SupplyLimit const &limit) {
            return load_of(gas.mean_m3_per_h + limit.slope * gas.variance);
        };
        for (std::uint32_t const main : chain.mains) {
            uses.add(m_gas_mains[main], hour(supply.gas_mains[main]));
        }
        if (chain.root) {
            uses.add(m_gas_hour[*chain.root], hour(supply.gas_hour[*chain.root]));
            uses.add(m_gas_day[*chain.root], load_of(24.0 * gas.steady_m3_per_h));
        }
    }
    if (variant.heat_kw > 0.0) {
        SupplyChain const &chain = supply.heat[block];
        for (std::uint32_t const main : chain.mains) {
            uses.add(m_heat_mains[main], load_of(variant.heat_kw));
        }
        if (chain.root) {
            uses.add(m_heat_sources[*chain.root], load_of(variant.heat_kw));
        }
    }
}

} // namespace sim::assign
