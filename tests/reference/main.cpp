// nuantu-reference: holds the engines against what others published. Built with the tests, never
// installed.
#include "tests/reference/assignment.hpp"
#include "tests/reference/cop.hpp"
#include "tests/reference/geometry_files.hpp"
#include "tests/reference/powerflow.hpp"
#include "tests/reference/schedules.hpp"
#include "tests/reference/temperature.hpp"

#include <algorithm>
#include <exception>
#include <iostream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Subcommand
{
    std::string_view name;
    std::string_view usage;
    int (*run)(std::span<std::string const> arguments);
};

constexpr Subcommand subcommands[] = {
    {"powerflow", "powerflow FILE               voltages and losses of a MATPOWER case, as JSON",
     reference::run_powerflow},
    {"temperature", "temperature --seed N         a season of the generator, as CSV",
     reference::run_temperature},
    {"mmkp",
     "mmkp FILE [--seconds S] [--seed N] [--threads N] [--exact]   multiple-choice knapsack, "
     "as JSON",
     reference::run_mmkp},
    {"gap",
     "gap FILE [--seconds S] [--seed N] [--threads N] [--exact]    generalised assignment, as "
     "JSON",
     reference::run_gap},
    {"rcpsp",
     "rcpsp FILE [--seconds S] [--steps N] [--seed N] [--threads N] [--validate]   project with "
     "resources, as JSON",
     reference::run_rcpsp},
    {"geometry", "geometry FOLDER              broken and odd files of shapes: read or answered",
     reference::run_geometry},
    {"cop", "cop --ambient T --water W --field F   heat pump, as JSON", reference::run_cop},
};

int print_usage(std::ostream &out, int status)
{
    out << "nuantu-reference SUBCOMMAND ...\n";
    for (Subcommand const &subcommand : subcommands) {
        out << "  " << subcommand.usage << '\n';
    }
    return status;
}

} // namespace

int main(int count, char **values)
{
    std::vector<std::string> const arguments{values + 1, values + std::max(count, 1)};
    if (arguments.empty() || arguments[0] == "--help") {
        return arguments.empty() ? print_usage(std::cerr, 2) : print_usage(std::cout, 0);
    }
    auto const *const found = std::ranges::find(subcommands, arguments[0], &Subcommand::name);
    if (found == std::end(subcommands)) {
        std::cerr << "there is no subcommand " << arguments[0] << '\n';
        return print_usage(std::cerr, 2);
    }
    try {
        return found->run(std::span{arguments}.subspan(1));
    } catch (std::exception const &error) {
        std::cerr << "internal error: " << error.what() << '\n';
        return 1;
    }
}
