#include "sim/engine/district/blocks.hpp"

#include "sim/engine/district/compaction.hpp"
#include "sim/engine/district/hash.hpp"
#include "sim/engine/district/naming.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <cmath>

namespace sim::district {

namespace {

using geo::Point;

constexpr int settling_rounds = 14;
constexpr int unweighted_rounds = 8;
constexpr int rounds_while_settling = 12;
constexpr int final_rounds = 80;

double foot_y(GuideLines const &lines, double x)
{
    for (std::size_t i = 0; i + 1 < lines.mountain_foot.size(); ++i) {
        Point const a = lines.mountain_foot[i];
        Point const b = lines.mountain_foot[i + 1];
        if (x >= a.x && x <= b.x) {
            return a.y + (x - a.x) / (b.x - a.x) * (b.y - a.y);
        }
    }
    return std::numeric_limits<double>::infinity();
}

/// Typical width of a block at `p`, relative: villages grow with the distance from town.
class Scale
{
public:
    Scale(Frame const &frame, GuideLines const &lines) : m_frame{frame}, m_lines{lines} {}

    [[nodiscard]] double operator()(std::size_t j, Point p) const
    {
        double const d = geo::distance(p, m_frame.center);
        if (j == m_frame.inner_town) {
            return 1 + std::max(0.0, d - 3500) / 6000;
        }
        if (j == m_frame.outer_town) {
            bool const hill = p.y > foot_y(m_lines, p.x) + 600;
            return 0.62 + 0.45 * std::min(1.0, d / 14000) + (hill ? 0.22 : 0.0);
        }
        return 1.0;
    }

private:
    Frame const &m_frame;
    GuideLines const &m_lines;
};

/// One jurisdiction while it is being divided.
struct Parish
{
    std::size_t jurisdiction = 0;
    Terrain terrain;
    double area_m2 = 0.0;
};

Balance balance_of(Parish const &parish, Scale const &scale, std::vector<Seed> const &seeds,
                   int rounds)
{
    Balance balance{{}, {}, rounds, 0.4};
    double sum = 0.0;
    for (std::size_t k = 0; k < seeds.size(); ++k) {
        double const s =
            scale(parish.jurisdiction, parish.terrain.graph.atoms[seeds[k].atom].point);
        double const u = fraction(Purpose::block_size, {static_cast<std::int64_t>(seeds[k].unit)});
        balance.seeds.push_back({seeds[k].atom});
        balance.target_m2.push_back(s * s * (0.65 + 0.7 * u));
        sum += balance.target_m2.back();
    }
    for (double &target : balance.target_m2) {
        target *= parish.area_m2 / sum;
    }
    return balance;
}

/// Known units first, then one seed after the other where it is farthest from all before, in
/// units of the local scale.
std::vector<Seed> scatter(Parish const &parish, Scale const &scale, Facts const &facts, Point seat)
{
    AtomGraph const &graph = parish.terrain.graph;
    std::vector<Seed> seeds;
    std::vector<std::size_t> free_units;
    for (std::size_t unit = 0; unit < facts.units.size(); ++unit) {
        if (facts.units[unit].jurisdiction != parish.jurisdiction) {
            continue;
        }
        if (facts.units[unit].place) {
            seeds.push_back({atom_at(graph, *facts.units[unit].place), true, unit});
        } else {
            free_units.push_back(unit);
        }
    }
    for (std::size_t const unit : free_units) {
        std::vector<Source> sources;
        for (Seed const &seed : seeds) {
            sources.push_back({seed.atom, 0, 0.0});
        }
        if (sources.empty()) {
            sources.push_back({atom_at(graph, seat), 0, 0.0});
        }
        Growth const growth = grow(parish.terrain, sources);
        std::size_t best = sources.front().atom;
        double best_distance = 0.0;
        for (std::size_t const atom : growth.order) {
            double const d =
                growth.distance_m[atom] / scale(parish.jurisdiction, graph.atoms[atom].point);
            if (d > best_distance) {
                best_distance = d;
                best = atom;
            }
        }
        seeds.push_back({best, false, unit});
    }
    return seeds;
}

/// Moves each free seed to the atom nearest to the middle of its region.
void recentre(AtomGraph const &graph, std::vector<int> const &label, std::vector<Seed> &seeds)
{
    std::vector<Point> middle(seeds.size());
    std::vector<double> weight(seeds.size(), 0.0);
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (label[i] != no_label) {
            auto const k = static_cast<std::size_t>(label[i]);
            Atom const &atom = graph.atoms[i];
            middle[k].x += atom.area_m2 * atom.point.x;
            middle[k].y += atom.area_m2 * atom.point.y;
            weight[k] += atom.area_m2;
        }
    }
    std::vector<double> nearest(seeds.size(), std::numeric_limits<double>::infinity());
    for (std::size_t i = 0; i < label.size(); ++i) {
        if (label[i] == no_label) {
            continue;
        }
        auto const k = static_cast<std::size_t>(label[i]);
        Point const m{middle[k].x / weight[k], middle[k].y / weight[k]};
        double const d = geo::distance(graph.atoms[i].point, m);
        if (!seeds[k].known && d < nearest[k]) {
            nearest[k] = d;
            seeds[k].atom = i;
        }
    }
}

std::vector<int> nearest_seed(Terrain const &terrain, std::vector<Seed> const &seeds)
{
    std::vector<Source> sources;
    for (std::size_t k = 0; k < seeds.size(); ++k) {
        sources.push_back({seeds[k].atom, static_cast<int>(k), 0.0});
    }
    return grow(terrain, sources).label;
}

/// Labels by seed, and the seeds moved to their final places.
std::vector<int> divide(Parish const &parish, Scale const &scale, std::vector<Seed> &seeds)
{
    for (int round = 0; round < settling_rounds; ++round) {
        std::vector<int> const label =
            round < unweighted_rounds
                ? nearest_seed(parish.terrain, seeds)
                : balanced_partition(parish.terrain,
                                     balance_of(parish, scale, seeds, rounds_while_settling));
        recentre(parish.terrain.graph, label, seeds);
    }
    return balanced_partition(parish.terrain, balance_of(parish, scale, seeds, final_rounds));
}

} // namespace

