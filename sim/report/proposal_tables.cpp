#include "sim/report/proposal_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/proposal_words.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace sim::report {

namespace {

TableCell year_cell(Choice const &choice)
{
    return choice.start_year == 0 ? TableCell{} : TableCell{std::int64_t{choice.start_year}};
}

TableCell retrofit_cell(Choice const &choice)
{
    return choice.retrofit == Retrofit::none ? TableCell{}
                                             : TableCell{retrofit_name(choice.retrofit)};
}

/// Code, name, place, households.
std::vector<TableCell> block_cells(Dataset const &dataset, Block const &block)
{
    return {plain_text(block.code), block_name(block),
            named_cell(dataset.jurisdiction(block.jurisdiction)), std::int64_t{block.households}};
}

std::vector<TableColumn> block_columns()
{
    return {word_column("code", text("Code")), word_column("name", text("Block")),
            word_column("jurisdiction", text("Town or street")),
            count_column("households", text("Households"))};
}

/// A retrofit alone is no change of route, but one of the plan.
bool differs(Choice const &a, Choice const &b)
{
    return a.route != b.route || a.start_year != b.start_year || a.retrofit != b.retrofit;
}

/// What a fault is about: the limit's or the condition's name.
Text fault_name(assign::Model const &model, PlanFault const &fault)
{
    auto const limit = std::ranges::find(model.limits, fault.id, &Limit::id);
    return fault.kind == FaultKind::limit && limit != model.limits.end() ? limit->name
                                                                         : condition_name(fault.id);
}

} // namespace

TableColumn ProposalTables::money_column(std::string key, Text header) const
{
    return {std::move(key), std::move(header), ColumnKind::money_wan_yuan, money_decimals};
}

Table ProposalTables::blocks() const
{
    Table table;
    table.key = "proposal_blocks";
    table.title = text("Proposed routes by block, 10,000 yuan");
    table.columns = block_columns();
    for (TableColumn column :
         {word_column("before_route", text("Route before")),
          count_column("before_year", text("Year before")),
          word_column("route", text("Proposed route")),
          count_column("start_year", text("Start year")),
          word_column("retrofit", text("Insulation")), word_column("changed", text("Changed")),
          word_column("reason", text("Reason")), word_column("runner_up", text("Runner-up")),
          money_column("extra_cost_wan_yuan",
                       text("Runner-up costs more, shared works counted (10,000 yuan)")),
          money_column("life_government_wan_yuan", text("20 years, government (10,000 yuan)")),
          money_column("life_household_wan_yuan", text("20 years, households (10,000 yuan)")),
          money_column("life_company_wan_yuan", text("20 years, companies (10,000 yuan)")),
          money_column("life_cost_wan_yuan", text("20 years, block alone (10,000 yuan)"))}) {
        table.columns.push_back(std::move(column));
    }
    LifeCost sum;
    for (std::size_t b = 0; b < dataset.blocks.size(); ++b) {
        BlockReason const &why = proposal.reasons[b];
        Candidate const &chosen = proposal.model->candidates[why.chosen];
        LifeCost const &cost = chosen.life_cost;
        std::vector<TableCell> row = block_cells(dataset, dataset.blocks[b]);
        Choice const &old = before.choices[b];
        row.insert(row.end(), {route_name(dataset.route(old.route)), year_cell(old),
                               route_name(dataset.route(chosen.choice.route)),
                               year_cell(chosen.choice), retrofit_cell(chosen.choice),
                               differs(old, chosen.choice) ? TableCell{text("yes")} : TableCell{},
                               why.reason});
        if (why.runner_up) {
            Candidate const &other = proposal.model->candidates[*why.runner_up];
            row.insert(row.end(), {choice_name(dataset, other.choice), why.extra_cost});
        } else {
            row.resize(row.size() + 2);
        }
        row.insert(row.end(), {cost.government, cost.household, cost.company, cost.total()});
        sum.government += cost.government;
        sum.household += cost.household;
        sum.company += cost.company;
        table.rows.push_back(std::move(row));
    }
    std::vector<TableCell> total(table.columns.size());
    total[1] = text("Total");
    std::size_t const last = total.size() - 1;
    total[last - 3] = sum.government;
    total[last - 2] = sum.household;
    total[last - 1] = sum.company;
    total[last] = sum.total();
    table.rows.push_back(std::move(total));
    table.total_rows = 1;
    return table;
}

