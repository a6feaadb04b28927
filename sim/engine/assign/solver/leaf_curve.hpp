#pragma once

#include "sim/engine/assign/solver/load_tree.hpp"
#include "sim/engine/assign/solver/problem.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// One step along the lower hull of a group: more load, less cost.
struct HullStep
{
    double slope = 0.0; ///< cost per unit of load, below zero
    double load = 0.0;
    double cost = 0.0;
    std::uint32_t group = none; ///< none: load by groups from elsewhere
    std::uint32_t option = none;
};

/// Value of a leaf at one price of its trunk.
struct LeafPoint
{
    double value = 0.0; ///< costs + price x load + level; infinite if nothing fits
    double load = 0.0;
    std::uint32_t level = 0;
    std::uint32_t steps = 0; ///< taken entirely
    double part = 0.0;       ///< of the next step
};

/// Least cost of a leaf's groups over the load they may put on it: a chain of steps, steepest first.
class LeafCurve
{
public:
    /// \param steps  room for as many as the leaf can have
    LeafCurve(Row const *row, std::span<HullStep> steps);

    void begin();
    /// Adds a group's cheapest choice of least load.
    void add_base(double load, double cost);
    void add_step(HullStep const &step);
    /// Sorts the steps and finds where each level is full.
    void finish();

    /// Least over the levels: a level is bought for the whole leaf, never a part of one.
    [[nodiscard]] LeafPoint at(double trunk_price) const;
    [[nodiscard]] std::span<HullStep const> steps() const { return m_steps.first(m_count); }
    /// True if all that costs less with more load fits the first level.
    [[nodiscard]] bool roomy() const
    {
        return m_row == nullptr || (m_full.front().possible && m_full.front().steps == m_count);
    }
    /// What one more unit of the leaf itself would save at a point, beyond the trunk's price.
    [[nodiscard]] double own_price(LeafPoint const &point, double trunk_price) const;

private:
    struct Full ///< where a level's capacity is reached
    {
        std::uint32_t steps = 0;
        double part = 0.0;
        double cost = 0.0;
        bool possible = false;
    };

    Row const *m_row; ///< null: no limit
    std::span<HullStep> m_steps;
    std::vector<double> m_load; ///< after so many steps
    std::vector<double> m_cost;
    std::vector<Full> m_full; ///< by level
    std::size_t m_count = 0;
    double m_base_load = 0.0;
    double m_base_cost = 0.0;
};

} // namespace sim::assign
