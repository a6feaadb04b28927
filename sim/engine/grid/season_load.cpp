#include "sim/engine/grid/season_load.hpp"

#include "sim/engine/grid/diversity.hpp"
#include "sim/engine/grid/parallel.hpp"

#include <algorithm>
#include <bit>
#include <cmath>

namespace sim::grid {

namespace {

constexpr std::size_t assets_per_piece = 64;

/// Counts hours at or above a limit in runs of at least `shortest` hours.
struct RunCounter
{
    int run = 0;
    int hours = 0;

    /// Bit h of `above` says whether hour h of the next tile is.
    void tile(std::uint64_t above, int shortest)
    {
        for (int at = 0; at < static_cast<int>(tile_hours);) {
            std::uint64_t const rest = above >> at;
            int const below = std::countr_zero(rest);
            if (below > 0) {
                run = 0;
                at += below;
                continue;
            }
            int const longer = std::countr_one(rest);
            int const before = run;
            run += longer;
            if (run >= shortest) {
                hours += before >= shortest ? longer : run;
            }
            at += longer;
        }
    }
};
static_assert(tile_hours == 64, "one bit an hour");

struct SeasonState
{
    double peak_kw = 0.0;
    std::size_t peak_hour = 0;
    double kva2 = 0.0;
    double kva2_per_kw2 = 1.0; ///< at most
    RunCounter heavy;
    RunCounter overload;
};

void count_runs(TileLoad const &load, double limit_kva, int shortest, RunCounter &counter)
{
    double const limit2 = limit_kva * limit_kva;
    if (limit_kva <= 0.0 || load.highest_kva2 < limit2) {
        counter.run = 0;
        return;
    }
    counter.tile(hours_at_or_above(load.kva2, limit2), shortest);
}

void take_peak(TileLoad const &load, std::size_t first_hour, SeasonState &state)
{
    state.kva2 = std::max(state.kva2, load.highest_kva2);
    if (load.highest_kw < state.peak_kw || load.highest_kw <= 0.0) {
        return;
    }
    auto const at = std::ranges::find(load.total_kw, load.highest_kw) - load.total_kw.begin();
    std::size_t const hour = first_hour + static_cast<std::size_t>(at);
    state.peak_hour = load.highest_kw > state.peak_kw ? hour : std::min(state.peak_hour, hour);
    state.peak_kw = load.highest_kw;
}

/// One piece of assets on their way through the season.
class SeasonPiece
{
public:
    SeasonPiece(ProfileTiles const &tiles, ProfileTiles const &maxima, LoadMixes const &mixes,
                GridValues const &values)
        : m_tiles{tiles}, m_maxima{maxima}, m_mixes{mixes}, m_values{values},
          m_bounds(assets_per_piece * maxima.tiles())
    {
    }

    /// Bounds of all tiles; the most promising tile sets the peak to beat.
    void begin(std::size_t place, std::uint32_t asset)
    {
        SeasonState &state = m_states[place];
        state = {};
        double highest_tan = m_values.base_tan;
        for (MixShare const &share : m_mixes.shares(asset)) {
            highest_tan = std::max(highest_tan, m_tiles.tan(share.column));
        }
        // The mean of tangents is not above the highest but for rounding.
        constexpr double rounding = 1.0 + 1e-9;
        state.kva2_per_kw2 = (1.0 + highest_tan * highest_tan) * rounding;
        std::size_t best = 0;
        for (std::size_t i = 0; i < m_maxima.tiles(); ++i) {
            load(m_maxima, i, asset);
            bounds(place, i) = m_load.total_kw;
        }
        for (std::size_t tile = 1; tile < m_tiles.tiles(); ++tile) {
            best = bound_kw(place, tile) > bound_kw(place, best) ? tile : best;
        }
        if (m_tiles.tiles() > 0) {
            load(m_tiles, best, asset);
            take_peak(m_load, best * tile_hours, state);
        }
    }

    void advance(std::size_t place, std::uint32_t asset, std::size_t tile)
    {
        SeasonState &state = m_states[place];
        double const capacity_kva = m_mixes.rest(asset).capacity_kva;
        double const heavy_kva = m_values.heavy_rate * capacity_kva;
        double const kw = bound_kw(place, tile);
        double const kva2 = kw * kw * state.kva2_per_kw2;
        double const flag_kva = std::min(heavy_kva, m_values.overload_rate * capacity_kva);
        bool const flags = capacity_kva > 0.0 && kva2 >= flag_kva * flag_kva;
        if (kw < state.peak_kw && kva2 < state.kva2 && !flags) {
            state.heavy.run = 0;
            state.overload.run = 0;
            return;
        }
        load(m_tiles, tile, asset);
        take_peak(m_load, tile * tile_hours, state);
        count_runs(m_load, heavy_kva, m_values.flag_hours, state.heavy);
        count_runs(m_load, m_values.overload_rate * capacity_kva, m_values.flag_hours,
                   state.overload);
    }

