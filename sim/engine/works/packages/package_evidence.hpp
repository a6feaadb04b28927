#pragma once

#include "sim/engine/works/packages/works_input.hpp"
#include "sim/model/works.hpp"

#include <vector>

namespace sim::works {

/// What is known of a package at the end of a day.
struct Evidence
{
    bool fixed = false;  ///< done or in works: the days are what they are
    bool proved = false; ///< a return says that it is done, or that what waits for it is
    Day start = 0;
    Day finish = 0;          ///< last day of work; after the day itself while in works
    double left_share = 1.0; ///< of its work, where it is not fixed
};

/// By package of a plan without progress.
[[nodiscard]] std::vector<Evidence> package_evidence(WorksPlan const &plan, WorksInput const &input,
                                                     Day today);

} // namespace sim::works
