#include "app/map/label_placement.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace app::map {

namespace {

/// Shifts from the anchor in widths and heights of the label: the centre first, then near, then far.
constexpr Pixel candidate_shifts[] = {{0.0, 0.0},  {0.0, -0.6}, {0.0, 0.6}, {-0.3, 0.0},
                                      {0.3, 0.0},  {0.0, -1.2}, {0.0, 1.2}, {-0.3, -0.8},
                                      {0.3, -0.8}, {-0.3, 0.8}, {0.3, 0.8}};

Rect shifted_box(LabelRequest const &request, Pixel shift)
{
    // Whole pixels keep the glyphs sharp.
    double const left = std::round(request.anchor.x + (shift.x - 0.5) * request.width);
    double const top = std::round(request.anchor.y + (shift.y - 0.5) * request.height);
    return {left, top, left + request.width, top + request.height};
}

std::optional<Rect> free_box(LabelRequest const &request, std::span<Rect const> taken,
                             Rect const &picture)
{
    for (Pixel const shift : candidate_shifts) {
        Rect const box = shifted_box(request, shift);
        if (box.inside(picture) &&
            std::ranges::none_of(taken, [&](Rect const &other) { return box.overlaps(other); })) {
            return box;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<PlacedLabel> place_labels(std::span<LabelRequest const> requests,
                                      std::span<Rect const> obstacles, Rect const &picture)
{
    std::vector<std::size_t> order(requests.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return requests[i].rank; });
    std::vector<Rect> taken(obstacles.begin(), obstacles.end());
    std::vector<PlacedLabel> placed;
    for (std::size_t const i : order) {
        if (std::optional<Rect> const box = free_box(requests[i], taken, picture)) {
            placed.push_back({i, *box});
            taken.push_back(*box);
        }
    }
    return placed;
}

} // namespace app::map
