#include "app/view/key_words.hpp"

#include "app/view/label_key.hpp"

#include <cctype>
#include <utility>

namespace app {

namespace {

constexpr std::pair<std::string_view, char const *> signs[] = {
    {"left", "←"},      {"right", "→"},       {"up", "↑"},
    {"down", "↓"},      {"plus", "+"},        {"minus", "-"},
    {"escape", "Esc"},  {"tab", "Tab"},       {"enter", "Enter"},
    {"home", "Home"},   {"end", "End"},       {"pagedown", "PgDn"},
    {"pageup", "PgUp"}, {"delete", "Delete"}, {"backspace", "Backspace"},
    {"ctrl", "Ctrl"},   {"shift", "Shift"}};

std::string one_key(sim::Language language, std::string_view key)
{
    if (key == "space") {
        return sim::tr(language, "Space");
    }
    for (auto const &[name, sign] : signs) {
        if (name == key) {
            return sign;
        }
    }
    std::string letters{key}; // a letter, a digit, F1
    letters[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(letters[0])));
    return letters;
}

} // namespace

std::string key_words(sim::Language language, std::string_view chord)
{
    if (chord == "shift+slash") {
        return "?";
    }
    std::string words;
    while (!chord.empty()) {
        std::size_t const plus = chord.find('+');
        words += words.empty() ? "" : "+";
        words += one_key(language, chord.substr(0, plus));
        chord.remove_prefix(plus == std::string_view::npos ? chord.size() : plus + 1);
    }
    return words;
}

} // namespace app
