#include "sim/engine/district/naming.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace sim::district {

namespace {

using geo::Point;

constexpr double hint_weight = 0.25; // against the squared distance of ranks, 0 to 1

int class_rank(std::string const &code)
{
    constexpr std::array ranks{std::pair{"111", 0}, std::pair{"112", 1}, std::pair{"123", 1},
                               std::pair{"122", 2}, std::pair{"121", 3}, std::pair{"220", 4}};
    for (auto const &[known, rank] : ranks) {
        if (code == known) {
            return rank;
        }
    }
    return 5;
}

/// Which way a name points, as a vector; {0, 0} if it says nothing.
Point hint(std::string_view name)
{
    struct Word
    {
        std::string_view character;
        Point towards;
    };
    constexpr std::array words{Word{"东", {1, 0}},    Word{"西", {-1, 0}},   Word{"南", {0, -1}},
                               Word{"北", {0, 1}},    Word{"沟", {0, 0.8}},  Word{"海子", {0, -1}},
                               Word{"湾", {0, -0.8}}, Word{"坝", {0, -0.8}}, Word{"口", {0, -0.8}},
                               Word{"渠", {0, -0.4}}};
    Point sum;
    for (Word const &word : words) {
        if (name.find(word.character) != std::string_view::npos) {
            sum.x += word.towards.x;
            sum.y += word.towards.y;
        }
    }
    return sum;
}

struct Position
{
    double rank = 0.0; ///< 0 (innermost) to 1
    Point relative;    ///< -1 to 1 within the jurisdiction
};

std::vector<Position> positions(AtomGraph const &graph, std::vector<std::size_t> const &atoms)
{
    geo::Box box;
    for (std::size_t const atom : atoms) {
        box.extend(graph.atoms[atom].point);
    }
    std::vector<Position> result;
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        Point const p = graph.atoms[atoms[i]].point;
        result.push_back({static_cast<double>(i) / static_cast<double>(atoms.size()),
                          {2 * (p.x - box.center().x) / std::max(1.0, box.width()),
                           2 * (p.y - box.center().y) / std::max(1.0, box.height())}});
    }
    return result;
}

double mismatch(UnitFact const &unit, double unit_rank, Position const &at)
{
    Point const towards = hint(unit.name);
    double const along = towards.x * at.relative.x + towards.y * at.relative.y;
    double const off = unit_rank - at.rank;
    return off * off - hint_weight * along;
}

/// Swaps names while that lowers the sum of mismatches.
void improve(Facts const &facts, std::vector<Position> const &at, std::vector<std::size_t> &units)
{
    std::vector<double> rank(facts.units.size(), 0.0);
    for (std::size_t i = 0; i < units.size(); ++i) {
        rank[units[i]] = at[i].rank;
    }
    auto cost = [&](std::size_t unit, std::size_t place) {
        return mismatch(facts.units[unit], rank[unit], at[place]);
    };
    bool better = true;
    for (int round = 0; better && round < 50; ++round) {
        better = false;
        for (std::size_t i = 0; i < units.size(); ++i) {
            for (std::size_t k = i + 1; k < units.size(); ++k) {
                double const now = cost(units[i], i) + cost(units[k], k);
                double const then = cost(units[k], i) + cost(units[i], k);
                if (then < now - 1e-12) {
                    std::swap(units[i], units[k]);
                    better = true;
                }
            }
        }
    }
}

/// Free seeds in the order in which names are first dealt out.
void sort_places(Frame const &frame, AtomGraph const &graph, std::size_t j, bool town,
                 std::vector<std::size_t> &atoms)
{
    Point const from = town ? frame.center : frame.seats[j];
    auto key = [&](std::size_t atom) {
        Point const p = graph.atoms[atom].point;
        double const bearing = std::atan2(p.x - from.x, p.y - from.y);
        return std::pair{town ? geo::distance(p, from) : bearing, atom};
    };
    std::ranges::sort(atoms, {}, key);
}

/// The centre of a town (class 121) stands nearest to its seat, before all others.
void name_town_centre(Facts const &facts, AtomGraph const &graph, Point seat,
                      std::vector<std::size_t> &units, std::vector<std::size_t> &atoms,
                      std::vector<std::pair<std::size_t, std::size_t>> &named)
{
    for (std::size_t i = 0; i < units.size();) {
        if (facts.units[units[i]].urban_class_code != "121") {
            ++i;
            continue;
        }
        auto const nearest = std::ranges::min_element(atoms, {}, [&](std::size_t atom) {
            return geo::distance(graph.atoms[atom].point, seat);
        });
        named.emplace_back(*nearest, units[i]);
        atoms.erase(nearest);
        units.erase(units.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

void name_seeds(Facts const &facts, Frame const &frame, AtomGraph const &graph, std::size_t j,
                std::vector<Seed> &seeds)
{
    bool const town = facts.jurisdictions[j].kind == "town";
    std::vector<std::size_t> atoms;
    std::vector<std::size_t> units;
    for (Seed const &seed : seeds) {
        if (!seed.known) {
            atoms.push_back(seed.atom);
            units.push_back(seed.unit);
        }
    }
    std::vector<std::pair<std::size_t, std::size_t>> named; // atom, unit
    name_town_centre(facts, graph, frame.seats[j], units, atoms, named);
    sort_places(frame, graph, j, town, atoms);
    if (town) {
        std::ranges::stable_sort(units, {}, [&](std::size_t unit) {
            return class_rank(facts.units[unit].urban_class_code);
        });
    }
    improve(facts, positions(graph, atoms), units);
    for (std::size_t i = 0; i < atoms.size(); ++i) {
        named.emplace_back(atoms[i], units[i]);
    }
    for (Seed &seed : seeds) {
        if (!seed.known) {
            seed.unit =
                std::ranges::find(named, seed.atom, &std::pair<std::size_t, std::size_t>::first)
                    ->second;
        }
    }
}

} // namespace sim::district
