#pragma once

#include "sim/engine/assign/solver/search_state.hpp"

#include <functional>
#include <vector>

namespace sim::assign {

/// Cooling of one cycle.
struct Cooling
{
    double hot = 1.0;  ///< temperature at the beginning, cost
    double cold = 0.1; ///< and at the end
    std::uint64_t proposals = 0;
    double adapt_from = 0.5; ///< share of the cycle after which weights may grow
};

/// One cycle of simulated annealing on a state; remembers the best feasible choice on the way,
/// the start left out.
/// \source Kirkpatrick, Gelatt, Vecchi, Science 220 (1983) 671-680; chains: Yagiura, Ibaraki, Glover,
/// INFORMS J. Computing 16 (2004) 133-151, here drawn at random and accepted at a temperature
class Anneal
{
public:
    /// \param weights  by row, at rho = 1; times `rho` at the beginning
    Anneal(SearchState &state, SearchScale const &scale, double rho, Random &random);

    /// \param poll  asked every 1024 proposals; true: stop
    void run(Cooling const &cooling, std::function<bool()> const &poll);

    [[nodiscard]] bool found() const { return m_found; }
    [[nodiscard]] Cost best_cost() const { return m_best_cost; }
    [[nodiscard]] std::vector<std::uint32_t> best_choice() const;
    [[nodiscard]] std::uint64_t accepted() const { return m_accepted; }

private:
    struct Step
    {
        std::uint32_t group;
        std::uint32_t before;
    };

    void propose(double temperature);
    [[nodiscard]] bool chain(double energy, double limit);
    void accept();
    void undo();
    void remember();
    void adapt_weights(double factor);
    [[nodiscard]] std::uint32_t other_option(std::uint32_t group);
    [[nodiscard]] std::pair<std::uint32_t, double> best_response(std::uint32_t group) const;

    SearchState &m_state;
    SearchScale const &m_scale;
    Random &m_random;
    double m_rho;
    std::vector<Step> m_moved; ///< of the proposal under way
    bool m_found = false;
    Cost m_best_cost = 0;
    std::vector<std::uint32_t> m_best;    ///< by group: core option at the best
    std::vector<std::uint32_t> m_changed; ///< groups that may differ from m_best
    std::vector<std::uint8_t> m_is_changed;
    std::uint64_t m_accepted = 0;
};

} // namespace sim::assign
