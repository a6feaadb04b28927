#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

/// Breaking bytes in the ways in which files break: flipped, lost, doubled and foreign bytes. The
/// same seed breaks the same bytes in the same way.
namespace mutate {

/// SplitMix64: small, and the same everywhere.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state{seed} {}

    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    /// \return 0 to `end` - 1; 0 for an `end` of 0
    std::size_t below(std::size_t end) { return end == 0 ? 0 : next() % end; }

private:
    std::uint64_t m_state;
};

inline void break_once(std::string &bytes, Dice &dice)
{
    std::size_t const at = dice.below(bytes.size());
    std::size_t const length = std::min<std::size_t>(1 + dice.below(64), bytes.size() - at);
    switch (bytes.empty() ? 7 : dice.below(8)) {
    case 0:
        bytes[at] =
            static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << dice.below(8)));
        break;
    case 1:
        bytes[at] = static_cast<char>(dice.below(256));
        break;
    case 2:
        bytes.resize(at);
        break;
    case 3:
        bytes.erase(at, length);
        break;
    case 4:
        bytes.insert(dice.below(bytes.size()), bytes.substr(at, length));
        break;
    case 5:
        std::fill_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), length,
                    dice.below(2) == 0 ? '\0' : '\xff');
        break;
    case 6:
        std::swap(bytes[at], bytes[dice.below(bytes.size())]);
        break;
    default:
        bytes.insert(at, std::string(1 + dice.below(8), static_cast<char>(dice.below(256))));
    }
}

/// `bytes` broken in one to four places.
inline std::string mutated(std::string bytes, std::uint64_t seed)
{
    Dice dice{seed};
    for (std::size_t times = 1 + dice.below(4); times > 0; --times) {
        break_once(bytes, dice);
    }
    return bytes;
}

} // namespace mutate
