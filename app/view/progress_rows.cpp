#include "app/view/progress_rows.hpp"

#include "sim/engine/standing/ranking.hpp"

#include <algorithm>
#include <tuple>

namespace app {

namespace {

constexpr int margin_days = 14;
constexpr int most_days_ahead = 731;

void list_alarms(ProgressRows &rows, sim::Standing const &standing)
{
    for (std::uint32_t b = 0; b < standing.blocks.size(); ++b) {
        sim::Alarm const alarm = standing.blocks[b].alarm;
        rows.late += alarm == sim::Alarm::late ? 1 : 0;
        rows.warned += alarm == sim::Alarm::warning ? 1 : 0;
        if (alarm != sim::Alarm::normal) {
            rows.alarms.push_back(b);
        }
    }
    std::ranges::stable_sort(rows.alarms, [&](std::uint32_t a, std::uint32_t b) {
        sim::BlockStanding const &first = standing.blocks[a];
        sim::BlockStanding const &second = standing.blocks[b];
        return std::tuple{second.alarm, second.late_days, second.households} <
               std::tuple{first.alarm, first.late_days, first.households};
    });
}

void list_problems(ProgressRows &rows, sim::Dataset const &dataset, sim::Day today)
{
    for (std::uint32_t p = 0; p < dataset.problems.size(); ++p) {
        sim::WorksProblem const &problem = dataset.problems[p];
        if (problem.reported > today || problem.block.index >= dataset.blocks.size()) {
            continue;
        }
        ProblemRow row{.problem = p, .open = !problem.solved || *problem.solved > today};
        if (row.open && problem.due && *problem.due < today) {
            row.overdue_days = today - *problem.due;
        }
        rows.problems_open += row.open ? 1 : 0;
        rows.problems.push_back(row);
    }
    std::ranges::stable_sort(rows.problems, {}, [&](ProblemRow const &row) {
        auto const &due = dataset.problems[row.problem].due;
        return std::tuple{!row.open, !due, due.value_or(0)};
    });
}

std::optional<int> point_of(std::vector<sim::Standing::Point> const &points, sim::Day day)
{
    auto const found = std::ranges::lower_bound(points, day, {}, &sim::Standing::Point::day);
    return found != points.end() && found->day == day ? std::optional{found->households}
                                                      : std::nullopt;
}

} // namespace

ProgressRows make_progress_rows(sim::Dataset const &dataset, sim::Standing const &standing)
{
    ProgressRows rows;
    rows.ranking = sim::standing::places_by_rank(standing.jurisdictions);
    rows.district = sim::standing::sum_of_places(standing.jurisdictions);
    list_alarms(rows, standing);
    list_problems(rows, dataset, standing.today);
    return rows;
}

CurveValues curve_values(sim::Standing const &standing, sim::Day day)
{
    return {point_of(standing.planned, day), point_of(standing.actual, day),
            point_of(standing.forecast, day), point_of(standing.forecast_low, day),
            point_of(standing.forecast_high, day)};
}

std::vector<sim::Day> curve_days(sim::Standing const &standing)
{
    std::vector<sim::Day> days;
    for (auto const *const points : {&standing.planned, &standing.actual, &standing.forecast}) {
        for (sim::Standing::Point const &point : *points) {
            days.push_back(point.day);
        }
    }
    std::ranges::sort(days);
    auto const twice = std::ranges::unique(days);
    days.erase(twice.begin(), twice.end());
    return days;
}

CurveRange curve_range(sim::Standing const &standing)
{
    CurveRange range{standing.today, standing.today};
    auto const include = [&](sim::Day day) {
        range.from = std::min(range.from, day);
        range.to = std::max(range.to, day);
    };
    auto const &plan = standing.planned;
    for (std::size_t i = 0; i < plan.size(); ++i) {
        bool const grows = plan[i].households > (i > 0 ? plan[i - 1].households : 0);
        // Later years of the plan would press the season together.
        bool const counts = i == 0 || plan[i - 1].households < standing.target_households ||
                            standing.target_households == 0;
        if (grows && counts) {
            include(plan[i].day);
        }
    }
    for (sim::Standing::Point const &point : standing.actual) {
        if (point.households > 0) {
            include(point.day);
        }
    }
    if (standing.target_households > 0) {
        include(standing.target_day);
    }
    if (standing.target_reached) {
        include(*standing.target_reached);
    }
    range.to = std::min(range.to, standing.today + most_days_ahead);
    return {range.from - margin_days, std::max(range.to, standing.today) + margin_days};
}

std::optional<sim::Day> return_before(std::vector<sim::Day> const &days, sim::Day day)
{
    auto const found = std::ranges::lower_bound(days, day);
    return found == days.begin() ? std::nullopt : std::optional{*(found - 1)};
}

std::optional<sim::Day> return_after(std::vector<sim::Day> const &days, sim::Day day)
{
    auto const found = std::ranges::upper_bound(days, day);
    return found == days.end() ? std::nullopt : std::optional{*found};
}

} // namespace app
