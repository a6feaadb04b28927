#include "sim/engine/district/compaction.hpp"

#include "sim/engine/district/growth.hpp"

#include <algorithm>
#include <map>

namespace sim::district {

namespace {

constexpr int passes = 4;
constexpr double own_share = 0.4;
constexpr double least_area = 0.8;
constexpr double most_area = 1.25;

/// Metres of rim that an atom shares with each label, in order of label.
std::map<int, double> rims(AtomGraph const &graph, Labelling const &labelling, std::size_t atom)
{
    std::map<int, double> rim;
    for (Link const &link : graph.links[atom]) {
        int const label = labelling.label[link.to];
        if (label != no_label) {
            rim[label] += graph.borders[link.border].length_m;
        }
    }
    return rim;
}

/// The label of the same group, other than its own, with the longest rim.
int longest_neighbour(std::map<int, double> const &rim, Labelling const &labelling, int own)
{
    int best = no_label;
    double best_m = 0.0;
    for (auto const &[label, metres] : rim) {
        if (label != own && metres > best_m &&
            labelling.group[static_cast<std::size_t>(label)] ==
                labelling.group[static_cast<std::size_t>(own)]) {
            best = label;
            best_m = metres;
        }
    }
    return best;
}

double total(std::map<int, double> const &rim)
{
    double sum = 0.0;
    for (auto const &[label, metres] : rim) {
        sum += metres;
    }
    return sum;
}

/// For each label the component to keep.
std::vector<int> main_components(AtomGraph const &graph, Labelling const &labelling,
                                 std::vector<int> const &component)
{
    std::map<std::pair<int, int>, std::pair<bool, double>> pieces; // {label, component}
    for (std::size_t i = 0; i < component.size(); ++i) {
        if (component[i] != no_label) {
            auto &[seeded, area_m2] = pieces[{labelling.label[i], component[i]}];
            seeded = seeded || labelling.fixed[i] != 0;
            area_m2 += graph.atoms[i].area_m2;
        }
    }
    std::vector<int> kept(labelling.group.size(), no_label);
    std::vector<std::pair<bool, double>> best(labelling.group.size(), {false, -1.0});
    for (auto const &[key, piece] : pieces) {
        auto const label = static_cast<std::size_t>(key.first);
        if (piece > best[label]) {
            best[label] = piece;
            kept[label] = key.second;
        }
    }
    return kept;
}

} // namespace

void compact(AtomGraph const &graph, Labelling &labelling)
{
    std::vector<double> const before = label_areas(graph, labelling.label, labelling.group.size());
    std::vector<double> area = before;
    for (int pass = 0; pass < passes; ++pass) {
        for (std::size_t atom = 0; atom < labelling.label.size(); ++atom) {
            int const own = labelling.label[atom];
            if (own == no_label || labelling.fixed[atom] != 0) {
                continue;
            }
            auto const rim = rims(graph, labelling, atom);
            auto const mine = rim.find(own);
            if (mine != rim.end() && mine->second >= own_share * total(rim)) {
                continue;
            }
            int const other = longest_neighbour(rim, labelling, own);
            if (other == no_label) {
                continue;
            }
            auto const from = static_cast<std::size_t>(own);
            auto const to = static_cast<std::size_t>(other);
            double const moved = graph.atoms[atom].area_m2;
            if (area[from] - moved >= least_area * before[from] &&
                area[to] + moved <= most_area * before[to]) {
                labelling.label[atom] = other;
                area[from] -= moved;
                area[to] += moved;
            }
        }
    }
}

std::vector<int> components(AtomGraph const &graph, std::span<int const> label)
{
    std::vector<int> component(label.size(), no_label);
    int count = 0;
    for (std::size_t start = 0; start < label.size(); ++start) {
        if (label[start] == no_label || component[start] != no_label) {
            continue;
        }
        std::vector<std::size_t> todo{start};
        component[start] = count;
        while (!todo.empty()) {
            std::size_t const atom = todo.back();
            todo.pop_back();
            for (Link const &link : graph.links[atom]) {
                if (label[link.to] == label[start] && component[link.to] == no_label) {
                    component[link.to] = count;
                    todo.push_back(link.to);
                }
            }
        }
        ++count;
    }
    return component;
}

void keep_connected(AtomGraph const &graph, Labelling &labelling)
{
    std::vector<int> const component = components(graph, labelling.label);
    std::vector<int> const kept = main_components(graph, labelling, component);
    std::vector<std::size_t> loose;
    for (std::size_t i = 0; i < component.size(); ++i) {
        if (component[i] != no_label &&
            component[i] != kept[static_cast<std::size_t>(labelling.label[i])]) {
            loose.push_back(i);
        }
    }
    std::vector<int> const old = labelling.label;
    for (std::size_t const atom : loose) {
        labelling.label[atom] = no_label;
    }
    // from the rim inwards, so that whole loose pieces find a home
    bool moved = true;
    while (moved && !loose.empty()) {
        moved = false;
        std::erase_if(loose, [&](std::size_t atom) {
            int const label = longest_neighbour(rims(graph, labelling, atom), labelling, old[atom]);
            if (label != no_label) {
                labelling.label[atom] = label;
                moved = true;
            }
            return label != no_label;
        });
    }
    for (std::size_t const atom : loose) {
        labelling.label[atom] = old[atom];
    }
}

} // namespace sim::district
