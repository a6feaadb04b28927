#include "app/gui/player.hpp"

#include "app/gui/expect.hpp"
#include "app/gui/number_in.hpp"
#include "app/platform/keys.hpp"
#include "sim/base/error.hpp"

#include <chrono>
#include <thread>

namespace app {

namespace {

struct Verb
{
    char const *name;
    std::size_t least_arguments;
    std::size_t most_arguments;
    bool numbers; ///< all arguments are numbers
};

constexpr Verb verbs[] = {
    {"action", 1, 64, false},    {"try", 1, 64, false},        {"expect", 2, 64, false},
    {"click", 2, 2, true},       {"double-click", 2, 2, true}, {"move", 2, 2, true},
    {"wheel", 3, 3, true},       {"drag", 4, 4, true},         {"trace", 4, 4000, true},
    {"ctrl-click", 2, 2, true},  {"shift-click", 2, 2, true},  {"shift-drag", 4, 4, true},
    {"right-click", 2, 2, true}, {"hold", 4, 4, true},         {"release", 0, 0, false},
    {"key", 1, 1, false},        {"type", 1, 64, false},       {"size", 2, 2, true},
    {"wait-job", 0, 0, false},   {"wait-assign", 0, 0, false}, {"wait-works", 0, 0, false},
    {"shot", 1, 1, false},       {"frames", 1, 1, true}};

/// The places that a step of the mouse names. \pre all words are numbers
std::vector<ImVec2> places_of(PlayStep const &step)
{
    std::vector<ImVec2> places;
    for (std::size_t i = 0; i + 1 < step.arguments.size(); i += 2) {
        places.emplace_back(*number_in<float>(step.arguments[i]),
                            *number_in<float>(step.arguments[i + 1]));
    }
    return places;
}

std::string joined(std::vector<std::string> const &words)
{
    std::string text;
    for (std::string const &word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

} // namespace

std::optional<sim::Text> fault(PlayStep const &step)
{
    for (Verb const &verb : verbs) {
        if (step.verb != verb.name) {
            continue;
        }
        if (step.arguments.size() < verb.least_arguments ||
            step.arguments.size() > verb.most_arguments) {
            return sim::text("wrong number of words");
        }
        for (std::string const &word : step.arguments) {
            if (verb.numbers && !number_in<float>(word)) {
                return sim::text("a number is wanted: {word}", {{"word", word}});
            }
        }
        if (step.verb == "key" && !platform::parse_chord(step.arguments[0])) {
            return sim::text("unknown: {word}", {{"word", step.arguments[0]}});
        }
        return std::nullopt;
    }
    return sim::text("unknown: {word}", {{"word", step.verb}});
}

std::optional<sim::Text> Player::run(PlayStep const &step)
{
    std::vector<std::string> const &words = step.arguments;
    if (step.verb == "action") {
        auto const refusal = run_action(m_app.state(), words[0], std::span{words}.subspan(1));
        frames(2);
        return refusal;
    }
    if (step.verb == "try") {
        return attempt(words);
    }
    if (step.verb == "expect") {
        return unmet(m_app.state(), words);
    }
    if (step.verb == "key") {
        key(words[0]);
    } else if (step.verb == "type") {
        ImGui::GetIO().AddInputCharactersUTF8(joined(words).c_str());
        frames(2);
    } else if (step.verb == "size") {
        m_surface.resize(static_cast<int>(*number_in<float>(words[0])),
                         static_cast<int>(*number_in<float>(words[1])));
        frames(2);
    } else if (!run_mouse(step) && !run_wait(step) &&
               !gfx::write_png(words[0], m_surface.capture())) {
        throw sim::IoError{words[0], sim::text("the picture cannot be written")};
    }
    return std::nullopt;
}

/// As in the window: what is refused, or fails for a reason that is told, is not the end.
std::optional<sim::Text> Player::attempt(std::vector<std::string> const &words)
{
    try {
        run_action(m_app.state(), words[0], std::span{words}.subspan(1));
    } catch (sim::InputError const &) { // NOLINT(bugprone-empty-catch)
    } catch (sim::IoError const &) {    // NOLINT(bugprone-empty-catch)
    }
    frames(2);
    return std::nullopt;
}

bool Player::run_wait(PlayStep const &step)
{
    if (step.verb == "frames") {
        frames(static_cast<int>(*number_in<float>(step.arguments[0])));
    } else if (step.verb == "wait-job" || step.verb == "wait-assign" || step.verb == "wait-works") {
        wait_job();
    } else {
        return false;
    }
    return true;
}

bool Player::run_mouse(PlayStep const &step)
{
    if (step.verb == "release") {
        press(ImGuiMouseButton_Left, false);
        return true;
    }
    bool const shift = step.verb.starts_with("shift-");
    bool const ctrl = step.verb.starts_with("ctrl-");
    std::string const verb = shift || ctrl ? step.verb.substr(step.verb.find('-') + 1) : step.verb;
    std::vector<ImVec2> const places = places_of(step);
    ImGuiIO &io = ImGui::GetIO();
    io.KeyShift = shift;
    io.KeyCtrl = ctrl;
    if (verb == "click" || verb == "double-click") {
        click(places[0], verb == "click" ? 1 : 2);
    } else if (verb == "move") {
        move(places[0]);
    } else if (verb == "wheel") {
        move(places[0]);
        io.MouseWheel = *number_in<float>(step.arguments[2]);
        frames(2);
    } else if (verb == "right-click") {
        move(places[0]);
        press(ImGuiMouseButton_Right, true);
        press(ImGuiMouseButton_Right, false);
    } else if (verb == "drag" || verb == "hold" || verb == "trace") {
        trace(places);
        press(ImGuiMouseButton_Left, verb == "hold");
    } else {
        return false;
    }
    io.KeyShift = io.KeyCtrl = false;
    frames(shift || ctrl ? 1 : 0);
    return true;
}

void Player::wait_job()
{
    while (m_app.is_busy()) {
        std::this_thread::sleep_for(std::chrono::milliseconds{5});
        frames(1);
    }
    frames(1);
    if (std::exception_ptr const failure = m_app.take_job_failure()) {
        std::rethrow_exception(failure);
    }
}

void Player::frames(int count)
{
    for (int i = 0; i < count; ++i) {
        m_app.frame();
    }
}

void Player::move(ImVec2 place)
{
    ImGui::GetIO().MousePos = place;
    frames(2);
}

void Player::click(ImVec2 place, int times)
{
    move(place);
    ImGui::GetIO().MouseClickedTime[0] = -1e9; // no double click with the step before
    for (int i = 0; i < times; ++i) {
        ImGui::GetIO().MouseDown[0] = true;
        frames(2);
        ImGui::GetIO().MouseDown[0] = false;
        frames(2);
    }
}

void Player::trace(std::vector<ImVec2> const &places)
{
    move(places.front());
    ImGui::GetIO().MouseClickedTime[0] = -1e9;
    ImGui::GetIO().MouseDown[0] = true;
    frames(1);
    constexpr int steps = 8;
    for (std::size_t leg = 1; leg < places.size(); ++leg) {
        ImVec2 const from = places[leg - 1];
        ImVec2 const to = places[leg];
        for (int i = 1; i <= steps; ++i) {
            float const share = static_cast<float>(i) / steps;
            ImGui::GetIO().MousePos = {from.x + (to.x - from.x) * share,
                                       from.y + (to.y - from.y) * share};
            frames(1);
        }
    }
}

void Player::press(ImGuiMouseButton button, bool down)
{
    ImGui::GetIO().MouseDown[button] = down;
    frames(2);
}

void Player::key(std::string const &words)
{
    platform::KeyChord const chord = *platform::parse_chord(words);
    ImGuiIO &io = ImGui::GetIO();
    io.KeyCtrl = chord.ctrl;
    io.KeyShift = chord.shift;
    io.KeysDown[chord.code] = true;
    frames(1);
    io.KeysDown[chord.code] = false;
    io.KeyCtrl = io.KeyShift = false;
    frames(1);
}

} // namespace app
