#include "sim/io/build_project.hpp"
#include "sim/io/build_rows.hpp"

#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

Jurisdiction jurisdiction_of(RowReader const &row)
{
    return {.code = row.words("code"),
            .name = row.words("name"),
            .name_en = row.words("name_en"),
            .alias = row.words("alias"),
            .kind = row.words("kind") == "town" ? JurisdictionKind::town : JurisdictionKind::street,
            .responsible_post = row.words("responsible_post"),
            .area = row.area(),
            .provenance = row.provenance()};
}

/// Where the label of the largest part goes. A precision of 1/30 of its size is finer than any
/// label needs and far quicker than metres.
geo::Point label_of(geo::MultiPolygon const &area)
{
    auto const largest = std::ranges::max_element(
        area, {}, [](geo::Polygon const &part) { return geo::area(part); });
    if (largest == area.end() || largest->outer.size() < 4) {
        return {};
    }
    return geo::label_point(*largest, std::max(1.0, std::sqrt(geo::area(*largest)) / 30.0));
}

UrbanClass urban_class_of(std::string const &key)
{
    return key == "built_up" ? UrbanClass::built_up
           : key == "fringe" ? UrbanClass::fringe
                             : UrbanClass::rural;
}

Block block_of(RowReader const &row, std::vector<Jurisdiction> const &jurisdictions)
{
    Block block{.code = row.words("code"),
                .name = row.words("name"),
                .name_en = row.words("name_en"),
                .kind = row.words("kind") == "village" ? BlockKind::village : BlockKind::community,
                .jurisdiction = id_of(jurisdictions, row.words("jurisdiction")),
                .urban_class = urban_class_of(row.words("urban_class")),
                .households = row.integer("households"),
                .heated_floor_area_m2 = row.number("heated_floor_area_m2"),
                .building_class = row.words("building_class"),
                .demolition_year = {},
                .no_coal_zone = row.flag("no_coal_zone"),
                .coal_t_per_household = row.number("coal_t_per_household"),
                .income_yuan_per_household = row.number("income_yuan_per_household"),
                .roof_share_usable = row.number("roof_share_usable"),
                .converted_already = row.integer("converted_already"),
                .area = row.area(),
                .label_point = {},
                .provenance = row.provenance()};
    if (row.maybe_number("demolition_year")) {
        block.demolition_year = row.integer("demolition_year");
    }
    block.label_point = label_of(block.area);
    return block;
}

/// Links mains to those that feed them; only now does each have its place.
template <typename Main>
void link_mains(RawProject const &project, std::string_view name, std::vector<Main> &mains)
{
    RawTable const *const table = project.find(name);
    for (RawRow const &row : table != nullptr ? table->rows : std::vector<RawRow>{}) {
        RowReader const reader{*table, row};
        if (auto const own = index_of(mains, reader.words("code"))) {
            mains[*own].fed_by = index_of(mains, reader.words("fed_by"));
        }
    }
}

void build_networks(RawProject const &project, Dataset &dataset)
{
    dataset.heat_sources =
        in_code_order<HeatSource>(project, "heat_sources", [](RowReader const &row) {
            return HeatSource{row.words("code"),      row.words("name"), row.words("name_en"),
                              row.number("spare_kw"), row.point(),       row.provenance()};
        });
    dataset.heat_mains = in_code_order<HeatMain>(project, "heat_mains", [&](RowReader const &row) {
        return HeatMain{.code = row.words("code"),
                        .heat_source = id_of(dataset.heat_sources, row.words("heat_source")),
                        .fed_by = {}, // once all have their places
                        .spare_kw = row.number("spare_kw"),
                        .lines = row.lines(),
                        .provenance = row.provenance()};
    });
    dataset.gas_stations =
        in_code_order<GasStation>(project, "gas_stations", [&](RowReader const &row) {
            return GasStation{.code = row.words("code"),
                              .name = row.words("name"),
                              .name_en = row.words("name_en"),
                              .kind = row.words("kind") == "regulator" ? GasStationKind::regulator
                                                                       : GasStationKind::gate,
                              .block = maybe_id_of(dataset.blocks, row.words("block")),
                              .spare_m3_per_h = row.number("spare_m3_per_h"),
                              .spare_m3_per_day = row.number("spare_m3_per_day"),
                              .place = row.point(),
                              .provenance = row.provenance()};
        });
    dataset.gas_mains = in_code_order<GasMain>(project, "gas_mains", [&](RowReader const &row) {
        return GasMain{
            .code = row.words("code"),
            .station = id_of(dataset.gas_stations, row.words("station")),
            .pressure = row.words("pressure") == "low" ? GasPressure::low : GasPressure::medium,
            .state = row.words("state") == "existing" ? MainState::existing : MainState::planned,
            .fed_by = {},
            .spare_m3_per_h = row.number("spare_m3_per_h"),
            .lines = row.lines(),
            .provenance = row.provenance()};
    });
    link_mains(project, "heat_mains", dataset.heat_mains);
    link_mains(project, "gas_mains", dataset.gas_mains);
}

/// All layers named context_*, whatever they are, in the order of their names.
std::vector<ContextLayer> context_of(RawProject const &project)
{
    std::vector<ContextLayer> layers;
    double const meridian = central_meridian(project);
    for (auto const &[name, table] : project.tables) {
        if (!name.starts_with("context_") || !table.spatial) {
            continue;
        }
        ContextLayer layer{.name = name, .features = {}};
        for (RawRow const &row : table.rows) {
            RowReader const reader{table, row, meridian};
            layer.features.push_back({reader.words("name"), reader.words("name_en"), reader.area(),
                                      reader.lines(), reader.provenance()});
        }
        layers.push_back(std::move(layer));
    }
    return layers;
}

} // namespace

void build_places(RawProject const &settled, Dataset &dataset)
{
    dataset.jurisdictions = in_code_order<Jurisdiction>(settled, "jurisdictions", jurisdiction_of);
    dataset.blocks = in_code_order<Block>(settled, "blocks", [&](RowReader const &row) {
        return block_of(row, dataset.jurisdictions);
    });
    build_networks(settled, dataset);
    dataset.context = context_of(settled);
}

} // namespace sim::io
