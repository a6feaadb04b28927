// Compiled with its own flags, see sim/CMakeLists.txt: no fused products, so that every machine
// yields the same bytes.
#include "sim/engine/grid/diversity.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace sim::grid {

namespace {

/// Keeps 0 / 0 of hours without any load away from the quotient; lost in the rounding of any other.
constexpr double tiny_kw = 1e-30;

/// mean += w p and variance += c p2, share after share in every hour.
inline void add_four(HourTile const *const *power, MixShare const *shares, HourTile &mean,
                     HourTile &variance)
{
    double const *const p0 = power[0]->data();
    double const *const p1 = power[1]->data();
    double const *const p2 = power[2]->data();
    double const *const p3 = power[3]->data();
    double const *const q0 = power[4]->data();
    double const *const q1 = power[5]->data();
    double const *const q2 = power[6]->data();
    double const *const q3 = power[7]->data();
    MixShare const a = shares[0];
    MixShare const b = shares[1];
    MixShare const c = shares[2];
    MixShare const d = shares[3];
    for (std::size_t h = 0; h < tile_hours; ++h) {
        mean[h] = (((mean[h] + a.mean_kw * p0[h]) + b.mean_kw * p1[h]) + c.mean_kw * p2[h]) +
                  d.mean_kw * p3[h];
        variance[h] = (((variance[h] + a.variance_kw2 * q0[h]) + b.variance_kw2 * q1[h]) +
                       c.variance_kw2 * q2[h]) +
                      d.variance_kw2 * q3[h];
    }
}

inline void add_one(HourTile const &power, HourTile const &square, MixShare const &share,
                    HourTile &mean, HourTile &variance)
{
    for (std::size_t h = 0; h < tile_hours; ++h) {
        mean[h] += share.mean_kw * power[h];
        variance[h] += share.variance_kw2 * square[h];
    }
}

inline void find_highest(TileLoad &result)
{
    constexpr std::size_t lanes = 16;
    std::array<double, lanes> kw{};
    std::array<double, lanes> kva2{};
    for (std::size_t h = 0; h < tile_hours; h += lanes) {
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            kw[lane] = result.total_kw[h + lane] > kw[lane] ? result.total_kw[h + lane] : kw[lane];
            kva2[lane] = result.kva2[h + lane] > kva2[lane] ? result.kva2[h + lane] : kva2[lane];
        }
    }
    result.highest_kw = *std::max_element(kw.begin(), kw.end());
    result.highest_kva2 = *std::max_element(kva2.begin(), kva2.end());
}

} // namespace

// NOLINTNEXTLINE(readability-function-size): six arguments, because a struct would only be unpacked
[[gnu::target_clones("default", "avx2", "avx512f")]] void
load_tile(ProfileTiles const &tiles, std::size_t tile, std::span<MixShare const> shares,
          MixRest const &rest, GridValues const &values, TileLoad &result)
{
    HourTile const &shape = tiles.shape(tile);
    HourTile heating; // of columns with the same power factor
    HourTile homes;   // mean of the homes
    HourTile kvar;
    HourTile variance;
    double const passive_kw = rest.base_kw + rest.other_kw;
    for (std::size_t h = 0; h < tile_hours; ++h) {
        homes[h] = rest.base_kw * shape[h];
        kvar[h] = values.base_tan * (passive_kw * shape[h]);
        variance[h] = rest.base_variance_kw2 * (shape[h] * shape[h]);
    }
    for (std::size_t k = 0; k < shares.size();) {
        double const tan = tiles.tan(shares[k].column);
        heating.fill(0.0);
        std::size_t end = k;
        while (end < shares.size() && tiles.tan(shares[end].column) == tan) {
            ++end;
        }
        for (; k + 4 <= end; k += 4) {
            std::array<HourTile const *, 8> power{};
            for (std::size_t i = 0; i < 4; ++i) {
                power[i] = &tiles.mean(tile, shares[k + i].column);
                power[i + 4] = &tiles.square(tile, shares[k + i].column);
            }
            add_four(power.data(), &shares[k], heating, variance);
        }
        for (; k < end; ++k) {
            add_one(tiles.mean(tile, shares[k].column), tiles.square(tile, shares[k].column),
                    shares[k], heating, variance);
        }
        for (std::size_t h = 0; h < tile_hours; ++h) {
            homes[h] += heating[h];
            kvar[h] += tan * heating[h];
        }
    }
    double const z = values.z;
    double const limit_kw = rest.homes_limit_kw;
    double const other_kw = rest.other_kw;
    for (std::size_t h = 0; h < tile_hours; ++h) {
        double const wanted = homes[h] + z * std::sqrt(variance[h]);
        double const bounded = wanted < limit_kw ? wanted : limit_kw;
        double const others = other_kw * shape[h];
        double const total = bounded + others;
        double const tan = kvar[h] / (homes[h] + others + tiny_kw);
        result.total_kw[h] = total;
        result.kva2[h] = total * total * (1.0 + tan * tan);
    }
    find_highest(result);
}

[[gnu::target_clones("default", "avx2", "avx512f")]] std::uint64_t
hours_at_or_above(HourTile const &values, double limit)
{
    static_assert(std::endian::native == std::endian::little && tile_hours == 64);
    std::array<std::uint8_t, tile_hours> flags{};
    for (std::size_t h = 0; h < tile_hours; ++h) {
        flags[h] = values[h] >= limit ? 1 : 0;
    }
    // Eight flags of a byte each become eight bits by one multiplication.
    constexpr std::uint64_t gather = 0x0102040810204080U;
    std::uint64_t result = 0;
    for (std::size_t byte = 0; byte < 8; ++byte) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, &flags[byte * 8], sizeof eight);
        result |= (eight * gather) >> 56 << (byte * 8);
    }
    return result;
}

} // namespace sim::grid
