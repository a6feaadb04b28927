// What differs between two frames of a window: one that grows by a line is not drawn anew.
#include "app/gui/repaint.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <ranges>

namespace app {

namespace {

using Window = DrawnWindow;

bool same(ImVec4 const &a, ImVec4 const &b)
{
    return a.x == b.x && a.y == b.y && a.z == b.z && a.w == b.w;
}

/// Windows whose triangles can be compared one by one: the same clips and textures in the same order.
bool are_alike(Window const &a, Window const &b)
{
    return std::ranges::equal(
        a.commands, b.commands, [](Window::Command const &one, Window::Command const &other) {
            return same(one.clip, other.clip) && one.texture == other.texture &&
                   one.vertex_offset == 0 && other.vertex_offset == 0;
        });
}

bool is_same_vertex(ImDrawVert const &a, ImDrawVert const &b)
{
    return std::memcmp(&a, &b, sizeof a) == 0;
}

/// How many indices from one end on belong to the same command in both.
template <typename Commands>
std::size_t same_commands(Commands const &a, Commands const &b)
{
    std::size_t indices = 0;
    auto other = b.begin();
    for (Window::Command const &one : a) {
        indices += std::min(one.indices, other->indices);
        if (one.indices != other->indices) {
            break;
        }
        ++other;
    }
    return indices;
}

/// How many indices are the same from the beginning, with the vertices that they name.
std::size_t same_first(Window const &a, Window const &b)
{
    std::size_t const most = same_commands(a.commands, b.commands);
    std::size_t i = 0;
    while (i < most && a.indices[i] == b.indices[i] &&
           is_same_vertex(a.vertices[a.indices[i]], b.vertices[b.indices[i]])) {
        ++i;
    }
    return i - i % 3;
}

/// The same from the end, beyond the first `first`. Indices there count from the last vertex.
std::size_t same_last(Window const &a, Window const &b, std::size_t first)
{
    std::size_t const most = std::min(
        same_commands(std::ranges::reverse_view{a.commands}, std::ranges::reverse_view{b.commands}),
        std::min(a.indices.size(), b.indices.size()) - first);
    std::size_t i = 0;
    while (i < most) {
        ImDrawIdx const one = a.indices[a.indices.size() - 1 - i];
        ImDrawIdx const other = b.indices[b.indices.size() - 1 - i];
        bool const corresponds = a.vertices.size() - one == b.vertices.size() - other;
        if (!corresponds || !is_same_vertex(a.vertices[one], b.vertices[other])) {
            break;
        }
        ++i;
    }
    return i - i % 3;
}

PixelBox box_of(Window const &window, std::size_t first, std::size_t last)
{
    PixelBox box;
    for (std::size_t i = first; i < window.indices.size() - last; ++i) {
        ImVec2 const at = window.vertices[window.indices[i]].pos;
        int const x = static_cast<int>(std::floor(at.x));
        int const y = static_cast<int>(std::floor(at.y));
        box = both(box, {x - 1, y - 1, x + 2, y + 2});
    }
    return box;
}

} // namespace

PixelBox difference(DrawnWindow const &before, DrawnWindow const &now)
{
    PixelBox const all = both(before.box, now.box);
    if (!are_alike(before, now)) {
        return all;
    }
    std::size_t const first = same_first(before, now);
    std::size_t const last = same_last(before, now, first);
    PixelBox const found = both(box_of(before, first, last), box_of(now, first, last));
    return found.empty() ? all : common(found, all);
}

} // namespace app
