#pragma once

#include "app/gui/app.hpp"

#include <imgui.h>

#include <optional>
#include <string>
#include <vector>

namespace app {

/// One line of a play script.
struct PlayStep
{
    int line = 0;
    std::string verb;
    std::vector<std::string> arguments;
};

/// \return what is wrong with the words of a step, if anything is
[[nodiscard]] std::optional<sim::Text> fault(PlayStep const &step);

/// Feeds ImGui's input as a window's backend would, one step at a time.
class Player
{
public:
    Player(App &app, platform::Surface &surface) : m_app{app}, m_surface{surface} {}

    /// \pre !fault(step)
    /// \return why it was refused, or what was not as expected
    /// \throws sim::InputError, sim::IoError where the window would show the reason of a failed action
    std::optional<sim::Text> run(PlayStep const &step);
    /// \throws what the job threw, if it failed
    void wait_job();
    void frames(int count);

private:
    /// \return true if the step was one of the mouse
    bool run_mouse(PlayStep const &step);
    bool run_wait(PlayStep const &step);
    std::optional<sim::Text> attempt(std::vector<std::string> const &words);
    void move(ImVec2 place);
    void click(ImVec2 place, int times);
    /// Presses the button and moves along a line through places.
    void trace(std::vector<ImVec2> const &places);
    void press(ImGuiMouseButton button, bool down);
    void key(std::string const &words);

    App &m_app;
    platform::Surface &m_surface;
};

} // namespace app
