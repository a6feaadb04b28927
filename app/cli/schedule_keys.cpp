#include "app/cli/schedule_keys.hpp"

#include "sim/base/fmt.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace app::cli {

using namespace sim;

char const *verdict_key(TargetVerdict verdict)
{
    return verdict == TargetVerdict::met             ? "met"
           : verdict == TargetVerdict::missed_proved ? "missed_proved"
                                                     : "missed_open";
}

char const *held_key(HeldBy held)
{
    switch (held) {
    case HeldBy::package:
        return "package";
    case HeldBy::crew:
        return "crew";
    case HeldBy::season:
        return "season";
    case HeldBy::hand:
        return "hand";
    case HeldBy::nothing:
        break;
    }
    return "nothing";
}

char const *bottleneck_key(Bottleneck::Kind kind)
{
    return kind == Bottleneck::Kind::crew    ? "crew"
           : kind == Bottleneck::Kind::chain ? "chain"
                                             : "none";
}

namespace {

std::size_t day_within(WorksPlan const &plan, Day day, std::size_t days)
{
    return static_cast<std::size_t>(
        std::clamp<std::int64_t>(day - plan.first_day, 0, static_cast<std::int64_t>(days) - 1));
}

} // namespace

std::vector<CrewUseOfPool> crew_uses(WorksPlan const &plan, WorksAnswer const &answer)
{
    std::vector<CrewUseOfPool> uses;
    for (std::size_t c = 0; c < plan.crews.size() && c < answer.crews_busy.size(); ++c) {
        auto const &available = plan.crews[c].available;
        auto const &busy = answer.crews_busy[c];
        CrewUseOfPool use{.pool = c};
        Day const due = plan.targets.empty() ? plan.last_day : plan.targets.front().due;
        use.available = available.empty() ? 0 : available[day_within(plan, due, available.size())];
        use.available_most = available.empty() ? 0 : std::ranges::max(available);
        for (std::size_t d = 0; d < busy.size(); ++d) {
            use.crew_days += busy[d];
            bool const at_limit = busy[d] > 0 && d < available.size() && busy[d] >= available[d];
            use.days_at_limit += at_limit ? 1 : 0;
            if (busy[d] > use.most) {
                use.most = busy[d];
                use.most_from = plan.first_day + static_cast<Day>(d);
            }
        }
        uses.push_back(use);
    }
    return uses;
}

Money MonthOfWorks::total() const
{
    return std::accumulate(money.begin(), money.end(), Money{});
}

std::vector<MonthOfWorks> months_of(WorksPlan const &plan, WorksAnswer const &answer)
{
    std::map<int, MonthOfWorks> by_month;
    int before = plan.households_before;
    for (std::size_t d = 0; d < answer.connected.size(); ++d) {
        CivilDate const date = civil_date(plan.first_day + static_cast<Day>(d));
        MonthOfWorks &month = by_month[date.year * 100 + date.month];
        month.connected += answer.connected[d] - before;
        month.connected_total = answer.connected[d];
        before = answer.connected[d];
    }
    for (auto const &[key, money] : answer.money) {
        by_month[key].money = money;
    }
    std::vector<MonthOfWorks> months;
    int total = plan.households_before;
    for (auto &[key, month] : by_month) {
        month.month = key;
        total = std::max(total, month.connected_total);
        month.connected_total = total;
        months.push_back(month);
    }
    auto const tells = [](MonthOfWorks const &month) {
        return month.connected != 0 || month.total() != Money{};
    };
    auto const first = std::ranges::find_if(months, tells);
    auto const last = std::find_if(months.rbegin(), months.rend(), tells).base();
    return first < last ? std::vector<MonthOfWorks>(first, last) : std::vector<MonthOfWorks>{};
}

std::string month_words(int year_month)
{
    return fmt::format("{}-{:02}", year_month / 100, year_month % 100);
}

} // namespace app::cli
