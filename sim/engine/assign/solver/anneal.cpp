#include "sim/engine/assign/solver/anneal.hpp"

#include <array>
#include <cmath>
#include <limits>

namespace sim::assign {

namespace {

/// Weight of any overload at all, as a share of the value of a typical use: without it a row stays
/// one unit over.
constexpr double fixed_share = 0.005;
constexpr double growth = 1.03;
/// At the end of a cycle in which nothing held yet.
constexpr double last_growth = 1.1;
constexpr double last_share = 0.2;
constexpr double decay = 0.98;
constexpr std::uint64_t least_checks = 100; ///< of weights in a cycle
constexpr std::size_t longest_chain = 4;
constexpr std::uint64_t poll_every = 1024;

constexpr unsigned table_bits = 12;

/// Natural logarithm of m in (0, 1], the same on every machine.
double logarithm(double m)
{
    double whole = 0.0;
    while (m < 0.5) {
        m *= 2.0;
        whole -= 1.0;
    }
    double const y = (m - 1.0) / (m + 1.0);
    double power = y;
    double sum = 0.0;
    for (int i = 1; i < 40; i += 2) {
        sum += power / i;
        power *= y * y;
    }
    return 2.0 * sum + whole * 0.693147180559945309;
}

/// Quantiles of the exponential distribution: how far uphill a proposal may go at temperature 1.
std::array<double, 1U << table_bits> make_uphill()
{
    std::array<double, 1U << table_bits> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        table[i] = -logarithm((static_cast<double>(i) + 0.5) / static_cast<double>(table.size()));
    }
    return table;
}

/// Factor that repeated 2^bits times gives `ratio`; by roots, which every machine rounds alike.
double root(double ratio, unsigned bits)
{
    for (unsigned i = 0; i < bits; ++i) {
        ratio = std::sqrt(ratio);
    }
    return ratio;
}

} // namespace

Anneal::Anneal(SearchState &state, SearchScale const &scale, double rho, Random &random)
    : m_state{state}, m_scale{scale}, m_random{random}, m_rho{rho},
      m_is_changed(state.problem().group_count(), 0)
{
    for (std::uint32_t r = 0; r < scale.weight.size(); ++r) {
        state.set_weight(r, rho * scale.weight[r], fixed_share * scale.value);
    }
    for (std::uint32_t g = 0; g < m_is_changed.size(); ++g) {
        m_best.push_back(state.chosen(g));
    }
}

void Anneal::run(Cooling const &cooling, std::function<bool()> const &poll)
{
    constexpr unsigned block_bits = 10;
    std::uint64_t const groups = m_state.core().movable.size();
    if (groups == 0) {
        return;
    }
    std::uint64_t const block = std::max<std::uint64_t>(1, cooling.proposals >> block_bits);
    double const factor = root(cooling.cold / cooling.hot, block_bits);
    auto const share = [&](double part) {
        return static_cast<std::uint64_t>(part * static_cast<double>(cooling.proposals));
    };
    std::uint64_t const adapt = share(cooling.adapt_from);
    std::uint64_t const last = share(1.0 - last_share);
    std::uint64_t const check =
        std::max<std::uint64_t>(1, std::min(4 * groups, cooling.proposals / least_checks));
    double temperature = cooling.hot;
    for (std::uint64_t i = 0; i < cooling.proposals; ++i) {
        if (i % poll_every == 0 && poll()) {
            return;
        }
        if (i % block == block - 1) {
            temperature *= factor;
        }
        if (i >= adapt && i % check == 0) {
            adapt_weights(i >= last && !m_found ? last_growth : growth);
        }
        propose(temperature);
    }
}

