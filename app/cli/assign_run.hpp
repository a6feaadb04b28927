#pragma once

#include "app/cli/interrupt.hpp"
#include "app/cli/solve_options.hpp"
#include "app/cli/upgrade_hint.hpp"
#include "sim/engine/assign/options/material.hpp"
#include "sim/io/project_file.hpp"

#include <memory>
#include <vector>

namespace app::cli {

/// A scenario with everything that its assignment rests on.
struct AssignRun
{
    sim::Project project;
    sim::Scenario scenario; ///< with the values of --set
    std::shared_ptr<sim::assign::Material const> material;

    [[nodiscard]] sim::Dataset const &dataset() const { return *project.dataset; }
    [[nodiscard]] sim::Plan const &published() const { return project.scenarios.front().plan; }
};

/// \throws sim::InputError, which also says how to mend a project that lacks parameters
[[nodiscard]] AssignRun prepare_assign(sim::Project project, SolveOptions const &options,
                                       Common const &common);

/// How long, how exact, with progress on standard error unless --quiet. Where steps are given, the
/// clock decides nothing.
[[nodiscard]] sim::assign::Control control_of(SolveOptions const &options, Common const &common);

/// The search for what clashes has as much again, as the solver may have used up its own time; from
/// now on.
[[nodiscard]] sim::assign::Control conflict_control(SearchOptions const &options);

} // namespace app::cli
