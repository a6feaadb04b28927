#include "sim/engine/district/feeder_lines.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <tuple>

namespace sim::district {

namespace {

using geo::Point;

constexpr double town_way_m = 900.0; // longest line that is built for a tie
constexpr double country_way_m = 1500.0;

/// Where sections end that no other follows, by feeder.
std::vector<std::vector<Point>> line_ends(std::vector<FeederSection> const &sections,
                                          std::size_t feeders)
{
    std::vector<char> goes_on(sections.size(), 0);
    for (FeederSection const &section : sections) {
        if (section.upstream) {
            goes_on[*section.upstream] = 1;
        }
    }
    std::vector<std::vector<Point>> ends(feeders);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (goes_on[i] == 0) {
            ends[sections[i].feeder].push_back(sections[i].line.back());
        }
    }
    return ends;
}

double gap_m(std::vector<Point> const &a, std::vector<Point> const &b)
{
    double least = std::numeric_limits<double>::infinity();
    for (Point const p : a) {
        for (Point const q : b) {
            least = std::min(least, geo::distance(p, q));
        }
    }
    return least;
}

} // namespace

std::vector<std::optional<std::size_t>> tie_feeders(std::vector<FeederSection> const &sections,
                                                    std::vector<StationPlan> const &stations,
                                                    std::vector<FeederPlan> const &plans)
{
    auto const ends = line_ends(sections, plans.size());
    std::vector<std::tuple<double, std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < plans.size(); ++a) {
        for (std::size_t b = a + 1; b < plans.size(); ++b) {
            bool const town = stations[plans[a].station].town && stations[plans[b].station].town;
            double const gap = gap_m(ends[a], ends[b]);
            if (gap <= (town ? town_way_m : country_way_m)) {
                pairs.emplace_back(gap, a, b);
            }
        }
    }
    std::ranges::sort(pairs);
    std::vector<std::optional<std::size_t>> tie(plans.size());
    for (auto const &[gap, a, b] : pairs) {
        if (!tie[a] && !tie[b]) {
            tie[a] = b;
            tie[b] = a;
        }
    }
    return tie;
}

} // namespace sim::district
