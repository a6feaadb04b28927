#include "sim/engine/works/packages/calendars.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace sim::works {

namespace {

constexpr std::uint16_t full_day = 1000;
constexpr int days_a_week = 7;
constexpr int first_weekend_day = 5;

/// Closed from one day of the year to another, both within it; the years' turn may lie inside.
struct ClosedSeason
{
    int from = 0; ///< month_day
    int to = 0;

    [[nodiscard]] bool covers(Day day) const
    {
        CivilDate const date = civil_date(day);
        int const month_day = date.month * 100 + date.day;
        return from <= to ? from <= month_day && month_day <= to
                          : month_day >= from || month_day <= to;
    }
};

ClosedSeason closed_season(Values const &values, std::string const &from, std::string const &to)
{
    return {month_day(values, from), month_day(values, to)};
}

int days_of_month(CivilDate const &date)
{
    int const next_year = date.month == 12 ? date.year + 1 : date.year;
    int const next_month = date.month == 12 ? 1 : date.month + 1;
    return *day_number(next_year, next_month * 100 + 1) -
           *day_number(date.year, date.month * 100 + 1);
}

/// What expected rain leaves of a day, by month.
std::array<double, 12> dry_shares(Values const &values, std::string const &loss_key)
{
    double const loss = values.at(loss_key, 0.0, 1.0);
    std::array<double, 12> shares{};
    for (int month = 1; month <= 12; ++month) {
        CivilDate const date{2021, month, 1};
        double const rain_days =
            values.at(fmt::format("calendar.rain_days.{}", month), 0.0, days_of_month(date));
        shares[static_cast<std::size_t>(month - 1)] = 1.0 - loss * rain_days / days_of_month(date);
    }
    return shares;
}

class Builder
{
public:
    Builder(Dataset const &dataset, Day first_day, Day last_day)
        : m_dataset{dataset}, m_first{first_day}, m_last{last_day}
    {
    }

    [[nodiscard]] DayShares always() const
    {
        return fill([](Day) { return full_day; });
    }
    [[nodiscard]] DayShares office() const
    {
        return fill([&](Day day) {
            std::optional<DayKind> const kind = kind_of(day);
            bool const works =
                kind ? *kind == DayKind::workday : weekday_of(day) < first_weekend_day;
            return works ? full_day : std::uint16_t{0};
        });
    }
    [[nodiscard]] DayShares site() const
    {
        return fill([&](Day day) { return is_holiday(day) ? std::uint16_t{0} : full_day; });
    }
    /// Site work within a season of the year that rain disturbs.
    [[nodiscard]] DayShares outdoor(ClosedSeason const &closed,
                                    std::array<double, 12> const &dry) const
    {
        DayShares shares = fill([&](Day day) -> std::uint16_t {
            if (is_holiday(day) || closed.covers(day)) {
                return 0;
            }
            auto const month = static_cast<std::size_t>(civil_date(day).month - 1);
            return static_cast<std::uint16_t>(std::lround(full_day * dry[month]));
        });
        for (Day day = m_first + 1; day <= m_last; ++day) {
            if (closed.covers(day) && !closed.covers(day - 1)) {
                shares.closures.push_back(day - m_first);
            }
        }
        return shares;
    }

private:
    template <typename Share>
    [[nodiscard]] DayShares fill(Share share) const
    {
        DayShares shares;
        shares.share.reserve(static_cast<std::size_t>(m_last - m_first) + 1);
        for (Day day = m_first; day <= m_last; ++day) {
            shares.share.push_back(share(day));
        }
        return shares;
    }
    [[nodiscard]] std::optional<DayKind> kind_of(Day day) const
    {
        auto const found =
            std::find_if(m_dataset.calendar_days.begin(), m_dataset.calendar_days.end(),
                         [&](CalendarDay const &row) { return row.day == day; });
        return found == m_dataset.calendar_days.end() ? std::nullopt : std::optional{found->kind};
    }
    [[nodiscard]] bool is_holiday(Day day) const { return kind_of(day) == DayKind::holiday; }

    Dataset const &m_dataset;
    Day m_first;
    Day m_last;
};

} // namespace

int month_day(Values const &values, std::string const &key)
{
    double const value = values.at(key, 101.0, 1231.0);
    auto const whole = static_cast<int>(std::lround(value));
    constexpr int any_leap_year = 2024;
    if (!day_number(any_leap_year, whole)) {
        Diagnostic problem;
        problem.code = "bad_month_day";
        problem.where = {"", "parameters", key, "value"};
        problem.value = fmt::format("{}", value);
        problem.message = text("there is no such day of the year");
        problem.allowed = text("month and day, such as 1015");
        throw InputError{{problem}};
    }
    return whole;
}

std::array<DayShares, work_time_count> make_calendars(Dataset const &dataset, Values const &values,
                                                      Day first_day, Day last_day)
{
    Builder const builder{dataset, first_day, last_day};
    ClosedSeason const frost =
        closed_season(values, "calendar.frost_start_month_day", "calendar.frost_end_month_day");
    ClosedSeason const cold =
        closed_season(values, "calendar.cold_start_month_day", "calendar.cold_end_month_day");
    return {builder.always(), builder.office(), builder.site(),
            builder.outdoor(frost, dry_shares(values, "calendar.rain_loss_share.earth")),
            builder.outdoor(cold, dry_shares(values, "calendar.rain_loss_share.wet"))};
}

DayShares outside_heating(DayShares shares, Values const &values, Day first_day)
{
    ClosedSeason const season =
        closed_season(values, "season.start_month_day", "season.end_month_day");
    for (std::size_t i = 0; i < shares.share.size(); ++i) {
        Day const day = first_day + static_cast<Day>(i);
        if (!season.covers(day)) {
            continue;
        }
        shares.share[i] = 0;
        if (i > 0 && !season.covers(day - 1)) {
            shares.closures.push_back(static_cast<std::int32_t>(i));
        }
    }
    std::sort(shares.closures.begin(), shares.closures.end());
    shares.closures.erase(std::unique(shares.closures.begin(), shares.closures.end()),
                          shares.closures.end());
    return shares;
}

DayShares with_learning(DayShares const &shares, Values const &values, Day first_day,
                        std::vector<Day> const &begins)
{
    double const first = values.at("crew.learning_first_share", 0.01, 1.0);
    double const step = values.at("crew.learning_step_share", 0.0, 1.0);
    DayShares learned = shares;
    for (std::size_t i = 0; i < learned.share.size(); ++i) {
        Day const day = first_day + static_cast<Day>(i);
        auto const next = std::upper_bound(begins.begin(), begins.end(), day);
        if (next == begins.begin()) {
            continue; // no crew of the kind is at work yet
        }
        int const weeks = (day - *(next - 1)) / days_a_week;
        double const output = std::min(1.0, first + step * weeks);
        learned.share[i] = static_cast<std::uint16_t>(std::lround(learned.share[i] * output));
    }
    return learned;
}

} // namespace sim::works
