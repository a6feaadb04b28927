#include "sim/engine/district/jurisdictions.hpp"

#include "sim/engine/district/compaction.hpp"
#include "sim/engine/district/core.hpp"
#include "sim/engine/district/travel.hpp"
#include "sim/geo/measure.hpp"

#include <array>
#include <cmath>
#include <map>

namespace sim::district {

namespace {

using geo::Point;

constexpr double least_population = 12000.0; // 杨圪塄 counted 3 758 in 2000, before it was built up
constexpr int street_rounds = 150;
constexpr int town_rounds = 80;

std::vector<char> inside_atoms(AtomGraph const &graph)
{
    std::vector<char> open;
    open.reserve(graph.atoms.size());
    for (Atom const &atom : graph.atoms) {
        open.push_back(atom.inside ? 1 : 0);
    }
    return open;
}

/// The two territories that grow over the country, and who takes what is left.
struct Country
{
    std::vector<Source> sources; ///< labels: jurisdiction indices
    std::array<std::size_t, 2> grower{};
    std::size_t background = 0;
    std::size_t background_atom = 0;
};

/// Labels within the reach of each grower; the background elsewhere, except that pieces cut off
/// from it go to the first grower.
std::vector<int> settle(Terrain const &terrain, Country const &country,
                        std::array<double, 2> const &reach_m)
{
    std::vector<Source> sources = country.sources;
    for (Source &source : sources) {
        bool const first = source.label == static_cast<int>(country.grower[0]);
        source.start_m = -reach_m[first ? 0 : 1];
    }
    Growth growth = grow(terrain, sources);
    for (std::size_t i = 0; i < terrain.open.size(); ++i) {
        bool const near = growth.label[i] != no_label && growth.distance_m[i] <= 0;
        if (terrain.open[i] == 0) {
            growth.label[i] = no_label;
        } else if (!near) {
            growth.label[i] = static_cast<int>(country.background);
        }
    }
    std::vector<int> const piece = components(terrain.graph, growth.label);
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (growth.label[i] == static_cast<int>(country.background) &&
            piece[i] != piece[country.background_atom]) {
            growth.label[i] = static_cast<int>(country.grower[0]);
        }
    }
    return growth.label;
}

std::vector<int> divide_country(Terrain const &terrain, Country const &country,
                                std::vector<double> const &targets)
{
    std::array<double, 2> reach_m{1500.0, 2500.0};
    std::vector<int> best;
    double best_error = std::numeric_limits<double>::infinity();
    for (int round = 0; round < town_rounds; ++round) {
        std::vector<int> labels = settle(terrain, country, reach_m);
        std::vector<double> const areas = label_areas(terrain.graph, labels, targets.size());
        double error = 0.0;
        for (std::size_t k = 0; k < reach_m.size(); ++k) {
            std::size_t const j = country.grower[k];
            error = std::max(error, std::abs(areas[j] / targets[j] - 1));
            double const gain = round < town_rounds / 2 ? 0.4 : 0.1;
            reach_m[k] += gain * (std::sqrt(targets[j]) - std::sqrt(areas[j]));
        }
        if (error < best_error) {
            best_error = error;
            best = std::move(labels);
        }
    }
    return best;
}

/// 河东镇 starts from its spine and from all of the core's rim, 东兴 from its seat.
Country make_country(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                     std::vector<char> const &core)
{
    Country country;
    country.grower = {frame.inner_town, frame.far_street};
    country.background = frame.outer_town;
    country.background_atom = atom_at(graph, frame.seats[frame.outer_town]);
    auto const inner = static_cast<int>(frame.inner_town);
    for (std::size_t const atom : town_spine(facts, frame, graph)) {
        country.sources.push_back({atom, inner, 0.0});
    }
    for (std::size_t atom = 0; atom < core.size(); ++atom) {
        bool const rim =
            core[atom] == 0 && graph.atoms[atom].inside &&
            std::ranges::any_of(graph.links[atom], [&](Link const &l) { return core[l.to] != 0; });
        if (rim) {
            country.sources.push_back({atom, inner, 0.0});
        }
    }
    for (std::size_t const atom : {atom_at(graph, frame.seats[frame.far_street]),
                                   atom_at(graph, site_place(facts, "heat_source"))}) {
        country.sources.push_back({atom, static_cast<int>(frame.far_street), 0.0});
    }
    return country;
}

/// Atoms that compaction may not move: seats, ways to known places, the spine.
std::vector<char> fixed_atoms(std::size_t count, std::vector<std::vector<std::size_t>> const &seeds,
                              Country const &country, std::vector<std::size_t> const &spine)
{
    std::vector<char> fixed(count, 0);
    for (auto const &atoms : seeds) {
        for (std::size_t const atom : atoms) {
            fixed[atom] = 1;
        }
    }
    for (Source const &source : country.sources) {
        bool const rim = source.label == static_cast<int>(country.grower[0]);
        fixed[source.atom] = rim ? 0 : 1;
    }
    for (std::size_t const atom : spine) {
        fixed[atom] = 1;
    }
    fixed[country.background_atom] = 1;
    return fixed;
}

} // namespace