    [[nodiscard]] SeasonState const &state(std::size_t place) const { return m_states[place]; }

private:
    void load(ProfileTiles const &tiles, std::size_t tile, std::uint32_t asset)
    {
        load_tile(tiles, tile, m_mixes.shares(asset), m_mixes.rest(asset), m_values, m_load);
    }
    HourTile &bounds(std::size_t place, std::size_t i)
    {
        return m_bounds[place * m_maxima.tiles() + i];
    }
    double bound_kw(std::size_t place, std::size_t tile)
    {
        return bounds(place, tile / tile_hours)[tile % tile_hours];
    }

    ProfileTiles const &m_tiles;
    ProfileTiles const &m_maxima;
    LoadMixes const &m_mixes;
    GridValues const &m_values;
    std::array<SeasonState, assets_per_piece> m_states{};
    std::vector<HourTile> m_bounds;
    TileLoad m_load;
};

AssetLoad finish(SeasonState const &state, ProfileTiles const &tiles, LoadMixes const &mixes,
                 std::uint32_t asset, GridValues const &values)
{
    MixRest const &rest = mixes.rest(asset);
    HourLoad const peak = load_at(tiles, state.peak_hour, mixes.shares(asset), rest, values);
    AssetLoad result;
    result.peak_kw = state.peak_kw;
    result.peak_hour = static_cast<int>(state.peak_hour);
    result.peak_rate = rest.capacity_kva > 0.0 ? std::sqrt(state.kva2) / rest.capacity_kva : 0.0;
    double const top = values.highest_shape();
    result.before_peak_kw = diversified_kw(rest.base_kw * top, rest.base_variance_kw2 * top * top,
                                           values.z, rest.homes_limit_kw) +
                            rest.other_kw * top;
    result.heating_peak_kw =
        mixes.shares(asset).empty() ? 0.0 : std::max(0.0, state.peak_kw - peak.before_kw);
    result.heavy_hours = state.heavy.hours;
    result.overload_hours = state.overload.hours;
    result.energy_kwh = (rest.base_kw + rest.other_kw) * tiles.shape_sum();
    for (MixShare const &share : mixes.shares(asset)) {
        result.energy_kwh += share.mean_kw * tiles.season_sum(share.column);
    }
    return result;
}

} // namespace

std::vector<AssetLoad> season_loads(ProfileTiles const &tiles, LoadMixes const &mixes,
                                    std::span<std::uint32_t const> assets, GridValues const &values,
                                    unsigned threads)
{
    std::vector<AssetLoad> result(assets.size());
    ProfileTiles const maxima = tiles.maxima();
    for_pieces(assets.size(), assets_per_piece, threads, [&](std::size_t begin, std::size_t end) {
        SeasonPiece piece{tiles, maxima, mixes, values};
        for (std::size_t i = begin; i < end; ++i) {
            piece.begin(i - begin, assets[i]);
        }
        for (std::size_t tile = 0; tile < tiles.tiles(); ++tile) {
            for (std::size_t i = begin; i < end; ++i) {
                piece.advance(i - begin, assets[i], tile);
            }
        }
        for (std::size_t i = begin; i < end; ++i) {
            result[i] = finish(piece.state(i - begin), tiles, mixes, assets[i], values);
        }
    });
    return result;
}

HourLoad load_at(ProfileTiles const &tiles, std::size_t hour, std::span<MixShare const> shares,
                 MixRest const &rest, GridValues const &values)
{
    std::size_t const tile = hour / tile_hours;
    std::size_t const h = hour % tile_hours;
    double const shape = tiles.shape(tile)[h];
    double mean = rest.base_kw * shape;
    double variance = rest.base_variance_kw2 * shape * shape;
    HourLoad load;
    load.other_kw = rest.other_kw * shape;
    load.before_kw = diversified_kw(mean, variance, values.z, rest.homes_limit_kw) + load.other_kw;
    double kvar = values.base_tan * (mean + load.other_kw);
    for (MixShare const &share : shares) {
        double const heating = share.mean_kw * tiles.mean(tile, share.column)[h];
        mean += heating;
        kvar += tiles.tan(share.column) * heating;
        variance += share.variance_kw2 * tiles.square(tile, share.column)[h];
    }
    load.homes_mean_kw = mean;
    load.homes_kw = diversified_kw(mean, variance, values.z, rest.homes_limit_kw);
    load.total_kw = load.homes_kw + load.other_kw;
    double const all = mean + load.other_kw;
    double const tan = all > 0.0 ? kvar / all : 0.0;
    load.kva = load.total_kw * std::sqrt(1.0 + tan * tan);
    return load;
}

} // namespace sim::grid
