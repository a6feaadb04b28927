#pragma once

#include "app/gui/action_functions.hpp"
#include "app/view/condition.hpp"

namespace app {

/// What conditions on blocks are read from: the plan and the answers that the map shows.
[[nodiscard]] ConditionSource condition_source(AppState const &state);

/// Keeps the selection to what is there, and what was said of an edit to its moment.
void follow_selection(AppState &state);

/// Esc: gives up a box, lasso or stroke, else the tool. \return whether there was something
bool leave_select_tool(AppState &state);

/// The names of blocks that an edit left out, with the reasons, as one sentence.
[[nodiscard]] sim::Text left_out_words(sim::Dataset const &dataset,
                                       std::vector<LeftOut> const &left_out);

/// Edits several blocks as one step, keeps what came of it for the panels and says it.
action::Refusal edit_blocks(AppState &state, BlockEdit const &edit, EditLabel const &label);

} // namespace app
