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

void warn_illustrative(sim::Dataset const &dataset, Common const &common)
{
    if (!common.quiet && dataset.has_illustrative()) {
        std::cerr << sim::tr(common.language, "Illustrative data, not a basis for orders") << '\n';
    }
}

} // namespace app::cli