Table ProposalTables::flips() const
{
    Table table;
    table.key = "proposal_flips";
    table.title = text("Blocks whose route changes, 10,000 yuan");
    table.columns = block_columns();
    for (TableColumn column :
         {word_column("before", text("Route before")), word_column("after", text("Proposed route")),
          word_column("reason", text("Reason"))}) {
        table.columns.push_back(std::move(column));
    }
    for (Payer const payer : all_payers) {
        table.columns.push_back(
            money_column(std::string{key_of(payer)} + "_wan_yuan", payer_name(payer)));
    }
    table.columns.push_back(
        money_column("life_cost_wan_yuan", text("20 years, block alone (10,000 yuan)")));
    std::array<Money, std::size(all_payers)> sums{};
    Money life_cost;
    std::int64_t households = 0;
    for (Move const &move : moves) {
        std::vector<TableCell> row = block_cells(dataset, dataset.block(move.block));
        households += dataset.block(move.block).households;
        row.insert(row.end(), {choice_name(dataset, move.before), choice_name(dataset, move.after),
                               move.reason});
        for (std::size_t p = 0; p < sums.size(); ++p) {
            Money const amount = move.by_payer[static_cast<std::size_t>(all_payers[p])];
            row.emplace_back(amount);
            sums[p] += amount;
        }
        row.emplace_back(move.life_cost);
        life_cost += move.life_cost;
        table.rows.push_back(std::move(row));
    }
    if (!table.rows.empty()) {
        std::vector<TableCell> total{{}, text("Total"), {}, households, {}, {}, {}};
        total.insert(total.end(), sums.begin(), sums.end());
        total.emplace_back(life_cost);
        table.rows.push_back(std::move(total));
        table.total_rows = 1;
    }
    return table;
}

Table ProposalTables::plan_faults() const
{
    Table table;
    table.key = "plan_faults";
    table.title = text("Matters of the plan before that are to be clarified");
    table.columns = {word_column("kind", text("Kind")),
                     word_column("code", text("Code")),
                     word_column("name", text("Block")),
                     word_column("id", text("Condition")),
                     word_column("condition", text("Name of the condition")),
                     number_column("value", text("Value"), 2),
                     number_column("allowed", text("Allowed"), 2),
                     word_column("unit", text("Unit")),
                     word_column("sentence", text("Explanation"))};
    for (PlanFault const &fault : faults) {
        bool const of_block = fault.block < dataset.blocks.size();
        Block const *const block = of_block ? &dataset.blocks[fault.block] : nullptr;
        ShownUnit const shown = shown_unit(fault.unit);
        table.rows.push_back({fault_kind_name(fault.kind),
                              block != nullptr ? TableCell{plain_text(block->code)} : TableCell{},
                              block != nullptr ? TableCell{block_name(*block)} : TableCell{},
                              plain_text(fault.id), fault_name(*proposal.model, fault),
                              shown.per_unit * fault.value, shown.per_unit * fault.allowed,
                              shown.name, fault.sentence});
    }
    return table;
}

Table ProposalTables::compared_plans() const
{
    Table table;
    table.key = "compared_plans";
    table.title = text("Plans to choose from");
    table.columns = {
        word_column("key", text("Code")),
        word_column("name", text("Plan")),
        money_column("life_cost_wan_yuan", text("20 years, all (10,000 yuan)")),
        money_column("government_wan_yuan", text("20 years, government (10,000 yuan)")),
        number_column("peak_kw", text("Electric peak of all blocks (kW)"), 0),
        number_column("pm25_t", text("PM2.5 (t)"), 2),
        percent_column("burden_percent", text("Households above the ceiling (%)")),
        percent_column("gap_percent", text("Gap (%)"))};
    constexpr Category categories[] = {Category::heat_network, Category::new_energy, Category::gas};
    for (Category const category : categories) {
        table.columns.push_back(count_column(
            std::string{"households_"} + key_of(category),
            text("{category}, households", {text_arg("category", category_name(category))})));
    }
    for (assign::Alternative const &one : alternatives) {
        std::map<Category, std::int64_t> households;
        for (std::uint32_t const option : one.choice) {
            Candidate const &candidate = proposal.model->candidates[option];
            households[category_of(dataset.route(candidate.choice.route).family)] +=
                dataset.block(candidate.block).households;
        }
        std::vector<TableCell> row{plain_text(one.key),
                                   one.name,
                                   one.life_cost,
                                   one.government,
                                   one.peak_kw,
                                   one.pm25_t,
                                   percent(one.burden_share),
                                   percent(one.gap)};
        for (Category const category : categories) {
            row.emplace_back(households[category]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<Table> ProposalTables::all() const
{
    return {blocks(), flips(),         limits(),      works(),
            gates(),  gate_overview(), plan_faults(), compared_plans()};
}

} // namespace sim::report
