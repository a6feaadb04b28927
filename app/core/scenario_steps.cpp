#include "app/core/scenario_steps.hpp"

#include "sim/base/error.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr char const *published_key = "official";

[[noreturn]] void refuse(char const *code, std::string_view key, sim::Text message,
                         sim::Text allowed)
{
    sim::Diagnostic problem;
    problem.code = code;
    problem.where.layer = "scenarios";
    problem.where.feature = key;
    problem.where.field = "key";
    problem.value = key;
    problem.message = std::move(message);
    problem.allowed = std::move(allowed);
    throw sim::InputError{{problem}};
}

std::string keys_of(sim::Project const &project)
{
    std::string keys;
    for (sim::Scenario const &scenario : project.scenarios) {
        keys += (keys.empty() ? "" : ", ") + scenario.key;
    }
    return keys;
}

auto place_of(sim::Project &project, std::string_view key)
{
    static_cast<void>(require_scenario(project, key));
    return std::ranges::find(project.scenarios, key, &sim::Scenario::key);
}

} // namespace

sim::Scenario const &require_scenario(sim::Project const &project, std::string_view key)
{
    if (sim::Scenario const *const scenario = project.find_scenario(key)) {
        return *scenario;
    }
    refuse("unknown_scenario", key, sim::text("there is no such scenario"),
           sim::text("there are: {keys}", {{"keys", keys_of(project)}}));
}

ScenarioName free_name(sim::Project const &project, ScenarioName const &wanted)
{
    ScenarioName name = wanted;
    for (int i = 2; project.find_scenario(name.key) != nullptr; ++i) {
        std::string const tail = std::to_string(i);
        name = {wanted.key + "-" + tail, wanted.zh + tail, wanted.en + " " + tail};
    }
    return name;
}

ScenarioName free_copy_name(sim::Project const &project, sim::Scenario const &from)
{
    return free_name(project,
                     {from.key + "-copy", from.name_zh + " " + sim::tr(sim::Language::zh, "copy"),
                      from.name_en + " " + sim::tr(sim::Language::en, "copy")});
}

sim::Scenario copy_of(sim::Project const &project, std::string_view from, ScenarioName const &name)
{
    sim::Scenario copy = require_scenario(project, from);
    copy.parent = from;
    copy.key = name.key;
    copy.name_zh = name.zh;
    copy.name_en = name.en;
    copy.note.clear(); // it speaks of the other one
    return copy;
}

sim::Project with_scenario(sim::Project project, sim::Scenario scenario)
{
    if (project.find_scenario(scenario.key) != nullptr) {
        refuse("key_taken", scenario.key, sim::text("there is a scenario with this key already"),
               sim::text("a key other than {keys}", {{"keys", keys_of(project)}}));
    }
    project.scenarios.push_back(std::move(scenario));
    return project;
}

sim::Project with_name(sim::Project project, ScenarioName const &name)
{
    auto const scenario = place_of(project, name.key);
    scenario->name_zh = name.zh;
    scenario->name_en = name.en;
    return project;
}

sim::Project with_note(sim::Project project, std::string_view key, std::string const &note)
{
    place_of(project, key)->note = note;
    return project;
}

sim::Project without_scenario(sim::Project project, std::string_view key)
{
    auto const gone = place_of(project, key);
    if (key == published_key) {
        refuse("published_scenario", key,
               sim::text("the published plan stays: everything is measured against it"),
               sim::text("the key of another scenario"));
    }
    std::string const parent = gone->parent;
    project.scenarios.erase(gone);
    for (sim::Scenario &scenario : project.scenarios) {
        if (scenario.parent == key) {
            scenario.parent = parent;
        }
    }
    return project;
}

std::string shown_after(sim::Project const &before, sim::Project const &after,
                        std::string const &shown)
{
    for (sim::Scenario const &scenario : after.scenarios) {
        if (before.find_scenario(scenario.key) == nullptr) {
            return scenario.key;
        }
    }
    if (after.find_scenario(shown) != nullptr) {
        return shown;
    }
    std::string const &parent = before.find_scenario(shown)->parent;
    bool const has_parent = after.find_scenario(parent) != nullptr;
    return has_parent ? parent : after.scenarios.front().key;
}

} // namespace app
