#include "app/gui/aids.hpp"

#include <imgui.h>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr double toast_s = 6.0;

/// Edits that reach so far that taking them back is offered.
constexpr std::array<std::string_view, 14> large_edits{
    "delete-scenario", "take-flip",     "import-apply", "replan-take", "edit-blocks",
    "paste-cells",     "apply-paste",   "fix",          "merge",       "split-line",
    "split-homes",     "keep-schedule", "apply-mend",   "story-remove"};

} // namespace

std::shared_ptr<Aids> make_aids(bool by_clock)
{
    auto aids = std::make_shared<Aids>();
    aids->toasts = by_clock;
    return aids;
}

StepBefore step_before(AppState const &state)
{
    Workspace const &workspace = *state.workspace;
    StepBefore before{.edits = workspace.edit_count(), .undo = {}, .redo = {}};
    if (workspace.can_undo()) {
        before.undo = workspace.undo_label();
    }
    if (workspace.can_redo()) {
        before.redo = workspace.redo_label();
    }
    return before;
}

void tell_of_step(AppState &state, std::string_view action, StepBefore const &before)
{
    Aids &aids = *state.aids;
    Workspace const &workspace = *state.workspace;
    if (!aids.toasts) {
        return;
    }
    double const until_s = ImGui::GetTime() + toast_s;
    if (action == "undo" && before.undo) {
        aids.toast = Toast{Toast::Kind::undone, *before.undo, until_s};
    } else if (action == "redo" && before.redo) {
        aids.toast = Toast{Toast::Kind::redone, *before.redo, until_s};
    } else if (workspace.edit_count() > before.edits) {
        bool const is_large = std::ranges::find(large_edits, action) != large_edits.end();
        aids.toast.reset(); // its button would take back another step
        if (is_large && workspace.can_undo()) {
            aids.toast = Toast{Toast::Kind::done, workspace.undo_label(), until_s};
        }
    }
}

void follow_aids(AppState &state, double now_s)
{
    Aids &aids = *state.aids;
    if (aids.toast && now_s >= aids.toast->until_s) {
        aids.toast.reset();
    }
    if (now_s >= aids.cross_until_s) {
        aids.cross_until_s = 0.0;
    }
}

std::optional<double> aids_wake_s(AppState const &state, double now_s)
{
    Aids const &aids = *state.aids;
    std::optional<double> wake;
    if (aids.toast) {
        wake = aids.toast->until_s - now_s;
    }
    if (aids.cross_until_s > 0.0) {
        wake = std::min(wake.value_or(1e9), aids.cross_until_s - now_s);
    }
    return wake ? std::optional{std::max(*wake, 0.0)} : std::nullopt;
}

} // namespace app
