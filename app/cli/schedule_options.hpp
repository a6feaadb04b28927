#pragma once

#include "app/cli/save_as.hpp"
#include "app/cli/schedule_run.hpp"
#include "app/cli/search_options.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace app::cli {

struct ScheduleOptions : SearchOptions
{
    SaveAs save;
    std::filesystem::path out;
    int draws = 0; ///< of --risk; 0: none
    bool mends = false;
    std::string apply_mend; ///< id of the mend that is kept with its schedule; empty: none
    bool minimum_crews = false;
    std::vector<std::string> fix;  ///< package=date
    std::vector<std::string> free; ///< packages

    [[nodiscard]] bool asks_mends() const { return mends || !apply_mend.empty(); }
};

/// Schedules the works and asks what the options ask.
/// \throws sim::InputError for an unknown scenario, package, date or value, or a parameter that is
///         missing (then it also says how to mend the project)
[[nodiscard]] ScheduleRun schedule_scenario(sim::Project project, ScheduleOptions const &options,
                                            Common const &common);

} // namespace app::cli
