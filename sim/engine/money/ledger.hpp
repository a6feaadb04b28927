#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/scenario.hpp"

namespace sim {

/// What every payer owes in every year: subsidies and costs of the blocks by the policy's rules,
/// then the programmes. A block on coal has no lines; an amount of nothing makes no line.
/// \pre scenario.plan.choices.size() == dataset.blocks.size()
/// \throws InputError if a parameter that the policy needs is missing
/// \source plan sections S6, S7, A1, A2; equations in docs/methods.md, "Money"
Ledger make_ledger(Dataset const &dataset, Scenario const &scenario);

} // namespace sim