void Anneal::propose(double temperature)
{
    static std::array<double, 1U << table_bits> const uphill = make_uphill();
    auto const &movable = m_state.core().movable;
    std::uint64_t const bits = m_random.bits();
    auto const index = (bits >> 32U) * movable.size() >> 32U;
    std::uint32_t const group = movable[index];
    std::uint32_t const option = other_option(group);
    double const limit = temperature * uphill[bits & ((1U << table_bits) - 1U)];
    double const energy = m_state.delta(group, option);
    bool const shift_only = (bits >> table_bits & 1U) != 0;
    if (energy > limit && shift_only) {
        return;
    }
    m_moved.clear();
    m_moved.push_back({group, m_state.chosen(group)});
    m_state.shift(group, option);
    if (energy <= limit || chain(energy, limit)) {
        accept();
    } else {
        undo();
    }
}

bool Anneal::chain(double energy, double limit)
{
    auto const &movable = m_state.core().movable;
    while (m_moved.size() < longest_chain) {
        std::uint32_t const last = m_moved.back().group;
        std::uint32_t const row = m_state.worst_over(m_state.chosen(last));
        std::uint32_t const next =
            row == none ? movable[m_random.below(static_cast<std::uint32_t>(movable.size()))]
                        : m_state.users().draw(row, m_random);
        auto const same = [next](Step const &step) { return step.group == next; };
        if (std::ranges::any_of(m_moved, same)) {
            return false;
        }
        auto const [option, change] = best_response(next);
        if (option == none) {
            return false;
        }
        m_moved.push_back({next, m_state.chosen(next)});
        m_state.shift(next, option);
        energy += change;
        if (energy <= limit) {
            return true;
        }
    }
    return false;
}

void Anneal::accept()
{
    ++m_accepted;
    for (Step const &step : m_moved) {
        m_state.settle(step.group, step.before);
        if (m_is_changed[step.group] == 0) {
            m_is_changed[step.group] = 1;
            m_changed.push_back(step.group);
        }
    }
    remember();
}

void Anneal::undo()
{
    while (!m_moved.empty()) {
        m_state.shift(m_moved.back().group, m_moved.back().before);
        m_moved.pop_back();
    }
}

void Anneal::remember()
{
    if (!m_state.feasible() || (m_found && m_state.cost() >= m_best_cost)) {
        return;
    }
    m_found = true;
    m_best_cost = m_state.cost();
    for (std::uint32_t const group : m_changed) {
        m_best[group] = m_state.chosen(group);
        m_is_changed[group] = 0;
    }
    m_changed.clear();
}

void Anneal::adapt_weights(double factor)
{
    double const fixed = fixed_share * m_scale.value;
    bool const feasible = m_state.feasible();
    for (std::uint32_t r = 0; r < m_scale.weight.size(); ++r) {
        double const weight = m_state.weight(r);
        if (m_state.is_over(r)) {
            m_state.set_weight(r, factor * weight, fixed);
        } else if (feasible) {
            m_state.set_weight(r, std::max(m_scale.weight[r] * m_rho, decay * weight), fixed);
        }
    }
}

std::uint32_t Anneal::other_option(std::uint32_t group)
{
    SearchCore const &core = m_state.core();
    std::uint32_t const first = core.first[group];
    std::uint32_t const count = core.first[group + 1] - first;
    std::uint32_t const drawn = first + m_random.below(count - 1);
    return drawn >= m_state.chosen(group) ? drawn + 1 : drawn;
}

std::pair<std::uint32_t, double> Anneal::best_response(std::uint32_t group) const
{
    SearchCore const &core = m_state.core();
    std::pair<std::uint32_t, double> best{none, std::numeric_limits<double>::infinity()};
    for (std::uint32_t k = core.first[group]; k < core.first[group + 1]; ++k) {
        if (k == m_state.chosen(group)) {
            continue;
        }
        double const energy = m_state.delta(group, k);
        if (energy < best.second) {
            best = {k, energy};
        }
    }
    return best;
}

std::vector<std::uint32_t> Anneal::best_choice() const
{
    std::vector<std::uint32_t> result(m_best.size());
    for (std::size_t g = 0; g < result.size(); ++g) {
        result[g] = m_state.core().option[m_best[g]];
    }
    return result;
}

} // namespace sim::assign
