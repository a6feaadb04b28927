#include "app/cli/verbs.hpp"

#include "app/core/data_folder.hpp"
#include "sim/io/project_file.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace app::cli {

namespace {

int run_upgrade(std::filesystem::path const &project, Common const &common)
{
    std::filesystem::path const data = find_data_folder(common.data);
    std::vector<std::string> const added =
        sim::io::ProjectFile{project, sim::io::Opening::alone}.upgrade(data);
    static_cast<void>(sim::io::load_project_file(project)); // it opens as before, or it throws
    if (common.json) {
        std::cout << nlohmann::ordered_json{{"file", project.string()}, {"added", added}}.dump(2)
                  << '\n';
        return 0;
    }
    for (std::string const &key : added) {
        std::cout << key << '\n';
    }
    if (!common.quiet) {
        std::cerr
            << sim::render(
                   common.language,
                   added.empty()
                       ? sim::text("{file}: nothing is missing", {{"file", project.string()}})
                       : sim::text(
                             "{file}: {count} parameters and tables added, nothing else changed",
                             {{"file", project.string()}, {"count", std::to_string(added.size())}}))
            << '\n';
    }
    return 0;
}

} // namespace

void add_upgrade(CLI::App &program, Common &common, Run &run)
{
    auto const project = std::make_shared<std::filesystem::path>();
    CLI::App *const verb = program.add_subcommand(
        "upgrade", sim::tr(common.language, "add the parameters that an older project lacks"));
    verb->add_option("project", *project, sim::tr(common.language, "project file to complete"))
        ->required()
        ->type_name("PROJECT.gpkg");
    add_common_options(*verb, common);
    verb->callback([project, &common, &run] {
        run = [project, &common] { return run_upgrade(*project, common); };
    });
}

} // namespace app::cli
