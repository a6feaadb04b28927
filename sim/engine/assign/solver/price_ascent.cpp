#include "sim/engine/assign/solver/price_ascent.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace sim::assign {

namespace {

constexpr double memory = 0.8;       ///< of the direction
constexpr double size_memory = 0.95; ///< of its size
constexpr double highest_rate = 0.12;
constexpr double lowest_rate = 0.001;
constexpr double restart_share = 0.5; ///< each cycle starts at this share of the one before
constexpr std::uint64_t first_cycle_steps = 100;
constexpr std::uint64_t longest_cycle_steps = 800;

} // namespace

PriceAscent::PriceAscent(std::vector<double> scale)
    : m_scale{std::move(scale)}, m_first(m_scale.size(), 0.0), m_second(m_scale.size(), 0.0)
{
}

void PriceAscent::forget()
{
    std::ranges::fill(m_first, 0.0);
    std::ranges::fill(m_second, 0.0);
    m_since_forget = 0;
}

void PriceAscent::start_warm()
{
    m_warm = true;
}

std::uint64_t PriceAscent::cycle_steps() const
{
    std::uint64_t const longer = std::min<std::uint64_t>(m_cycle, 3);
    return std::min(longest_cycle_steps, first_cycle_steps << longer);
}

double PriceAscent::rate() const
{
    double const from =
        std::max(10.0 * lowest_rate, highest_rate * std::pow(restart_share, m_cycle)) *
        (m_warm && m_cycle == 0 ? 0.1 : 1.0);
    double const to = std::max(lowest_rate * std::pow(restart_share, m_cycle), 1e-4);
    double const share = static_cast<double>(m_in_cycle) / static_cast<double>(cycle_steps());
    return from * std::pow(to / from, share);
}

void PriceAscent::step(std::span<double> price, std::span<double const> excess)
{
    assert(price.size() == m_scale.size() && excess.size() == m_scale.size());
    double const now = rate();
    ++m_since_forget;
    auto const count = static_cast<double>(m_since_forget);
    double const first_share = 1.0 - std::pow(memory, count);
    double const second_share = 1.0 - std::pow(size_memory, count);
    for (std::size_t i = 0; i < price.size(); ++i) {
        // A free row that stays free must not remember that when it fills.
        double const seen = price[i] > 0.0 ? excess[i] : std::max(0.0, excess[i]);
        m_first[i] = memory * m_first[i] + (1.0 - memory) * seen;
        m_second[i] = size_memory * m_second[i] + (1.0 - size_memory) * seen * seen;
        double const size = std::sqrt(m_second[i] / second_share);
        if (size > 0.0) {
            double const direction = m_first[i] / first_share / (size + 1e-12);
            price[i] = std::max(0.0, price[i] + now * m_scale[i] * direction);
        }
    }
    if (++m_in_cycle == cycle_steps()) {
        m_in_cycle = 0;
        ++m_cycle;
    }
}

} // namespace sim::assign
