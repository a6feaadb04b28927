#pragma once

#include "app/map/camera.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace app::map {

/// A rectangle on the picture, pixels.
struct Rect
{
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;

    [[nodiscard]] bool overlaps(Rect const &other) const
    {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
    [[nodiscard]] bool inside(Rect const &other) const
    {
        return left >= other.left && right <= other.right && top >= other.top &&
               bottom <= other.bottom;
    }
};

/// A label that wants a place near its anchor. Smaller rank goes first.
struct LabelRequest
{
    int rank = 0;
    Pixel anchor;
    double width = 0.0; ///< with its halo
    double height = 0.0;
};

struct PlacedLabel
{
    std::size_t request = 0; ///< index into the requests
    Rect box;
};

/// Greedy: by rank, then by order of the requests, each label takes the first of eleven places
/// around its anchor that is inside `picture` and free of `obstacles` and of the labels before it.
/// A label without room is dropped, never shrunk.
std::vector<PlacedLabel> place_labels(std::span<LabelRequest const> requests,
                                      std::span<Rect const> obstacles, Rect const &picture);

} // namespace app::map
