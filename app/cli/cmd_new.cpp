#include "app/cli/verbs.hpp"

#include "app/core/data_folder.hpp"
#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/source_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace app::cli {

namespace {

struct NewOptions
{
    std::filesystem::path project;
    std::filesystem::path from;
    bool force = false;
};

/// The folder to start from where none is named: that of the one district in the data.
std::filesystem::path only_district(std::filesystem::path const &data)
{
    std::vector<std::filesystem::path> const folders = sim::io::district_folders(data);
    if (folders.size() == 1) {
        return folders.front();
    }
    std::string names;
    for (std::filesystem::path const &folder : folders) {
        names += (names.empty() ? "" : ", ") + folder.filename().string();
    }
    sim::Diagnostic problem;
    problem.code = "which_district";
    problem.where = {data.string(), "", "", "--from"};
    problem.value = names;
    problem.message = folders.empty() ? sim::text("no district in the data folder")
                                      : sim::text("several districts in the data folder");
    problem.allowed = sim::text("--from FOLDER names the district's folder");
    throw sim::InputError{{problem}};
}

int run_new(NewOptions const &options, Common const &common)
{
    std::filesystem::path const data = find_data_folder(common.data);
    std::filesystem::path const from = options.from.empty() ? only_district(data) : options.from;
    sim::io::LoadedProject const made = sim::io::create_project_file(
        from, data, options.project,
        options.force ? sim::io::Existing::replace : sim::io::Existing::refuse);
    std::size_t const blocks = made.project.dataset->blocks.size();
    auto const notes =
        std::ranges::count(made.diagnostics, sim::Severity::note, &sim::Diagnostic::severity);
    auto const warnings =
        std::ranges::count(made.diagnostics, sim::Severity::warning, &sim::Diagnostic::severity);
    if (common.json) {
        nlohmann::ordered_json const document{{"file", options.project.string()},
                                              {"blocks", blocks},
                                              {"warnings", warnings},
                                              {"notes", notes}};
        std::cout << document.dump(2) << '\n';
    } else if (!common.quiet) {
        std::cerr << sim::render(common.language,
                                 sim::text("{file}: {blocks} blocks; nuantu-cli check says what "
                                           "is to be looked at in them",
                                           {{"file", options.project.string()},
                                            {"blocks", std::to_string(blocks)}}))
                  << '\n';
    }
    return 0;
}

} // namespace

void add_new(CLI::App &program, Common &common, Run &run)
{
    auto const options = std::make_shared<NewOptions>();
    CLI::App *const verb = program.add_subcommand(
        "new", sim::tr(common.language, "make a project file from a data folder"));
    verb->add_option("project", options->project,
                     sim::tr(common.language, "project file to make (.gpkg)"))
        ->required()
        ->type_name("PROJECT.gpkg");
    verb->add_option("--from", options->from,
                     sim::tr(common.language,
                             "source folder of the district (default: the one in the data folder)"))
        ->type_name(sim::tr(common.language, "FOLDER"));
    verb->add_flag("--force", options->force,
                   sim::tr(common.language, "replace a project file that is there already"));
    add_common_options(*verb, common);
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_new(*options, common); };
    });
}

} // namespace app::cli
