#pragma once

#include "app/view/view_state.hpp"
#include "sim/model/dataset.hpp"

#include <span>
#include <vector>

namespace app {

/// The selection that map, lists and tables share: several blocks, the one, or none; ascending.
[[nodiscard]] std::vector<sim::BlockId> selected_blocks(ViewState const &view);
[[nodiscard]] bool is_selected(ViewState const &view, sim::BlockId block);
/// More than one block is selected.
[[nodiscard]] bool selects_several(ViewState const &view);

/// Selects blocks. With one of them left the selection is that block, as after a click.
void select_blocks(ViewState &view, std::vector<sim::BlockId> blocks, SelectHow how);
/// Adds a block, or takes it away if it is selected.
void toggle_block(ViewState &view, sim::BlockId block);

/// Blocks whose middle lies in a closed ring; if none does, those that hold a corner of it, so that
/// a ring drawn within a block selects it.
[[nodiscard]] std::vector<sim::BlockId> blocks_in_ring(std::vector<sim::Block> const &blocks,
                                                       std::span<sim::geo::Point const> ring);
/// The ring of a box between two corners, of a lasso through its places.
[[nodiscard]] sim::geo::Ring ring_of(std::span<sim::geo::Point const> path);

/// Those of the selected blocks that the chosen part of the selection holds.
[[nodiscard]] std::vector<sim::BlockId>
edited_blocks(ViewState const &view, sim::Dataset const &dataset, sim::Plan const &plan);

/// The same blocks among other data, by code.
[[nodiscard]] std::vector<sim::BlockId> same_blocks(sim::Dataset const &before,
                                                    sim::Dataset const &now,
                                                    std::vector<sim::BlockId> const &blocks);

} // namespace app
