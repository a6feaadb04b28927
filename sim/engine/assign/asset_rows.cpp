#include "sim/engine/assign/asset_rows.hpp"

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

AssetCapacity capacity_of_asset(Values const &values, LimitKind kind, std::string const &code,
                                double built)
{
    AssetCapacity result;
    result.rate = values.at(std::string{"limit.rate."} + key_of(kind), 0.01, 10.0);
    std::string const key = std::string{"limit."} + key_of(kind) + "." + code;
    result.capacity = built * result.rate;
    if (std::optional<double> const own = values.find(key)) {
        result.capacity = *own;
        result.parameter = key;
    }
    result.active = values.value_or(key + ".active", 1.0) != 0.0;
    return result;
}

template <typename Asset>
TextArg name_of(Asset const &asset)
{
    return {"name", asset.name.empty() ? asset.code : asset.name,
            asset.name_en.empty() ? asset.code : asset.name_en};
}

Limit make_limit(LimitKind kind, std::string const &code, Text name, char const *unit,
                 std::size_t asset, AssetCapacity const &capacity)
{
    Limit limit;
    limit.id = std::string{key_of(kind)} + "." + code;
    limit.kind = kind;
    limit.name = std::move(name);
    limit.unit = unit;
    limit.unit_per_amount = 1.0 / milli;
    limit.asset = static_cast<std::uint32_t>(asset);
    limit.parameter = capacity.parameter;
    return limit;
}

/// As built, then every step that carries more than what is there.
std::vector<Level> grid_levels(GridLimit const &grid, AssetCapacity const &capacity,
                               double company_weight)
{
    if (!capacity.active) {
        return {{unlimited, 0}};
    }
    std::vector<Level> levels{{capacity_of(capacity.capacity - grid.fixed_kva), 0}};
    for (CapacityStep const &step : grid.steps) {
        double const carries = std::min(step.carries_kva, step.to_kva * capacity.rate);
        Level const level{capacity_of(carries - grid.fixed_kva),
                          std::llround(static_cast<double>(step.cost.fen()) * company_weight)};
        if (level.capacity > levels.back().capacity) {
            levels.push_back(level);
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
    LineTable const &lines = m_material.lines;
    std::vector<std::uint32_t> stations;
    for (std::size_t s = 0; s < m_dataset.substations.size(); ++s) {
        Substation const &station = m_dataset.substations[s];
        GridLimit const &grid = lines.substations[s];
        AssetCapacity const capacity =
            capacity_of_asset(m_values, LimitKind::substation, station.code, grid.rating_kva);
        Limit limit =
            make_limit(LimitKind::substation, station.code,
                       text("Load of substation {name}", {name_of(station)}), "kVA", s, capacity);
        limit.fixed = grid.fixed_kva;
        stations.push_back(
            rows.add(std::move(limit), grid_levels(grid, capacity, m_company_weight)));
    }
    for (std::size_t f = 0; f < m_dataset.feeders.size(); ++f) {
        Feeder const &feeder = m_dataset.feeders[f];
        GridLimit const &grid = lines.feeders[f];
        AssetCapacity const capacity =
            capacity_of_asset(m_values, LimitKind::feeder, feeder.code, grid.rating_kva);
        Limit limit =
            make_limit(LimitKind::feeder, feeder.code,
                       text("Load of line {name}", {name_of(feeder)}), "kVA", f, capacity);
        limit.fixed = grid.fixed_kva;
        m_feeders.push_back(rows.add(std::move(limit),
                                     grid_levels(grid, capacity, m_company_weight),
                                     stations[feeder.substation.index]));
    }
}

void AssetRows::add_supply(RowTable &rows)
{
    SupplyLimits const &supply = m_material.supply;
    auto const add = [&](LimitKind kind, std::string const &code, Text name, char const *unit,
                         std::size_t index, SupplyLimit const &own) -> std::uint32_t {
        AssetCapacity const capacity = capacity_of_asset(m_values, kind, code, own.capacity);
        bool const gas = kind != LimitKind::heat_source && kind != LimitKind::heat_main;
        bool const unknown = gas && own.capacity <= 0.0 && capacity.parameter.empty();
        if (unknown || !capacity.active) {
            return none;
        }
        Limit limit = make_limit(kind, code, std::move(name), unit, index, capacity);
        limit.fixed = own.fixed;
        return rows.add(std::move(limit), {{capacity_of(capacity.capacity - own.fixed), 0}});
    };
    for (std::size_t s = 0; s < m_dataset.gas_stations.size(); ++s) {
        GasStation const &station = m_dataset.gas_stations[s];
        m_gas_hour.push_back(add(LimitKind::gas_hour, station.code,
                                 text("Design hour of gas station {name}", {name_of(station)}),
                                 "m3/h", s, supply.gas_hour[s]));
        m_gas_day.push_back(add(LimitKind::gas_day, station.code,
                                text("Design day of gas station {name}", {name_of(station)}),
                                "m3/d", s, supply.gas_day[s]));
    }
    for (std::size_t m = 0; m < m_dataset.gas_mains.size(); ++m) {
        std::string const &code = m_dataset.gas_mains[m].code;
        m_gas_mains.push_back(add(LimitKind::gas_main, code,
                                  text("Design hour of gas main {code}", {{"code", code}}), "m3/h",
                                  m, supply.gas_mains[m]));
    }
    for (std::size_t s = 0; s < m_dataset.heat_sources.size(); ++s) {
        HeatSource const &source = m_dataset.heat_sources[s];
        m_heat_sources.push_back(add(LimitKind::heat_source, source.code,
                                     text("Spare heat of {name}", {name_of(source)}), "kW", s,
                                     supply.heat_sources[s]));
    }
    for (std::size_t m = 0; m < m_dataset.heat_mains.size(); ++m) {
        std::string const &code = m_dataset.heat_mains[m].code;
        m_heat_mains.push_back(add(LimitKind::heat_main, code,
                                   text("Spare heat of main {code}", {{"code", code}}), "kW", m,
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
