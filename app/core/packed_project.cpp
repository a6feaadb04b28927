#include "app/core/packed_project.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t run_length = 256; ///< choices that are kept together

sim::Scenario without_tables(sim::Scenario const &scenario)
{
    sim::Scenario rest;
    rest.key = scenario.key;
    rest.name_zh = scenario.name_zh;
    rest.name_en = scenario.name_en;
    rest.parent = scenario.parent;
    rest.phasing = scenario.phasing;
    rest.weather = scenario.weather;
    rest.note = scenario.note;
    rest.values = scenario.values;
    return rest;
}

} // namespace

std::shared_ptr<PackedProject::PackedScenario const>
PackedProject::packed(sim::Scenario const &scenario, PackedScenario const *near)
{
    auto made = std::make_shared<PackedScenario>();
    bool same = near != nullptr;
    made->rest = without_tables(scenario);
    same = same && near->rest == made->rest;
    std::vector<sim::Choice> const &choices = scenario.plan.choices;
    for (std::size_t i = 0; i < choices.size(); i += run_length) {
        auto const begin = choices.begin() + static_cast<std::ptrdiff_t>(i);
        auto const end =
            choices.begin() + static_cast<std::ptrdiff_t>(std::min(i + run_length, choices.size()));
        std::size_t const number = i / run_length;
        bool const shared =
            near != nullptr && number < near->runs.size() &&
            std::equal(begin, end, near->runs[number]->begin(), near->runs[number]->end());
        made->runs.push_back(shared ? near->runs[number] : std::make_shared<Run const>(begin, end));
        same = same && shared;
    }
    same = same && near->runs.size() == made->runs.size();
    bool const same_works = near != nullptr && *near->works == scenario.works;
    made->works = same_works ? near->works : std::make_shared<Works const>(scenario.works);
    same = same && same_works;
    return same ? nullptr : made;
}

PackedProject::PackedProject(sim::Project const &project, PackedProject const *near)
    : m_dataset{project.dataset}
{
    for (sim::Scenario const &scenario : project.scenarios) {
        std::shared_ptr<PackedScenario const> beside;
        if (near != nullptr) {
            // Of the same name; else the one that it was copied from.
            for (std::string const &key : {scenario.key, scenario.parent}) {
                auto const found = std::ranges::find_if(
                    near->m_scenarios, [&](auto const &one) { return one->rest.key == key; });
                if (found != near->m_scenarios.end()) {
                    beside = *found;
                    break;
                }
            }
        }
        auto made = packed(scenario, beside.get());
        m_scenarios.push_back(made == nullptr ? beside : std::move(made));
    }
}

sim::Project PackedProject::unpacked() const
{
    sim::Project project;
    project.dataset = m_dataset;
    for (auto const &one : m_scenarios) {
        sim::Scenario &scenario = project.scenarios.emplace_back(one->rest);
        for (auto const &run : one->runs) {
            scenario.plan.choices.insert(scenario.plan.choices.end(), run->begin(), run->end());
        }
        scenario.works = *one->works;
    }
    return project;
}

std::size_t PackedProject::own_bytes(PackedProject const &near) const
{
    constexpr std::size_t date_bytes = 128; // a node of the table with its id
    std::size_t bytes = sizeof *this;
    for (auto const &one : m_scenarios) {
        if (std::ranges::find(near.m_scenarios, one) != near.m_scenarios.end()) {
            continue;
        }
        bytes += sizeof *one + one->runs.size() * sizeof(std::shared_ptr<Run const>);
        bool const same_works = std::ranges::any_of(
            near.m_scenarios, [&](auto const &other) { return other->works == one->works; });
        bytes += same_works ? 0 : one->works->size() * date_bytes;
        for (auto const &run : one->runs) {
            bool const shared = std::ranges::any_of(near.m_scenarios, [&](auto const &other) {
                return std::ranges::find(other->runs, run) != other->runs.end();
            });
            bytes += shared ? 0 : run->size() * sizeof(sim::Choice);
        }
    }
    return bytes;
}

} // namespace app
