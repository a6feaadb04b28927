#include "app/core/failure_words.hpp"
#include "app/core/files_desk.hpp"
#include "app/core/import_desk.hpp"
#include "app/core/path_completion.hpp"
#include "app/gui/app.hpp"
#include "app/gui/commands.hpp"
#include "app/gui/keyboard.hpp"
#include "app/gui/map_menu.hpp"
#include "app/gui/present.hpp"
#include "app/platform/keys.hpp"
#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"

#include <imgui.h>

#include <set>
#include <stdexcept>
#include <string>
#include <utility>

namespace app {

namespace {

constexpr double warning_s = 8.0; ///< that the reason of a refusal is shown

} // namespace

void App::take_dropped()
{
    for (std::string const &file : m_surface.take_dropped()) { // of several, the last
        if (sim::io::is_project_file(file)) {
            m_asked.emplace_back("open", std::vector<std::string>{file});
            continue;
        }
        if (is_picture_file(file)) {
            m_asked.emplace_back("background-add", std::vector<std::string>{file});
            continue;
        }
        if (!m_state.import_desk->is_open()) {
            m_asked.emplace_back("import-open", std::vector<std::string>{});
        }
        m_asked.emplace_back("import-path", std::vector<std::string>{file});
    }
}

void App::run_shortcuts()
{
    ImGuiIO const &io = ImGui::GetIO();
    if (!is_presenting(m_state) && run_file_keys()) {
        return;
    }
    if (m_state.import_desk->is_open()) { // it lies over all else
        if (ImGui::IsKeyPressed(io.KeyMap[ImGuiKey_Escape], false) && !has_list_over_dialog()) {
            m_asked.emplace_back("import-cancel", std::vector<std::string>{});
        }
        return;
    }
    bool const presents = is_presenting(m_state);
    if (!presents && (run_aid_keys() || io.WantTextInput)) {
        return;
    }
    if (m_state.map_menu != nullptr) { // it has the keyboard until it is closed
        if (std::vector<std::string> words = menu_key(); !words.empty()) {
            m_asked.emplace_back("map-menu", std::move(words));
        }
        return;
    }
    bool const elsewhere = !presents && has_keyboard_elsewhere(m_state);
    std::set<std::string> pressed; // commands may share a key, by what is possible
    for (Command const &command : all_commands()) {
        for (std::string const &words : chords_of(command)) {
            platform::KeyChord const chord = *platform::parse_chord(words);
            bool const is_plain = !chord.ctrl && !platform::is_function_key(chord);
            if (chord.ctrl == io.KeyCtrl && chord.shift == io.KeyShift &&
                ImGui::IsKeyPressed(chord.code, command.repeats) && !(is_plain && elsewhere)) {
                pressed.insert(words);
            }
        }
    }
    if (elsewhere && ImGui::IsKeyPressed(io.KeyMap[ImGuiKey_Escape], false)) {
        leave_part(m_state);
    }
    for (std::string const &words : pressed) {
        for (Command const *const command : meant_by(m_state, words)) {
            CommandLine line = line_of(command->line);
            m_asked.emplace_back(std::move(line.action), std::move(line.arguments));
        }
    }
}

bool App::run_asked()
{
    bool const any = !m_asked.empty();
    follow_dataset(); // a script acts by itself
    for (auto const &[id, arguments] : std::exchange(m_asked, {})) {
        Action const *const action = find_action(id);
        if (action != nullptr && !is_possible(m_state, *action)) {
            continue; // a shortcut pressed in vain says nothing
        }
        int const edits = m_state.workspace->edit_count();
        try {
            if (auto const refusal = run_action(m_state, id, arguments)) {
                warn(*refusal);
            } else {
                m_state.warning.reset();
                if (m_state.workspace->edit_count() > edits && m_state.workspace->made_copy()) {
                    m_state.warning = m_state.notice; // where the edit has gone
                    m_state.warning_until_s = ImGui::GetTime() + warning_s;
                }
            }
        } catch (sim::IoError const &refused) {
            if (m_state.workspace->read_only()) {
                warn(refused.message());
            } else {
                m_state.files->failed = FailedEdit{id, arguments, refused.message()};
                m_state.notice = refused.message();
            }
        } catch (std::runtime_error const &) {
            warn(failure_words());
        }
        follow_dataset();
    }
    return any;
}

void App::warn(sim::Text const &words)
{
    m_state.notice = words;
    m_state.warning = words;
    m_state.warning_until_s = ImGui::GetTime() + warning_s;
}

void App::poll_jobs()
{
    if (m_state.export_job == nullptr) {
        return;
    }
    try {
        if (auto const files = m_state.export_job->poll()) {
            m_state.notice = sim::text(
                "{n} files written to {folder}",
                {{"n", std::to_string(files->size())}, {"folder", m_state.export_folder.string()}});
            m_state.export_job.reset();
        }
    } catch (std::runtime_error const &) {
        m_state.notice = failure_words();
        m_job_failure = std::current_exception();
        m_state.export_job.reset();
    }
}

} // namespace app
