#pragma once

#include "sim/engine/reshape/reshape.hpp"
#include "tests/common/sound_district.hpp"

#include <memory>
#include <utility>

/// What the cases about drawing, dividing and joining have in common: the sound district as a
/// project.
namespace reshape_case {

/// Metres from the south-west corner of the district. Blocks are 500 m wide and 400 m high, from
/// there on to the east.
inline sim::geo::Point at(double east_m, double north_m)
{
    return {500000.0 + east_m, 4500000.0 + north_m};
}

/// With the district's scenario as the published plan.
inline sim::Project project_of(sound_district::District district)
{
    sim::Project project;
    district.scenario.key = "official";
    project.dataset = std::make_shared<sim::Dataset const>(std::move(district.dataset));
    project.scenarios = {district.scenario};
    return project;
}

/// What becomes of a row, or null.
inline sim::RowEdit const *row_of(sim::reshape::Reshaping const &result, std::string_view layer,
                                  std::string_view key)
{
    auto const found = std::ranges::find_if(result.change.rows, [&](sim::RowEdit const &edit) {
        return edit.layer == layer && edit.key == key;
    });
    return found != result.change.rows.end() ? &*found : nullptr;
}

} // namespace reshape_case
