#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/proposal_tables.hpp"
#include "sim/report/proposal_words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace sim::report {

namespace {

/// 不适用（与燃气管网距离、居住密度）
Text overall(RouteGates const &route)
{
    GateVerdict const worst = verdict_of(route);
    TextArg rules{"rules", {}, {}};
    for (GateRecord const &record : route.records) {
        if (record.verdict == worst && worst != GateVerdict::pass) {
            Text const name = condition_name(record.id);
            rules.zh += (rules.zh.empty() ? "" : "、") + render(Language::zh, name);
            rules.en += (rules.en.empty() ? "" : ", ") + render(Language::en, name);
        }
    }
    return rules.en.empty()
               ? verdict_name(worst)
               : text("{verdict} {rules}", {text_arg("verdict", verdict_name(worst)), rules});
}

} // namespace

Table ProposalTables::limits() const
{
    Table table;
    table.key = "proposal_limits";
    table.title = text("Shared limits under the proposed plan");
    table.columns = {word_column("id", text("Code")),
                     word_column("kind", text("Kind")),
                     word_column("name", text("Limit")),
                     word_column("sense", text("Sense")),
                     number_column("used", text("Used"), 2),
                     number_column("capacity", text("Capacity"), 2),
                     number_column("base_capacity", text("Capacity today"), 2),
                     word_column("unit", text("Unit")),
                     percent_column("rate_percent", text("Used (%)")),
                     money_column("upgrade_wan_yuan", text("Works (10,000 yuan)")),
                     word_column("binding", text("Binding")),
                     number_column("price_yuan_per_unit", text("Saved by one more unit (yuan)"), 2),
                     number_column("holds_from", text("Holds from"), 2),
                     number_column("holds_to", text("Holds to"), 2)};
    for (std::size_t r = 0; r < proposal.limits.size(); ++r) {
        Limit const &limit = proposal.model->limits[r];
        LimitState const &state = proposal.limits[r];
        ShownUnit const shown = shown_unit(limit.unit);
        bool const priced = state.price_yuan_per_unit > 0.0;
        auto const in_unit = [&](double value) {
            return std::isfinite(value) ? TableCell{shown.per_unit * value} : TableCell{};
        };
        table.rows.push_back(
            {plain_text(limit.id), limit_kind_name(limit.kind), limit.name,
             limit.at_least ? text("at least") : text("at most"), in_unit(state.used),
             in_unit(state.capacity), in_unit(state.base_capacity), shown.name,
             state.capacity > 0.0 ? TableCell{percent(state.used / state.capacity)} : TableCell{},
             state.upgrade_cost, state.binding ? TableCell{text("yes")} : TableCell{},
             priced ? TableCell{state.price_yuan_per_unit / shown.per_unit} : TableCell{},
             priced ? in_unit(state.holds_from) : TableCell{},
             priced ? in_unit(state.holds_to) : TableCell{}});
    }
    return table;
}

Table ProposalTables::works() const
{
    Table table;
    table.key = "proposal_works";
    table.title = text("Shared works that the proposed plan needs");
    table.columns = {word_column("id", text("Code")),
                     word_column("name", text("Works")),
                     word_column("payer", text("Payer")),
                     number_column("length_m", text("Length (m)"), 0),
                     count_column("blocks", text("Blocks that use it")),
                     money_column("cost_wan_yuan", text("20 years (10,000 yuan)"))};
    assign::Model const &model = *proposal.model;
    Money sum;
    assign::Evaluation const paid = assign::evaluate(model.problem, proposal.answer.choice);
    for (std::uint32_t const charge : paid.charges) {
        SharedWork const &work = model.works[charge];
        std::int64_t const users =
            std::ranges::count_if(proposal.answer.choice, [&](std::uint32_t option) {
                auto const needed = model.problem.charges_of(option);
                return std::ranges::find(needed, charge) != needed.end();
            });
        sum += work.cost;
        table.rows.push_back({plain_text(work.id), work.name, payer_name(work.payer), work.length_m,
                              users, work.cost});
    }
    for (std::size_t r = 0; r < proposal.limits.size(); ++r) {
        if (proposal.limits[r].upgrade_cost > Money{}) {
            Limit const &limit = model.limits[r];
            sum += proposal.limits[r].upgrade_cost;
            table.rows.push_back({plain_text(limit.id),
                                  capacity_works_name(limit),
                                  payer_name(Payer::grid_company),
                                  {},
                                  {},
                                  proposal.limits[r].upgrade_cost});
        }
    }
    if (!table.rows.empty()) {
        table.rows.push_back({{}, text("Total"), {}, {}, {}, sum});
        table.total_rows = 1;
    }
    return table;
}

Table ProposalTables::gates() const
{
    Table table;
    table.key = "gates";
    table.title = text("Suitability of every route for every block");
    table.columns = {word_column("code", text("Code")),
                     word_column("name", text("Block")),
                     word_column("route", text("Technical route")),
                     word_column("id", text("Condition")),
                     word_column("condition", text("Name of the condition")),
                     word_column("verdict", text("Verdict")),
                     number_column("value", text("Value"), 3),
                     number_column("threshold", text("Threshold"), 3),
                     word_column("unit", text("Unit")),
                     word_column("parameter", text("Parameter")),
                     word_column("sentence", text("Explanation"))};
    for (std::size_t b = 0; b < proposal.model->gates.size(); ++b) {
        Block const &block = dataset.blocks[b];
        for (RouteGates const &route : proposal.model->gates[b]) {
            for (GateRecord const &record : route.records) {
                table.rows.push_back({plain_text(block.code), block_name(block),
                                      route_name(dataset.route(route.route)), plain_text(record.id),
                                      condition_name(record.id), verdict_name(record.verdict),
                                      record.value, record.threshold, limit_unit_name(record.unit),
                                      plain_text(record.parameter), record.sentence});
            }
        }
    }
    return table;
}

Table ProposalTables::gate_overview() const
{
    Table table;
    table.key = "gate_overview";
    table.title = text("Suitability of routes by block");
    table.columns = {word_column("code", text("Code")), word_column("name", text("Block")),
                     word_column("jurisdiction", text("Town or street"))};
    for (Route const &route : dataset.routes) {
        if (route.family != RouteFamily::none) {
            table.columns.push_back(word_column(route.key, route_name(route)));
        }
    }
    for (std::size_t b = 0; b < proposal.model->gates.size(); ++b) {
        Block const &block = dataset.blocks[b];
        std::vector<TableCell> row{plain_text(block.code), block_name(block),
                                   named_cell(dataset.jurisdiction(block.jurisdiction))};
        for (RouteGates const &route : proposal.model->gates[b]) {
            if (dataset.route(route.route).family != RouteFamily::none) {
                row.emplace_back(overall(route));
            }
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sim::report
