#include "monkey_words.hpp"

#include <algorithm>

namespace ui_test {

namespace {

app::PlayStep step(std::string verb, std::vector<std::string> arguments = {})
{
    return {.line = 0, .verb = std::move(verb), .arguments = std::move(arguments)};
}

/// Actions that end the program, or whose cost is not the window's.
bool is_left_out(std::string_view id)
{
    return id == "quit";
}

} // namespace

app::PlayStep Monkey::action()
{
    auto const actions = app::all_actions();
    app::Action const *chosen = nullptr;
    // Most of the time something that is possible now.
    for (int tries = 0; tries < 20; ++tries) {
        chosen = &actions[m_dice.below(actions.size())];
        if (!is_left_out(chosen->id) && (chosen->enabled(*m_state) || m_dice.in_100(10))) {
            break;
        }
    }
    if (is_left_out(chosen->id)) {
        return step("frames", {"1"});
    }
    std::vector<std::string> words = arguments_of(*chosen);
    words.insert(words.begin(), chosen->id);
    return step("try", std::move(words));
}

app::PlayStep Monkey::mouse(int width, int height)
{
    auto const x = [&] { return std::to_string(m_dice.below(static_cast<std::size_t>(width))); };
    auto const y = [&] { return std::to_string(m_dice.below(static_cast<std::size_t>(height))); };
    static constexpr char const *points[] = {"click", "click",        "click",
                                             "click", "double-click", "right-click",
                                             "move",  "shift-click",  "ctrl-click"};
    static constexpr char const *lines[] = {"drag", "drag", "shift-drag", "hold", "trace"};
    std::size_t const how = m_dice.below(10);
    if (how < 6) {
        std::string const verb = m_dice.one_of(points);
        return step(verb, {x(), y()});
    }
    if (how < 8) {
        std::string const turns = std::to_string(static_cast<int>(m_dice.below(9)) - 4);
        return step("wheel", {x(), y(), turns});
    }
    std::string const verb = m_dice.one_of(lines);
    std::vector<std::string> places{x(), y(), x(), y()};
    if (verb == "trace") {
        places.insert(places.end(), {x(), y(), x(), y()});
    }
    return step(verb, std::move(places));
}

app::PlayStep Monkey::key()
{
    static constexpr char const *keys[] = {
        "escape",   "enter",    "tab",     "home",        "end",   "delete",      "backspace",
        "left",     "right",    "up",      "down",        "space", "plus",        "minus",
        "pagedown", "pageup",   "f5",      "a",           "b",     "ctrl+a",      "ctrl+c",
        "ctrl+v",   "ctrl+z",   "ctrl+z",  "ctrl+y",      "f6",    "f6",          "shift+f6",
        "ctrl+4",   "ctrl+tab", "ctrl+p",  "ctrl+f",      "f1",    "shift+slash", "ctrl+s",
        "ctrl+d",   "ctrl+i",   "shift+z", "ctrl+shift+z"};
    if (m_dice.in_100(60)) {
        return step("key", {m_dice.one_of(keys)});
    }
    auto const actions = app::all_actions();
    app::Action const &action = actions[m_dice.below(actions.size())];
    bool const any = std::string_view{action.shortcut}.empty() || is_left_out(action.id);
    return step("key", {any ? "escape" : action.shortcut});
}

app::PlayStep Monkey::typing()
{
    static constexpr char const *words[] = {"12",   "2022", "村", "abc def",
                                            "-3.5", "1e3",  "塄", "0"};
    return step("type", {m_dice.one_of(words)});
}

app::PlayStep Monkey::next(app::AppState const &state, int width, int height)
{
    m_state = &state;
    std::size_t const what = m_dice.below(100);
    if (what < 50) {
        return action();
    }
    if (what < 82) {
        return mouse(width, height);
    }
    if (what < 90) {
        return key();
    }
    if (what < 93) {
        return typing();
    }
    if (what < 95) {
        return step("release");
    }
    if (what < 97) {
        static constexpr std::pair<char const *, char const *> sizes[] = {
            {"1000", "620"}, {"1280", "720"}, {"640", "400"},
            {"1100", "500"}, {"700", "900"},  {"90", "70"}};
        auto const &[w, h] = m_dice.one_of(sizes);
        return step("size", {w, h});
    }
    return what < 99 ? step("wait-job") : step("frames", {"3"});
}

} // namespace ui_test
