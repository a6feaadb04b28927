#include "app/view/months.hpp"

#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numeric>

namespace app {

namespace {

constexpr int months_a_year = 12;

int year_of(Month month)
{
    return month / months_a_year;
}

bool burns_coal(sim::Dataset const &dataset, sim::Choice const &choice)
{
    return dataset.route(choice.route).family == sim::RouteFamily::none;
}

/// By the plan alone: in works through its year, converted at the end of it.
BlockProgress progress_by_year(MonthSource const &source, std::size_t block, Month month)
{
    sim::Choice const &choice = source.scenario.plan.choices[block];
    if (burns_coal(source.dataset, choice) || choice.start_year <= 0) {
        return BlockProgress::staying;
    }
    Month const done = choice.start_year * months_a_year + months_a_year - 1;
    return month >= done                         ? BlockProgress::done
           : year_of(month) == choice.start_year ? BlockProgress::in_works
                                                 : BlockProgress::coal;
}

WorksMoment moment_by_year(MonthSource const &source, Month month)
{
    WorksMoment moment;
    for (std::size_t b = 0; b < source.dataset.blocks.size(); ++b) {
        sim::Block const &block = source.dataset.blocks[b];
        switch (progress_by_year(source, b, month)) {
        case BlockProgress::done:
            moment.connected += block.households;
            moment.coal_t += block.households * block.coal_t_per_household;
            break;
        case BlockProgress::in_works:
            moment.in_works += block.households;
            break;
        case BlockProgress::coal:
            moment.on_coal += block.households;
            break;
        case BlockProgress::staying:
            break;
        }
    }
    for (auto const &[year, by_payer] : source.results.money.by_year) {
        if (year <= year_of(month)) {
            moment.paid = std::accumulate(by_payer.begin(), by_payer.end(), moment.paid);
        }
    }
    return moment;
}

/// The years of the plan, in the data or else in its choices.
std::optional<std::pair<int, int>> plan_years(MonthSource const &source)
{
    sim::Values const values{source.dataset, source.scenario};
    auto const first = values.find("target.first_year");
    auto const last = values.find("target.final_year");
    if (first && last && *first <= *last) {
        return std::pair{static_cast<int>(std::lround(*first)),
                         static_cast<int>(std::lround(*last))};
    }
    std::optional<std::pair<int, int>> years;
    for (sim::Choice const &choice : source.scenario.plan.choices) {
        if (choice.start_year > 0) {
            years = years ? std::pair{std::min(years->first, choice.start_year),
                                      std::max(years->second, choice.start_year)}
                          : std::pair{choice.start_year, choice.start_year};
        }
    }
    return years;
}

} // namespace

Month month_of(sim::Day day)
{
    sim::CivilDate const date = sim::civil_date(day);
    return date.year * months_a_year + date.month - 1;
}

sim::Day last_day_of(Month month)
{
    Month const next = month + 1;
    return *sim::day_number(year_of(next), (next % months_a_year + 1) * 100 + 1) - 1;
}

std::optional<Month> parse_month(std::string_view words)
{
    constexpr std::size_t length = 7; // 2021-08
    if (words.size() != length || words[4] != '-') {
        return std::nullopt;
    }
    int year = 0;
    int month = 0;
    auto const y = std::from_chars(words.data(), words.data() + 4, year);
    auto const m = std::from_chars(words.data() + 5, words.data() + length, month);
    bool const whole = y.ec == std::errc{} && y.ptr == words.data() + 4 && m.ec == std::errc{} &&
                       m.ptr == words.data() + length;
    if (!whole || month < 1 || month > months_a_year) {
        return std::nullopt;
    }
    return year * months_a_year + month - 1;
}

sim::Text long_month_words(Month month)
{
    return month_words(sim::civil_date(last_day_of(month)), true);
}

std::optional<MonthSpan> month_span(MonthSource const &source)
{
    auto const years = plan_years(source);
    if (!years) {
        return std::nullopt;
    }
    MonthSpan span{years->first * months_a_year, years->second * months_a_year + months_a_year - 1};
    if (source.dates != nullptr) {
        DayRange const works = whole_range(source.dates->plan(), source.dates->schedule());
        span.first = std::min(span.first, month_of(works.from));
        span.last = std::max(span.last, month_of(works.to));
    }
    return span;
}

std::vector<BlockProgress> month_progress(MonthSource const &source, Month month)
{
    if (source.dates != nullptr) {
        return block_progress(*source.dates, last_day_of(month));
    }
    std::vector<BlockProgress> progress(source.dataset.blocks.size());
    for (std::size_t b = 0; b < progress.size(); ++b) {
        progress[b] = progress_by_year(source, b, month);
    }
    return progress;
}

WorksMoment month_moment(MonthSource const &source, Month month)
{
    WorksMoment moment = source.dates != nullptr ? moment_at(*source.dates, last_day_of(month))
                                                 : moment_by_year(source, month);
    for (std::size_t b = 0; b < source.dataset.blocks.size(); ++b) {
        if (burns_coal(source.dataset, source.scenario.plan.choices[b])) {
            moment.on_coal += source.dataset.blocks[b].households;
        }
    }
    return moment;
}

std::vector<int> converted_by_month(MonthSource const &source, MonthSpan const &span)
{
    std::vector<int> homes;
    for (Month month = span.first; month <= span.last; ++month) {
        homes.push_back(source.dates != nullptr ? connected_by(*source.dates, last_day_of(month))
                                                : moment_by_year(source, month).connected);
    }
    return homes;
}

} // namespace app
