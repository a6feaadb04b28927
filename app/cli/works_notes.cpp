#include "app/cli/works_notes.hpp"

#include "app/cli/schedule_run.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/works/packages/make_works.hpp"

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

} // namespace app::cli
