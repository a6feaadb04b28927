#pragma once

#include <cstdint>

namespace sim::works {

/// Small seeded generator for searches, the same numbers on every machine.
/// \source SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014 (as sim::RandomStream, here inline)
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state{seed} {}

    std::uint64_t bits()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31U);
    }
    /// In [0, 1).
    double uniform() { return static_cast<double>(bits() >> 11U) * 0x1.0p-53; }
    /// In [0, count). \pre count > 0
    std::uint32_t below(std::uint32_t count)
    {
        return static_cast<std::uint32_t>(((bits() >> 32U) * count) >> 32U);
    }

private:
    std::uint64_t m_state;
};

} // namespace sim::works
