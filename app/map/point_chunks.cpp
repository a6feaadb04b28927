#include "app/map/point_chunks.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>
#include <unordered_set>

namespace app::map {

namespace {

constexpr std::size_t few_points = 20'000;
constexpr double points_of_chunk = 4096.0;

sim::geo::Box around(std::span<sim::geo::Point const> places)
{
    sim::geo::Box box;
    for (sim::geo::Point const place : places) {
        box.extend(place);
    }
    return box;
}

std::uint64_t cell_of(sim::geo::Point place, sim::geo::Box const &whole, double cell_m)
{
    auto const along = [&](double from_start) {
        return static_cast<std::uint64_t>(std::max(from_start, 0.0) / cell_m);
    };
    return (along(place.y - whole.min.y) << 32U) | along(place.x - whole.min.x);
}

/// The coarsest level at which each point stands for its cell.
std::vector<int> levels_of(std::span<sim::geo::Point const> places, sim::geo::Box const &whole,
                           double cell_m)
{
    std::vector<int> levels(places.size(), 0);
    std::vector<std::uint32_t> left(places.size()); // that stand for a cell of the level before
    std::iota(left.begin(), left.end(), 0U);
    for (int level = 1; level < PointChunk::levels; ++level) {
        std::unordered_set<std::uint64_t> taken;
        taken.reserve(left.size());
        std::erase_if(left, [&](std::uint32_t row) {
            return !taken.insert(cell_of(places[row], whole, cell_m)).second;
        });
        for (std::uint32_t const row : left) {
            levels[row] = level;
        }
        cell_m *= 2.0;
    }
    return levels;
}

} // namespace

int PointOrder::level_for(double largest_cell_m) const
{
    int level = 0;
    double cell = cell_m;
    while (cell > 0.0 && cell <= largest_cell_m && level + 1 < PointChunk::levels) {
        ++level;
        cell *= 2.0;
    }
    return level;
}

PointOrder order_points(std::span<sim::geo::Point const> places)
{
    PointOrder order;
    order.rows.resize(places.size());
    std::iota(order.rows.begin(), order.rows.end(), 0U);
    sim::geo::Box const whole = around(places);
    if (places.size() <= few_points) {
        PointChunk chunk{.box = whole, .first = 0, .counts = {}};
        chunk.counts.fill(static_cast<int>(places.size()));
        order.chunks.push_back(chunk);
        return order;
    }
    double const area_m2 = std::max(whole.width() * whole.height(), 1.0);
    double const count = static_cast<double>(places.size());
    order.cell_m = std::sqrt(area_m2 / count);
    double const side_m = std::sqrt(area_m2 * points_of_chunk / count);
    std::vector<int> const levels = levels_of(places, whole, order.cell_m);
    std::ranges::stable_sort(order.rows, {}, [&](std::uint32_t row) {
        return std::pair{cell_of(places[row], whole, side_m), -levels[row]};
    });
    std::uint64_t square = 0;
    for (std::size_t i = 0; i < order.rows.size(); ++i) {
        sim::geo::Point const place = places[order.rows[i]];
        std::uint64_t const here = cell_of(place, whole, side_m);
        if (i == 0 || here != square) {
            order.chunks.push_back({.box = {}, .first = static_cast<int>(i), .counts = {}});
            square = here;
        }
        PointChunk &chunk = order.chunks.back();
        chunk.box.extend(place);
        for (int level = 0; level <= levels[order.rows[i]]; ++level) {
            ++chunk.counts[static_cast<std::size_t>(level)];
        }
    }
    return order;
}

} // namespace app::map
