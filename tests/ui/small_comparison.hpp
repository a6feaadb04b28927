#pragma once

#include "app/view/compare_view.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <memory>
#include <vector>

namespace ui_test {

/// A comparison made up by hand: in B blocks 1, 2 and 3 have other routes, which cost the city
/// −30, +20 and −50 万元 and the residents −1, 0 and +1 万元; B owes 40 万元 of grid works more.
struct SmallComparison
{
    explicit SmallComparison(std::shared_ptr<sim::Dataset const> dataset,
                             std::vector<sim::Scenario> &scenarios);

    sim::report::Comparison made;
    std::vector<std::uint32_t> order;

    [[nodiscard]] app::CompareView view() const
    {
        return {.made = &made, .order = &order, .on = true};
    }
};

} // namespace ui_test
