#pragma once

#include "sim/base/table.hpp"
#include "sim/engine/assign/assign.hpp"
#include "sim/engine/assign/reasons/alternatives.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <span>
#include <vector>

namespace sim::report {

/// A proposed plan beside the one before it, as tables. Refers to its arguments: they must outlive
/// it. `money_decimals` are those of 万元: 2 to read, 6 for every fen.
struct ProposalTables
{
    Dataset const &dataset;
    Plan const &before; ///< usually the published plan
    assign::Assignment const &proposal;
    std::span<Move const> moves;       ///< against `before`
    std::span<PlanFault const> faults; ///< of `before`
    std::span<assign::Alternative const> alternatives;
    int money_decimals = 2;

    /// Every block: route before and proposed, reason, runner-up, 20-year cost by who bears it.
    [[nodiscard]] Table blocks() const;
    /// 路线变更清单: blocks that change, with the reason and what it moves for every payer.
    [[nodiscard]] Table flips() const;
    /// Shared limits: use, capacity, what one more unit would save and where that holds.
    [[nodiscard]] Table limits() const;
    /// Works that several blocks share and bigger lines and stations that the proposal pays for.
    [[nodiscard]] Table works() const;
    /// Every condition of every block and route.
    [[nodiscard]] Table gates() const;
    /// Blocks by routes: the worst verdict, with the ids of the conditions behind it.
    [[nodiscard]] Table gate_overview() const;
    /// What the plan before does not keep.
    [[nodiscard]] Table plan_faults() const;
    /// 比选方案
    [[nodiscard]] Table compared_plans() const;

    /// All of them, in the order of a report.
    [[nodiscard]] std::vector<Table> all() const;

private:
    [[nodiscard]] TableColumn money_column(std::string key, Text header) const;
};

} // namespace sim::report