std::vector<double> jurisdiction_targets(Facts const &facts, Frame const &frame)
{
    constexpr double m2_per_km2 = 1e6;
    auto value = [&](char const *key) { return facts.parameters.at(key); };
    double const district = geo::area(frame.outline);
    double const scale = district / (value("district_area_official") * m2_per_km2);
    std::vector<double> targets(facts.jurisdictions.size(), 0.0);
    double const core = value("core_area") * m2_per_km2;
    double sum = 0.0;
    for (std::size_t const j : frame.core_streets) {
        double const d = geo::distance(frame.seats[j], frame.center);
        targets[j] = std::sqrt(std::max(facts.jurisdictions[j].population_2000, least_population)) *
                     (0.5 + d / 1500);
        sum += targets[j];
    }
    for (std::size_t const j : frame.core_streets) {
        targets[j] *= core / sum;
    }
    targets[frame.outer_town] = value("town_area") * m2_per_km2 * scale;
    targets[frame.far_street] = value("dongxing_area") * m2_per_km2 * scale;
    targets[frame.inner_town] =
        district - core - targets[frame.outer_town] - targets[frame.far_street];
    return targets;
}

std::vector<int> make_jurisdictions(Facts const &facts, Frame const &frame, AtomGraph const &graph,
                                    GuideLines const &lines)
{
    std::vector<double> const targets = jurisdiction_targets(facts, frame);
    std::vector<char> const inside = inside_atoms(graph);
    std::vector<double> const street_costs = travel_costs(graph, lines, Territory::streets);
    std::vector<double> const town_costs = travel_costs(graph, lines, Territory::towns);
    auto const seeds = street_seeds(facts, frame, graph);

    std::vector<char> open = inside;
    for (std::size_t const atom : town_spine(facts, frame, graph)) {
        open[atom] = 0;
    }
    std::vector<char> const core =
        make_core({graph, street_costs, open}, seeds, facts.parameters.at("core_area") * 1e6);
    Balance balance{seeds, {}, street_rounds, 0.45};
    for (std::size_t const j : frame.core_streets) {
        balance.target_m2.push_back(targets[j]);
    }
    std::vector<int> const street = balanced_partition({graph, street_costs, core}, balance);

    std::vector<char> country_open = inside;
    for (std::size_t i = 0; i < core.size(); ++i) {
        country_open[i] = inside[i] != 0 && core[i] == 0 ? 1 : 0;
    }
    Country const country = make_country(facts, frame, graph, core);
    Labelling labelling{divide_country({graph, town_costs, country_open}, country, targets),
                        std::vector<char>(graph.atoms.size(), 0),
                        std::vector<std::size_t>(targets.size(), 0)};
    for (std::size_t i = 0; i < core.size(); ++i) {
        if (core[i] != 0 && street[i] != no_label) {
            labelling.label[i] =
                static_cast<int>(frame.core_streets[static_cast<std::size_t>(street[i])]);
        }
    }
    labelling.fixed =
        fixed_atoms(graph.atoms.size(), seeds, country, town_spine(facts, frame, graph));
    compact(graph, labelling);
    keep_connected(graph, labelling);
    return labelling.label;
}

} // namespace sim::district
