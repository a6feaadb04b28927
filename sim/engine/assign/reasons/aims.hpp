#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <string>
#include <vector>

namespace sim::assign {

/// What plans are compared by beside their cost: the less, the better.
struct Aim
{
    std::string key;            ///< of the alternative that seeks it: "least_public" ...
    std::vector<double> amount; ///< by option
    std::vector<bool> converts; ///< by option: no coal any more
};

/// Public money, burden, peak load and fine particles.
[[nodiscard]] std::vector<Aim> make_aims(Dataset const &dataset, Model const &model);

/// Two prices of the aim, in cost per unit: at the first, half of the blocks that could do better
/// take their cheapest way to do so, at the second nine in ten do, the limits permitting (the last
/// ones are dear out of all proportion). Empty if no block could.
[[nodiscard]] std::vector<double> telling_prices(Problem const &problem, Aim const &aim,
                                                 std::vector<std::uint32_t> const &choice);

/// The problem with the aim's price on every option; the same shape.
[[nodiscard]] Problem priced(Problem problem, Aim const &aim, double price);

} // namespace sim::assign
