#include "app/cli/compare_works.hpp"

#include "app/cli/schedule_json.hpp"
#include "app/cli/schedule_tables.hpp"
#include "app/cli/table_json.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"

#include <algorithm>
#include <iostream>
#include <optional>

namespace app::cli {

namespace {

using namespace sim;
using namespace sim::report;
using Json = nlohmann::ordered_json;

TargetState const *find_target(works::Works const &works, std::string const &id)
{
    auto const &states = works.answer.targets;
    auto const found = std::ranges::find_if(states, [&](TargetState const &state) {
        return works.plan->targets[state.target].id == id;
    });
    return found == states.end() ? nullptr : &*found;
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
                              day_cell(*compared.a.plan, a.reached),
                              day_cell(*compared.b.plan, b->reached),
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

Json works_differences_json(ComparedWorks const &works)
{
    auto const day = [](Day number) { return number == 0 ? Json{} : Json(iso_date(number)); };
    Json blocks = Json::array();
    for (BlockDay const &one : block_days(works)) {
        bool const both = one.a != 0 && one.b != 0;
        blocks.push_back({{"block", works.dataset.blocks[one.block].code},
                          {"a", day(one.a)},
                          {"b", day(one.b)},
                          {"days", both ? Json(one.b - one.a) : Json{}}});
    }
    return {{"a", {{"targets", targets_json(works.dataset, works.a)}}},
            {"b", {{"targets", targets_json(works.dataset, works.b)}}},
            {"blocks", std::move(blocks)}};
}

Json works_reasons_json(ComparedWorks const &works)
{
    auto const sentences = [](std::vector<Text> const &reasons) {
        Json list = Json::array();
        for (Text const &reason : reasons) {
            list.push_back(both_languages(reason));
        }
        return list;
    };
    return {{"a", sentences(works.a_reasons)}, {"b", sentences(works.b_reasons)}};
}

void warn_undated_side(Scenario const &side, std::vector<Text> const &reasons, Common const &common)
{
    for (Text const &reason : reasons) {
        std::cerr << render(
                         common.language,
                         text("{name}: no schedule of its works was found, so dates are not "
                              "compared: {reason}",
                              {{"name", side.name_zh, side.name_en}, text_arg("reason", reason)}))
                  << '\n';
    }
}

} // namespace app::cli
