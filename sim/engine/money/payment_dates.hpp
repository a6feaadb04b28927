#pragma once

#include "sim/base/date.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <vector>

namespace sim {

/// What the payments of a block wait for.
struct PaymentDates
{
    int start_year = 0;
    std::optional<Day> commissioned; ///< its last home, by the dates that the scenario keeps
    std::optional<Day> accepted;

    friend bool operator==(PaymentDates const &, PaymentDates const &) = default;
};

/// From Scenario::works: the ends of commission.<code> and accept.<code>, the last of their parts.
/// Dates before the block's start year are of another plan and left out.
/// \return by block, in Dataset::blocks order
[[nodiscard]] std::vector<PaymentDates> payment_dates(Dataset const &dataset,
                                                      Scenario const &scenario);

} // namespace sim
