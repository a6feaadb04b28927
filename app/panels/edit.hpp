#pragma once

#include "app/panels/context.hpp"

#include <imgui.h>

#include <optional>
#include <string>

namespace app {

/// A slider over a const value. While it is dragged the draft lives in ImGui's own storage; the new
/// value comes back once, on release, so one gesture makes one undo step.
inline std::optional<int> edit_int(char const *label, int committed, int min, int max)
{
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    ImGuiID const draft_key = ImGui::GetID(label);
    ImGuiID const active_key = draft_key + 1;
    int draft = storage.GetBool(active_key) ? storage.GetInt(draft_key) : committed;

    ImGui::SliderInt(label, &draft, min, max);

    storage.SetInt(draft_key, draft);
    storage.SetBool(active_key, ImGui::IsItemActive());
    return ImGui::IsItemDeactivatedAfterEdit() ? std::optional{draft} : std::nullopt;
}

/// A list of routes to choose from, each with its swatch.
/// \return the route that was chosen, once; nothing if it is the present one
std::optional<sim::RouteId> edit_route(PanelContext const &context, char const *id,
                                       sim::RouteId committed, float width);

} // namespace app
