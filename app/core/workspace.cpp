#include "app/core/workspace.hpp"

#include "app/core/data_folder.hpp"
#include "sim/engine/simulate.hpp"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <map>
#include <utility>

namespace app {

namespace {

/// Thresholds, limits and weights of the assignment: no result of a plan rests on them.
bool decides_only(std::string_view key)
{
    return key.starts_with("gate.") || key.starts_with("limit.") || key.starts_with("assign.");
}

std::map<std::string, double> results_values(sim::Scenario const &scenario)
{
    std::map<std::string, double> values;
    for (auto const &[key, value] : scenario.values) {
        if (!decides_only(key)) {
            values.emplace(key, value);
        }
    }
    return values;
}

bool same_results(sim::Scenario const &a, sim::Scenario const &b)
{
    // Money falls due by dates of the works where it is paid by completion.
    bool const same_dates = a.phasing == sim::Phasing::published || a.works == b.works;
    return a.plan == b.plan && a.phasing == b.phasing && a.weather == b.weather && same_dates &&
           results_values(a) == results_values(b);
}

/// To be changed by nobody else, or else for reading.
sim::io::ProjectFile open_file(std::filesystem::path const &file,
                               std::optional<sim::Text> &read_only)
{
    try {
        return sim::io::ProjectFile{file, sim::io::Opening::alone};
    } catch (sim::IoError const &refused) {
        read_only = refused.message();
        return sim::io::ProjectFile{file, sim::io::Opening::reading}; // says what else is wrong
    }
}

} // namespace

Workspace::Workspace(std::filesystem::path const &file, std::filesystem::path const &data)
    : m_file{open_file(file, m_read_only)}, m_data{data}, m_history{m_file.loaded().project},
      m_scenario_key{project().scenarios.front().key}
{
    sim::Diagnostics findings = m_file.loaded().diagnostics;
    if (auto note = note_missing_parameters(dataset(), file, data)) {
        m_lacks_parameters = true;
        findings.push_back(std::move(*note));
    }
    keep_diagnostics(project().dataset, std::move(findings));
    recompute();
    follow_dataset();
}

sim::Diagnostics const &Workspace::diagnostics() const
{
    return m_diagnostics.find(project().dataset)->second;
}

sim::Scenario const &Workspace::scenario() const
{
    sim::Scenario const *const found = project().find_scenario(m_scenario_key);
    assert(found != nullptr);
    return *found;
}

bool Workspace::show_scenario(std::string_view key)
{
    if (project().find_scenario(key) == nullptr) {
        return false;
    }
    if (key != m_scenario_key) {
        m_scenario_key = key;
        recompute();
    }
    return true;
}

std::optional<sim::Text> Workspace::set_route(sim::BlockId block, sim::RouteId route)
{
    sim::Choice choice = scenario().plan.choices[block.index];
    sim::Block const &place = dataset().block(block);
    if (choice.locked) {
        return sim::text("The route of {block} is fixed; free it first.",
                         {{"block", place.name, place.name_en}});
    }
    choice.route = route;
    sim::Route const &to = dataset().route(route);
    edit_choice(sim::text("Route of {block}: {route}", {{"block", place.name, place.name_en},
                                                        {"route", to.name_zh, to.name_en}}),
                "set-route", block, choice);
    return std::nullopt;
}

void Workspace::set_locked(sim::BlockId block, bool locked)
{
    sim::Choice choice = scenario().plan.choices[block.index];
    choice.locked = locked;
    sim::Block const &place = dataset().block(block);
    sim::TextArg const name{"block", place.name, place.name_en};
    edit_choice(locked ? sim::text("Fix the route of {block}", {name})
                       : sim::text("Free the route of {block}", {name}),
                locked ? "lock" : "unlock", block, choice);
}

void Workspace::set_retrofit(sim::BlockId block, sim::Retrofit retrofit)
{
    sim::Choice choice = scenario().plan.choices[block.index];
    choice.retrofit = retrofit;
    sim::Block const &place = dataset().block(block);
    edit_choice(sim::text("Insulation of {block}", {{"block", place.name, place.name_en}}),
                "set-retrofit", block, choice);
}

bool Workspace::set_weather(std::string_view key)
{
    auto const &years = dataset().weather_years;
    auto const year = std::ranges::find(years, key, &sim::WeatherYear::key);
    if (year == years.end()) {
        return false;
    }
    sim::Scenario edited = scenario();
    edited.weather = key;
    edit_scenario(sim::text("Winter: {winter}", {{"winter", year->name_zh, year->name_en}}),
                  "set-weather", edited);
    return true;
}

void Workspace::edit_choice(sim::Text const &label, std::string const &action, sim::BlockId block,
                            sim::Choice const &choice)
{
    sim::Scenario edited = scenario();
    edited.plan.choices[block.index] = choice;
    edit_scenario(label, action, edited);
}

void Workspace::edit_scenario(sim::Text const &label, std::string const &action,
                              sim::Scenario const &edited, DetailsOf const &details)
{
    m_made_copy = false;
    if (edited == scenario()) {
        return;
    }
    if (m_keeps_published && m_scenario_key == project().scenarios.front().key) {
        sim::Scenario copy = edited;
        ScenarioName const name = free_copy_name(project(), edited);
        copy.parent = edited.key;
        copy.key = name.key;
        copy.name_zh = name.zh;
        copy.name_en = name.en;
        copy.note.clear(); // it speaks of the published one
        edit_project(label, action, with_scenario(project(), copy), copy.key, details);
        m_made_copy = true;
        return;
    }
    sim::Project next = project();
    *std::ranges::find(next.scenarios, m_scenario_key, &sim::Scenario::key) = edited;
    edit_project(label, action, std::move(next), m_scenario_key, details);
}

void Workspace::edit_data(sim::io::DataEdit const &edit, sim::Text const &label,
                          std::string const &action)
{
    if (!edit.rows.empty()) {
        edit_data(edit, sim::io::try_edit(tables(), project(), edit), label, action);
    }
}

void Workspace::edit_data(sim::io::DataEdit const &edit, sim::io::EditedProject tried,
                          sim::Text const &label, std::string const &action)
{
    m_made_copy = false;
    sim::io::LoadedProject next = m_file.adopt(std::move(tried));
    std::shared_ptr<sim::Dataset const> const dataset = next.project.dataset;
    if (m_lacks_parameters) { // the edit may have brought some or all of them
        if (auto note = note_missing_parameters(*dataset, path(), m_data)) {
            next.diagnostics.push_back(std::move(*note));
        }
    }
    edit_project(label, action, std::move(next.project), m_scenario_key,
                 [&](sim::Results const &) { return edit.details; });
    keep_diagnostics(dataset, std::move(next.diagnostics));
}

void Workspace::keep_diagnostics(std::shared_ptr<sim::Dataset const> const &of,
                                 sim::Diagnostics findings)
{
    std::erase_if(m_diagnostics, [](auto const &entry) { return entry.first.expired(); });
    m_diagnostics.insert_or_assign(of, std::move(findings));
}

void Workspace::change_data(sim::DataChange const &change, sim::Text const &label,
                            std::string const &action)
{
    edit_data(sim::io::edit_of(tables(), change), label, action);
}

void Workspace::edit_project(sim::Text const &label, std::string const &action, sim::Project next,
                             std::string const &shown, DetailsOf const &details)
{
    if (next == project()) {
        return;
    }
    // Before anything is kept: what cannot be stored or computed throws.
    m_file.require_sound(next);
    sim::Scenario const looked_at = *next.find_scenario(shown);
    Answer answer = compute(next, looked_at);
    m_file.commit(project(), next, action, details ? details(answer.results) : std::string{});
    m_history.commit(label, std::move(next));
    ++m_edit_count;
    m_scenario_key = shown;
    show(looked_at, std::move(answer));
    follow_dataset();
}

void Workspace::undo()
{
    if (m_history.can_undo()) {
        step_history(&DocumentHistory::undo, "undo");
        --m_edit_count;
    }
}

void Workspace::redo()
{
    if (m_history.can_redo()) {
        step_history(&DocumentHistory::redo, "redo");
        ++m_edit_count;
    }
}

void Workspace::step_history(void (DocumentHistory::*step)(), std::string const &action)
{
    DocumentHistory moved = m_history;
    (moved.*step)();
    std::string const shown = shown_after(project(), *moved.current(), m_scenario_key);
    m_file.commit(project(), *moved.current(), action);
    m_history = std::move(moved);
    m_scenario_key = shown;
    recompute();
    follow_dataset();
}

Workspace::Answer Workspace::compute(sim::Project const &project,
                                     sim::Scenario const &scenario) const
{
    auto const start = std::chrono::steady_clock::now();
    sim::Progress progress;
    Answer answer;
    if (m_foreseen && m_foreseen->dataset == project.dataset && m_foreseen->scenario == scenario) {
        answer.results = m_foreseen->results;
    } else if (m_computed_dataset != project.dataset) {
        answer.results = sim::simulate(*project.dataset, scenario, progress, m_watch);
    } else if (same_results(m_computed, scenario)) {
        answer.results = m_results;
    } else {
        answer.results =
            sim::update(*project.dataset, m_results, m_computed, scenario, progress, m_watch);
    }
    answer.response_ms =
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    return answer;
}

void Workspace::show(sim::Scenario const &scenario, Answer answer)
{
    m_results = std::move(answer.results);
    m_computed = scenario;
    m_computed_dataset = project().dataset;
    m_response_ms = answer.response_ms;
    ++m_revision;
}

void Workspace::follow_dataset()
{
    if (m_published_dataset == project().dataset) {
        return;
    }
    m_published_dataset = project().dataset;
    sim::Scenario const &first = project().scenarios.front();
    if (m_computed == first) {
        m_published = m_results;
    } else if (m_foreseen && m_foreseen->dataset == project().dataset) {
        m_published = m_foreseen->published;
    } else {
        sim::Progress progress;
        m_published = sim::simulate(dataset(), first, progress);
    }
}

void Workspace::recompute()
{
    show(scenario(), compute(project(), scenario()));
}

} // namespace app
