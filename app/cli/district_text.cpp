#include "app/cli/district_text.hpp"

#include "app/cli/district_context.hpp"
#include "app/cli/district_networks.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/io/csv.hpp"
#include "sim/io/geojson_text.hpp"

#include <algorithm>
#include <iterator>

namespace app::cli {

namespace {

using sim::district::Block;
using sim::district::District;
using sim::district::Facts;
using sim::district::Route;
using sim::geo::Point;
using sim::io::GeoFeature;
using sim::io::GeoValue;
using Features = std::vector<GeoFeature>;

GeoValue whole(double value)
{
    return static_cast<std::int64_t>(value);
}

char const *route_key(Route route)
{
    switch (route) {
    case Route::chp_heat:
        return "chp_heat";
    case Route::gas_wall:
        return "gas_wall";
    case Route::solar_electric:
        break;
    }
    return "solar_electric";
}

Features jurisdictions(Facts const &facts, District const &district)
{
    Features features;
    for (std::size_t j = 0; j < facts.jurisdictions.size(); ++j) {
        auto const &fact = facts.jurisdictions[j];
        features.push_back({degrees(district.jurisdictions[j], district.central_meridian),
                            {{"code", fact.code},
                             {"name", fact.name},
                             {"name_en", fact.name_en},
                             {"alias", fact.alias},
                             {"kind", fact.kind},
                             {"responsible_post", fact.responsible_post},
                             {"source", fact.source},
                             {"illustrative", std::string{"geometry"}}}});
    }
    return features;
}

GeoFeature block_feature(Facts const &facts, Block const &block)
{
    auto const &unit = facts.units[block.unit];
    std::string illustrative =
        "geometry;households;heated_floor_area_m2;building_class;demolition_year;no_coal_zone;"
        "coal_t_per_household;income_yuan_per_household;roof_share_usable;converted_already";
    if (!unit.class_published) {
        illustrative += ";urban_class;urban_class_code";
    }
    auto const assumed = sim::district::layout_rows(facts, "assumed_jurisdiction");
    if (std::ranges::find(assumed, unit.code, &sim::district::LayoutFact::code) != assumed.end()) {
        illustrative += ";jurisdiction";
    }
    GeoValue demolition; // null where none is planned
    if (block.demolition_year) {
        demolition.emplace<std::int64_t>(*block.demolition_year);
    }
    return {degrees(sim::geo::MultiPolygon{block.shape}, facts.central_meridian),
            {{"code", unit.code},
             {"name", unit.name},
             {"name_en", unit.name_en},
             {"kind", unit.kind},
             {"jurisdiction", facts.jurisdictions[unit.jurisdiction].code},
             {"urban_class", unit.urban_class},
             {"urban_class_code", unit.urban_class_code},
             {"households", whole(block.households)},
             {"heated_floor_area_m2", block.heated_floor_area_m2},
             {"building_class", block.building_class},
             {"demolition_year", demolition},
             {"no_coal_zone", block.no_coal_zone},
             {"coal_t_per_household", block.coal_t_per_household},
             {"income_yuan_per_household", block.income_yuan_per_household},
             {"roof_share_usable", block.roof_share_usable},
             {"converted_already", whole(0)},
             {"source", unit.source},
             {"illustrative", illustrative}}};
}

Features blocks(Facts const &facts, District const &district)
{
    Features features;
    for (Block const &block : district.blocks) {
        features.push_back(block_feature(facts, block));
    }
    return features;
}

Features sites(Facts const &facts, District const &district, std::string const &kind)
{
    Features features;
    for (auto const &site : facts.sites) {
        if (site.kind != kind) {
            continue;
        }
        Point const place = site.place.value_or(district.gas_gate);
        GeoFeature feature{sim::geo::degrees_from_plane(place, district.central_meridian),
                           {{"code", site.code}, {"name", site.name}, {"name_en", site.name_en}}};
        std::string illustrative = site.place ? "" : "name;name_en;geometry;";
        if (kind == "heat_source") {
            feature.properties.emplace_back("spare_kw", site.spare);
            illustrative += "spare_kw";
        } else {
            feature.properties.emplace_back("kind", std::string{"gate"});
            feature.properties.emplace_back("block", std::string{});
            feature.properties.emplace_back("spare_m3_per_h", site.spare);
            feature.properties.emplace_back("spare_m3_per_day", site.spare_per_day);
            illustrative += "spare_m3_per_h;spare_m3_per_day";
        }
        feature.properties.emplace_back("source", site.source);
        feature.properties.emplace_back("illustrative", illustrative);
        features.push_back(std::move(feature));
    }
    return features;
}

/// The official plan: every block its route, all from the first year.
std::string choices(Facts const &facts, District const &district)
{
    std::string const year =
        std::to_string(static_cast<int>(facts.parameters.at("plan_start_year")));
    std::string text = sim::io::csv_row({"scenario", "block", "route", "start_year", "locked"});
    for (Block const &block : district.blocks) {
        text += sim::io::csv_row(
            {"official", facts.units[block.unit].code, route_key(block.route), year, "0"});
    }
    return text;
}

} // namespace

std::map<std::string, std::string> district_files(Facts const &facts, District const &district)
{
    std::map<std::string, std::string> files;
    auto add = [&](std::string const &name, Features const &features) {
        files[name + ".geojson"] = sim::io::geojson_text(name, features);
    };
    add("jurisdictions", jurisdictions(facts, district));
    add("blocks", blocks(facts, district));
    add("heat_sources", sites(facts, district, "heat_source"));
    add("heat_mains", heat_main_features(district));
    Features gas_stations = sites(facts, district, "gas_station");
    std::ranges::move(regulator_features(facts, district), std::back_inserter(gas_stations));
    add("gas_stations", gas_stations);
    add("gas_mains", gas_main_features(district));
    for (auto const &[name, features] : electric_layers(facts, district)) {
        add(name, features);
    }
    files["feeders.csv"] = feeder_table(district);
    for (auto const &[name, features] : context_layers(facts, district)) {
        add(name, features);
    }
    files["choices.csv"] = choices(facts, district);
    return files;
}

} // namespace app::cli
