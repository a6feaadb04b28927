#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/reasons/situation.hpp"

namespace sim::assign {

/// What a move is told from.
struct MoveBase
{
    Dataset const &dataset;
    Model const &model;
    Situation const &situation; ///< of the plan after the move
};

/// Why a block does not keep the choice that it had: a gate that refuses it, a limit that has no
/// room for it, or what it would cost more.
[[nodiscard]] Text move_reason(MoveBase const &base, std::uint32_t group, Choice const &before);

} // namespace sim::assign
