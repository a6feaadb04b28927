#pragma once

#include "sim/base/progress.hpp"
#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/assign/options/uniform_plan.hpp"

#include <span>
#include <vector>

namespace sim::assign {

/// One route with one insulation in every block.
struct UniformOption
{
    RouteId route;
    Retrofit retrofit = Retrofit::none;
    UniformPlan plan;
};

/// All routes as the buildings stand, then those that convert with each insulation, in route order.
/// On all cores; the same bytes on any number of them.
/// \throws InputError, Cancelled
[[nodiscard]] std::vector<UniformOption>
make_uniform_options(UniformFrame const &frame, Material const &material, Progress &progress);

/// Variants, candidates, line loads and limits of the material.
void fill_variants(UniformFrame const &frame, std::span<BlockSupply const> supply,
                   std::span<UniformOption> options, Material &material);

} // namespace sim::assign
