#pragma once

#include "sim/base/progress.hpp"
#include "sim/model/project.hpp"
#include "sim/model/results.hpp"

#include <memory>
#include <string_view>

namespace app {

/// What follows from a document before it is kept, worked out beside the frames.
struct Foreseen
{
    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario scenario; ///< that is shown
    sim::Results results;
    sim::Results published; ///< of the first scenario
};

/// \param shown  key of a scenario of the document
/// \throws sim::InputError if it cannot be computed; sim::Cancelled
[[nodiscard]] Foreseen foresee(sim::Project const &next, std::string_view shown,
                               sim::Progress &progress);

} // namespace app
