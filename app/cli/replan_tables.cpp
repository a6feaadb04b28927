#include "app/cli/replan_tables.hpp"

#include "app/cli/compare_works.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"

#include <array>
#include <set>
#include <string>

namespace app::cli {

namespace {

using namespace sim;
using namespace sim::report;
using replan::DateChange;
using replan::DateKind;

Text choice_words(Dataset const &dataset, Choice const &choice)
{
    Route const &route = dataset.route(choice.route);
    TextArg const name{"route", route.name_zh, route.name_en};
    return route.family == RouteFamily::none
               ? name_text(route.name_zh, route.name_en)
               : text("{route} ({year})", {name, {"year", std::to_string(choice.start_year)}});
}

TableCell day_or_none(std::optional<WorkDates> const &dates, Day WorkDates::*day)
{
    return dates ? TableCell{plain_text(iso_date((*dates).*day))} : TableCell{};
}

Text kind_name(DateKind kind)
{
    switch (kind) {
    case DateKind::returned:
        return text("as returned");
    case DateKind::added:
        return text("new work");
    case DateKind::dropped:
        return text("falls away");
    case DateKind::moved:
        break;
    }
    return text("moved to other days");
}

} // namespace

Table replan_moves(ReplanView const &view)
{
    Table table;
    table.key = "replan_moves";
    table.title = text("Blocks with another route or year");
    table.columns = {word_column("block", text("Code of the block")),
                     word_column("name", text("Block")),
                     word_column("jurisdiction", text("Town or street")),
                     word_column("before", text("Until now")),
                     word_column("after", text("From now on")),
                     money_column("life_cost_wan_yuan", text("20-year cost, more (10,000 yuan)"),
                                  view.money_decimals),
                     word_column("reason", text("Reason for the change"))};
    for (Move const &move : view.made.moves) {
        Block const &block = view.dataset.block(move.block);
        table.rows.push_back({plain_text(block.code), named_cell(block),
                              named_cell(view.dataset.jurisdiction(block.jurisdiction)),
                              choice_words(view.dataset, move.before),
                              choice_words(view.dataset, move.after), move.life_cost, move.reason});
    }
    return table;
}

Table replan_dates(ReplanView const &view)
{
    Table table;
    table.key = "replan_dates";
    table.title = text("Works with other dates");
    table.columns = {word_column("package", text("Work")),
                     word_column("name", text("Name of the work")),
                     word_column("kind", text("Kind of change")),
                     word_column("start_before", text("Began until now")),
                     word_column("finish_before", text("Ended until now")),
                     word_column("start", text("Begins")),
                     word_column("finish", text("Ends")),
                     word_column("reason", text("Reason for the change"))};
    for (DateChange const &change : view.made.dates) {
        table.rows.push_back({plain_text(change.package), change.name, kind_name(change.kind),
                              day_or_none(change.before, &WorkDates::start),
                              day_or_none(change.before, &WorkDates::finish),
                              day_or_none(change.after, &WorkDates::start),
                              day_or_none(change.after, &WorkDates::finish), change.reason});
    }
    return table;
}

Table replan_places(ReplanView const &view)
{
    Table table;
    table.key = "replan_places";
    table.title = text("Changed works by town and street");
    table.columns = {word_column("name", text("Town or street")),
                     count_column("returned", text("Done on other days, as returned")),
                     count_column("moved", text("Works moved")),
                     count_column("added", text("New works")),
                     count_column("dropped", text("Works that fall away"))};
    std::vector<std::array<std::int64_t, 4>> counts(view.dataset.jurisdictions.size() + 1);
    for (DateChange const &change : view.made.dates) {
        std::size_t const place = change.block == no_index
                                      ? view.dataset.jurisdictions.size()
                                      : view.dataset.blocks[change.block].jurisdiction.index;
        ++counts[place][static_cast<std::size_t>(change.kind)];
    }
    for (std::size_t j = 0; j < counts.size(); ++j) {
        auto const [returned, moved, added, dropped] = counts[j];
        if (returned + moved + added + dropped > 0) {
            table.rows.push_back({j < view.dataset.jurisdictions.size()
                                      ? named_cell(view.dataset.jurisdictions[j])
                                      : TableCell{text("Works for several blocks")},
                                  returned, moved, added, dropped});
        }
    }
    return table;
}

Table replan_money(ReplanView const &view)
{
    Table table;
    table.key = "replan_money";
    table.title = text("Money that changes");
    table.columns = {
        count_column("year", text("Year")), word_column("payer", text("Payer")),
        money_column("before_wan_yuan", text("Until now (10,000 yuan)"), view.money_decimals),
        money_column("after_wan_yuan", text("From now on (10,000 yuan)"), view.money_decimals),
        money_column("more_wan_yuan", text("More (10,000 yuan)"), view.money_decimals)};
    MoneySummary const &before = view.made.old_results.money;
    MoneySummary const &after = view.made.results.money;
    std::set<int> years;
    for (MoneySummary const *side : {&before, &after}) {
        for (auto const &[year, money] : side->by_year) {
            years.insert(year);
        }
    }
    for (int const year : years) {
        for (Payer const payer : all_payers) {
            Money const was = before.of(payer, year);
            Money const is = after.of(payer, year);
            if (was != is) {
                table.rows.push_back({std::int64_t{year}, payer_name(payer), was, is, is - was});
            }
        }
    }
    return table;
}

std::vector<Table> replan_days(ReplanView const &view)
{
    ComparedWorks const compared{view.dataset, view.made.old_works, view.made.works};
    if (compared.incomplete()) {
        return {};
    }
    std::vector<Table> tables = works_differences(compared);
    tables.front().title = text("Targets: A the old plan, B the new one");
    return tables;
}

std::vector<Table> replan_tables(ReplanView const &view)
{
    std::vector<Table> tables{replan_moves(view), replan_dates(view), replan_places(view),
                              replan_money(view)};
    for (Table &table : replan_days(view)) {
        tables.push_back(std::move(table));
    }
    return tables;
}

} // namespace app::cli
