#pragma once

#include "sim/engine/assign/material.hpp"
#include "sim/engine/assign/problem.hpp"
#include "sim/model/assignment.hpp"

#include <vector>

namespace sim::assign {

/// The assignment of one scenario as a problem, with what its rows and options mean.
struct Model
{
    Problem problem; ///< groups are the blocks in dataset order; fen, W, dm3/h ...
    std::vector<Candidate> candidates; ///< by option
    std::vector<Limit> limits;         ///< by row
    std::vector<SharedWork> works;     ///< by charge
    std::vector<BlockGates> gates;     ///< by block
    std::vector<std::uint32_t>
        present; ///< by block: option that the scenario's plan has; `none` if
                 ///< its gates or limits leave it out
};

/// Options of every block: open routes x start years (and insulation where R1 asks for it), plus
/// coal; a locked block has its own choice alone, whatever its gates say. Ties go to the present
/// choice. Fast: for every frame of a drag.
/// \pre still_holds(material, scenario)
/// \throws InputError naming a parameter (gate.*, limit.*, assign.*) that is missing or out of range
[[nodiscard]] Model make_model(Dataset const &dataset, Scenario const &scenario,
                               Material const &material);

/// The plan that an answer's choice means.
[[nodiscard]] Plan plan_of(Model const &model, std::span<std::uint32_t const> choice);

} // namespace sim::assign
