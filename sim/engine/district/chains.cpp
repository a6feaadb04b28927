#include "sim/engine/district/chains.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace sim::district {

namespace {

/// Edges at each place, in order of place and edge.
using Meeting = std::map<std::size_t, std::vector<std::size_t>>;

std::size_t other_end(Edge const &edge, std::size_t place)
{
    return edge.p == place ? edge.q : edge.p;
}

/// Walks from `start` over `first` to the next end, or around to `start`.
Chain follow(std::span<Edge const> edges, Meeting const &meeting, std::set<std::size_t> const &ends,
             std::size_t start, std::size_t first)
{
    Chain chain{{start}, {}, edges[first].kind};
    std::size_t edge = first;
    for (;;) {
        chain.edges.push_back(edge);
        std::size_t const place = other_end(edges[edge], chain.places.back());
        chain.places.push_back(place);
        if (place == start || ends.contains(place)) {
            return chain;
        }
        auto const &at = meeting.at(place);
        edge = at[0] == edge ? at[1] : at[0];
    }
}

} // namespace

std::vector<Chain> make_chains(std::span<Edge const> edges, std::span<std::size_t const> stops)
{
    Meeting meeting;
    for (std::size_t i = 0; i < edges.size(); ++i) {
        meeting[edges[i].p].push_back(i);
        meeting[edges[i].q].push_back(i);
    }
    std::set<std::size_t> ends(stops.begin(), stops.end());
    for (auto const &[place, at] : meeting) {
        if (at.size() != 2 || edges[at[0]].kind != edges[at[1]].kind) {
            ends.insert(place);
        }
    }
    std::vector<char> used(edges.size(), 0);
    std::vector<Chain> chains;
    for (bool const from_ends : {true, false}) { // first between ends, then closed runs
        for (auto const &[place, at] : meeting) {
            for (std::size_t const edge : at) {
                if (ends.contains(place) == from_ends && used[edge] == 0) {
                    chains.push_back(follow(edges, meeting, ends, place, edge));
                    for (std::size_t const one : chains.back().edges) {
                        used[one] = 1;
                    }
                }
            }
        }
    }
    return chains;
}

} // namespace sim::district
