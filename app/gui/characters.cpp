#include "app/core/story.hpp"
#include "app/gui/app.hpp"
#include "sim/io/raw_table.hpp"

#include <algorithm>
#include <variant>

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
        add(unit.name_zh + unit.name_en + unit.short_zh + unit.alias_zh);
    }
}

/// Names of the calendar, of crews and of all else that is no place.
void add_tables(platform::CharacterSet &characters, sim::Dataset const &dataset)
{
    auto const add = [&](std::string const &words) { platform::add_characters(characters, words); };
    for (sim::CrewType const &type : dataset.crew_types) {
        add(type.name_zh + type.name_en);
    }
    for (sim::CalendarDay const &day : dataset.calendar_days) {
        add(day.name_zh + day.name_en);
    }
    for (sim::Phase const &phase : dataset.phases) {
        add(phase.name_zh + phase.name_en + phase.content_zh + phase.content_en);
    }
    for (sim::TaskRule const &task : dataset.tasks) {
        add(task.group_zh + task.group_en + task.title_zh + task.title_en + task.text_zh);
        add(task.text_en + task.due_text_zh + task.due_text_en + task.remark_zh + task.remark_en);
    }
    for (sim::Programme const &programme : dataset.programmes) {
        add(programme.name_zh + programme.name_en + programme.unit);
    }
    for (sim::PolicyRule const &rule : dataset.policy_rules) {
        add(rule.name_zh + rule.name_en);
    }
    for (sim::OccupancyPattern const &pattern : dataset.occupancy_patterns) {
        add(pattern.name_zh + pattern.name_en);
    }
    for (auto const &[key, parameter] : dataset.parameters) {
        add(parameter.name_zh + parameter.name_en + parameter.unit + parameter.source);
    }
}

/// What towns wrote into their returns.
void add_returns(platform::CharacterSet &characters, sim::Dataset const &dataset)
{
    std::string const *last = nullptr; // one file returns many rows
    for (sim::ProgressReport const &report : dataset.progress) {
        platform::add_characters(characters, report.remark);
        if (last == nullptr || *last != report.source) {
            platform::add_characters(characters, report.source);
            last = &report.source;
        }
    }
    for (sim::WorksProblem const &problem : dataset.problems) {
        platform::add_characters(characters, problem.words + problem.unit + problem.code);
    }
}

bool is_ascii(std::string const &words)
{
    return std::ranges::all_of(words, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Every cell that can be looked at in a table.
void add_cells(platform::CharacterSet &characters, sim::io::RawProject const &tables)
{
    for (auto const &[name, table] : tables.tables) {
        std::vector<std::string const *> above(table.columns.size(), nullptr);
        for (sim::io::RawRow const &row : table.rows) {
            for (std::size_t i = 0; i < std::min(row.cells.size(), above.size()); ++i) {
                auto const *const words = std::get_if<std::string>(&row.cells[i]);
                bool const said = words != nullptr && above[i] != nullptr && *above[i] == *words;
                if (words != nullptr && !said && !is_ascii(*words)) {
                    platform::add_characters(characters, *words);
                    above[i] = words; // columns of sources and kinds say the same row by row
                }
            }
        }
    }
}

} // namespace

platform::CharacterSet program_characters()
{
    platform::CharacterSet characters;
    platform::add_characters(characters, sim::all_translations());
    platform::add_characters(characters, "←→↑↓※"); // keys, the mark of guesses
    return characters;
}

platform::CharacterSet needed_characters(Workspace const &workspace)
{
    platform::CharacterSet characters = program_characters();
    platform::add_characters(characters, workspace.path().string());
    add_dataset(characters, workspace.dataset());
    add_tables(characters, workspace.dataset());
    add_returns(characters, workspace.dataset());
    add_cells(characters, workspace.tables());
    for (sim::Scenario const &scenario : workspace.project().scenarios) {
        platform::add_characters(characters, scenario.name_zh + scenario.name_en);
    }
    for (sim::StoryStep const &step : story_of(workspace.tables())) {
        platform::add_characters(characters, step.headline_zh + step.headline_en);
    }
    for (sim::Diagnostic const &finding : workspace.diagnostics()) {
        platform::add_characters(characters, sim::format_diagnostic(sim::Language::zh, finding));
        platform::add_characters(characters, sim::format_diagnostic(sim::Language::en, finding));
    }
    return characters;
}

} // namespace app
