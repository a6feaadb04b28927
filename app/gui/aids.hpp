#pragma once

#include "app/core/romanised.hpp"
#include "app/gui/app_state.hpp"
#include "app/view/colour_vision.hpp"
#include "app/view/command_rows.hpp"
#include "app/view/search.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// The search box over the map, as long as it is open.
struct SearchBox
{
    bool places = false; ///< else commands
    int number = 0;
    std::string typed;
    std::size_t chosen = 0; ///< of the rows found
};

/// What can be found, and what is found for the words that stand in the box.
struct SearchIndex
{
    // Made anew with another kind, language or document.
    std::vector<SearchEntry> entries;
    std::vector<SearchRow> all;                  ///< as `entries`
    std::vector<std::vector<std::string>> lines; ///< as `entries`: what choosing one asks for
    std::shared_ptr<sim::Dataset const> of;
    sim::Language language = sim::Language::zh;
    int number = -1; ///< of the box that it was made for
    // Made anew with other words.
    std::optional<std::string> typed;
    std::vector<std::size_t> order; ///< of `entries`, best first
    std::vector<SearchRow> rows;    ///< the first of them
};

/// What the last step did, to be taken back or brought back with one click.
struct Toast
{
    enum class Kind
    {
        undone,
        redone,
        done ///< a large edit
    };
    Kind kind = Kind::done;
    sim::Text what;
    double until_s = 0.0; ///< of ImGui's clock
};

/// What helps to find and reach things: search, sheet of shortcuts, toast, the keyboard's place.
struct Aids
{
    std::optional<SearchBox> box;
    SearchIndex index;
    int boxes = 0; ///< opened since the start
    std::vector<std::string>
        recent; ///< ids of commands and places that were chosen, the last first
    std::unique_ptr<Romaniser> roman; ///< once it was needed
    bool sheet = false;               ///< shortcuts are shown
    std::optional<Toast> toast;
    bool toasts = false;      ///< steps are told of; scripts ask for it
    bool enters_part = false; ///< with the coming panels
    std::string part;         ///< of the window that has the keyboard; empty: the map
    ColourVision vision = ColourVision::normal; ///< whose eyes see the window
    double cross_until_s = 0.0;                 ///< the map's middle is marked
};

/// \param by_clock  true in a window: toasts come and go
[[nodiscard]] std::shared_ptr<Aids> make_aids(bool by_clock);

/// Opens the search box; what was typed in another one is gone.
void open_search(AppState &state, bool places, std::string typed);
/// Finds what fits the words that stand in the box. Once a frame.
void follow_search(AppState &state);
/// \pre the box is open and follow_search() was called in this frame
[[nodiscard]] SearchShown search_shown(AppState const &state);

/// What the last step of the history was before an action.
struct StepBefore
{
    int edits = 0;
    std::optional<sim::Text> undo;
    std::optional<sim::Text> redo;
};
[[nodiscard]] StepBefore step_before(AppState const &state);
/// Shows the toast of an action that was done, if it has one.
void tell_of_step(AppState &state, std::string_view action, StepBefore const &before);
/// Takes the toast and the mark of the middle away when their time is over. Once a frame.
void follow_aids(AppState &state, double now_s);
/// Seconds until follow_aids() has something to do; none: nothing is awaited.
[[nodiscard]] std::optional<double> aids_wake_s(AppState const &state, double now_s);

} // namespace app
