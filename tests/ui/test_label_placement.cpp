#include "app/map/label_placement.hpp"

#include <catch2/catch.hpp>

#include <cstdint>

using app::map::LabelRequest;
using app::map::place_labels;
using app::map::PlacedLabel;
using app::map::Rect;

namespace {

constexpr Rect picture{0, 0, 1000, 600};

/// Labels all over the picture from a small generator, so that they crowd.
std::vector<LabelRequest> crowd(std::uint32_t seed)
{
    auto const next = [&](std::uint32_t limit) {
        seed = seed * 1664525U + 1013904223U;
        return static_cast<double>((seed >> 8U) % limit);
    };
    std::vector<LabelRequest> requests;
    for (int i = 0; i < 300; ++i) {
        requests.push_back(
            {static_cast<int>(next(5)), {next(1000), next(600)}, 20 + next(80), 14 + next(20)});
    }
    return requests;
}

} // namespace

TEST_CASE("labels never overlap each other, obstacles or the picture's edge")
{
    Rect const obstacles[] = {{0, 0, 60, 130}, {800, 500, 1000, 600}};
    for (std::uint32_t seed = 1; seed <= 50; ++seed) {
        std::vector<LabelRequest> const requests = crowd(seed);
        std::vector<PlacedLabel> const placed = place_labels(requests, obstacles, picture);
        REQUIRE(placed.size() > 20);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            REQUIRE(placed[i].box.inside(picture));
            for (Rect const &obstacle : obstacles) {
                REQUIRE_FALSE(placed[i].box.overlaps(obstacle));
            }
            for (std::size_t k = 0; k < i; ++k) {
                REQUIRE_FALSE(placed[i].box.overlaps(placed[k].box));
            }
        }
    }
}

TEST_CASE("of two labels at one place the one of smaller rank is nearer")
{
    LabelRequest const requests[] = {{3, {500, 300}, 60, 16}, {1, {500, 300}, 60, 16}};
    std::vector<PlacedLabel> const placed = place_labels(requests, {}, picture);
    REQUIRE(placed.size() == 2);
    REQUIRE(placed[0].request == 1);
    REQUIRE(placed[0].box.top == 292.0);
}

TEST_CASE("a label without room is dropped")
{
    Rect const all[] = {picture};
    LabelRequest const request[] = {{0, {500, 300}, 60, 16}};
    REQUIRE(place_labels(request, all, picture).empty());
    REQUIRE(place_labels({}, {}, picture).empty());
}
