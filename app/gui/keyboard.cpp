#include "app/gui/keyboard.hpp"

#include "app/core/files_desk.hpp"
#include "app/gui/aids.hpp"
#include "app/platform/keys.hpp"

#include <imgui.h>
#include <imgui_internal.h> // which control has the keyboard, and where it stands

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

namespace app {

namespace {

/// Parts as the action keyboard names them, with the windows that stand at their place, in the
/// order in which F6 walks through them. The map comes first.
constexpr std::array<std::pair<std::string_view, char const *>, 21> parts{
    {{"tools", "map_tools"},     {"bar", "assign_bar"},
     {"bar", "draw_bar"},        {"bar", "brush_bar"},
     {"bar", "conditions"},      {"date", "works_date"},
     {"date", "progress_date"},  {"legend", "progress_legend"},
     {"top", "top_bar"},         {"left", "left_column"},
     {"left", "works_curve"},    {"left", "progress_curve_panel"},
     {"inspector", "inspector"}, {"inspector", "compare"},
     {"inspector", "story"},     {"timeline", "timeline"},
     {"strip", "strip"},         {"strip", "table"},
     {"status", "status_bar"},   {"toast", "toast"},
     {"legend", "load_legend"}}};

bool is_on_screen(char const *window)
{
    ImGuiWindow const *const found = ImGui::FindWindowByName(window);
    // Without controls there is nothing to go to.
    return found != nullptr && found->WasActive &&
           (found->DC.NavLayersActiveMask != 0 || found->DC.NavLayersActiveMaskNext != 0);
}

/// The map, then what is on the screen.
std::vector<std::string> parts_on_screen()
{
    std::vector<std::string> shown{std::string{}};
    for (auto const &[name, window] : parts) {
        if (is_on_screen(window)) {
            shown.emplace_back(window);
        }
    }
    return shown;
}

void back_to_map(Aids &aids)
{
    aids.part.clear();
    ImGui::ClearActiveID();
    ImGui::FocusWindow(nullptr);
    GImGui->NavDisableHighlight = true;
}

void enter_window(std::string const &window)
{
    ImGuiWindow *const found = ImGui::FindWindowByName(window.c_str());
    if (found == nullptr) {
        return;
    }
    ImGui::FocusWindow(found);
    ImGui::NavInitWindow(found, found->NavLastIds[ImGuiNavLayer_Main] == 0);
    GImGui->NavDisableHighlight = false;
    GImGui->NavDisableMouseHover = true;
}

bool is_list_open()
{
    return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopupId | ImGuiPopupFlags_AnyPopupLevel);
}

} // namespace

bool give_keyboard(AppState &state, std::string_view part)
{
    Aids &aids = *state.aids;
    std::vector<std::string> const shown = parts_on_screen();
    std::string wanted;
    if (part == "next" || part == "previous") {
        auto const at = std::ranges::find(shown, aids.part);
        auto const index = at == shown.end() ? 0 : static_cast<std::size_t>(at - shown.begin());
        wanted = shown[(index + (part == "next" ? 1 : shown.size() - 1)) % shown.size()];
    } else if (part != "map") {
        auto const at = std::ranges::find_if(
            parts, [&](auto const &one) { return one.first == part && is_on_screen(one.second); });
        if (at == parts.end()) {
            return false;
        }
        wanted = at->second;
    }
    if (wanted.empty()) {
        back_to_map(aids);
    } else {
        aids.part = wanted;
        aids.enters_part = true;
    }
    return true;
}

void enter_part(AppState &state)
{
    if (std::exchange(state.aids->enters_part, false)) {
        enter_window(state.aids->part);
    }
}

bool has_keyboard_elsewhere(AppState const &state)
{
    // Boxes with keys of their own.
    bool const covered =
        state.aids->box.has_value() || state.aids->sheet || state.files->dialog.is_open();
    return !covered && (!state.aids->part.empty() || is_list_open());
}

bool has_list_over_dialog()
{
    return GImGui->OpenPopupStack.Size > 1;
}

bool leave_part(AppState &state)
{
    Aids &aids = *state.aids;
    if (is_list_open() || aids.part.empty()) {
        return is_list_open(); // ImGui closes it
    }
    ImGuiWindow const *const window = GImGui->NavWindow;
    bool const is_within = window != nullptr && window != window->RootWindow;
    if (!is_within) {
        back_to_map(aids);
    }
    return true;
}

void prepare_keys(AppState const &state)
{
    ImGuiIO &io = ImGui::GetIO();
    bool const walks = has_keyboard_elsewhere(state);
    if (walks) {
        io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    } else {
        io.ConfigFlags &= ~ImGuiConfigFlags_NavEnableKeyboard;
    }
    static_assert(IMGUI_VERSION_NUM < 18700, "keys are told to ImGui in another way from 1.87 on");
    int const tab = platform::parse_chord("tab")->code;
    io.KeyMap[ImGuiKey_Tab] = io.KeyCtrl ? -1 : tab; // ImGui would list its windows
    if (!walks || io.WantTextInput || io.KeyCtrl) {
        return;
    }
    if (io.KeysDown[io.KeyMap[ImGuiKey_Enter]]) {
        io.NavInputs[ImGuiNavInput_Activate] = 1.0F; // else only space presses buttons
    }
    if (io.KeysDown[tab]) {
        io.NavInputs[io.KeyShift ? ImGuiNavInput_KeyLeft_ : ImGuiNavInput_KeyRight_] = 1.0F;
    }
}

void finish_keys(AppState &state, Palette const &palette, float scale)
{
    Aids &aids = *state.aids;
    ImGuiContext &g = *GImGui;
    bool const is_gone = !aids.part.empty() && !is_on_screen(aids.part.c_str());
    bool const is_clicked = ImGui::IsMouseClicked(ImGuiMouseButton_Left);
    if (!aids.part.empty() && (is_gone || is_clicked)) {
        aids.part.clear(); // a click that opened a list has set ImGui's own place
        g.NavDisableHighlight = true;
    }
    ImGuiWindow *const window = g.NavWindow;
    if (window == nullptr || !has_keyboard_elsewhere(state)) {
        return;
    }
    if (ImGui::IsKeyDown(platform::parse_chord("tab")->code)) {
        ImGui::NavMoveRequestTryWrapping(window, ImGuiNavMoveFlags_WrapX);
    }
    if (g.NavId == 0 || !g.NavIdIsAlive || g.NavDisableHighlight) {
        return;
    }
    // ImGui rings its own controls only; ours are drawn over invisible buttons.
    ImRect ring = ImGui::WindowRectRelToAbs(window, window->NavRectRel[g.NavLayer]);
    ring.Expand(2.0F * scale);
    ring.ClipWith(window->OuterRectClipped);
    ImGui::GetForegroundDrawList()->AddRect(ring.Min, ring.Max, palette.accent.packed(),
                                            4.0F * scale, 0, 2.0F * scale);
}

} // namespace app
