#pragma once

#include <optional>
#include <string_view>

struct ImGuiIO;

namespace app::platform {

/// A key with its modifiers. `code` indexes ImGuiIO::KeysDown; the codes are GLFW's, with a window
/// and without one.
struct KeyChord
{
    int code = 0;
    bool ctrl = false;
    bool shift = false;

    friend bool operator==(KeyChord const &, KeyChord const &) = default;
};

/// F1 to F12: they mean the same whatever has the keyboard.
[[nodiscard]] bool is_function_key(KeyChord const &chord);

/// Reads "ctrl+z", "ctrl+shift+s", "home", "escape", "f11", "+".
std::optional<KeyChord> parse_chord(std::string_view words);

/// Tells ImGui which code is which of its own keys. A window's backend does that by itself.
void map_keys(ImGuiIO &io);

} // namespace app::platform
