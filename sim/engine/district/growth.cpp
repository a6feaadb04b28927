#include "sim/engine/district/growth.hpp"

#include <algorithm>
#include <cmath>
#include <queue>

namespace sim::district {

namespace {

struct Reach
{
    double distance_m;
    std::size_t atom;
    bool operator>(Reach const &other) const
    {
        return distance_m != other.distance_m ? distance_m > other.distance_m : atom > other.atom;
    }
};

using Queue = std::priority_queue<Reach, std::vector<Reach>, std::greater<>>;

constexpr double unreached = std::numeric_limits<double>::infinity();

double greatest_error(std::vector<double> const &areas, std::vector<double> const &targets)
{
    double worst = 0.0;
    for (std::size_t j = 0; j < areas.size(); ++j) {
        worst = std::max(worst, std::abs(areas[j] / targets[j] - 1));
    }
    return worst;
}

std::vector<Source> sources_of(Balance const &balance, std::vector<double> const &head_start)
{
    std::vector<Source> sources;
    for (std::size_t j = 0; j < balance.seeds.size(); ++j) {
        for (std::size_t const atom : balance.seeds[j]) {
            sources.push_back({atom, static_cast<int>(j), -head_start[j]});
        }
    }
    return sources;
}

} // namespace

Growth grow(Terrain const &terrain, std::span<Source const> sources)
{
    std::size_t const count = terrain.graph.atoms.size();
    Growth result{std::vector<int>(count, no_label), std::vector<double>(count, unreached), {}};
    std::vector<char> done(count, 0);
    std::vector<char> owned(count, 0);
    Queue queue;
    for (Source const &source : sources) {
        result.label[source.atom] = source.label;
        result.distance_m[source.atom] = source.start_m;
        owned[source.atom] = 1;
        queue.push({source.start_m, source.atom});
    }
    while (!queue.empty()) {
        auto const [distance_m, atom] = queue.top();
        queue.pop();
        if (done[atom] != 0) {
            continue;
        }
        done[atom] = 1;
        result.order.push_back(atom);
        for (Link const &link : terrain.graph.links[atom]) {
            double const there = distance_m + terrain.costs[link.border];
            if (terrain.open[link.to] != 0 && owned[link.to] == 0 &&
                there < result.distance_m[link.to]) {
                result.distance_m[link.to] = there;
                result.label[link.to] = result.label[atom];
                queue.push({there, link.to});
            }
        }
    }
    return result;
}

std::vector<std::size_t> cheapest_way(Terrain const &terrain, std::size_t from, std::size_t to)
{
    Source const source{from, 0, 0.0};
    Growth const growth = grow(terrain, {&source, 1});
    if (growth.label[to] == no_label) {
        return {};
    }
    std::vector<std::size_t> way{to};
    while (way.back() != from) {
        std::size_t const atom = way.back();
        std::size_t best = atom;
        double best_total = unreached;
        for (Link const &link : terrain.graph.links[atom]) {
            double const total = growth.distance_m[link.to] + terrain.costs[link.border];
            if (total < best_total || (total == best_total && link.to < best)) {
                best_total = total;
                best = link.to;
            }
        }
        way.push_back(best);
    }
    std::ranges::reverse(way);
    return way;
}

std::vector<int> balanced_partition(Terrain const &terrain, Balance const &balance)
{
    std::size_t const count = balance.seeds.size();
    std::vector<double> head_start(count, 0.0);
    std::vector<int> best;
    double best_error = unreached;
    for (int round = 0; round < balance.rounds; ++round) {
        Growth growth = grow(terrain, sources_of(balance, head_start));
        std::vector<double> const areas = label_areas(terrain.graph, growth.label, count);
        double const error = greatest_error(areas, balance.target_m2);
        if (error < best_error) {
            best_error = error;
            best = std::move(growth.label);
        }
        double const gain = round < balance.rounds / 2 ? balance.gain : 0.4 * balance.gain;
        double mean = 0.0;
        for (std::size_t j = 0; j < count; ++j) {
            head_start[j] += gain * (std::sqrt(balance.target_m2[j]) - std::sqrt(areas[j]));
            mean += head_start[j] / static_cast<double>(count);
        }
        for (double &start : head_start) {
            start -= mean;
        }
    }
    return best;
}

std::vector<double> label_areas(AtomGraph const &graph, std::span<int const> labels,
                                std::size_t count)
{
    std::vector<double> areas(count, 0.0);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (labels[i] >= 0) {
            areas[static_cast<std::size_t>(labels[i])] += graph.atoms[i].area_m2;
        }
    }
    return areas;
}

} // namespace sim::district
