#pragma once

#include <cstdint>

namespace sim {

/// Seeded stream of random numbers with the same values on every machine: the standard library
/// leaves its distributions to the vendor.
/// \source SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators",
/// OOPSLA 2014
class RandomStream
{
public:
    explicit RandomStream(std::uint64_t seed) : m_state{seed} {}

    std::uint64_t next_bits();
    /// Inside (0, 1), never an end point.
    double next_uniform();
    /// Mean 0, standard deviation 1.
    double next_normal();

private:
    std::uint64_t m_state;
};

/// Quantile of the standard normal distribution.
/// \param probability  inside (0, 1)
/// \source Wichura, algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484: coefficients;
/// about 1e-16 relative
double normal_quantile(double probability);

} // namespace sim
