#pragma once

#include "sim/model/works.hpp"

#include <array>
#include <string>
#include <vector>

namespace app::cli {

// Stable keys of JSON documents.
[[nodiscard]] char const *verdict_key(sim::TargetVerdict verdict);
[[nodiscard]] char const *held_key(sim::HeldBy held);
[[nodiscard]] char const *bottleneck_key(sim::Bottleneck::Kind kind);

/// Crews of one pool through the whole schedule.
struct CrewUseOfPool
{
    std::size_t pool = 0;
    int available = 0;      ///< on the due day of the first target
    int available_most = 0; ///< on its best day
    int most = 0;           ///< at work at once
    sim::Day most_from = 0; ///< first day with so many
    int days_at_limit = 0;  ///< all that are there at work
    long crew_days = 0;
};
[[nodiscard]] std::vector<CrewUseOfPool> crew_uses(sim::WorksPlan const &plan,
                                                   sim::WorksAnswer const &answer);

struct MonthOfWorks
{
    int month = 0; ///< year * 100 + month
    int connected = 0;
    int connected_total = 0; ///< by its end, those before the plan among them
    std::array<sim::Money, 8> money{};

    [[nodiscard]] sim::Money total() const;
};
/// Every month from the first with homes or money to the last.
[[nodiscard]] std::vector<MonthOfWorks> months_of(sim::WorksPlan const &plan,
                                                  sim::WorksAnswer const &answer);

/// "2021-07"
[[nodiscard]] std::string month_words(int year_month);

} // namespace app::cli
