// Earlier start, framework contracts, blocks moved to the next year.
#include "sim/engine/works/answers/mend_ways.hpp"

#include "sim/engine/money/values.hpp"
#include "sim/engine/works/answers/words.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sim::works {

namespace {

constexpr char const *first_day_key = "works.first_day";
constexpr char const *framework_key = "works.framework_contracts";
constexpr int days_a_week = 7;

Values values_of(Miss const &miss)
{
    return {miss.trials.works().dataset, miss.trials.works().scenario};
}

Change begun_earlier(Miss const &miss, int weeks)
{
    CivilDate const date = civil_date(miss.trials.works().plan.first_day - weeks * days_a_week);
    Change change;
    change.values[first_day_key] = date.year * 10000 + date.month * 100 + date.day;
    return change;
}

int most_weeks(Miss const &miss)
{
    bool const known = miss.trials.works().dataset.parameters.has(first_day_key);
    return known ? static_cast<int>(
                       std::lround(values_of(miss).value_or("works.mend.weeks_earlier", 0.0)))
                 : 0;
}

bool may_contract(Miss const &miss)
{
    return values_of(miss).find(framework_key) == 0.0;
}

/// Days of the strained crews that a block takes, by block and home.
std::vector<double> load_by_block(Miss const &miss)
{
    Case const &works = miss.trials.works();
    std::vector<double> load(works.dataset.blocks.size(), 0.0);
    std::vector<int> homes(load.size(), 0);
    for (WorkPackage const &package : works.plan.packages) {
        if (package.block >= load.size()) {
            continue;
        }
        homes[package.block] += package.households;
        if (std::find(miss.strained.begin(), miss.strained.end(), package.crew) !=
            miss.strained.end()) {
            load[package.block] += static_cast<double>(package.content) * package.crews;
        }
    }
    for (std::size_t b = 0; b < load.size(); ++b) {
        load[b] = homes[b] > 0 ? load[b] / homes[b] : 0.0;
    }
    return load;
}

int homes_of(WorksPlan const &plan, std::uint32_t block)
{
    return std::accumulate(plan.packages.begin(), plan.packages.end(), 0,
                           [&](int sum, WorkPackage const &package) {
                               return sum + (package.block == block ? package.households : 0);
                           });
}

/// Unlocked blocks of the target's year, most load first, while the others suffice for the target.
Change moved_blocks(Miss const &miss)
{
    Case const &works = miss.trials.works();
    int const year = civil_date(miss.trials.wanted().due).year;
    int const last_year = static_cast<int>(values_of(miss).value_or("target.final_year", year));
    Change change;
    if (year >= last_year) {
        return change;
    }
    std::vector<double> const load = load_by_block(miss);
    std::vector<std::uint32_t> blocks(load.size());
    std::iota(blocks.begin(), blocks.end(), 0U);
    std::stable_sort(blocks.begin(), blocks.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return load[a] > load[b]; });
    int over =
        works.plan.households_before + works.plan.households - miss.trials.wanted().households;
    for (std::uint32_t const block : blocks) {
        Choice const &choice = works.scenario.plan.choices[block];
        int const homes = homes_of(works.plan, block);
        if (load[block] > 0.0 && choice.start_year == year && !choice.locked && homes <= over) {
            change.start_years[block] = year + 1;
            over -= homes;
        }
    }
    return change;
}

Text names_of(Miss const &miss, Change const &change)
{
    std::string zh;
    std::string en;
    for (auto const &[block, year] : change.start_years) {
        Block const &row = miss.trials.works().dataset.blocks[block];
        zh += (zh.empty() ? "" : "、") + row.name;
        en += (en.empty() ? "" : ", ") + (row.name_en.empty() ? row.name : row.name_en);
    }
    return text("{blocks}", {{"blocks", zh, en}});
}

} // namespace

std::optional<TriedMend> framework_contracts(Miss const &miss)
{
    if (!may_contract(miss)) {
        return std::nullopt;
    }
    Change change;
    change.values[framework_key] = 1.0;
    std::optional<Trial> const trial = try_change(miss, std::move(change));
    if (!trial || trial->by_due <= miss.by_due) {
        return std::nullopt;
    }
    TriedMend mend = measured(miss, *trial);
    mend.id = "framework";
    mend.name = text("Framework contracts");
    mend.detail = text("Tender and design run beside the survey instead of after it");
    return mend;
}

std::optional<TriedMend> earlier_start(Miss const &miss)
{
    int may = most_weeks(miss);
    if (may < 1) {
        return std::nullopt;
    }
    int fails = 0;
    bool const possible = miss.trials.prepare(begun_earlier(miss, may)).may_meet;
    while (possible && may - fails > 1 && !miss.trials.stopped()) {
        int const middle = fails + (may - fails) / 2;
        (miss.trials.prepare(begun_earlier(miss, middle)).may_meet ? may : fails) = middle;
    }
    std::optional<Trial> trial = try_change(miss, begun_earlier(miss, may));
    while (trial && !trial->meets && may < most_weeks(miss) && !miss.trials.stopped()) {
        trial = try_change(miss, begun_earlier(miss, ++may));
    }
    if (!trial || trial->by_due <= miss.by_due) {
        return std::nullopt;
    }
    TriedMend mend = measured(miss, *trial);
    mend.id = "earlier";
    mend.name = text("Begin {days} earlier", {days_arg("days", may * days_a_week)});
    mend.detail = text("The survey begins on {date}", {date_arg("date", trial->plan.first_day)});
    return mend;
}

std::optional<TriedMend> move_blocks(Miss const &miss)
{
    std::optional<Trial> const trial = try_change(miss, moved_blocks(miss));
    if (!trial || trial->by_due <= miss.by_due) {
        return std::nullopt;
    }
    TriedMend mend = measured(miss, *trial);
    mend.id = "move";
    int homes = 0;
    for (auto const &[block, year] : mend.start_years) {
        mend.id += "." + miss.trials.works().dataset.blocks[block].code;
        homes += homes_of(miss.trials.works().plan, block);
    }
    mend.name = text("Blocks that move to {year}: {count}, {homes} homes",
                     {{"year", std::to_string(mend.start_years.begin()->second)},
                      count_arg("count", static_cast<std::int64_t>(mend.start_years.size())),
                      count_arg("homes", homes)});
    mend.detail = names_of(miss, trial->change);
    return mend;
}

} // namespace sim::works
