#pragma once

#include "sim/base/money.hpp"
#include "sim/model/block.hpp"
#include "sim/model/policy.hpp"

#include <cstdint>
#include <vector>

namespace sim {

inline constexpr std::uint32_t no_index = 0xffffffffU;

/// One amount that one payer owes in one year. Rounded to the fen once, here.
struct LedgerLine
{
    std::uint32_t block = no_index;     ///< index into Dataset::blocks, or no_index
    std::uint32_t programme = no_index; ///< index into Dataset::programmes, or no_index
    std::uint32_t rule = no_index; ///< index into Dataset::policy_rules; no_index: Programme::rule
    Item item = Item::construction;
    Payer payer = Payer::city;
    int year = 0;
    Money owed;

    friend bool operator==(LedgerLine const &, LedgerLine const &) = default;
};

/// All lines: blocks in dataset order, then programmes. Every total is a sum of lines.
struct Ledger
{
    std::vector<LedgerLine> lines;
    /// first_line[b] .. first_line[b + 1] are block b's lines; then come the programmes'.
    std::vector<std::uint32_t> first_line;

    friend bool operator==(Ledger const &, Ledger const &) = default;
};

} // namespace sim
