#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// Least cost of a leaf's groups over its load with every group whole, by dynamic programming over
/// a grid of loads. Loads rounded down prove a bound, loads rounded up give a plan.
class LeafKnapsack
{
public:
    struct Item ///< one class of a group's options
    {
        double load = 0.0;
        double cost = 0.0;
        std::uint32_t option = none;
    };
    struct Point ///< corner of the lower hull of (load, cost with the level that holds it)
    {
        double load = 0.0;
        double value = 0.0;
        std::uint32_t cell = 0;
    };
    enum class Round
    {
        down,
        up
    };

    void begin();
    /// \param items  ascending in load, descending in cost; the first is always possible
    void add_group(std::span<Item const> items);
    /// Load by groups from elsewhere may be anything between, and earns `price` a unit.
    void set_foreign(double least, double most, double price);
    /// \param cells  of the grid; a grid of whole units if the capacities are smaller
    void solve(Row const &row, Round round, std::uint32_t cells);

    /// Corners, steepest first; empty if nothing fits.
    [[nodiscard]] std::span<Point const> hull() const { return m_hull; }
    /// Options of the groups, in the order they were added, that make up a cell.
    [[nodiscard]] std::vector<std::uint32_t> options_of(std::uint32_t cell) const;

private:
    [[nodiscard]] std::uint32_t cells_of(Item const &item, Item const &least) const;
    void make_points(Row const &row);
    void make_hull();

    std::vector<Item> m_items;
    std::vector<std::size_t> m_first_item;     ///< by group
    std::vector<std::vector<double>> m_layers; ///< cost by cell after so many groups
    std::vector<Point> m_points;
    std::vector<Point> m_hull;
    std::size_t m_groups = 0;
    double m_base_load = 0.0;
    double m_base_cost = 0.0;
    double m_cell = 1.0;
    std::size_t m_last_cell = 0;
    double m_least_foreign = 0.0;
    double m_most_foreign = 0.0;
    double m_foreign_price = 0.0;
    Round m_round = Round::down;
};

/// The corner that is least at a price of load.
/// \pre not empty
[[nodiscard]] LeafKnapsack::Point const &least_at(std::span<LeafKnapsack::Point const> hull,
                                                  double price);

} // namespace sim::assign
