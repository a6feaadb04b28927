#include "sim/engine/assign/solver/solver.hpp"

#include <algorithm>
#include <cmath>

namespace sim::assign {

double Answer::gap() const
{
    if (!feasible() || bound == no_bound) {
        return 1.0;
    }
    double const size = std::max(1.0, std::abs(static_cast<double>(cost)));
    return std::max(0.0, static_cast<double>(cost - bound) / size);
}

} // namespace sim::assign
