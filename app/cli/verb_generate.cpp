#include "app/cli/cmd_generate.hpp"
#include "app/cli/verbs.hpp"

#include <nlohmann/json.hpp>

#include <iostream>
#include <memory>

namespace app::cli {

namespace {

namespace fs = std::filesystem;

struct Folders
{
    fs::path from;
    fs::path to;
};

int run_generate(Folders const &folders, Common const &common)
{
    int const code = generate_district(folders.from, folders.to);
    if (common.json) {
        std::cout << nlohmann::ordered_json{{"folder", folders.to.string()}}.dump(2) << '\n';
    } else if (!common.quiet) {
        std::cerr << sim::render(common.language, sim::text("The district is written to {folder}",
                                                            {{"folder", folders.to.string()}}))
                  << '\n';
    }
    return code;
}

} // namespace

void add_generate(CLI::App &program, Common &common, Run &run)
{
    auto const folders = std::make_shared<Folders>();
    CLI::App *const verb = program.add_subcommand(
        "generate",
        sim::tr(common.language, "make the illustrative data of a district from its facts"));
    auto const folder = sim::tr(common.language, "FOLDER");
    verb->add_option("--from", folders->from,
                     sim::tr(common.language, "folder with the facts, such as data/DISTRICT/input"))
        ->required()
        ->type_name(folder);
    verb->add_option("--to", folders->to,
                     sim::tr(common.language, "folder for the files that are made"))
        ->required()
        ->type_name(folder);
    add_common_options(*verb, common);
    verb->callback([folders, &common, &run] {
        run = [folders, &common] { return run_generate(*folders, common); };
    });
}

} // namespace app::cli
