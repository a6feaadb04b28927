#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Groups hang on the leaf row that they load most, leaves on trunks (feeders, substations): each
/// trunk is a problem of its own once all other rows are priced.
struct LoadTree
{
    struct Leaf
    {
        std::uint32_t row = none; ///< none: groups that hang on no leaf
        std::uint32_t trunk = 0;
        std::uint32_t first_group = 0; ///< in `groups`
        std::uint32_t last_group = 0;
        double least_foreign = 0.0; ///< load by groups that hang elsewhere
        double most_foreign = 0.0;
    };
    struct Trunk
    {
        std::uint32_t row = none; ///< none: leaves without a parent
        std::uint32_t first_leaf = 0;
        std::uint32_t last_leaf = 0;
    };

    std::vector<Trunk> trunks;
    std::vector<Leaf> leaves;           ///< by trunk
    std::vector<std::uint32_t> groups;  ///< by leaf
    std::vector<std::uint32_t> home;    ///< by group: leaf row or none
    std::vector<std::uint32_t> leaf_of; ///< by row: leaf or none
    /// Options of a group with the same load at home are one class; classes ascend in load.
    std::vector<std::uint32_t> first_class; ///< [groups + 1], by group
    std::vector<double> class_load;
    std::vector<std::uint16_t> class_of; ///< by option, within its group

    /// True if the row's price is a multiplier: no trunk, no leaf without foreign load.
    [[nodiscard]] bool priced(Problem const &problem, std::uint32_t row) const;
};

/// \pre every group has fewer than 65 535 options
[[nodiscard]] LoadTree make_load_tree(Problem const &problem);

} // namespace sim::assign
