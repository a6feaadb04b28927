#include "app/core/workspace.hpp"

#include "sim/base/fmt.hpp"

#include <utility>

namespace app {

namespace {

sim::TextArg name_of(sim::Scenario const &scenario)
{
    return {"name", scenario.name_zh, scenario.name_en};
}

} // namespace

void Workspace::set_value(std::string const &key, std::optional<double> value)
{
    sim::TextArg name{"name", key};
    sim::TextArg unit{"unit", ""};
    if (dataset().parameters.has(key)) {
        sim::Parameter const &parameter = dataset().parameters.at(key);
        name = {"name", parameter.name_zh, parameter.name_en};
        unit = {"unit", parameter.unit};
    }
    set_values({{key, value}}, value ? sim::text("{name}: {value} {unit}",
                                                 {name, {"value", fmt::format("{}", *value)}, unit})
                                     : sim::text("{name}: as in the data", {name}));
}

void Workspace::set_values(ScenarioValues const &values, sim::Text const &label)
{
    sim::Scenario edited = scenario();
    for (auto const &[key, value] : values) {
        if (value) {
            edited.values[key] = *value;
        } else {
            edited.values.erase(key);
        }
    }
    edit_scenario(label, "set-value", edited);
}

std::optional<sim::Text> Workspace::set_plan(sim::Plan const &plan, sim::Text const &action)
{
    sim::Scenario edited = scenario();
    for (std::size_t b = 0; b < plan.choices.size(); ++b) {
        if (edited.plan.choices[b].locked && plan.choices[b] != edited.plan.choices[b]) {
            sim::Block const &place = dataset().blocks[b];
            return sim::text("The route of {block} is fixed; free it first.",
                             {{"block", place.name, place.name_en}});
        }
    }
    edited.plan = plan;
    edit_scenario(action, "set-plan", edited);
    return std::nullopt;
}

void Workspace::copy_scenario(std::string_view from, ScenarioName const &name)
{
    sim::Scenario const copy = copy_of(project(), from, name);
    sim::Scenario const &original = require_scenario(project(), from);
    edit_project(sim::text("Copy {original} as {name}",
                           {{"original", original.name_zh, original.name_en}, name_of(copy)}),
                 "copy-scenario", with_scenario(project(), copy), copy.key);
}

void Workspace::add_scenario(sim::Scenario const &scenario, sim::Text const &action)
{
    edit_project(action, "add-scenario", with_scenario(project(), scenario), scenario.key);
}

void Workspace::rename_scenario(ScenarioName const &name)
{
    edit_project(sim::text("Name of {name}: {new}", {name_of(require_scenario(project(), name.key)),
                                                     {"new", name.zh, name.en}}),
                 "rename-scenario", with_name(project(), name), m_scenario_key);
}

void Workspace::note_scenario(std::string_view key, std::string const &note)
{
    edit_project(sim::text("Note of {name}", {name_of(require_scenario(project(), key))}),
                 "note-scenario", with_note(project(), key, note), m_scenario_key);
}

void Workspace::delete_scenario(std::string_view key)
{
    sim::Scenario const &gone = require_scenario(project(), key);
    sim::Project next = without_scenario(project(), key);
    std::string shown = shown_after(project(), next, m_scenario_key);
    edit_project(sim::text("Delete {name}", {name_of(gone)}), "delete-scenario", std::move(next),
                 shown);
}

} // namespace app
