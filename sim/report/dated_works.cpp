#include "sim/report/dated_works.hpp"

#include "sim/model/on_the_spot.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sim::report {

namespace {

constexpr int months_of_year = 12;

int year_month(Day day)
{
    CivilDate const date = civil_date(day);
    return date.year * 100 + date.month;
}

void earlier(std::optional<Day> &day, Day other)
{
    day = day ? std::min(*day, other) : other;
}

void later(std::optional<Day> &day, Day other)
{
    day = day ? std::max(*day, other) : other;
}

/// Crews at most at once, from what begins and ends when.
int most_at_once(std::map<Day, int> const &changes)
{
    int now = 0;
    int most = 0;
    for (auto const &change : changes) {
        now += change.second;
        most = std::max(most, now);
    }
    return most;
}

/// A number of crews that nobody has confirmed says so in its confidence.
bool is_guess(Dataset const &dataset, CrewPool const &pool)
{
    return std::ranges::any_of(pool.parameters, [&](std::string const &key) {
        return dataset.parameters.has(key) && dataset.parameters.at(key).confidence == "low";
    });
}

} // namespace

char const *key_of(DatesState state)
{
    return state == DatesState::kept      ? "kept"
           : state == DatesState::changed ? "changed"
                                          : "computed";
}

int next_month(int at)
{
    return at % 100 == months_of_year ? at + 101 - months_of_year : at + 1;
}

Day last_day_of(int at)
{
    int const next = next_month(at);
    return *day_number(next / 100, next % 100 * 100 + 1) - 1;
}

DatedWorks::DatedWorks(Source source)
    : m_source{std::move(source)}, m_blocks(m_source.dataset.blocks.size())
{
    add_milestones();
    add_crews();
    compare_with_kept();
    m_illustrative = std::ranges::any_of(plan().packages, &WorkPackage::illustrative) ||
                     std::ranges::any_of(plan().crews, [this](CrewPool const &pool) {
                         return is_guess(dataset(), pool);
                     });
}

void DatedWorks::add_milestones()
{
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        WorkPackage const &package = plan().packages[p];
        if (package.block == no_index) {
            continue;
        }
        BlockDates &dates = m_blocks[package.block];
        Day const start = schedule().start[p];
        Day const finish = schedule().finish[p];
        dates.fixed = dates.fixed || package.fixed_start.has_value();
        dates.households += package.households;
        if (is_on_the_spot(package.stage)) {
            earlier(dates.begun, start);
        }
        if (is_built_on_the_spot(package.stage)) {
            later(dates.built, finish);
        }
        if (package.stage == WorkStage::survey) {
            earlier(dates.surveyed, start);
        } else if (package.stage == WorkStage::commission) {
            later(dates.connected, finish);
        } else if (package.stage == WorkStage::remove) {
            later(dates.removed, finish);
        } else if (package.stage == WorkStage::accept) {
            later(dates.accepted, finish);
        } else if (package.stage == WorkStage::pay) {
            later(dates.paid, finish);
        }
        if (package.stage <= WorkStage::commission && p < answer().packages.size()) {
            int const left = answer().packages[p].float_days;
            dates.float_days = dates.float_days ? std::min(*dates.float_days, left) : left;
        }
    }
}

void DatedWorks::add_crews()
{
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::map<Day, int>> changes;
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        WorkPackage const &package = plan().packages[p];
        if (package.block != no_index && package.crew != no_index &&
            is_built_on_the_spot(package.stage)) {
            auto &of_pool = changes[{package.block, package.crew}];
            of_pool[schedule().start[p]] += package.crews;
            of_pool[schedule().finish[p] + 1] -= package.crews;
        }
    }
    for (auto const &[key, of_pool] : changes) {
        m_blocks[key.first].crews.push_back({key.second, most_at_once(of_pool)});
    }
}

void DatedWorks::compare_with_kept()
{
    auto const &works = m_source.scenario.works;
    bool any = false;
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        auto const found = works.find(plan().packages[p].id);
        if (found != works.end()) {
            any = true;
            m_kept += found->second.start == schedule().start[p] &&
                              found->second.finish == schedule().finish[p]
                          ? 1
                          : 0;
        }
    }
    m_state = !any                               ? DatesState::computed
              : m_kept == plan().packages.size() ? DatesState::kept
                                                 : DatesState::changed;
}

bool DatedWorks::counts(WorksPart const &part, std::size_t block) const
{
    if (block >= m_blocks.size()) {
        return false;
    }
    RouteId const route = m_source.scenario.plan.choices[block].route;
    return (!part.place || dataset().blocks[block].jurisdiction == *part.place) &&
           (!part.category || category_of(dataset().route(route).family) == *part.category);
}

int DatedWorks::connected_by(WorksPart const &part, Day day) const
{
    int homes = 0;
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        WorkPackage const &package = plan().packages[p];
        if (package.households > 0 && schedule().finish[p] <= day && counts(part, package.block)) {
            homes += package.households;
        }
    }
    return homes;
}

int DatedWorks::begun_by(WorksPart const &part, Day day) const
{
    int homes = 0;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        homes += m_blocks[b].begun && *m_blocks[b].begun <= day && counts(part, b)
                     ? m_blocks[b].households
                     : 0;
    }
    return homes;
}

int DatedWorks::accepted_by(WorksPart const &part, Day day) const
{
    int homes = 0;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        homes += m_blocks[b].accepted && *m_blocks[b].accepted <= day && counts(part, b)
                     ? m_blocks[b].households
                     : 0;
    }
    return homes;
}

int DatedWorks::households(WorksPart const &part) const
{
    int homes = 0;
    for (std::size_t b = 0; b < m_blocks.size(); ++b) {
        homes += counts(part, b) ? m_blocks[b].households : 0;
    }
    return homes;
}

std::vector<int> DatedWorks::months() const
{
    std::vector<int> all;
    if (schedule().empty()) {
        return all;
    }
    int at = year_month(std::ranges::min(schedule().start));
    int last = year_month(std::ranges::max(schedule().finish));
    if (!answer().money.empty()) {
        at = std::min(at, answer().money.begin()->first);
        last = std::max(last, answer().money.rbegin()->first);
    }
    for (; at <= last; at = next_month(at)) {
        all.push_back(at);
    }
    return all;
}

MonthMoney const *DatedWorks::money(std::optional<JurisdictionId> place) const
{
    if (!place) {
        return answer().money.empty() ? nullptr : &answer().money;
    }
    return m_source.money_by_jurisdiction.empty()
               ? nullptr
               : &m_source.money_by_jurisdiction.at(place->index);
}

std::optional<std::pair<Day, Day>>
DatedWorks::span_of(std::function<bool(WorkPackage const &)> const &counts_package) const
{
    std::optional<std::pair<Day, Day>> span;
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        if (!counts_package(plan().packages[p])) {
            continue;
        }
        Day const start = schedule().start[p];
        Day const finish = schedule().finish[p];
        span = span ? std::pair{std::min(span->first, start), std::max(span->second, finish)}
                    : std::pair{start, finish};
    }
    return span;
}

} // namespace sim::report
