#include "sim/engine/works/rcpsp/descent.hpp"

#include <cmath>
#include <cstddef>
#include <utility>

namespace sim::works {

namespace {

constexpr std::uint32_t rule_trials = 12;
constexpr std::size_t late_length = 200;
constexpr double worth_justifying = 1.003; ///< of the present fine value, before justification
constexpr std::uint32_t patience = 150;    ///< trials without a better best until a guest is let in

} // namespace

Descent::Descent(Layout const &layout, Rules const &rules, std::uint64_t seed, std::uint32_t number)
    : m_layout{&layout}, m_rules{&rules}, m_passes{layout}, m_moves{*layout.problem},
      m_random{Random{seed * 1000003U + number}.bits()}, m_number{number}, m_judge{*layout.problem},
      m_prices(layout.problem->capacity.size(), 1.0), m_rule_trials{rule_trials}
{
}

void Descent::advance()
{
    bool const by_rule = m_rule_trials > 0 || m_current.schedule.empty();
    if (by_rule) {
        m_trial.order = rule_order();
        m_rule_trials -= m_rule_trials > 0 ? 1 : 0;
    } else {
        m_moves.move(m_current.order, m_current.schedule, m_random, m_trial.order);
    }
    ++m_stale;
    if (!decode()) {
        return;
    }
    double &late = m_late.empty() ? m_current.merit.fine : m_late[m_trials++ % m_late.size()];
    bool const accepted = m_current.schedule.empty() ||
                          m_trial.merit.fine <= m_current.merit.fine ||
                          (!by_rule && m_trial.merit.fine <= late);
    if (accepted) {
        take();
        if (by_rule) {
            m_prices = m_trial_prices;
        }
    }
    if (m_late.empty() && m_rule_trials == 0) {
        m_late.assign(late_length, m_current.merit.fine);
    } else if (!m_late.empty()) {
        late = m_current.merit.fine;
    }
}

// The rules themselves first, each island begins with another one; then gains with prices near the
// best ones so far.
Order Descent::rule_order()
{
    std::uint32_t const trial = rule_trials - m_rule_trials;
    m_trial_prices = m_prices;
    if (trial < m_rules->count()) {
        return m_rules->order((trial + m_number) % m_rules->count(), 0.0, m_random);
    }
    if (!m_rules->has_gains()) {
        std::size_t const rule = m_random.below(static_cast<std::uint32_t>(m_rules->count()));
        return m_rules->order(rule, 0.3 * m_random.uniform(), m_random);
    }
    double const width = 2.0 * m_random.uniform();
    for (double &price : m_trial_prices) {
        price *= std::exp(width * (m_random.uniform() - 0.5) * 2.0);
    }
    return m_rules->by_gains(m_trial_prices, 0.01 * m_random.uniform(), m_random);
}

bool Descent::decode()
{
    ++m_schedules;
    if (!m_passes.forward(m_trial.order, m_trial.schedule)) {
        return false;
    }
    m_trial.merit = m_judge(m_trial.schedule);
    if (!m_current.schedule.empty() &&
        m_trial.merit.fine > worth_justifying * m_current.merit.fine) {
        return false;
    }
    m_schedules += 2;
    m_shifted = m_trial.schedule;
    if (m_passes.justify(m_shifted)) {
        Merit const merit = m_judge(m_shifted);
        if (merit.fine <= m_trial.merit.fine) {
            std::swap(m_trial.schedule, m_shifted);
            m_trial.merit = merit;
        }
    }
    m_passes.order_of(m_trial.schedule, m_trial.order);
    return true;
}

void Descent::take()
{
    std::swap(m_current, m_trial);
    if (!has_best() || m_current.merit.value < m_best.value) {
        m_best = {m_current.order, m_current.schedule, m_current.merit.value};
        m_stale = 0;
    }
}

void Descent::begin_with(Schedule const &schedule)
{
    std::vector<std::int64_t> const priority(schedule.start.begin(), schedule.start.end());
    m_trial.order = order_by(*m_layout->problem, priority);
    if (decode()) {
        take();
        // Half of the islands go on from it at once, the others try the rules first.
        m_rule_trials = m_number % 2 == 0 ? 0 : m_rule_trials;
    }
}

void Descent::welcome(Member const &guest)
{
    if (m_rule_trials > 0 || m_stale < patience || (has_best() && guest.value >= m_best.value)) {
        return;
    }
    m_trial = {guest.order, guest.schedule, m_judge(guest.schedule)};
    take();
    m_late.assign(late_length, m_current.merit.fine);
}

} // namespace sim::works
