#include "sim/report/standing_tables.hpp"

#include "sim/engine/standing/ranking.hpp"
#include "sim/engine/standing/words.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/works_month_rows.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace sim::report {

namespace {

void add_numbers(JurisdictionStanding const &place, std::vector<TableCell> &row)
{
    row.insert(row.end(),
               {std::int64_t{place.households}, std::int64_t{place.households_planned},
                std::int64_t{place.households_done}, std::int64_t{place.households_week},
                share_cell(place.households_done, place.households_planned),
                share_cell(place.households_done, place.households), std::int64_t{place.accepted},
                std::int64_t{place.problems_open}, std::int64_t{place.problems_overdue}, place.owed,
                place.budgeted, place.paid});
}

std::vector<TableColumn> place_columns(int decimals)
{
    return {count_column("rank", text("Place by progress")),
            word_column("code", text("Code")),
            word_column("name", text("Town or street")),
            count_column("households", text("Homes to be converted")),
            count_column("planned", text("Due by now (homes)")),
            count_column("done", text("Done so far (homes)")),
            count_column("week", text("Done in the last 7 days (homes)")),
            percent_column("of_planned_percent", text("Done of due (%)")),
            percent_column("of_all_percent", text("Done of all (%)")),
            count_column("accepted", text("Accepted so far (homes)")),
            count_column("problems_open", text("Problems open")),
            count_column("problems_overdue", text("Past their day")),
            money_column("owed_wan_yuan", text("Owed so far (10,000 yuan)"), decimals),
            money_column("budgeted_wan_yuan", text("Budgeted so far (10,000 yuan)"), decimals),
            money_column("paid_wan_yuan", text("Paid so far (10,000 yuan)"), decimals),
            count_column("late_days", text("Behind plan (days)")),
            word_column("alarm", text("Alarm")),
            word_column("sentence", text("What the alarm rests on")),
            word_column("reported", text("Last return"))};
}

Table block_table(Dataset const &dataset, Standing const &standing,
                  std::vector<std::uint32_t> const &order)
{
    Table table;
    table.columns = {word_column("block", text("Code")),
                     word_column("name", text("Village or community")),
                     word_column("place", text("Town or street")),
                     word_column("stage", text("Stage of the works")),
                     count_column("households", text("Homes to be converted")),
                     count_column("planned", text("Due by now (homes)")),
                     count_column("done", text("Done so far (homes)")),
                     count_column("late_days", text("Behind plan (days)")),
                     word_column("alarm", text("Alarm")),
                     word_column("sentence", text("What the alarm rests on")),
                     word_column("reported", text("Last return"))};
    for (std::uint32_t const b : order) {
        Block const &block = dataset.blocks[b];
        BlockStanding const &stands = standing.blocks[b];
        table.rows.push_back({plain_text(block.code), named_cell(block),
                              named_cell(dataset.jurisdiction(block.jurisdiction)),
                              name_of(stands.stage), std::int64_t{stands.households},
                              std::int64_t{stands.households_planned},
                              std::int64_t{stands.households_done}, std::int64_t{stands.late_days},
                              alarm_words(stands.alarm), stands.reason, day_cell(stands.reported)});
    }
    return table;
}

} // namespace

Text alarm_words(Alarm alarm)
{
    char const *const sign = alarm == Alarm::late ? "▲" : alarm == Alarm::warning ? "◆" : "●";
    return text("{sign} {alarm}", {{"sign", sign}, text_arg("alarm", standing::alarm_name(alarm))});
}

Table StandingTables::places() const
{
    Table table;
    table.key = "standing_places";
    table.title = text("Progress by town and street");
    table.columns = place_columns(money_decimals);
    for (std::uint32_t const j : standing::places_by_rank(standing.jurisdictions)) {
        JurisdictionStanding const *const place = &standing.jurisdictions[j];
        Jurisdiction const &town = dataset.jurisdiction(place->jurisdiction);
        std::vector<TableCell> row{place->rank == 0 ? TableCell{}
                                                    : TableCell{std::int64_t{place->rank}},
                                   plain_text(town.code), named_cell(town)};
        add_numbers(*place, row);
        row.insert(row.end(), {std::int64_t{place->late_days}, alarm_words(place->alarm),
                               place->reason, day_cell(place->reported)});
        table.rows.push_back(std::move(row));
    }
    std::vector<TableCell> total{TableCell{}, TableCell{}, text("Total")};
    add_numbers(standing::sum_of_places(standing.jurisdictions), total);
    total.resize(table.columns.size());
    table.rows.push_back(std::move(total));
    table.total_rows = 1;
    return table;
}

Table StandingTables::blocks() const
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t b = 0; b < standing.blocks.size(); ++b) {
        if (standing.blocks[b].households > 0 || standing.blocks[b].reported) {
            order.push_back(b);
        }
    }
    Table table = block_table(dataset, standing, order);
    table.key = "standing_blocks";
    table.title = text("Progress by village and community");
    return table;
}

Table StandingTables::alarms() const
{
    std::vector<std::uint32_t> order;
    for (std::uint32_t b = 0; b < standing.blocks.size(); ++b) {
        if (standing.blocks[b].alarm != Alarm::normal) {
            order.push_back(b);
        }
    }
    std::ranges::stable_sort(order, [this](std::uint32_t a, std::uint32_t b) {
        BlockStanding const &first = standing.blocks[a];
        BlockStanding const &second = standing.blocks[b];
        return std::tuple{second.alarm, second.late_days, second.households} <
               std::tuple{first.alarm, first.late_days, first.households};
    });
    Table table = block_table(dataset, standing, order);
    table.key = "standing_alarms";
    table.title = text("Villages and communities that are late or on early warning");
    return table;
}

} // namespace sim::report
