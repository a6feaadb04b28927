#pragma once

#include "app/cli/search_options.hpp"
#include "sim/engine/assign/assign.hpp"

#include <string>

namespace app::cli {

/// What every verb that looks for a plan asks for.
struct SolveOptions : SearchOptions
{
    double gap = 1e-4;
    bool own_gap = false; ///< the caller of the program said so
    std::string method = "anytime";

    [[nodiscard]] sim::assign::Method chosen_method() const
    {
        return method == "exact" ? sim::assign::Method::exact : sim::assign::Method::anytime;
    }
};

/// Adds what every search has, --gap and --method.
void add_solve_options(CLI::App &verb, SolveOptions &options, Common &common);

} // namespace app::cli
