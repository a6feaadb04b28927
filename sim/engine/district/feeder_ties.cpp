#include "sim/engine/district/feeder_lines.hpp"
#include "sim/geo/measure.hpp"

#include <algorithm>
#include <tuple>

namespace sim::district {

namespace {

using geo::Point;

constexpr double town_way_m = 900.0; // longest line that is built for a tie
constexpr double country_way_m = 2500.0;

/// Of one feeder: where its line may be joined to another.
struct Nodes
{
    std::vector<Point> all;
    std::vector<Point> ends; ///< those that no section follows
};

std::vector<Nodes> nodes_of(std::vector<FeederSection> const &sections, std::size_t feeders)
{
    std::vector<char> goes_on(sections.size(), 0);
    for (FeederSection const &section : sections) {
        if (section.upstream) {
            goes_on[*section.upstream] = 1;
        }
    }
    std::vector<Nodes> nodes(feeders);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        Nodes &own = nodes[sections[i].feeder];
        own.all.push_back(sections[i].line.back());
        if (goes_on[i] == 0) {
            own.ends.push_back(sections[i].line.back());
        }
    }
    return nodes;
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

/// Can each of the two carry both?
bool carry_each_other(FeederRoom const &a, FeederRoom const &b)
{
    return a.before_kva + b.before_kva <= std::min(a.limit_kva, b.limit_kva);
}

} // namespace

std::vector<std::optional<std::size_t>> tie_feeders(std::vector<FeederSection> const &sections,
                                                    std::vector<StationPlan> const &stations,
                                                    std::vector<FeederPlan> const &plans,
                                                    std::vector<FeederRoom> const &rooms)
{
    auto const nodes = nodes_of(sections, plans.size());
    std::vector<std::tuple<bool, double, std::size_t, std::size_t>> pairs; // best first
    for (std::size_t a = 0; a < plans.size(); ++a) {
        for (std::size_t b = a + 1; b < plans.size(); ++b) {
            bool const town = stations[plans[a].station].town && stations[plans[b].station].town;
            double const gap =
                std::min(gap_m(nodes[a].ends, nodes[b].all), gap_m(nodes[a].all, nodes[b].ends));
            if (gap <= (town ? town_way_m : country_way_m)) {
                pairs.emplace_back(!carry_each_other(rooms[a], rooms[b]), gap, a, b);
            }
        }
    }
    std::ranges::sort(pairs);
    std::vector<std::optional<std::size_t>> tie(plans.size());
    for (auto const &[too_weak, gap, a, b] : pairs) {
        if (!tie[a] && !tie[b]) {
            tie[a] = b;
            tie[b] = a;
        }
    }
    return tie;
}

} // namespace sim::district
