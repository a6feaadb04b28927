#pragma once

#include <set>
#include <string>
#include <string_view>

namespace app {

/// The different characters of words, for whoever prepares fonts: collected where the words are made,
/// so that no frame looks at all of them.
class CharacterCollector
{
public:
    /// \param words  UTF-8; ASCII is left out, every font has it
    void add(std::string_view words)
    {
        for (std::size_t i = 0; i < words.size();) {
            std::size_t end = i + 1;
            while (end < words.size() &&
                   (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) {
                ++end;
            }
            if (end - i > 1) {
                m_characters.emplace(words.substr(i, end - i));
            }
            i = end;
        }
    }

    /// Each of them once.
    [[nodiscard]] std::string words() const
    {
        std::string all;
        for (std::string const &character : m_characters) {
            all += character;
        }
        return all;
    }

private:
    std::set<std::string, std::less<>> m_characters;
};

} // namespace app
