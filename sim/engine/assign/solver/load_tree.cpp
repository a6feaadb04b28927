#include "sim/engine/assign/solver/load_tree.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim::assign {

namespace {

constexpr std::uint32_t homeless_piece = 64; ///< groups without a leaf that are worked on together

/// A leaf has a parent, or levels to choose from and no children.
std::vector<char> rows_fit_for_leaves(Problem const &problem)
{
    std::vector<char> fit(problem.rows.size(), 0);
    for (std::size_t r = 0; r < fit.size(); ++r) {
        fit[r] = static_cast<char>(problem.rows[r].parent != none      ? 2
                                   : problem.rows[r].levels.size() > 1 ? 1
                                                                       : 0);
    }
    for (Row const &row : problem.rows) {
        if (row.parent != none) {
            fit[row.parent] = 0;
        }
    }
    return fit;
}

/// The row of a group with most load; rows under a parent come before others.
std::uint32_t home_of(Problem const &p, std::size_t group, std::vector<char> const &fit,
                      std::vector<Amount> &load)
{
    std::uint32_t const begin = p.first_use[p.first_option[group]];
    std::uint32_t const end = p.first_use[p.first_option[group + 1]];
    for (std::uint32_t u = begin; u < end; ++u) {
        load[p.use_row[u]] += std::abs(p.use_amount[u]);
    }
    std::uint32_t best = none;
    for (std::uint32_t u = begin; u < end; ++u) {
        std::uint32_t const row = p.use_row[u];
        bool const better = best == none || fit[row] > fit[best] ||
                            (fit[row] == fit[best] && load[row] > load[best]);
        if (fit[row] > 0 && better) {
            best = row;
        }
    }
    for (std::uint32_t u = begin; u < end; ++u) {
        load[p.use_row[u]] = 0;
    }
    return best;
}

void add_leaves(Problem const &problem, LoadTree &tree, std::vector<std::uint32_t> const &by_home,
                std::uint32_t trunk_row)
{
    auto const trunk = static_cast<std::uint32_t>(tree.trunks.size());
    auto const first = static_cast<std::uint32_t>(tree.leaves.size());
    for (std::uint32_t r = 0; r < problem.rows.size(); ++r) {
        bool const mine = problem.rows[r].parent == trunk_row;
        bool const has_groups = by_home[r] != by_home[r + 1];
        if (mine && (trunk_row != none || has_groups)) {
            tree.leaf_of[r] = static_cast<std::uint32_t>(tree.leaves.size());
            tree.leaves.push_back({r, trunk, by_home[r], by_home[r + 1]});
        }
    }
    if (tree.leaves.size() > first) {
        tree.trunks.push_back({trunk_row, first, static_cast<std::uint32_t>(tree.leaves.size())});
    }
}

void add_homeless(LoadTree &tree, std::uint32_t begin, std::uint32_t end)
{
    auto const first = static_cast<std::uint32_t>(tree.leaves.size());
    auto const trunk = static_cast<std::uint32_t>(tree.trunks.size());
    for (std::uint32_t g = begin; g < end; g += homeless_piece) {
        tree.leaves.push_back({none, trunk, g, std::min(end, g + homeless_piece)});
    }
    if (tree.leaves.size() > first) {
        tree.trunks.push_back({none, first, static_cast<std::uint32_t>(tree.leaves.size())});
    }
}

/// Sorts groups by home and makes leaves of each parent in the order of its row.
void hang_groups(Problem const &problem, LoadTree &tree)
{
    std::size_t const rows = problem.rows.size();
    auto const slot = [&](std::uint32_t home) { return home == none ? rows : home; };
    std::vector<std::uint32_t> by_home(rows + 2, 0);
    for (std::uint32_t const home : tree.home) {
        ++by_home[slot(home) + 1];
    }
    std::partial_sum(by_home.begin(), by_home.end(), by_home.begin());
    std::vector<std::uint32_t> next = by_home;
    tree.groups.resize(tree.home.size());
    for (std::uint32_t g = 0; g < tree.home.size(); ++g) {
        tree.groups[next[slot(tree.home[g])]++] = g;
    }
    std::vector<char> parent(rows, 0);
    for (Row const &row : problem.rows) {
        if (row.parent != none) {
            parent[row.parent] = 1;
        }
    }
    tree.leaf_of.assign(rows, none);
    for (std::uint32_t r = 0; r < rows; ++r) {
        if (parent[r] != 0) {
            add_leaves(problem, tree, by_home, r);
        }
    }
    add_leaves(problem, tree, by_home, none);
    add_homeless(tree, by_home[rows], by_home[rows + 1]);
}

Amount amount_on(Problem const &p, std::uint32_t option, std::uint32_t row)
{
    for (std::uint32_t u = p.first_use[option]; u < p.first_use[option + 1]; ++u) {
        if (p.use_row[u] == row) {
            return p.use_amount[u];
        }
    }
    return 0;
}

void make_classes(Problem const &p, LoadTree &tree)
{
    tree.first_class.push_back(0);
    tree.class_of.resize(p.option_count());
    std::vector<Amount> loads;
    for (std::size_t g = 0; g < tree.home.size(); ++g) {
        loads.clear();
        for (std::uint32_t o = p.first_option[g]; o < p.first_option[g + 1]; ++o) {
            loads.push_back(amount_on(p, o, tree.home[g]));
        }
        std::vector<Amount> distinct = loads;
        std::ranges::sort(distinct);
        auto const repeated = std::ranges::unique(distinct);
        distinct.erase(repeated.begin(), repeated.end());
        for (std::size_t i = 0; i < loads.size(); ++i) {
            tree.class_of[p.first_option[g] + i] = static_cast<std::uint16_t>(
                std::ranges::lower_bound(distinct, loads[i]) - distinct.begin());
        }
        for (Amount const load : distinct) {
            tree.class_load.push_back(static_cast<double>(load));
        }
        tree.first_class.push_back(static_cast<std::uint32_t>(tree.class_load.size()));
    }
}

/// Least and most that groups from elsewhere may put on each leaf.
void add_foreign(Problem const &p, LoadTree &tree)
{
    std::vector<std::uint32_t> seen;
    std::vector<double> least(p.rows.size(), 0.0);
    std::vector<double> most(p.rows.size(), 0.0);
    for (std::size_t g = 0; g < tree.home.size(); ++g) {
        seen.clear();
        std::uint32_t const begin = p.first_use[p.first_option[g]];
        std::uint32_t const end = p.first_use[p.first_option[g + 1]];
        for (std::uint32_t u = begin; u < end; ++u) {
            std::uint32_t const row = p.use_row[u];
            if (row != tree.home[g] && tree.leaf_of[row] != none) {
                auto const amount = static_cast<double>(p.use_amount[u]);
                least[row] = std::min(least[row], amount);
                most[row] = std::max(most[row], amount);
                seen.push_back(row);
            }
        }
        for (std::uint32_t const row : seen) {
            LoadTree::Leaf &leaf = tree.leaves[tree.leaf_of[row]];
            leaf.least_foreign += std::exchange(least[row], 0.0);
            leaf.most_foreign += std::exchange(most[row], 0.0);
        }
    }
}

} // namespace

bool LoadTree::priced(Problem const &problem, std::uint32_t row) const
{
    if (leaf_of[row] != none) {
        return leaves[leaf_of[row]].least_foreign < leaves[leaf_of[row]].most_foreign;
    }
    for (Trunk const &trunk : trunks) {
        if (trunk.row == row) {
            return false;
        }
    }
    return row < problem.rows.size();
}

LoadTree make_load_tree(Problem const &problem)
{
    LoadTree tree;
    std::vector<char> const fit = rows_fit_for_leaves(problem);
    std::vector<Amount> load(problem.rows.size(), 0);
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        tree.home.push_back(home_of(problem, g, fit, load));
    }
    hang_groups(problem, tree);
    make_classes(problem, tree);
    add_foreign(problem, tree);
    return tree;
}

} // namespace sim::assign
