#include "app/cli/works_notes.hpp"

#include "app/cli/schedule_run.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/works/works.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/works_reasons.hpp"

#include <iostream>
#include <utility>

namespace app::cli {

std::optional<sim::Diagnostic> note_older_works(sim::Dataset const &dataset,
                                                sim::Scenario const &scenario,
                                                sim::Results const &results)
{
    std::vector<std::string> ids;
    if (!scenario.works.empty()) {
        try {
            ids = ids_without_package(sim::works::make_works(dataset, scenario, results), scenario);
        } catch (sim::InputError const &) {
            return std::nullopt; // the parameters that are missing have a note of their own
        }
    }
    if (ids.empty()) {
        return std::nullopt;
    }
    sim::Diagnostic note;
    note.severity = sim::Severity::note;
    note.code = "works_without_package";
    note.where = {"", "works", scenario.key, "package"};
    note.value = ids.front() + (ids.size() > 1 ? " ..." : "");
    note.message = sim::text("{count} dates are of packages that the plan no longer has; they are "
                             "kept as they are",
                             {{"count", std::to_string(ids.size())}});
    return note;
}

sim::Diagnostics warn_unscheduled(sim::Dataset const &dataset, sim::Scenario const &scenario,
                                  sim::Results const &results)
{
    if (scenario.works.empty()) {
        return {}; // nothing was decided that could fail
    }
    sim::Diagnostics warnings;
    try {
        sim::works::Works const works = sim::works::follow_works(dataset, scenario, results);
        if (!works.schedule.empty()) {
            return {};
        }
        sim::works::Case const of{dataset, scenario, results, *works.plan, *works.problem};
        std::vector<sim::works::BrokenLock> const locks = sim::works::broken_locks(of);
        for (sim::Text const &reason : sim::report::why_unscheduled(of)) {
            sim::Diagnostic warning;
            warning.severity = sim::Severity::warning;
            warning.code = "works_unscheduled";
            warning.where = {"", "works", scenario.key, "start"};
            if (warnings.size() < locks.size()) {
                warning.value = works.plan->packages[locks[warnings.size()].package].id;
            }
            warning.message = sim::text("no schedule of all works was found: {reason}",
                                        {sim::report::text_arg("reason", reason)});
            warnings.push_back(std::move(warning));
        }
    } catch (sim::InputError const &) {
        return {}; // the parameters that are missing have a note of their own
    }
    return warnings;
}

void warn_undated(sim::Scenario const &scenario, std::vector<sim::Text> const &reasons,
                  Common const &common)
{
    std::cerr << sim::render(common.language,
                             sim::text("Scenario {scenario}: no schedule of its works was found; "
                                       "nothing written here has dates of works.",
                                       {{"scenario", scenario.name_zh, scenario.name_en}}))
              << '\n';
    for (sim::Text const &reason : reasons) {
        std::cerr << "  - " << sim::render(common.language, reason) << '\n';
    }
}

} // namespace app::cli
