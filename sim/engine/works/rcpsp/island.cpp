#include "sim/engine/works/rcpsp/island.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <utility>

namespace sim::works {

namespace {

constexpr std::size_t members = 30; ///< of a population
constexpr double mutation_rate = 0.03;
/// Of the samples that a population begins with: from nearly any order to nearly the rule's.
constexpr std::array exponents{0.5, 2.0, 5.0};
constexpr std::uint64_t stale_generations = 80;
constexpr std::uint32_t rivals = 3; ///< of which the worst gives way

} // namespace

Island::Island(Layout const &layout, Rules const &rules, std::uint64_t seed, std::uint32_t number)
    : m_layout{&layout}, m_rules{&rules}, m_passes{layout},
      m_breeding{layout}, m_random{Random{seed * 1000003U + number}.bits()}, m_number{number}
{
    m_members.reserve(members);
}

void Island::advance()
{
    if (m_members.size() < members && m_made < 4 * members) {
        make_first();
        return;
    }
    if (m_members.size() < 2) {
        m_made = 0;
        return;
    }
    make_child();
    if (++m_stale > stale_generations * members) {
        m_members.clear();
        m_made = 0;
        m_stale = 0;
    }
}

void Island::make_first()
{
    std::uint32_t const made = m_made++;
    auto const rule = static_cast<std::size_t>((made + m_number) % m_rules->count());
    bool const pure = made < m_rules->count() && !has_best();
    m_child.order = pure ? m_rules->order(rule, 0.0, m_random)
                         : m_rules->sampled(rule, exponents[made % exponents.size()], m_random);
    if (decode() && !is_known(m_child)) {
        if (m_members.empty() || m_child.value < m_population_best) {
            m_population_best = m_child.value;
        }
        m_members.push_back(m_child);
        keep(m_child);
    }
}

void Island::begin_with(Schedule const &schedule)
{
    std::vector<std::int64_t> const priority(schedule.start.begin(), schedule.start.end());
    m_child.order = order_by(*m_layout->problem, priority);
    if (decode()) {
        m_population_best = m_child.value;
        m_members.push_back(m_child);
        keep(m_child);
    }
}

std::size_t Island::pick()
{
    auto const count = static_cast<std::uint32_t>(m_members.size());
    std::size_t const one = m_random.below(count);
    std::size_t const two = m_random.below(count);
    return m_members[one].value <= m_members[two].value ? one : two;
}

void Island::make_child()
{
    std::size_t const mother = pick();
    std::size_t father = pick();
    if (father == mother) {
        father = (mother + 1) % m_members.size();
    }
    if (m_random.bits() % 2 == 0) {
        m_breeding.two_points(m_members[mother], m_members[father], m_random, m_child.order);
    } else {
        m_breeding.peaks(m_members[mother], m_members[father], m_random, m_child.order);
    }
    m_breeding.mutate(mutation_rate, m_random, m_child.order);
    if (decode()) {
        welcome(m_child);
    }
}

void Island::welcome(Member const &guest)
{
    if (m_members.empty() || is_known(guest)) {
        return;
    }
    auto const count = static_cast<std::uint32_t>(m_members.size());
    std::size_t worst = m_random.below(count);
    for (std::uint32_t i = 1; i < rivals; ++i) {
        std::size_t const other = m_random.below(count);
        worst = m_members[other].value > m_members[worst].value ? other : worst;
    }
    if (guest.value > m_members[worst].value) {
        return;
    }
    m_members[worst] = guest;
    if (guest.value < m_population_best) {
        m_population_best = guest.value;
        m_stale = 0;
    }
    if (!has_best() || guest.value < m_best.value) {
        m_best = guest;
    }
}

bool Island::decode()
{
    Problem const &problem = *m_layout->problem;
    ++m_schedules;
    if (!m_passes.forward(m_child.order, m_child.schedule)) {
        return false;
    }
    m_child.value = value_of(problem, m_child.schedule);
    m_trial = m_child.schedule;
    m_schedules += 2;
    if (m_passes.justify(m_trial)) {
        std::int64_t const value = value_of(problem, m_trial);
        if (value <= m_child.value) {
            std::swap(m_child.schedule, m_trial);
            m_child.value = value;
        }
    }
    m_passes.order_of(m_child.schedule, m_child.order);
    return true;
}

Member const *Island::emissary() const
{
    return m_members.size() < members ? nullptr
                                      : &*std::ranges::min_element(m_members, {}, &Member::value);
}

void Island::keep(Member &member)
{
    if (!has_best() || member.value < m_best.value) {
        m_best = member;
    }
}

bool Island::is_known(Member const &member) const
{
    return std::ranges::any_of(m_members, [&](Member const &known) {
        return known.value == member.value && known.schedule.start == member.schedule.start;
    });
}

} // namespace sim::works
