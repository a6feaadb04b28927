#pragma once

#include "sim/engine/assign/solver/local_search.hpp"
#include "sim/engine/assign/solver/price_ascent.hpp"
#include "sim/engine/assign/solver/problem.hpp"
#include "sim/engine/assign/solver/random.hpp"
#include "sim/engine/assign/solver/relaxation.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace sim::assign {

/// The anytime solver at work on a presolved problem: rounds of prices, repair, knapsacks and local
/// search, in an order that depends on nothing but counts of steps.
class AnytimeSearch
{
public:
    /// \param report  gets each better plan or bound
    AnytimeSearch(Problem const &problem, Control const &control,
                  std::function<void(Answer const &)> report);

    /// Begins with what is known of a problem of the same shape.
    void start_from(std::span<std::uint32_t const> choice, std::span<double const> price);
    void run();
    [[nodiscard]] Answer const &answer() const { return m_answer; }

private:
    [[nodiscard]] bool done() const;
    /// True once prices are good enough for searches that take long.
    [[nodiscard]] bool time_to_search(Cost bound_before) const;
    /// Evaluations of the dual until `steps` are done in all.
    void raise_prices(std::uint64_t steps);
    /// Mends a choice of the relaxation into a plan.
    void mend(std::span<std::uint32_t const> choice, std::span<double const> price);
    /// Whole plans at prices drawn around the best ones: other ways to round.
    void vary();
    /// Whole groups by dynamic programming at the best prices: a sharper bound and better plans.
    void make_whole();
    void search_locally(std::uint64_t steps);
    [[nodiscard]] std::uint64_t next_search() const; ///< steps
    /// Through all plans, if there are few enough: proves the best, or that there is none.
    void search_all();
    void offer(std::span<std::uint32_t const> choice);
    void learn_bound(double value);
    void prove(double value);
    /// Sets what of the gap is loose; tells the caller.
    void report();
    void prove_impossible_rows();

    Problem const &m_problem;
    Control const &m_control;
    std::function<void(Answer const &)> m_report;
    LagrangianRelaxation m_relaxation;
    PriceAscent m_ascent;
    std::vector<double> m_multipliers;
    std::vector<double> m_best_multipliers;
    double m_best_value;
    double m_dearest;
    std::uint64_t m_most_steps;
    std::uint64_t m_most_nodes;
    Random m_random;
    std::uint32_t m_cells;
    bool m_warm = false;
    std::vector<std::uint32_t> m_start; ///< what the caller began with; perhaps it no longer holds
    std::uint64_t m_searches = 0;
    LocalSearch m_search;
    Answer m_answer;
};

} // namespace sim::assign
