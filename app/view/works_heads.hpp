#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/works.hpp"

#include <optional>
#include <string>

namespace app {

/// What packages of the chart stand under.
struct WorksHead
{
    int order = 0; ///< among its neighbours
    std::string key;
    sim::Text name;
    std::optional<sim::RouteFamily> family;
    std::uint32_t crew = sim::no_index;
};

[[nodiscard]] WorksHead category_head(sim::WorkPackage const &package);
[[nodiscard]] WorksHead jurisdiction_head(sim::Dataset const &dataset,
                                          sim::WorkPackage const &package);
[[nodiscard]] WorksHead crew_head(sim::Dataset const &dataset, sim::WorksPlan const &plan,
                                  sim::WorkPackage const &package);
[[nodiscard]] WorksHead stage_head(sim::WorkPackage const &package);

} // namespace app
