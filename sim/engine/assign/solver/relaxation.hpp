#pragma once

#include "sim/engine/assign/solver/charge_shares.hpp"
#include "sim/engine/assign/solver/leaf_curve.hpp"
#include "sim/engine/assign/solver/leaf_knapsack.hpp"
#include "sim/engine/assign/solver/load_tree.hpp"
#include "sim/engine/assign/solver/price_scale.hpp"
#include "sim/engine/assign/solver/solver.hpp"
#include "sim/engine/assign/solver/trunk_price.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Lagrangian relaxation of everything but the load tree: rows that cut across are priced, charges
/// are shared out, leaves and trunks keep their levels whole.
/// Multipliers: one by row (0 where the tree holds the row itself; a leaf's is the price of load
/// that comes from groups of other leaves), then one by share of a charge.
class LagrangianRelaxation
{
public:
    /// \param threads  0: one per core; the values do not depend on it
    LagrangianRelaxation(Problem const &problem, unsigned threads);

    /// Value of the dual, rounded down safely: no feasible plan costs less.
    /// \param evaluations  of each trunk's price at most
    double evaluate(std::span<double const> multipliers, unsigned evaluations);

    /// As evaluate(), after it and with the same multipliers, with every group whole: a sharper
    /// bound for much more work; minus infinity if stopped.
    /// \param cells  of each leaf's grid of loads
    [[nodiscard]] double sharpen(std::span<double const> multipliers, std::uint32_t cells,
                                 Control const &control) const;
    /// After evaluate() with the same multipliers: each leaf's best whole plan at its trunk's
    /// price. Leaves hold, rows that are priced may be over;
    /// empty if stopped.
    [[nodiscard]] std::vector<std::uint32_t> whole_choice(std::span<double const> multipliers,
                                                          std::uint32_t cells,
                                                          Control const &control) const;

    [[nodiscard]] std::size_t size() const { return m_scale_of.size(); }
    /// By multiplier: natural size of a step; 0: not priced.
    [[nodiscard]] std::span<double const> scale() const { return m_scale_of; }
    /// By multiplier, of the last evaluation: what is used beyond what is offered, over its size.
    [[nodiscard]] std::span<double const> excess() const { return m_excess; }
    /// By group, of the last evaluation, rounded to the lesser load.
    [[nodiscard]] std::span<std::uint32_t const> choice() const { return m_choice; }
    /// Cost per unit of amount by row at the last evaluation, trunks and leaves too.
    [[nodiscard]] std::vector<double> row_prices(std::span<double const> multipliers) const;
    [[nodiscard]] std::vector<double> start() const;
    /// Takes over prices by row, and the shares of charges that a choice pays (empty: equal ones).
    void set_prices(std::span<double const> price, std::span<std::uint32_t const> choice,
                    std::span<double> multipliers);
    void project(std::span<double> multipliers) const;

    [[nodiscard]] LoadTree const &tree() const { return m_tree; }
    [[nodiscard]] ChargeShares const &shares() const { return m_shares; }
    [[nodiscard]] PriceScale const &price_scale() const { return m_scale; }
    [[nodiscard]] std::span<TrunkPrice const> trunks() const { return m_trunk_prices; }
    [[nodiscard]] std::span<LeafCurve const> curves() const { return m_curves; }
    [[nodiscard]] bool is_priced(std::size_t row) const { return m_held[row] == 0; }
    /// What charges and the levels of priced rows cost in a plan beyond what the value at these
    /// multipliers counts for them: they are bounded convexly.
    [[nodiscard]] double loose_part(std::span<double const> multipliers,
                                    std::span<std::uint32_t const> choice) const;
    /// True if some groups hang on a leaf: knapsacks may be sharper than curves.
    [[nodiscard]] bool has_leaves() const;
    [[nodiscard]] unsigned threads() const { return m_threads; }

    /// Reduced cost of an option: everything that is priced, not its load at home.
    /// \param unit  by row: multiplier, 0 for the home row
    [[nodiscard]] double reduced_cost(std::uint32_t option, std::span<double const> unit,
                                      std::span<double const> share) const;

private:
    struct Scratch
    {
        std::vector<double> unit; ///< by row
        std::vector<double> cost; ///< by class of a group
        std::vector<std::uint32_t> option;
        std::vector<HullStep> hull;
        std::vector<LeafKnapsack::Item> items;
        LeafKnapsack knapsack;
    };
    using Hull = std::vector<LeafKnapsack::Point>;
    template <typename Work>
    bool for_leaves(std::span<double const> multipliers, Control const &control,
                    Work const &work) const;
    void price_classes(std::uint32_t group, Scratch &scratch, std::span<double const> share) const;
    /// Fills the knapsack of a leaf; false if the curve says it all: no row, or all that is wanted
    /// fits the first level.
    bool fill(LeafKnapsack &knapsack, std::size_t leaf, Scratch &scratch,
              std::span<double const> share) const;
    void build_curve(std::size_t leaf, Scratch &scratch, std::span<double const> share);
    void add_group(std::uint32_t group, LeafCurve &curve, Scratch &scratch,
                   std::span<double const> share);
    double settle_trunks(unsigned evaluations);
    void take_choice(std::size_t leaf, std::span<double> load);
    void take_part(HullStep const &step, double part, std::uint32_t home, std::span<double> load);
    void add_uses(std::uint32_t option, double part, std::uint32_t home, std::span<double> load);
    void sum_loads();
    double buy_levels(std::span<double const> multipliers);
    /// \param highest  by trunk: price that the value rests on
    [[nodiscard]] double rounding(std::span<double const> multipliers,
                                  std::span<double const> highest) const;
    [[nodiscard]] std::size_t piece() const;

    Problem const &m_problem;
    unsigned m_threads;
    LoadTree m_tree;
    PriceScale m_scale;
    ChargeShares m_shares;
    std::vector<double> m_scale_of;
    std::vector<char> m_held; ///< by row: not priced, the tree keeps it
    std::vector<double> m_excess;
    std::vector<std::uint32_t> m_choice;
    std::vector<HullStep> m_steps;
    std::vector<LeafCurve> m_curves;
    std::vector<TrunkPrice> m_trunk_prices;
    std::vector<double> m_trunk_values;
    std::vector<double> m_highest;    ///< by trunk
    double m_levels_value = 0.0;      ///< of priced rows, at the last evaluation
    std::vector<LeafPoint> m_points;  ///< by leaf
    std::vector<double> m_piece_load; ///< by piece of leaves and row
    std::vector<double> m_load;       ///< by row, of groups that do not hang on it
};

} // namespace sim::assign
