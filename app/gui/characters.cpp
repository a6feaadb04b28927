#include "app/gui/app.hpp"

namespace app {

namespace {

void add_dataset(platform::CharacterSet &characters, sim::Dataset const &dataset)
{
    auto const add = [&](std::string const &words) { platform::add_characters(characters, words); };
    for (auto const &[key, value] : dataset.meta) {
        add(value);
    }
    for (sim::Jurisdiction const &place : dataset.jurisdictions) {
        add(place.name + place.name_en + place.alias + place.responsible_post);
    }
    for (sim::Block const &block : dataset.blocks) {
        add(block.name + block.name_en + block.building_class + block.code);
    }
    for (sim::HeatSource const &site : dataset.heat_sources) {
        add(site.name + site.name_en);
    }
    for (sim::GasStation const &site : dataset.gas_stations) {
        add(site.name + site.name_en);
    }
    for (sim::Substation const &site : dataset.substations) {
        add(site.name + site.name_en);
    }
    for (sim::Feeder const &feeder : dataset.feeders) {
        add(feeder.name + feeder.name_en + feeder.conductor);
    }
    for (sim::TransformerZone const &zone : dataset.transformer_zones) {
        add(zone.name + zone.name_en + zone.code);
    }
    for (sim::WeatherYear const &year : dataset.weather_years) {
        add(year.name_zh + year.name_en);
    }
    for (sim::BuildingClass const &one : dataset.building_classes) {
        add(one.name_zh + one.name_en);
    }
    for (sim::ContextLayer const &layer : dataset.context) {
        for (sim::ContextFeature const &feature : layer.features) {
            add(feature.name + feature.name_en);
        }
    }
    for (sim::Route const &route : dataset.routes) {
        add(route.name_zh + route.name_en);
    }
    for (sim::Unit const &unit : dataset.units) {
        add(unit.name_zh + unit.name_en);
    }
}

} // namespace

platform::CharacterSet needed_characters(Workspace const &workspace)
{
    platform::CharacterSet characters;
    platform::add_characters(characters, sim::all_translations());
    platform::add_characters(characters, workspace.path().string());
    add_dataset(characters, workspace.dataset());
    for (sim::Scenario const &scenario : workspace.project().scenarios) {
        platform::add_characters(characters, scenario.name_zh + scenario.name_en);
    }
    for (sim::Diagnostic const &finding : workspace.diagnostics()) {
        platform::add_characters(characters, sim::format_diagnostic(sim::Language::zh, finding));
        platform::add_characters(characters, sim::format_diagnostic(sim::Language::en, finding));
    }
    return characters;
}

} // namespace app
