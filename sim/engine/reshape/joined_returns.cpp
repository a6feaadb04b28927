#include "sim/engine/reshape/joined_returns.hpp"

#include "sim/engine/reshape/borders.hpp"
#include "sim/engine/reshape/share.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace sim::reshape {

namespace {

/// What one block returned.
struct Returns
{
    std::map<Day, ProgressReport const *> by_week;
    bool has_homes = false;
};

void add_words(std::string &all, std::string const &words)
{
    if (!words.empty() && all.find(words) == std::string::npos) {
        all += (all.empty() ? "" : "; ") + words;
    }
}

/// Where all blocks together stand in a week.
ProgressReport sum_at(std::vector<Returns> const &returns, Day week)
{
    ProgressReport sum;
    sum.week = week;
    std::optional<BlockStage> least;
    std::optional<BlockStage> least_empty; // counts only where nobody lives in any of them
    for (Returns const &own : returns) {
        auto const next = own.by_week.upper_bound(week);
        bool const returned = next != own.by_week.begin();
        BlockStage const stage = returned ? std::prev(next)->second->stage : BlockStage::coal;
        std::optional<BlockStage> &known = own.has_homes ? least : least_empty;
        known = std::min(known.value_or(stage), stage);
        if (!returned) {
            continue;
        }
        ProgressReport const &last = *std::prev(next)->second;
        sum.households_done += last.households_done;
        sum.owed += last.owed;
        sum.budgeted += last.budgeted;
        sum.paid += last.paid;
        if (last.week == week) {
            add_words(sum.remark, last.remark);
            add_words(sum.source, last.source);
        }
    }
    sum.stage = least ? *least : least_empty.value_or(BlockStage::coal);
    if (sum.households_done > 0 && sum.stage == BlockStage::coal) {
        sum.stage = BlockStage::in_works; // homes are done: something has begun
    }
    return sum;
}

RowEdit row_of(Dataset const &dataset, BlockId block, ProgressReport const &sum, bool is_new)
{
    RowEdit row = derived_row("progress", dataset.block(block).code + "/" + iso_date(sum.week));
    row.kind = is_new ? RowEdit::Kind::add : RowEdit::Kind::set;
    row.fields = {{"households_done", std::to_string(sum.households_done)},
                  {"stage", key_of(sum.stage)},
                  {"owed_yuan", digits(sum.owed.yuan())},
                  {"budgeted_yuan", digits(sum.budgeted.yuan())},
                  {"paid_yuan", digits(sum.paid.yuan())},
                  {"remark", sum.remark},
                  {"source", sum.source}};
    return row;
}

} // namespace

JoinedReturns joined_returns(Dataset const &dataset, std::span<BlockId const> blocks)
{
    std::vector<Returns> returns(blocks.size());
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        returns[i].has_homes = dataset.block(blocks[i]).households > 0;
    }
    std::set<Day> weeks;
    JoinedReturns joined;
    for (ProgressReport const &report : dataset.progress) {
        auto const found = std::ranges::find(blocks, report.block);
        if (found == blocks.end()) {
            continue;
        }
        returns[static_cast<std::size_t>(found - blocks.begin())].by_week.emplace(report.week,
                                                                                  &report);
        weeks.insert(report.week);
        if (found != blocks.begin()) {
            std::string const key = dataset.block(report.block).code + "/" + iso_date(report.week);
            joined.rows.push_back(derived_row("progress", key));
            joined.rows.back().kind = RowEdit::Kind::remove;
        }
    }
    for (Day const week : weeks) {
        bool const is_new = !returns.front().by_week.contains(week);
        joined.rows.push_back(row_of(dataset, blocks.front(), sum_at(returns, week), is_new));
    }
    joined.weeks = weeks.size();
    return joined;
}

} // namespace sim::reshape
