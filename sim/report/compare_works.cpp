#include "sim/report/compare_works.hpp"

#include "sim/base/error.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_reasons.hpp"

#include <algorithm>
#include <string>

namespace sim::report {

namespace {

TargetState const *find_target(works::Works const &works, std::string const &id)
{
    auto const &states = works.answer.targets;
    auto const found = std::ranges::find_if(states, [&](TargetState const &state) {
        return works.plan->targets[state.target].id == id;
    });
    return found == states.end() ? nullptr : &*found;
}

std::vector<Text> reasons_of(Dataset const &dataset, ComparedScenario const &side,
                             works::Works const &works)
{
    if (!works.schedule.empty()) {
        return {};
    }
    return why_unscheduled({dataset, side.scenario, side.results, *works.plan, *works.problem});
}

Table target_days(ComparedWorks const &compared)
{
    Table table;
    table.key = "compare_targets";
    table.title = text("Targets of the works");
    table.columns = {word_column("name", text("Target")),
                     word_column("due", text("Due")),
                     word_column("a", text("A: reached on")),
                     word_column("b", text("B: reached on")),
                     count_column("days", text("B later by (days)")),
                     count_column("a_connected", text("A: homes by then")),
                     count_column("b_connected", text("B: homes by then"))};
    for (TargetState const &a : compared.a.answer.targets) {
        WorksTarget const &target = compared.a.plan->targets[a.target];
        TargetState const *const b = find_target(compared.b, target.id);
        if (b == nullptr) {
            continue;
        }
        bool const both =
            a.reached <= compared.a.plan->last_day && b->reached <= compared.b.plan->last_day;
        table.rows.push_back({target.name, plain_text(iso_date(target.due)),
                              works_day_cell(*compared.a.plan, a.reached),
                              works_day_cell(*compared.b.plan, b->reached),
                              both ? TableCell{std::int64_t{b->reached - a.reached}} : TableCell{},
                              std::int64_t{a.connected_by_due}, std::int64_t{b->connected_by_due}});
    }
    return table;
}

TableCell maybe_day(Day day)
{
    return day == 0 ? TableCell{} : TableCell{plain_text(iso_date(day))};
}

Table day_differences(ComparedWorks const &compared)
{
    Table table;
    table.key = "compare_days";
    table.title = text("Blocks that are connected on another day");
    table.columns = {word_column("block", text("Code of the block")),
                     word_column("name", text("Block")),
                     word_column("jurisdiction", text("Town or street")),
                     word_column("a", text("A: connected on")),
                     word_column("b", text("B: connected on")),
                     count_column("days", text("B later by (days)"))};
    for (BlockDay const &one : block_days(compared)) {
        Block const &block = compared.dataset.blocks[one.block];
        bool const both = one.a != 0 && one.b != 0;
        table.rows.push_back({plain_text(block.code), named_cell(block),
                              named_cell(compared.dataset.jurisdiction(block.jurisdiction)),
                              maybe_day(one.a), maybe_day(one.b),
                              both ? TableCell{std::int64_t{one.b - one.a}} : TableCell{}});
    }
    return table;
}

} // namespace

TableCell works_day_cell(WorksPlan const &plan, Day day)
{
    return day > plan.last_day ? TableCell{text("never")} : TableCell{plain_text(iso_date(day))};
}

std::optional<ComparedWorks> compare_works(Dataset const &dataset, ComparedScenario const &a,
                                           ComparedScenario const &b)
{
    try {
        ComparedWorks works{dataset, works::follow_works(dataset, a.scenario, a.results),
                            works::follow_works(dataset, b.scenario, b.results)};
        works.a_reasons = reasons_of(dataset, a, works.a);
        works.b_reasons = reasons_of(dataset, b, works.b);
        return works;
    } catch (InputError const &) {
        return std::nullopt; // what is missing is said by check and schedule
    }
}

std::vector<BlockDay> block_days(ComparedWorks const &works)
{
    auto const day_of = [](works::Works const &side, std::size_t block) {
        return block < side.answer.block_done.size() ? side.answer.block_done[block] : 0;
    };
    std::vector<BlockDay> days;
    for (std::size_t i = 0; i < works.dataset.blocks.size(); ++i) {
        BlockDay const day{static_cast<std::uint32_t>(i), day_of(works.a, i), day_of(works.b, i)};
        if (day.a != day.b) {
            days.push_back(day);
        }
    }
    return days;
}

std::vector<Table> works_differences(ComparedWorks const &works)
{
    return {target_days(works), day_differences(works)};
}

} // namespace sim::report
