#pragma once

#include "sim/model/block.hpp"
#include "sim/model/building.hpp"
#include "sim/model/climate.hpp"
#include "sim/model/duty.hpp"
#include "sim/model/grid.hpp"
#include "sim/model/jurisdiction.hpp"
#include "sim/model/network.hpp"
#include "sim/model/parameter.hpp"
#include "sim/model/policy.hpp"
#include "sim/model/progress_report.hpp"
#include "sim/model/published.hpp"
#include "sim/model/route.hpp"
#include "sim/model/works.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

/// One feature that is drawn and never computed with.
struct ContextFeature
{
    std::string name;
    std::string name_en;
    geo::MultiPolygon area;             ///< empty for lines
    std::vector<geo::LineString> lines; ///< empty for areas
    Provenance provenance;
};

struct ContextLayer
{
    std::string name; ///< context_river, context_railway ...
    std::vector<ContextFeature> features;
};

/// Everything given: immutable once validated and shared. Coordinates in metres on its plane.
struct Dataset
{
    std::map<std::string, std::string, std::less<>> meta; ///< district_code, name_zh, name_en, ...
    std::vector<Jurisdiction> jurisdictions;              ///< in code order
    std::vector<Block> blocks;                            ///< in code order
    std::vector<HeatSource> heat_sources;
    std::vector<HeatMain> heat_mains;
    std::vector<GasStation> gas_stations;
    std::vector<GasMain> gas_mains;
    std::vector<Substation> substations;
    std::vector<Feeder> feeders;
    std::vector<FeederSection> feeder_sections; ///< upstream ones before those behind them
    std::vector<TransformerZone> transformer_zones;
    std::vector<TransformerSize> transformer_sizes; ///< ascending
    std::vector<Conductor> conductors;              ///< ascending
    std::vector<ClimateMonth> climate_normals;      ///< in month order
    std::vector<WeatherYear> weather_years;         ///< the first is the default
    std::vector<BuildingClass> building_classes;    ///< in key order
    std::vector<OccupancyPattern> occupancy_patterns;
    std::vector<ContextLayer> context;
    std::vector<Route> routes; ///< in the order of the catalogue
    ParameterTable parameters;
    std::vector<PolicyRule> policy_rules;
    std::vector<Programme> programmes;
    std::vector<PhasingStep> phasing;
    std::vector<PublishedFigure> published_figures;
    std::vector<FindingRule> finding_rules;
    std::vector<Unit> units;
    std::vector<TaskRule> tasks;
    std::vector<Phase> phases;
    std::vector<CalendarDay> calendar_days; ///< in day order
    std::vector<CrewType> crew_types;       ///< in the order of the table
    std::vector<ProgressReport> progress;   ///< in the order of blocks, then of weeks
    std::vector<WorksProblem> problems;     ///< in code order

    [[nodiscard]] Block const &block(BlockId id) const { return blocks[id.index]; }
    [[nodiscard]] Jurisdiction const &jurisdiction(JurisdictionId id) const
    {
        return jurisdictions[id.index];
    }
    [[nodiscard]] Route const &route(RouteId id) const { return routes[id.index]; }
    [[nodiscard]] std::optional<RouteId> find_route(std::string_view key) const;
    [[nodiscard]] std::optional<BlockId> find_block(std::string_view code) const;
    [[nodiscard]] std::optional<JurisdictionId> find_jurisdiction(std::string_view code) const;
    /// \return nullptr if there is no such unit
    [[nodiscard]] Unit const *find_unit(std::string_view code) const;
    /// True while any number of blocks, networks or plan rests on generated rows.
    [[nodiscard]] bool has_illustrative() const;
};

} // namespace sim
