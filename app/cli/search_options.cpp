#include "app/cli/search_options.hpp"

#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/model/validate.hpp"

#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

std::optional<double> number_of(std::string const &words)
{
    double value = 0.0;
    auto const [end, problem] = std::from_chars(words.data(), words.data() + words.size(), value);
    bool const good = problem == std::errc{} && end == words.data() + words.size();
    return good && std::isfinite(value) ? std::optional{value} : std::nullopt;
}

[[noreturn]] void refuse_value(std::string const &assignment)
{
    sim::Diagnostic wrong;
    wrong.code = "bad_value";
    wrong.where.field = "--set";
    wrong.value = assignment;
    wrong.message = sim::text("this is not a value of a parameter");
    wrong.allowed = sim::text("KEY=NUMBER; KEY= takes the scenario's own value away");
    throw sim::InputError{{wrong}};
}

/// Unsigned numbers of the library take "-1" for the largest there is. \return what is wrong
std::string whole_number(std::string const &word)
{
    std::uint64_t value = 0;
    auto const [end, problem] = std::from_chars(word.data(), word.data() + word.size(), value);
    bool const good = problem == std::errc{} && end == word.data() + word.size();
    return good ? std::string{} : word + " is not a whole number from 0 to 18446744073709551615";
}

} // namespace

std::string finite_number(std::string const &word)
{
    bool const finite = word.find_first_not_of("+-.0123456789eE") == std::string::npos;
    return finite ? std::string{} : word + " is not a number";
}

void add_search_options(CLI::App &verb, SearchOptions &options, Common &common)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    add_project_and_scenario(verb, options.project, options.scenario, common);
    CLI::Option *const seconds =
        verb.add_option("--seconds", options.seconds, help("stop after so many seconds at most"))
            ->type_name(help("NUMBER"))
            ->check(finite_number)
            ->check(CLI::Range(0.01, 86400.0))
            ->each([&options](std::string const &) { options.own_seconds = true; })
            ->capture_default_str();
    verb.add_option("--steps", options.steps,
                    help("stop after so many steps instead: the same answer each time"))
        ->type_name(help("NUMBER"))
        ->check(whole_number)
        ->check(CLI::PositiveNumber)
        ->excludes(seconds);
    verb.add_option("--seed", options.seed, help("start of the search's random numbers"))
        ->type_name(help("NUMBER"))
        ->check(whole_number)
        ->capture_default_str();
    verb.add_option("--set", options.values,
                    help("a value of the scenario, such as gate.gas_main_m=1200; may be repeated"))
        ->type_name("KEY=VALUE");
    add_common_options(verb, common);
}

sim::Scenario scenario_with_values(sim::Project const &project, SearchOptions const &options)
{
    sim::Scenario scenario = require_scenario(project, options.scenario);
    for (std::string const &assignment : options.values) {
        std::size_t const at = assignment.find('=');
        if (at == 0 || at == std::string::npos) {
            refuse_value(assignment);
        }
        std::string const key = assignment.substr(0, at);
        std::string const words = assignment.substr(at + 1);
        auto const value = number_of(words);
        if (!value && !words.empty()) {
            refuse_value(assignment);
        }
        if (value) {
            scenario.values[key] = *value;
        } else {
            scenario.values.erase(key);
        }
    }
    std::vector<sim::Scenario> scenarios = project.scenarios;
    for (sim::Scenario &one : scenarios) {
        one = one.key == scenario.key ? scenario : one;
    }
    sim::Diagnostics findings;
    sim::validate_scenarios(*project.dataset, scenarios, findings);
    if (sim::has_errors(findings)) {
        throw sim::InputError{findings};
    }
    return scenario;
}

} // namespace app::cli
