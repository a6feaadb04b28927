#include "app/gui/play.hpp"

#include "app/platform/keys.hpp"
#include "sim/base/error.hpp"

#include <imgui.h>

#include <charconv>
#include <chrono>
#include <fstream>
#include <optional>
#include <sstream>
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
    {"action", 1, 64, false},    {"click", 2, 2, true},       {"double-click", 2, 2, true},
    {"move", 2, 2, true},        {"wheel", 3, 3, true},       {"drag", 4, 4, true},
    {"trace", 4, 4000, true},    {"shift-click", 2, 2, true}, {"shift-drag", 4, 4, true},
    {"right-click", 2, 2, true}, {"hold", 4, 4, true},        {"release", 0, 0, false},
    {"key", 1, 1, false},        {"wait-job", 0, 0, false},   {"wait-assign", 0, 0, false},
    {"wait-works", 0, 0, false}, {"shot", 1, 1, false},       {"frames", 1, 1, true}};

std::optional<float> number(std::string const &word)
{
    float value = 0.0F;
    auto const parsed = std::from_chars(word.data(), word.data() + word.size(), value);
    bool const whole = parsed.ec == std::errc{} && parsed.ptr == word.data() + word.size();
    return whole ? std::optional{value} : std::nullopt;
}

sim::Diagnostic finding(std::filesystem::path const &file, int line, std::string const &value,
                        sim::Text message)
{
    return {.severity = sim::Severity::error,
            .code = "play",
            .where = {.file = file.string() + ":" + std::to_string(line),
                      .layer = {},
                      .feature = {},
                      .field = {}},
            .value = value,
            .message = std::move(message),
            .allowed = {},
            .place = {}};
}

/// \return what is wrong with a step
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
            if (verb.numbers && !number(word)) {
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

/// Feeds ImGui's input as a window's backend would.
class Player
{
public:
    Player(App &app, platform::Surface &surface) : m_app{app}, m_surface{surface} {}

    std::optional<sim::Text> run(PlayStep const &step)
    {
        std::vector<std::string> const &words = step.arguments;
        auto const at = [&](std::size_t i) {
            return ImVec2{*number(words[i]), *number(words[i + 1])};
        };
        if (step.verb == "action") {
            auto const refusal = run_action(m_app.state(), words[0], std::span{words}.subspan(1));
            frames(2);
            return refusal;
        }
        if (step.verb == "click" || step.verb == "double-click") {
            click(at(0), step.verb == "click" ? 1 : 2);
        } else if (step.verb == "move") {
            move(at(0));
        } else if (step.verb == "wheel") {
            move(at(0));
            ImGui::GetIO().MouseWheel = *number(words[2]);
            frames(2);
        } else if (step.verb == "right-click") {
            move(at(0));
            press(ImGuiMouseButton_Right, true);
            press(ImGuiMouseButton_Right, false);
        } else if (step.verb == "drag" || step.verb == "hold") {
            trace({at(0), at(2)});
            press(ImGuiMouseButton_Left, step.verb == "hold");
        } else if (step.verb == "release") {
            press(ImGuiMouseButton_Left, false);
        } else if (step.verb == "trace") {
            std::vector<ImVec2> places;
            for (std::size_t i = 0; i + 1 < words.size(); i += 2) {
                places.push_back(at(i));
            }
            trace(places);
            press(ImGuiMouseButton_Left, false);
        } else if (step.verb == "shift-click" || step.verb == "shift-drag") {
            ImGui::GetIO().KeyShift = true;
            if (step.verb == "shift-click") {
                click(at(0), 1);
            } else {
                trace({at(0), at(2)});
                press(ImGuiMouseButton_Left, false);
            }
            ImGui::GetIO().KeyShift = false;
            frames(1);
        } else if (step.verb == "key") {
            key(*platform::parse_chord(words[0]));
        } else if (step.verb == "frames") {
            frames(static_cast<int>(*number(words[0])));
        } else if (step.verb == "wait-job" || step.verb == "wait-assign" ||
                   step.verb == "wait-works") {
            wait_job();
        } else if (!gfx::write_png(words[0], m_surface.capture())) {
            throw sim::IoError{words[0], sim::text("the picture cannot be written")};
        }
        return std::nullopt;
    }

    /// \throws what the job threw, if it failed
    void wait_job()
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

private:
    void frames(int count)
    {
        for (int i = 0; i < count; ++i) {
            m_app.frame();
        }
    }
    void move(ImVec2 place)
    {
        ImGui::GetIO().MousePos = place;
        frames(2);
    }
    void click(ImVec2 place, int times)
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
    /// Presses the button and moves along a line through places.
    void trace(std::vector<ImVec2> const &places)
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
    void press(ImGuiMouseButton button, bool down)
    {
        ImGui::GetIO().MouseDown[button] = down;
        frames(2);
    }
    void key(platform::KeyChord const &chord)
    {
        ImGuiIO &io = ImGui::GetIO();
        io.KeyCtrl = chord.ctrl;
        io.KeyShift = chord.shift;
        io.KeysDown[chord.code] = true;
        frames(1);
        io.KeysDown[chord.code] = false;
        io.KeyCtrl = io.KeyShift = false;
        frames(1);
    }
    App &m_app;
    platform::Surface &m_surface;
};

} // namespace

std::vector<PlayStep> read_play(std::filesystem::path const &file)
{
    std::ifstream in{file};
    if (!in || std::filesystem::is_directory(file)) {
        throw sim::IoError{file.string(), sim::text("the script cannot be read")};
    }
    std::vector<PlayStep> steps;
    sim::Diagnostics faults;
    std::string text;
    for (int line = 1; std::getline(in, text); ++line) {
        std::istringstream words{text.substr(0, text.find('#'))};
        PlayStep step{.line = line, .verb = {}, .arguments = {}};
        if (!(words >> step.verb)) {
            continue;
        }
        for (std::string word; words >> word;) {
            step.arguments.push_back(word);
        }
        if (auto const wrong = fault(step)) {
            faults.push_back(finding(file, line, text, *wrong));
        }
        steps.push_back(std::move(step));
    }
    if (!faults.empty()) {
        throw sim::InputError{std::move(faults)};
    }
    return steps;
}

void play(App &app, platform::Surface &surface, std::filesystem::path const &file,
          std::vector<PlayStep> const &steps)
{
    Player player{app, surface};
    for (PlayStep const &step : steps) {
        if (auto const refusal = player.run(step)) {
            throw sim::InputError{
                {finding(file, step.line, step.verb + " " + step.arguments.front(), *refusal)}};
        }
        if (app.state().quit) {
            break;
        }
    }
    player.wait_job(); // what a script has begun is finished before it ends
}

} // namespace app
