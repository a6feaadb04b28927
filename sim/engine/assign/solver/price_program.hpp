#pragma once

#include "sim/engine/assign/solver/problem.hpp"

#include <memory>
#include <vector>

namespace sim::assign {

/// What one more unit of a row's capacity saves, and between which capacities it saves that much.
struct RowPrice
{
    double price = 0.0; ///< cost per amount, >= 0
    double from = 0.0;  ///< capacity, in amounts
    double to = 0.0;
};

/// Linear relaxation of a plan's problem with its works as they are: every bought level and paid
/// charge stays, charges not paid count in full for each option that needs them. Its least cost is
/// a convex function of each capacity; prices are its slopes.
class PriceProgram
{
public:
    /// \pre plan.feasible
    PriceProgram(Problem const &problem, Evaluation const &plan);
    ~PriceProgram();
    PriceProgram(PriceProgram &&other) noexcept;
    PriceProgram &operator=(PriceProgram &&other) noexcept;
    PriceProgram(PriceProgram const &other) = delete;
    PriceProgram &operator=(PriceProgram const &other) = delete;

    /// Least cost; no plan with these works costs less.
    [[nodiscard]] double value() const;
    /// One price by row, all of the same dual solution.
    [[nodiscard]] std::vector<double> const &prices() const;
    /// Slope to the right of the present capacity and the capacities where it changes, found by
    /// tangents (Eisner, Severance 1976).
    /// \pre prices()[row] > 0
    [[nodiscard]] RowPrice range(std::uint32_t row);
    /// Load of the row in the relaxed plan, and the most that it can be.
    [[nodiscard]] double load(std::uint32_t row) const;
    [[nodiscard]] double most(std::uint32_t row) const;

private:
    struct Program;
    std::unique_ptr<Program> m_program;
};

} // namespace sim::assign
