#include "app/cli/open_project.hpp"

#include "app/core/data_folder.hpp"
#include "sim/base/error.hpp"

#include <iostream>

namespace app::cli {

sim::io::LoadedProject open_project(std::filesystem::path const &path, Common const &common)
{
    if (std::filesystem::is_directory(path)) {
        return sim::io::load_source_folder(path, find_data_folder(common.data));
    }
    return sim::io::load_project_file(path);
}

sim::Scenario const &require_scenario(sim::Project const &project, std::string const &key)
{
    if (sim::Scenario const *scenario = project.find_scenario(key)) {
        return *scenario;
    }
    std::string known;
    for (sim::Scenario const &scenario : project.scenarios) {
        known += (known.empty() ? "" : ", ") + scenario.key;
    }
    sim::Diagnostic unknown;
    unknown.code = "unknown_scenario";
    unknown.where.layer = "scenarios";
    unknown.value = key;
    unknown.message = sim::text("there is no such scenario");
    unknown.allowed = sim::text("there are: {keys}", {{"keys", known}});
    throw sim::InputError{{unknown}};
}

void warn_illustrative(sim::Dataset const &dataset, Common const &common)
{
    if (!common.quiet && dataset.has_illustrative()) {
        std::cerr << sim::tr(common.language, "Illustrative data, not a basis for orders") << '\n';
    }
}

} // namespace app::cli
