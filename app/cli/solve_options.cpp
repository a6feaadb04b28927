#include "app/cli/solve_options.hpp"

namespace app::cli {

void add_solve_options(CLI::App &verb, SolveOptions &options, Common &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    add_search_options(verb, options, common);
    verb.add_option("--gap", options.gap, help("stop once the gap is no wider: 0.001 is 0.1 %"))
        ->type_name(help("SHARE"))
        ->check(finite_number)
        ->check(CLI::Range(0.0, 1.0))
        ->each([&options](std::string const &) { options.own_gap = true; })
        ->capture_default_str();
    verb.add_option("--method", options.method,
                    help("anytime: good plans at once; exact: proved in the end"))
        ->check(CLI::IsMember({"anytime", "exact"}))
        ->type_name("anytime|exact")
        ->capture_default_str();
}

} // namespace app::cli
