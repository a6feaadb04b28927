#pragma once

#include "app/view/works_view.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// A month: 12 times the year, and 0 to 11.
using Month = int;

[[nodiscard]] Month month_of(sim::Day day);
[[nodiscard]] sim::Day last_day_of(Month month);
/// "2021-08"; nothing for other words.
[[nodiscard]] std::optional<Month> parse_month(std::string_view words);
/// 2021年8月, Aug 2021.
[[nodiscard]] sim::Text long_month_words(Month month);

/// What follows month by month. Without dates of the works a plan says years only: a block is in
/// works through its year and converted at the end of it.
struct MonthSource
{
    sim::Dataset const &dataset;
    sim::Scenario const &scenario;
    sim::Results const &results;
    WorksProposal const *dates = nullptr; ///< with a schedule; nullptr: by the years of the plan
};

/// From the first month to the last.
struct MonthSpan
{
    Month first = 0;
    Month last = 0;

    [[nodiscard]] int count() const { return last - first + 1; }
    friend bool operator==(MonthSpan const &, MonthSpan const &) = default;
};
/// January of the plan's first year to December of its final one, and as far as works go. \return
/// nothing for a plan without years
[[nodiscard]] std::optional<MonthSpan> month_span(MonthSource const &source);

/// How far each block is at the end of a month.
[[nodiscard]] std::vector<BlockProgress> month_progress(MonthSource const &source, Month month);
/// Homes at the end of a month; homes that no works are planned for count as coal where they burn
/// it. Money due by the end of the month, by years alone by the end of the year.
[[nodiscard]] WorksMoment month_moment(MonthSource const &source, Month month);
/// Homes that are converted at the end of each month of a span.
[[nodiscard]] std::vector<int> converted_by_month(MonthSource const &source, MonthSpan const &span);

} // namespace app
