#pragma once

#include "app/gui/action_functions.hpp"
#include "sim/engine/reshape/reshape.hpp"

namespace app {

/// Applies an edit of the map as one step of the history, or says why not, with its place marked.
action::Refusal apply_reshaping(AppState &state, sim::reshape::Reshaping const &result,
                                std::string const &action);

/// A change of the given data as one step. \return the first reason if it could not be used
action::Refusal apply_data_change(AppState &state, sim::DataChange const &change,
                                  sim::Text const &label, std::string const &action);

/// What the drawing would come to as it is, for ghost and numbers: made anew when it changed.
void follow_drawing(AppState &state);

/// The tools are open and their bar is seen: beside dates there is none, and the map is not edited.
[[nodiscard]] bool edits_map(AppState const &state);

/// Esc: gives up what is drawn, else the tool, else the bar. \return whether there was something
bool leave_drawing(AppState &state);

/// Esc: gives up a paste, a cell that is written in, else closes the table.
bool leave_table(AppState &state);

/// The given data are others: marks follow by code, what was drawn and read of the old data goes.
void follow_drawing_data(AppState &state, sim::Dataset const &before);

/// What the source of a row says of cells that were written by hand.
[[nodiscard]] std::string hand_source(sim::Language language);

/// The table that is open, read, filtered and sorted if it has to be.
void follow_table(AppState &state);

/// The fields that the kinds of line and point of the bar stand for.
[[nodiscard]] sim::reshape::NewLine new_line(DrawState const &draw);
[[nodiscard]] sim::reshape::NewPoint new_point(DrawState const &draw, sim::geo::Point place);

} // namespace app
