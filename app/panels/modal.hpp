#pragma once

#include "app/panels/context.hpp"

#include <imgui.h>

namespace app {

/// Of a sheet over the window: as large as it wants, in design pixels, or as the window has room.
[[nodiscard]] ImVec2 modal_size(PanelContext const &context, Area const &window, ImVec2 wanted);

/// Opens a sheet in the middle of the window over all else; its panel is drawn if it returns true,
/// then ImGui::EndPopup ends it.
[[nodiscard]] bool begin_modal(PanelContext const &context, char const *id, Area const &window,
                               ImVec2 size);

} // namespace app
