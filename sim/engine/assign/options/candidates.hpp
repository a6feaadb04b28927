#pragma once

#include "sim/engine/assign/options/material_data.hpp"
#include "sim/engine/impact/fee_subsidy.hpp"

#include <span>

namespace sim::assign {

/// The variant from a start year on, with its money.
/// \param lines  of the block under that choice, from make_ledger()
[[nodiscard]] Candidate make_candidate(Dataset const &dataset, Material const &material,
                                       FeeSubsidies const &subsidies, Variant const &variant,
                                       Choice const &choice, std::span<LedgerLine const> lines);

/// Households of a block above a burden ceiling, 0 to 1.
/// \param ceiling_share  bill over income
[[nodiscard]] double share_above(Material const &material, Block const &block, double bill_yuan,
                                 double ceiling_share);

/// A choice that is no option by itself: a locked one with a start year outside the programme's or
/// an insulation that changes nothing. Loads are those of the nearest variant.
struct OwnChoice
{
    std::size_t variant = 0;
    Candidate candidate;
};
[[nodiscard]] OwnChoice own_choice(Dataset const &dataset, Material const &material,
                                   std::size_t block, Choice const &choice);

} // namespace sim::assign
