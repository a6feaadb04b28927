#include "app/gui/follow_data.hpp"

#include "app/core/works_keeper.hpp"
#include "app/gui/brush.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/progress.hpp"
#include "app/gui/routing.hpp"
#include "app/view/block_selection.hpp"

#include <optional>

namespace app {

namespace {

/// The same block among the data of now, if it is still there.
std::optional<sim::BlockId> same_block(sim::Dataset const &before, sim::Dataset const &now,
                                       std::optional<sim::BlockId> const &block)
{
    bool const known = block && block->index < before.blocks.size();
    return known ? now.find_block(before.block(*block).code) : std::nullopt;
}

} // namespace

void follow_data(AppState &state, sim::Dataset const &before)
{
    sim::Dataset const &now = state.workspace->dataset();
    state.view.selected = same_block(before, now, state.view.selected);
    state.view.select.blocks = same_blocks(before, now, state.view.select.blocks);
    state.view.select.part = {};
    state.view.select.last_edit.reset();
    state.view.assumptions.groups.reset();
    drop_stroke(state);
    follow_drawing_data(state, before);
    state.view.hovered = {};
    state.map_menu.reset();
    state.view.asset.reset();
    forget_proposals(state);
    std::uint64_t const revision = state.works.revision + 1;
    state.works = {};
    state.works.revision = revision;
    forget_progress(state);
}

} // namespace app
