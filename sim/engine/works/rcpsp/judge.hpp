#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstdint>
#include <vector>

namespace sim::works {

/// What a schedule is worth, and which of two of the same value is nearer to a better one.
struct Merit
{
    std::int64_t value = 0; ///< as value_of() says
    double fine = 0.0;      ///< the value, with the last tenth before each quota spread
};

/// Judges many schedules of one problem.
class Judge
{
public:
    explicit Judge(Problem const &problem);

    [[nodiscard]] Merit operator()(Schedule const &schedule);

private:
    Problem const *m_problem;
    std::vector<std::uint32_t> m_gains; ///< activities with units
    std::vector<std::int64_t> m_gained; ///< by period, of schedule under judgement
};

} // namespace sim::works
