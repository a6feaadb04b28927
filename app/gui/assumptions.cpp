#include "app/gui/assumptions.hpp"

#include "app/core/assumption_desk.hpp"
#include "app/core/failure_words.hpp"

#include <imgui.h>

#include <stdexcept>
#include <utility>

namespace app {

std::optional<Shown> tried_assumption(AppState const &state)
{
    AssumptionDesk const *const desk = state.assumption_desk.get();
    if (desk == nullptr || desk->shown() == nullptr) {
        return std::nullopt;
    }
    // Told apart from all others by a bit that no other revision has.
    std::uint64_t const revision =
        state.workspace->revision() | desk->revision() << 32U | std::uint64_t{1} << 61U;
    return Shown{desk->shown()->scenario, desk->shown()->results, revision};
}

void follow_assumptions(AppState &state)
{
    AssumptionState &shown = state.view.assumptions;
    AssumptionDesk &desk = *state.assumption_desk;
    if (shown.groups == nullptr && state.view.page == LeftPage::assumptions) {
        shown.groups = std::make_shared<std::vector<AssumptionGroup> const>(
            assumption_groups(state.workspace->dataset()));
    }
    try {
        desk.follow(*state.workspace);
    } catch (std::runtime_error const &) {
        state.notice = failure_words();
    }
    shown.waits = desk.is_busy();
    if (!shown.waits && desk.shown() == nullptr) {
        shown.tried.reset(); // dropped, or kept with an edit
    }
    shown.dropped = shown.dropped && ImGui::IsMouseDown(ImGuiMouseButton_Left);
}

bool drop_assumption(AppState &state)
{
    AssumptionState &shown = state.view.assumptions;
    if (!shown.tried) {
        return false;
    }
    state.assumption_desk->drop();
    shown.tried.reset();
    shown.dropped = true;
    return true;
}

} // namespace app
