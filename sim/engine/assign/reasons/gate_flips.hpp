#pragma once

#include "sim/engine/assign/options/material.hpp"
#include "sim/engine/assign/reasons/flips.hpp"

#include <memory>
#include <string>
#include <vector>

namespace sim::assign {

/// The same plan in a model whose threshold lets every block through that only it kept out.
struct RelaxedGate
{
    std::string parameter;
    Model model;
    std::vector<std::uint32_t> choice; ///< the plan's, in the relaxed model's options
    std::vector<double> price;         ///< by row of the relaxed model
    std::unique_ptr<Situation> situation;
};

/// One for every threshold that alone closes some route to some block.
[[nodiscard]] std::vector<RelaxedGate> relax_gates(Dataset const &dataset, Scenario const &scenario,
                                                   Material const &material, Model const &model,
                                                   Situation const &situation);

/// Adds: the threshold, and for a main's reach the distance, at which a route that it alone keeps
/// out would be chosen.
void add_gate_flips(FlipBase const &base, RelaxedGate const &gate, std::uint32_t group,
                    std::vector<Flip> &flips);

} // namespace sim::assign
