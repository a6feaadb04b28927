#include "app/cli/verb.hpp"

namespace app::cli {

void add_project_and_scenario(CLI::App &verb, std::filesystem::path &project, std::string &scenario,
                              Common const &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    verb.add_option("project", project, help("project file or district folder"))
        ->type_name(help("PROJECT"))
        ->required();
    verb.add_option("--scenario", scenario, help("key of the scenario"))
        ->type_name(help("KEY"))
        ->capture_default_str();
}

void add_common_options(CLI::App &verb, Common &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    verb.add_flag("--json", common.json, help("one JSON document on standard output"));
    verb.add_flag("--quiet,-q", common.quiet, help("no messages, only results"));
    verb.add_option("--data", common.data,
                    help("folder with districts, factors, policies, calendars"))
        ->type_name(help("FOLDER"));
    verb.add_option_function<std::string>(
            "--lang",
            [&common](std::string const &language) {
                common.language = language == "en" ? sim::Language::en : sim::Language::zh;
            },
            help("language of tables and messages: zh or en"))
        ->check(CLI::IsMember({"zh", "en"}))
        ->type_name("zh|en");
}

} // namespace app::cli
