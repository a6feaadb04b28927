#include "invariants.hpp"
#include "monkey.hpp"
#include "monkey_words.hpp"

#include "app/platform/egl_surface.hpp"
#include "sim/base/error.hpp"

#include <chrono>
#include <exception>
#include <fstream>
#include <functional>

namespace ui_test {

namespace {

namespace fs = std::filesystem;
using Steps = std::vector<app::PlayStep>;

constexpr int steps_between_answers = 20;

std::string line_of(app::PlayStep const &step)
{
    std::string line = step.verb;
    for (std::string const &word : step.arguments) {
        line += ' ' + word;
    }
    return line + '\n';
}

/// The window on a copy of a project.
class Session
{
public:
    Session(MonkeySeat const &seat, fs::path const &project)
        : m_file{project.parent_path() / "monkey.gpkg"}, m_surface{seat.width, seat.height,
                                                                   seat.scale}
    {
        fs::copy_file(project, m_file, fs::copy_options::overwrite_existing);
        m_app = std::make_unique<app::App>(m_surface, std::make_unique<app::Workspace>(m_file),
                                           app::ViewState{}, false);
        m_player = std::make_unique<app::Player>(*m_app, m_surface);
        m_first = m_app->state().workspace->project();
        m_player->frames(3);
    }

    [[nodiscard]] app::AppState &state() { return m_app->state(); }

    /// What a job could not do is told; any other exception goes on.
    void attempt(app::PlayStep const &step)
    {
        try {
            (void)m_player->run(step);
        } catch (sim::IoError const &) {    // NOLINT(bugprone-empty-catch)
        } catch (sim::InputError const &) { // NOLINT(bugprone-empty-catch)
        }
    }

    /// \return what is broken, or nothing
    std::string run(app::PlayStep const &step)
    {
        try {
            attempt(step);
            m_app->state().quit = false;
            ++m_done;
            std::string const broken = broken_invariant(m_app->state());
            return broken.empty() && m_done % steps_between_answers == 0
                       ? broken_answer(m_app->state())
                       : broken;
        } catch (std::exception const &error) {
            return std::string{"an exception: "} + error.what();
        }
    }

    /// All steps back, forth again, and what the file holds.
    std::string check_history()
    {
        try {
            attempt({.line = 0, .verb = "wait-job", .arguments = {}});
            app::Workspace &workspace = *m_app->state().workspace;
            while (workspace.can_redo()) { // the monkey may have taken steps back
                workspace.redo();
            }
            sim::Project const last = workspace.project();
            while (workspace.can_undo()) {
                workspace.undo();
            }
            if (!(workspace.project() == m_first)) {
                return "undoing everything does not come back to where it began";
            }
            m_player->frames(1);
            while (workspace.can_redo()) {
                workspace.redo();
            }
            if (!(workspace.project() == last)) {
                return "redoing everything does not come back to the last state";
            }
            m_player->frames(1);
            app::Workspace const read{m_file};
            return read.project().scenarios == last.scenarios ? broken_invariant(m_app->state())
                                                              : "the file holds another plan";
        } catch (std::exception const &error) {
            return std::string{"an exception at the end: "} + error.what();
        }
    }

private:
    fs::path m_file;
    app::platform::EglSurface m_surface;
    std::unique_ptr<app::App> m_app;
    std::unique_ptr<app::Player> m_player;
    sim::Project m_first;
    int m_done = 0;
};

/// \return what breaks when these steps are done
std::string replay(MonkeySeat const &seat, Steps const &steps, fs::path const &project)
{
    Session session{seat, project};
    for (app::PlayStep const &step : steps) {
        std::string broken = session.run(step);
        if (!broken.empty()) {
            return broken;
        }
    }
    return session.check_history();
}

} // namespace

void write_script(fs::path const &file, Steps const &steps)
{
    std::ofstream out{file, std::ios::binary};
    for (app::PlayStep const &step : steps) {
        out << line_of(step);
    }
}

MonkeyResult let_loose(MonkeySeat const &seat, fs::path const &project, fs::path const &script)
{
    MonkeyResult result;
    Monkey monkey{seat.seed, project.parent_path()};
    Session session{seat, project};
    std::ofstream out{script, std::ios::binary};
    for (int i = 0; i < seat.steps && result.broken.empty(); ++i) {
        ImVec2 const size = ImGui::GetIO().DisplaySize;
        result.steps.push_back(
            monkey.next(session.state(), static_cast<int>(size.x), static_cast<int>(size.y)));
        out << line_of(result.steps.back()) << std::flush;
        result.broken = session.run(result.steps.back());
    }
    if (result.broken.empty()) {
        result.broken = session.check_history();
    }
    return result;
}

Steps shortened(MonkeySeat const &seat, MonkeyResult const &result, fs::path const &project)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::seconds longest{90};
    auto const began = Clock::now();
    Steps steps = result.steps;
    for (std::size_t part = steps.size() / 2; part > 0; part /= 2) {
        for (std::size_t at = 0; at < steps.size() && Clock::now() - began < longest;) {
            Steps fewer = steps;
            auto const from = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            auto const count = static_cast<std::ptrdiff_t>(std::min(part, fewer.size() - at));
            fewer.erase(from, from + count);
            if (replay(seat, fewer, project) == result.broken) {
                steps = std::move(fewer);
            } else {
                at += part;
            }
        }
    }
    return steps;
}

} // namespace ui_test
