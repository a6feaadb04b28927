#include "app/cli/district_networks.hpp"

#include "app/cli/district_context.hpp"
#include "sim/base/fmt.hpp"
#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/csv.hpp"

namespace app::cli {

namespace {

using sim::district::District;
using sim::district::Facts;
using sim::geo::degrees_from_plane;
using sim::io::GeoFeature;
using Features = std::vector<GeoFeature>;

/// All of it is made by the rule.
void add_source(GeoFeature &feature, District const &district)
{
    feature.properties.emplace_back("source", district.rule_source);
    feature.properties.emplace_back("illustrative", std::string{"*"});
}

Features finished(Features features, District const &district)
{
    for (GeoFeature &feature : features) {
        add_source(feature, district);
    }
    return features;
}

Features substations(District const &district)
{
    Features features;
    for (auto const &station : district.electric.substations) {
        features.push_back({degrees_from_plane(station.place, district.central_meridian),
                            {{"code", station.code},
                             {"name", station.name},
                             {"name_en", station.name_en},
                             {"capacity_kva", station.capacity_kva},
                             {"already_loaded_kva", station.already_loaded_kva}}});
    }
    return finished(std::move(features), district);
}

Features sections(Facts const &facts, District const &district)
{
    auto const &network = district.electric;
    Features features;
    for (auto const &section : network.sections) {
        features.push_back(
            {degrees(section.line, district.central_meridian),
             {{"code", section.code},
              {"feeder", network.feeders[section.feeder].code},
              {"upstream", section.upstream ? network.sections[*section.upstream].code : ""},
              {"block", section.block ? facts.units[*section.block].code : ""},
              {"other_load_peak_kw", section.other_load_peak_kw}}});
    }
    return finished(std::move(features), district);
}

Features zones(Facts const &facts, District const &district)
{
    auto const &network = district.electric;
    Features features;
    for (auto const &zone : network.zones) {
        auto const &section = network.sections[zone.section];
        auto const &feeder = network.feeders[section.feeder];
        features.push_back(
            {degrees_from_plane(zone.place, district.central_meridian),
             {{"code", zone.code},
              {"name", zone.name},
              {"name_en", zone.name_en},
              {"block", facts.units[zone.block].code},
              {"section", section.code},
              {"utility_branch", network.substations[feeder.substation].utility_branch},
              {"ownership", std::string{zone.is_private ? "private" : "public"}},
              {"capacity_kva", zone.capacity_kva},
              {"households", std::int64_t{zone.households}},
              {"base_peak_kw", zone.base_peak_kw}}});
    }
    return finished(std::move(features), district);
}

} // namespace

std::map<std::string, Features> electric_layers(Facts const &facts, District const &district)
{
    return {{"substations", substations(district)},
            {"feeder_sections", sections(facts, district)},
            {"transformer_zones", zones(facts, district)}};
}

std::string feeder_table(District const &district)
{
    auto const &network = district.electric;
    auto number = [](double value) { return fmt::format("{}", value); };
    std::string text =
        sim::io::csv_row({"code", "name", "name_en", "substation", "conductor", "limit_kva",
                          "r_ohm_per_km", "x_ohm_per_km", "tie", "source", "illustrative"});
    for (auto const &feeder : network.feeders) {
        text += sim::io::csv_row(
            {feeder.code, feeder.name, feeder.name_en, network.substations[feeder.substation].code,
             feeder.conductor, number(feeder.limit_kva), number(feeder.r_ohm_per_km),
             number(feeder.x_ohm_per_km), feeder.tie ? network.feeders[*feeder.tie].code : "",
             district.rule_source, "*"});
    }
    return text;
}

Features heat_main_features(District const &district)
{
    Features features;
    for (auto const &main : district.heat_mains) {
        features.push_back({degrees(main.line, district.central_meridian),
                            {{"code", main.code},
                             {"heat_source", main.heat_source},
                             {"fed_by", main.fed_by},
                             {"spare_kw", main.spare_kw}}});
    }
    return finished(std::move(features), district);
}

Features gas_main_features(District const &district)
{
    Features features;
    for (auto const &main : district.gas_mains) {
        features.push_back({degrees(main.line, district.central_meridian),
                            {{"code", main.code},
                             {"station", main.station},
                             {"pressure", std::string{main.medium_pressure ? "medium" : "low"}},
                             {"state", std::string{main.existing ? "existing" : "planned"}},
                             {"fed_by", main.fed_by},
                             {"spare_m3_per_h", main.spare_m3_per_h}}});
    }
    return finished(std::move(features), district);
}

Features regulator_features(Facts const &facts, District const &district)
{
    Features features;
    for (auto const &regulator : district.gas_regulators) {
        features.push_back({degrees_from_plane(regulator.place, district.central_meridian),
                            {{"code", regulator.code},
                             {"name", regulator.name},
                             {"name_en", regulator.name_en},
                             {"kind", std::string{"regulator"}},
                             {"block", facts.units[regulator.block].code},
                             {"spare_m3_per_h", regulator.spare_m3_per_h},
                             {"spare_m3_per_day", 0.0}}});
    }
    return finished(std::move(features), district);
}

} // namespace app::cli