BlockMap make_blocks(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                     GuideLines const &lines, std::vector<int> const &jurisdiction)
{
    std::vector<double> const costs = travel_costs(graph, lines, Territory::blocks);
    std::vector<double> const areas = label_areas(graph, jurisdiction, facts.jurisdictions.size());
    Scale const scale{frame, lines};
    Labelling labelling{std::vector<int>(graph.atoms.size(), no_label),
                        std::vector<char>(graph.atoms.size(), 0),
                        {}};
    BlockMap map;
    map.seeds.resize(facts.units.size());
    for (UnitFact const &unit : facts.units) {
        labelling.group.push_back(unit.jurisdiction);
    }
    for (std::size_t j = 0; j < facts.jurisdictions.size(); ++j) {
        std::vector<char> open(graph.atoms.size(), 0);
        for (std::size_t i = 0; i < open.size(); ++i) {
            open[i] = jurisdiction[i] == static_cast<int>(j) ? 1 : 0;
        }
        Parish const parish{j, {graph, costs, open}, areas[j]};
        std::vector<Seed> seeds = scatter(parish, scale, facts, frame.seats[j]);
        std::vector<int> const label = divide(parish, scale, seeds);
        name_seeds(facts, frame, graph, j, seeds);
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (label[i] != no_label) {
                labelling.label[i] =
                    static_cast<int>(seeds[static_cast<std::size_t>(label[i])].unit);
            }
        }
        for (Seed const &seed : seeds) {
            labelling.fixed[seed.atom] = 1;
            map.seeds[seed.unit] = seed;
        }
    }
    compact(graph, labelling);
    keep_connected(graph, labelling);
    map.unit = std::move(labelling.label);
    return map;
}

} // namespace sim::district
