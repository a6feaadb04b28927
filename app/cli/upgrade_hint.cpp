#include "app/cli/upgrade_hint.hpp"

#include "app/core/data_folder.hpp"
#include "sim/base/error.hpp"

#include <utility>

namespace app::cli {

void with_upgrade_hint(sim::Dataset const &dataset, std::filesystem::path const &project,
                       Common const &common, std::function<void()> const &work)
{
    try {
        work();
    } catch (sim::InputError const &error) {
        sim::Diagnostics findings = error.diagnostics();
        if (auto note = note_missing_parameters(dataset, project, common.data)) {
            note->severity = sim::Severity::warning; // notes are for `check` alone
            findings.push_back(std::move(*note));
        }
        throw sim::InputError{std::move(findings)};
    }
}

} // namespace app::cli
