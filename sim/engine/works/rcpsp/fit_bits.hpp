#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace sim::works {

/// Periods that are tested for room at once, four bits each: bit 4 i stands for period i.
inline constexpr std::int32_t fit_periods = 16;
inline constexpr std::uint64_t fit_bit_of_each = 0x1111111111111111ULL;

/// Which of 16 periods have room for the amounts in all lanes.
/// \param free  16 words of free amounts with their guards; \param guard  top bit of each lane
inline std::uint64_t fit_bits(std::uint64_t const *free, std::uint64_t amounts, std::uint64_t guard)
{
#ifdef __SSE2__
    // The top bits of the 16-bit lanes of four periods are gathered by one instruction.
    using Two [[gnu::vector_size(16)]] = std::uint64_t;
    auto const left = [&](std::size_t period) {
        Two words;
        std::memcpy(&words, free + period, sizeof words);
        return std::bit_cast<__m128i>(words - Two{amounts, amounts});
    };
    std::uint64_t bits = guard == 0x8000800080008000ULL ? 0 : 0x5555555555555555ULL;
    for (std::size_t period = 0; period < 16; period += 4) {
        __m128i const four = _mm_packs_epi16(left(period), left(period + 2));
        auto const tops = static_cast<std::uint32_t>(_mm_movemask_epi8(four));
        bits |= static_cast<std::uint64_t>(tops) << (4 * period);
    }
    bits &= bits >> 1U;
    return bits & (bits >> 2U) & fit_bit_of_each;
#else
    std::uint64_t bits = 0;
    for (std::size_t period = 0; period < 16; ++period) {
        bool const fits = ((free[period] - amounts) & guard) == guard;
        bits |= static_cast<std::uint64_t>(fits) << (4 * period);
    }
    return bits;
#endif
}

/// Adds the amounts to the first `length` of 16 words, without a branch for each.
inline void add_to_first(std::uint64_t *words, std::uint64_t amounts, std::int32_t length)
{
    static constexpr auto ones_then_zeros = [] {
        std::array<std::uint64_t, std::size_t{2} * fit_periods> masks{};
        for (std::size_t i = 0; i < fit_periods; ++i) {
            masks[i] = ~std::uint64_t{0};
        }
        return masks;
    }();
    std::uint64_t const *const mask = ones_then_zeros.data() + (fit_periods - length);
    for (std::size_t i = 0; i < 8; ++i) {
        words[i] += amounts & mask[i];
    }
    if (length > 8) {
        for (std::size_t i = 8; i < 16; ++i) {
            words[i] += amounts & mask[i];
        }
    }
}

/// Finds so many fitting periods in a row without a branch.
class FitRun
{
public:
    /// \pre 1 <= length <= 16
    explicit FitRun(std::int32_t length)
    {
        std::int32_t run = 1;
        for (std::uint8_t &shift : m_shifts) {
            std::int32_t const more = run < length - run ? run : length - run;
            shift = static_cast<std::uint8_t>(4 * more);
            run += more;
        }
    }
    /// \return bits of the periods with which such a row begins
    [[nodiscard]] std::uint64_t begins(std::uint64_t bits) const
    {
        for (std::uint8_t const shift : m_shifts) {
            bits &= bits >> shift;
        }
        return bits;
    }

private:
    std::array<std::uint8_t, 4> m_shifts{};
};

} // namespace sim::works
