#include "app/core/workspace.hpp"

namespace app {

void Workspace::set_work_dates(sim::WorkPackage const &package, sim::WorkDates const &dates,
                               WorkTable const &shown)
{
    sim::Scenario edited = scenario();
    for (auto const &[id, other] : shown) {
        edited.works[id] = other;
    }
    edited.works[package.id] = dates;
    sim::TextArg const name{"package", sim::render(sim::Language::zh, package.name),
                            sim::render(sim::Language::en, package.name)};
    edit_scenario(dates.fixed ? sim::text("{package}: fixed from {start}",
                                          {name, {"start", sim::iso_date(dates.start)}})
                              : sim::text("{package}: dates free", {name}),
                  dates.fixed ? "fix-work" : "free-work", edited);
}

void Workspace::keep_schedule(WorkTable const &dates, sim::Text const &action)
{
    sim::Scenario edited = scenario();
    for (auto const &[id, package] : dates) {
        edited.works[id] = package;
    }
    edit_scenario(action, "keep-schedule", edited);
}

std::optional<sim::Text> Workspace::apply_mend(sim::Mend const &mend, WorkTable const &dates)
{
    sim::Scenario edited = scenario();
    for (auto const &[block, year] : mend.start_years) {
        sim::Choice &choice = edited.plan.choices.at(block);
        if (choice.locked && choice.start_year != year) {
            sim::Block const &place = dataset().blocks[block];
            return sim::text("The route of {block} is fixed; free it first.",
                             {{"block", place.name, place.name_en}});
        }
        choice.start_year = year;
    }
    for (auto const &[key, value] : mend.values) {
        edited.values[key] = value;
    }
    // The mend was verified by its own schedule: only dates set by hand stay.
    std::erase_if(edited.works, [](auto const &row) { return !row.second.fixed; });
    edited.works.insert(dates.begin(), dates.end());
    edit_scenario(mend.name, "apply-mend", edited);
    return std::nullopt;
}

} // namespace app
