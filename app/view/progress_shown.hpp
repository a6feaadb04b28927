#pragma once

#include "sim/base/text.hpp"

#include <vector>

namespace app {

struct ProgressRows;
struct ReplanAnswer;
struct StandingAnswer;

/// What map and panels show of where the works stand.
struct ProgressView
{
    StandingAnswer const *answer = nullptr; ///< nullptr: not asked, or no answer yet
    ProgressRows const *rows = nullptr;     ///< of it; nullptr: it has no standing
    ReplanAnswer const *replan = nullptr;   ///< nullptr: not asked, or no answer yet
    bool busy = false;                      ///< the standing is being worked out
    bool replanning = false;
    double fraction = 0.0;                             ///< of the new plan that is done
    sim::Text const *failure = nullptr;                ///< why there is no answer
    std::vector<double> const *completeness = nullptr; ///< by block, 0 to 1; nullptr: not asked

    [[nodiscard]] bool has_standing() const { return rows != nullptr; }
};

} // namespace app
