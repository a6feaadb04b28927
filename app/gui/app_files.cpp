// Projects come and go, and what the window remembers of them.
#include "app/core/failure_words.hpp"
#include "app/core/files_desk.hpp"
#include "app/gui/app.hpp"
#include "app/gui/files.hpp"
#include "app/gui/present.hpp"
#include "app/gui/style.hpp"
#include "app/panels/panels.hpp"
#include "app/platform/keys.hpp"
#include "sim/io/project_file.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

constexpr std::pair<char const *, std::pair<char const *, char const *>> dialog_keys[] = {
    {"enter", {"dialog-apply", ""}},     {"up", {"dialog-step", "-1"}},
    {"down", {"dialog-step", "1"}},      {"pageup", {"dialog-step", "-10"}},
    {"pagedown", {"dialog-step", "10"}}, {"backspace", {"dialog-go", ".."}}};

bool is_pressed(char const *key, bool repeats = false)
{
    auto const chord = platform::parse_chord(key);
    ImGuiIO const &io = ImGui::GetIO();
    return chord && chord->ctrl == io.KeyCtrl && chord->shift == io.KeyShift &&
           ImGui::IsKeyPressed(chord->code, repeats);
}

/// What panels get that are shown without a project.
struct NoProject
{
    sim::Dataset dataset;
    std::vector<sim::Scenario> scenarios;
    sim::Scenario scenario;
    sim::Results results;
    sim::Diagnostics diagnostics;

    [[nodiscard]] Document document() const
    {
        return {dataset, scenarios, scenario, results, results, diagnostics, {}};
    }
};

} // namespace

float App::wanted_scale() const
{
    // Design pixels of the least window that holds all parts.
    constexpr float least_width = 1060.0F;
    constexpr float least_height = 596.0F;
    constexpr float steps =
        20.0F; // while the window is drawn larger, fonts are not loaded each time
    constexpr float hundred = 100.0F;
    float const screen = m_surface.scale();
    auto const percent = static_cast<float>(m_state.files->settings().font_percent);
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    if (percent <= hundred || size.x <= 0.0F) {
        return screen * percent / hundred;
    }
    float const room = std::min(size.x / least_width, size.y / least_height);
    return std::max(screen, std::min(screen * percent / hundred, std::floor(room * steps) / steps));
}

void App::keep_view()
{
    if (m_state.workspace == nullptr || !m_fitted || is_presenting(m_state)) {
        return;
    }
    std::error_code unknown;
    auto const path = std::filesystem::weakly_canonical(m_state.workspace->path(), unknown);
    ProjectView const now = view_now(m_state);
    RecentProject const *const known = m_state.files->settings().find_recent(path);
    if (known == nullptr || known->view == now) {
        return;
    }
    m_state.files->change_settings([&](Settings &settings) {
        for (RecentProject &project : settings.recent) {
            if (project.path == path) {
                project.view = now;
            }
        }
    });
}

void App::keep_choices()
{
    std::pair const now{m_state.view.language, m_state.view.theme};
    if (m_kept_choices && *m_kept_choices != now) {
        m_state.files->change_settings([&](Settings &settings) {
            if (now.first != m_kept_choices->first) {
                settings.language = now.first;
            }
            if (now.second != m_kept_choices->second) {
                settings.theme = now.second == ThemeKind::dark ? "dark" : "light";
            }
        });
    }
    m_kept_choices = now;
}

void App::change_project()
{
    FilesDesk &files = *m_state.files;
    if (auto const failed = files.follow(); failed && m_state.workspace != nullptr) {
        warn(*failed);
    }
    std::unique_ptr<Workspace> opened = files.take_opened();
    if (opened == nullptr && !std::exchange(files.wants_close, false)) {
        return;
    }
    keep_view();
    end_project();
    set_up(std::move(opened));
    if (m_state.workspace == nullptr) {
        return;
    }
    show_kept_view();
}

void App::show_kept_view()
{
    std::error_code unknown;
    auto const path = std::filesystem::weakly_canonical(m_state.workspace->path(), unknown);
    if (RecentProject const *const known = m_state.files->settings().find_recent(path)) {
        look_again(m_state, known->view);
        m_fitted = known->view.camera.has_value();
    }
}

bool App::run_file_keys()
{
    FilesDesk &files = *m_state.files;
    bool const typing = ImGui::GetIO().WantTextInput;
    if (!files.dialog.is_open()) {
        if (files.menu && is_pressed("escape")) {
            m_asked.emplace_back("menu", std::vector<std::string>{"off"});
            return true;
        }
        if (!typing && is_pressed("ctrl+shift+plus")) { // where + is written with Shift
            m_asked.emplace_back("font-larger", std::vector<std::string>{});
            return true;
        }
        return false;
    }
    if (is_pressed("escape")) {
        m_asked.emplace_back("dialog-cancel", std::vector<std::string>{});
    }
    for (auto const &[key, action] : dialog_keys) {
        if (!typing && is_pressed(key, action.second[0] != '\0')) {
            std::string const word = action.second;
            m_asked.emplace_back(action.first, word.empty() ? std::vector<std::string>{}
                                                            : std::vector<std::string>{word});
        }
    }
    return true;
}

bool App::run_asked_at_start()
{
    bool const any = !m_asked.empty();
    for (auto const &[id, arguments] : std::exchange(m_asked, {})) {
        try {
            if (auto const refusal = run_action(m_state, id, arguments)) {
                m_state.files->failure = *refusal;
            }
        } catch (std::runtime_error const &) {
            m_state.files->failure = failure_words();
        }
    }
    return any;
}

void App::start_frame()
{
    keep_choices();
    follow_characters();
    m_surface.begin_frame();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    if (!run_file_keys() && !ImGui::GetIO().WantTextInput) {
        for (Action const &action : all_actions()) {
            if (action.without_project && *action.shortcut != '\0' && is_pressed(action.shortcut)) {
                m_asked.emplace_back(action.id, std::vector<std::string>{});
            }
        }
    }
    for (std::string const &file : m_surface.take_dropped()) {
        m_asked.emplace_back("open", std::vector<std::string>{file});
    }
    run_asked_at_start();
    build_start();
    if (run_asked_at_start()) {
        ImGui::EndFrame();
        follow_characters();
        ImGui::NewFrame();
        build_start();
    }
    ImGui::Render();
    m_map_area = {};
    present(false);
}

void App::build_start()
{
    static NoProject const none;
    if (std::pair const style{m_state.view.theme, scale()}; m_styled != style) {
        apply_style(palette_of(style.first), style.second);
        m_styled = style;
    }
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    Document const document = none.document();
    Ask const ask = [this](std::string_view action, std::vector<std::string> arguments) {
        m_asked.emplace_back(action, std::move(arguments));
    };
    PanelContext const context{document, m_state.view, palette_of(m_state.view.theme),
                               m_fonts,  ask,          scale(),
                               {},       &m_draft};
    draw_start_page(context, *m_state.files, {0.0F, 0.0F, size.x, size.y});
    build_files(context, size.x, size.y);
}

void App::build_files(PanelContext const &context, float width, float height)
{
    FilesDesk const &files = *m_state.files;
    draw_menu(context, files, m_state.workspace != nullptr);
    draw_file_dialog(context, files.dialog, {0.0F, 0.0F, width, height});
    if (auto const work = files.work()) {
        draw_opening(context, *work, {0.0F, 0.0F, width, height});
    }
}

} // namespace app
