#include "sim/engine/doctor/figures.hpp"

#include "sim/model/illustrative.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace sim::checkup {

namespace {

/// Where a row belongs; nothing: it serves the whole district.
using Town = std::optional<JurisdictionId>;

Town town_of(Dataset const & /*dataset*/, Block const &block)
{
    return block.jurisdiction;
}

Town town_of(Dataset const &dataset, TransformerZone const &zone)
{
    return dataset.block(zone.block).jurisdiction;
}

template <typename Row>
Town town_of(Dataset const & /*dataset*/, Row const & /*row*/)
{
    return {};
}

/// Calls `change` for every row whose field is illustrative.
template <typename Row, typename Change>
Touched each(Dataset &dataset, std::vector<Row> &rows, char const *field, Change change)
{
    Touched touched;
    touched.rows.resize(dataset.jurisdictions.size() + 1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (names_field(rows[i].provenance.illustrative, field)) {
            change(rows[i], i);
            Town const town = town_of(dataset, rows[i]);
            ++touched.rows[town ? town->index : dataset.jurisdictions.size()];
            ++touched.count;
        }
    }
    return touched;
}

template <auto rows, auto member>
Touched scale(Dataset &dataset, double factor, char const *field)
{
    return each(dataset, dataset.*rows, field,
                [&](auto &row, std::size_t /*index*/) { row.*member *= factor; });
}

int scaled(int count, double factor)
{
    return count == 0 ? 0 : std::max(1, static_cast<int>(std::lround(count * factor)));
}

/// Households bring their floor with them, and stand behind the block's zones.
Touched vary_households(Dataset &dataset, double factor)
{
    std::vector<bool> changed(dataset.blocks.size());
    Touched const touched =
        each(dataset, dataset.blocks, "households", [&](Block &block, std::size_t index) {
            block.households = scaled(block.households, factor);
            block.heated_floor_area_m2 *= factor;
            changed[index] = true;
        });
    for (TransformerZone &zone : dataset.transformer_zones) {
        if (changed[zone.block.index]) {
            zone.households = scaled(zone.households, factor);
        }
    }
    return touched;
}

Touched vary_class(Dataset &dataset, double steps)
{
    auto const &classes = dataset.building_classes;
    return each(dataset, dataset.blocks, "building_class", [&](Block &block, std::size_t /*i*/) {
        auto const own = std::ranges::find(classes, block.building_class, &BuildingClass::key);
        if (own != classes.end()) {
            long const at = own - classes.begin() + std::lround(steps);
            long const last = static_cast<long>(classes.size()) - 1;
            block.building_class = classes[static_cast<std::size_t>(std::clamp(at, 0L, last))].key;
        }
    });
}

} // namespace

std::span<Figure const> figures()
{
    static constexpr Figure all[] = {
        {"blocks", "households", vary_households},
        {"blocks", "building_class", vary_class},
        {"blocks", "heated_floor_area_m2",
         [](Dataset &d, double f) {
             return scale<&Dataset::blocks, &Block::heated_floor_area_m2>(d, f,
                                                                          "heated_floor_area_m2");
         }},
        {"blocks", "coal_t_per_household",
         [](Dataset &d, double f) {
             return scale<&Dataset::blocks, &Block::coal_t_per_household>(d, f,
                                                                          "coal_t_per_household");
         }},
        {"blocks", "income_yuan_per_household",
         [](Dataset &d, double f) {
             return scale<&Dataset::blocks, &Block::income_yuan_per_household>(
                 d, f, "income_yuan_per_household");
         }},
        {"blocks", "roof_share_usable",
         [](Dataset &d, double f) {
             return scale<&Dataset::blocks, &Block::roof_share_usable>(d, f, "roof_share_usable");
         }},
        {"transformer_zones", "capacity_kva",
         [](Dataset &d, double f) {
             return scale<&Dataset::transformer_zones, &TransformerZone::capacity_kva>(
                 d, f, "capacity_kva");
         }},
        {"transformer_zones", "base_peak_kw",
         [](Dataset &d, double f) {
             return scale<&Dataset::transformer_zones, &TransformerZone::base_peak_kw>(
                 d, f, "base_peak_kw");
         }},
        {"feeders", "limit_kva",
         [](Dataset &d, double f) {
             return scale<&Dataset::feeders, &Feeder::limit_kva>(d, f, "limit_kva");
         }},
        {"feeder_sections", "other_load_peak_kw",
         [](Dataset &d, double f) {
             return scale<&Dataset::feeder_sections, &FeederSection::other_load_peak_kw>(
                 d, f, "other_load_peak_kw");
         }},
        {"substations", "capacity_kva",
         [](Dataset &d, double f) {
             return scale<&Dataset::substations, &Substation::capacity_kva>(d, f, "capacity_kva");
         }},
        {"heat_sources", "spare_kw",
         [](Dataset &d, double f) {
             return scale<&Dataset::heat_sources, &HeatSource::spare_kw>(d, f, "spare_kw");
         }},
        {"heat_mains", "spare_kw",
         [](Dataset &d, double f) {
             return scale<&Dataset::heat_mains, &HeatMain::spare_kw>(d, f, "spare_kw");
         }},
        {"gas_stations", "spare_m3_per_h",
         [](Dataset &d, double f) {
             return scale<&Dataset::gas_stations, &GasStation::spare_m3_per_h>(d, f,
                                                                               "spare_m3_per_h");
         }},
        {"gas_stations", "spare_m3_per_day",
         [](Dataset &d, double f) {
             return scale<&Dataset::gas_stations, &GasStation::spare_m3_per_day>(
                 d, f, "spare_m3_per_day");
         }},
        {"gas_mains", "spare_m3_per_h", [](Dataset &d, double f) {
             return scale<&Dataset::gas_mains, &GasMain::spare_m3_per_h>(d, f, "spare_m3_per_h");
         }}};
    return all;
}

} // namespace sim::checkup
