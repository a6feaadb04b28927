#include "app/gui/aids.hpp"
#include "app/gui/app.hpp"
#include "app/gui/commands.hpp"
#include "app/panels/aid_panels.hpp"
#include "app/platform/keys.hpp"

#include <imgui.h>

#include <span>
#include <utility>

namespace app {

namespace {

using KeyLine = std::pair<char const *, char const *>;

/// Keys of the search box; all others are typed into it.
constexpr KeyLine search_keys[] = {{"up", "find-move up"},
                                   {"down", "find-move down"},
                                   {"pageup", "find-move page-up"},
                                   {"pagedown", "find-move page-down"},
                                   {"enter", "find-go"},
                                   {"escape", "find-close"},
                                   {"ctrl+p", "find commands"},
                                   {"ctrl+f", "find places"}};
/// Keys of the sheet of shortcuts; nothing else happens behind it.
constexpr KeyLine sheet_keys[] = {{"escape", "shortcuts off"},
                                  {"f1", "shortcuts off"},
                                  {"shift+slash", "shortcuts off"},
                                  {"enter", "shortcuts off"},
                                  {"ctrl+p", "find commands"}};

ToastShown shown_of_toast(AppState const &state)
{
    Toast const &toast = *state.aids->toast;
    std::string const what = sim::render(state.view.language, toast.what);
    bool const undone = toast.kind == Toast::Kind::undone;
    sim::Text const words = undone ? sim::text("Undone: {what}", {{"what", what}})
                            : toast.kind == Toast::Kind::redone
                                ? sim::text("Done again: {what}", {{"what", what}})
                                : sim::text("Done: {what}", {{"what", what}});
    return {.words = sim::render(state.view.language, words),
            .label = undone ? label_key("Redo") : label_key("Undo"),
            .action = undone ? "redo" : "undo"};
}

} // namespace

bool App::run_aid_keys()
{
    Aids const &aids = *m_state.aids;
    ImGuiIO const &io = ImGui::GetIO();
    if (!aids.box && !aids.sheet) {
        return false;
    }
    std::span<KeyLine const> const keys =
        aids.box ? std::span<KeyLine const>{search_keys} : std::span<KeyLine const>{sheet_keys};
    for (auto const &[key, words] : keys) {
        auto const chord = platform::parse_chord(key);
        bool const repeats = aids.box.has_value() && !chord->ctrl;
        if (chord->ctrl == io.KeyCtrl && chord->shift == io.KeyShift &&
            ImGui::IsKeyPressed(chord->code, repeats)) {
            CommandLine line = line_of(words);
            m_asked.emplace_back(std::move(line.action), std::move(line.arguments));
        }
    }
    return true;
}

std::optional<double> App::wakes_in_s() const
{
    return aids_wake_s(m_state, ImGui::GetTime());
}

void App::draw_seen(PixelBox const &part, int height)
{
    if (m_drawn_vision == ColourVision::normal) {
        return;
    }
    if (!m_seen_as) {
        m_seen_as.emplace();
    }
    m_seen_as->draw(matrix_of(m_drawn_vision), part.left, height - part.bottom,
                    part.right - part.left, part.bottom - part.top);
}

void App::build_aids(PanelContext const &context, Area const &map)
{
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    Area const window{0.0F, 0.0F, size.x, size.y};
    Aids const &aids = *m_state.aids;
    if (aids.cross_until_s > 0.0) {
        draw_middle_mark(context, map);
    }
    if (aids.toast) {
        draw_toast(context, shown_of_toast(m_state), map);
    }
    if (aids.box) {
        draw_search_box(context, search_shown(m_state), window);
    }
    if (aids.sheet) {
        draw_shortcut_sheet(context, command_rows(m_state), window);
    }
}

} // namespace app
