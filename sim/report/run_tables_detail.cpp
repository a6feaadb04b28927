#include "sim/report/money_words.hpp"
#include "sim/report/run_tables.hpp"

namespace sim::report {

Table RunTables::blocks() const
{
    Table table;
    table.key = "blocks";
    table.title = text("Households and money by block, 10,000 yuan");
    auto const money = ColumnKind::money_wan_yuan;
    table.columns = {
        {"code", text("Code"), ColumnKind::words, 0},
        {"name", text("Block"), ColumnKind::words, 0},
        {"jurisdiction", text("Town or street"), ColumnKind::words, 0},
        {"route", text("Route"), ColumnKind::words, 0},
        {"start_year", text("Start year"), ColumnKind::integer, 0},
        {"households", text("Households"), ColumnKind::integer, 0},
        {"households_first_year", text("First-year households"), ColumnKind::integer, 0},
        {"area_m2", text("Heated area, m2"), ColumnKind::number, 0},
        {"total_wan_yuan", text("Total, 10,000 yuan"), money, decimals},
        {"government_wan_yuan", text("City and district"), money, decimals},
        {"resident_wan_yuan", payer_name(Payer::resident), money, decimals}};
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        Choice const &choice = scenario.plan.choices[b];
        Jurisdiction const &place = dataset.jurisdiction(block.jurisdiction);
        Route const &route = dataset.route(choice.route);
        MoneySummary const &sums = results.money_by_block[b];
        table.rows.push_back(
            {plain_text(block.code), name_text(block.name, block.name_en),
             name_text(place.name, place.name_en), name_text(route.name_zh, route.name_en),
             std::int64_t{choice.start_year}, std::int64_t{block.households},
             std::int64_t{results.households_first_year[b]}, block.heated_floor_area_m2,
             sums.published_total(), sums.government(), sums.of(Payer::resident)});
    }
    return table;
}

Table RunTables::ledger() const
{
    Table table;
    table.key = "ledger";
    table.title = text("Ledger: every amount by payer and year, 10,000 yuan");
    table.columns = {{"block", text("Block code"), ColumnKind::words, 0},
                     {"programme", text("Programme"), ColumnKind::words, 0},
                     {"rule", text("Rule"), ColumnKind::words, 0},
                     {"item", text("Item"), ColumnKind::words, 0},
                     {"payer", text("Payer"), ColumnKind::words, 0},
                     {"year", text("Year"), ColumnKind::integer, 0},
                     {"owed", text("Owed"), ColumnKind::money_wan_yuan, 6}};
    auto const word = [](std::string const *value) {
        return value == nullptr ? TableCell{} : TableCell{plain_text(*value)};
    };
    for (LedgerLine const &line : results.ledger.lines) {
        bool const of_block = line.block != no_index;
        table.rows.push_back(
            {word(of_block ? &dataset.blocks[line.block].code : nullptr),
             word(of_block ? nullptr : &dataset.programmes[line.programme].key),
             word(line.rule == no_index ? nullptr : &dataset.policy_rules[line.rule].id),
             item_name(line.item), payer_name(line.payer), std::int64_t{line.year}, line.owed});
    }
    return table;
}

} // namespace sim::report
