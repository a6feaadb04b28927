#include "app/platform/keys.hpp"

#include <GLFW/glfw3.h>
#include <imgui.h>

#include <cctype>
#include <charconv>
#include <utility>

namespace app::platform {

namespace {

constexpr std::pair<std::string_view, int> named_keys[] = {{"escape", GLFW_KEY_ESCAPE},
                                                           {"enter", GLFW_KEY_ENTER},
                                                           {"tab", GLFW_KEY_TAB},
                                                           {"home", GLFW_KEY_HOME},
                                                           {"end", GLFW_KEY_END},
                                                           {"delete", GLFW_KEY_DELETE},
                                                           {"backspace", GLFW_KEY_BACKSPACE},
                                                           {"left", GLFW_KEY_LEFT},
                                                           {"right", GLFW_KEY_RIGHT},
                                                           {"up", GLFW_KEY_UP},
                                                           {"down", GLFW_KEY_DOWN},
                                                           {"space", GLFW_KEY_SPACE},
                                                           {"plus", GLFW_KEY_EQUAL},
                                                           {"minus", GLFW_KEY_MINUS},
                                                           {"pagedown", GLFW_KEY_PAGE_DOWN},
                                                           {"pageup", GLFW_KEY_PAGE_UP},
                                                           {"slash", GLFW_KEY_SLASH}};

std::optional<int> key_code(std::string_view word)
{
    for (auto const &[name, code] : named_keys) {
        if (name == word) {
            return code;
        }
    }
    if (word.size() >= 2 && word.size() <= 3 && word[0] == 'f') { // f1 to f12
        int number = 0;
        auto const parsed = std::from_chars(word.data() + 1, word.data() + word.size(), number);
        bool const whole = parsed.ec == std::errc{} && parsed.ptr == word.data() + word.size();
        return whole && number >= 1 && number <= 12 ? std::optional{GLFW_KEY_F1 + number - 1}
                                                    : std::nullopt;
    }
    if (word.size() == 1 && std::isalnum(static_cast<unsigned char>(word[0])) != 0) {
        return std::toupper(static_cast<unsigned char>(word[0])); // GLFW's codes are ASCII here
    }
    return std::nullopt;
}

} // namespace

bool is_function_key(KeyChord const &chord)
{
    return chord.code >= GLFW_KEY_F1 && chord.code <= GLFW_KEY_F12;
}

std::optional<KeyChord> parse_chord(std::string_view words)
{
    KeyChord chord;
    for (;;) {
        std::size_t const plus = words.find('+');
        std::string_view const word = words.substr(0, plus);
        if (plus == std::string_view::npos) {
            std::optional<int> const code = key_code(word);
            if (!code) {
                return std::nullopt;
            }
            chord.code = *code;
            return chord;
        }
        if (word == "ctrl") {
            chord.ctrl = true;
        } else if (word == "shift") {
            chord.shift = true;
        } else {
            return std::nullopt;
        }
        words.remove_prefix(plus + 1);
    }
}

void map_keys(ImGuiIO &io)
{
    io.KeyMap[ImGuiKey_Tab] = GLFW_KEY_TAB;
    io.KeyMap[ImGuiKey_LeftArrow] = GLFW_KEY_LEFT;
    io.KeyMap[ImGuiKey_RightArrow] = GLFW_KEY_RIGHT;
    io.KeyMap[ImGuiKey_UpArrow] = GLFW_KEY_UP;
    io.KeyMap[ImGuiKey_DownArrow] = GLFW_KEY_DOWN;
    io.KeyMap[ImGuiKey_Home] = GLFW_KEY_HOME;
    io.KeyMap[ImGuiKey_End] = GLFW_KEY_END;
    io.KeyMap[ImGuiKey_Delete] = GLFW_KEY_DELETE;
    io.KeyMap[ImGuiKey_Backspace] = GLFW_KEY_BACKSPACE;
    io.KeyMap[ImGuiKey_Space] = GLFW_KEY_SPACE;
    io.KeyMap[ImGuiKey_Enter] = GLFW_KEY_ENTER;
    io.KeyMap[ImGuiKey_Escape] = GLFW_KEY_ESCAPE;
}

} // namespace app::platform
