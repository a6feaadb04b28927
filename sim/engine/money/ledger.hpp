#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/scenario.hpp"

#include <vector>

namespace sim {

/// What every payer owes in every year: subsidies and costs of the blocks by the policy's rules,
/// then the programmes. A block on coal has no lines; an amount of nothing makes no line.
/// \pre scenario.plan.choices.size() == dataset.blocks.size()
/// \throws InputError if a parameter that the policy needs is missing
/// \source plan sections S6, S7, A1, A2; equations in docs/methods.md, "Money"
Ledger make_ledger(Dataset const &dataset, Scenario const &scenario);

/// A ledger with the months that its years come from.
struct DatedLedger
{
    Ledger ledger;
    std::vector<int> month; ///< by line, 1 to 12; 0: only the year is known
};
/// The same lines as make_ledger(): those paid by progress with the month by Scenario::works.
DatedLedger make_dated_ledger(Dataset const &dataset, Scenario const &scenario);

} // namespace sim
