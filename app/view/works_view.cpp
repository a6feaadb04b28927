#include "app/view/works_view.hpp"

#include "sim/model/on_the_spot.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>

namespace app {

namespace {

constexpr sim::Day not_begun = std::numeric_limits<sim::Day>::max();

/// By block: first day of works on the spot; not_begun where there are none.
std::vector<sim::Day> first_days(WorksProposal const &proposal)
{
    std::vector<sim::Day> begun(proposal.dataset->blocks.size(), not_begun);
    std::vector<sim::WorkPackage> const &packages = proposal.plan().packages;
    for (std::size_t p = 0; p < packages.size(); ++p) {
        if (packages[p].block < begun.size() && sim::is_on_the_spot(packages[p].stage)) {
            sim::Day &day = begun[packages[p].block];
            day = std::min(day, proposal.schedule().start[p]);
        }
    }
    return begun;
}

sim::TextArg month_argument(int month)
{
    constexpr char const *months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    return {"month", std::to_string(month), months[month - 1]};
}

/// The month alone: 8月 or Aug.
sim::TextArg short_month(int month)
{
    sim::TextArg name = month_argument(month);
    name.name = "name";
    name.zh += "月";
    return name;
}

sim::Day end_of_year(sim::Day day)
{
    return *sim::day_number(sim::civil_date(day).year, 1231);
}

} // namespace

DayRange whole_range(sim::WorksPlan const &plan, sim::WorksSchedule const &schedule)
{
    if (schedule.empty()) {
        return {plan.first_day, plan.last_day};
    }
    return {std::ranges::min(schedule.start), std::ranges::max(schedule.finish)};
}

DayRange first_range(sim::WorksPlan const &plan, sim::WorksSchedule const &schedule)
{
    DayRange const whole = whole_range(plan, schedule);
    sim::Day const due = plan.targets.empty() ? whole.from : plan.targets.front().due;
    return {whole.from, std::max(whole.from + 30, end_of_year(std::max(due, whole.from)))};
}

std::vector<int> work_years(sim::WorksPlan const &plan, sim::WorksSchedule const &schedule)
{
    DayRange const whole = whole_range(plan, schedule);
    std::vector<int> years(static_cast<std::size_t>(sim::civil_date(whole.to).year -
                                                    sim::civil_date(whole.from).year + 1));
    std::iota(years.begin(), years.end(), sim::civil_date(whole.from).year);
    return years;
}

sim::Day first_day_shown(WorksProposal const &proposal)
{
    std::vector<std::int32_t> const &connected = proposal.works.answer.connected;
    sim::WorksPlan const &plan = proposal.plan();
    int const wanted = plan.targets.empty() ? plan.households : plan.targets.front().households;
    auto const half = std::ranges::lower_bound(connected, wanted / 2);
    return plan.first_day + static_cast<sim::Day>(half - connected.begin());
}

std::vector<BlockProgress> block_progress(WorksProposal const &proposal, sim::Day day)
{
    std::vector<sim::Day> const begun = first_days(proposal);
    std::vector<sim::Day> const &done = proposal.works.answer.block_done;
    std::vector<BlockProgress> progress(begun.size(), BlockProgress::staying);
    for (std::size_t b = 0; b < progress.size(); ++b) {
        if (b < done.size() && done[b] != 0 && done[b] <= day) {
            progress[b] = BlockProgress::done;
        } else if (begun[b] != not_begun) {
            progress[b] = begun[b] <= day ? BlockProgress::in_works : BlockProgress::coal;
        }
    }
    return progress;
}

int connected_by(WorksProposal const &proposal, sim::Day day)
{
    std::vector<std::int32_t> const &connected = proposal.works.answer.connected;
    sim::Day const period = day - proposal.plan().first_day;
    if (connected.empty() || period < 0) {
        return 0;
    }
    return connected[std::min(static_cast<std::size_t>(period), connected.size() - 1)];
}

WorksMoment moment_at(WorksProposal const &proposal, sim::Day day)
{
    WorksMoment moment;
    std::vector<sim::Day> const begun = first_days(proposal);
    std::vector<sim::WorkPackage> const &packages = proposal.plan().packages;
    for (std::size_t p = 0; p < packages.size(); ++p) {
        int const homes = packages[p].households;
        if (homes == 0) {
            continue;
        }
        bool const has_block = packages[p].block < begun.size();
        if (proposal.schedule().finish[p] <= day) {
            moment.connected += homes;
            moment.coal_t +=
                has_block ? homes * proposal.dataset->blocks[packages[p].block].coal_t_per_household
                          : 0.0;
        } else if (has_block && begun[packages[p].block] <= day) {
            moment.in_works += homes;
        } else {
            moment.on_coal += homes;
        }
    }
    sim::CivilDate const date = sim::civil_date(day);
    for (auto const &[month, by_payer] : proposal.works.answer.money) {
        if (month <= date.year * 100 + date.month) {
            moment.paid = std::accumulate(by_payer.begin(), by_payer.end(), moment.paid);
        }
    }
    return moment;
}

std::vector<PlaceShare> shares_by_place(WorksProposal const &proposal, sim::Day day)
{
    std::vector<PlaceShare> shares(proposal.dataset->jurisdictions.size());
    for (std::uint32_t j = 0; j < shares.size(); ++j) {
        shares[j].jurisdiction = j;
    }
    std::vector<sim::WorkPackage> const &packages = proposal.plan().packages;
    for (std::size_t p = 0; p < packages.size(); ++p) {
        if (packages[p].households == 0 || packages[p].jurisdiction >= shares.size()) {
            continue;
        }
        PlaceShare &share = shares[packages[p].jurisdiction];
        share.all += packages[p].households;
        share.connected += proposal.schedule().finish[p] <= day ? packages[p].households : 0;
    }
    std::erase_if(shares, [](PlaceShare const &share) { return share.all == 0; });
    std::ranges::stable_sort(shares, [](PlaceShare const &a, PlaceShare const &b) {
        return static_cast<std::int64_t>(a.connected) * b.all >
               static_cast<std::int64_t>(b.connected) * a.all;
    });
    return shares;
}

std::vector<sim::BlockId> critical_blocks(WorksProposal const &proposal)
{
    std::vector<sim::BlockId> blocks;
    for (std::uint32_t const p : proposal.works.answer.critical_chain) {
        std::uint32_t const block = proposal.plan().packages[p].block;
        if (block < proposal.dataset->blocks.size()) {
            blocks.push_back(sim::BlockId{block});
        }
    }
    std::ranges::sort(blocks);
    auto const twice = std::ranges::unique(blocks);
    blocks.erase(twice.begin(), twice.end());
    return blocks;
}

sim::Text day_words(sim::Day day)
{
    sim::CivilDate const date = sim::civil_date(day);
    return sim::text("{day} {month}",
                     {{"day", std::to_string(date.day)}, month_argument(date.month)});
}

sim::Text long_day_words(sim::Day day)
{
    sim::CivilDate const date = sim::civil_date(day);
    return sim::text("{day} {month} {year}", {{"day", std::to_string(date.day)},
                                              month_argument(date.month),
                                              {"year", std::to_string(date.year)}});
}

sim::Text month_words(sim::CivilDate const &date, bool with_year)
{
    return with_year ? sim::text("{month} {year}",
                                 {month_argument(date.month), {"year", std::to_string(date.year)}})
                     : sim::text("{name}", {short_month(date.month)});
}

std::optional<sim::Text> why_not(WorksProposal const &proposal, std::uint32_t package,
                                 sim::Day start)
{
    return sim::works::refusal(proposal.as_case(), proposal.schedule(), package, start);
}

} // namespace app
