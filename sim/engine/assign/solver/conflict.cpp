#include "sim/engine/assign/solver/conflict.hpp"

#include "sim/engine/assign/solver/elastic.hpp"

#include <algorithm>
#include <cassert>

namespace sim::assign {

namespace {

using Choice = std::vector<std::uint32_t>;

class Finder
{
public:
    Finder(Problem const &problem, std::span<Growth const> growth, Control const &control)
        : m_problem{problem}, m_growth{growth}, m_elastic{problem, control},
          m_in(problem.rows.size(), 0)
    {
    }

    std::optional<Conflict> find();

private:
    enum class Gathered : std::uint8_t
    {
        clash,
        feasible,
        unknown
    };
    Gathered gather();
    void thin();
    void take_smallest(ElasticAnswer answer);
    void relax_alone();
    [[nodiscard]] std::vector<RowRule> only_clash() const;
    [[nodiscard]] bool known_needed(std::uint32_t row) const;
    std::uint32_t worst_outside(Choice const &choice) const;

    Problem const &m_problem;
    std::span<Growth const> m_growth;
    Elastic m_elastic;
    std::vector<std::uint8_t> m_in;    ///< by row: part of the clash
    std::vector<std::uint32_t> m_rows; ///< of the clash, in the order they came in
    std::vector<Choice> m_pool;        ///< plans met on the way
    Conflict m_result;
    bool m_smallest_proved = false;
};

std::vector<RowRule> Finder::only_clash() const
{
    std::vector<RowRule> rule(m_problem.rows.size(), RowRule::dropped);
    for (std::uint32_t const row : m_rows) {
        rule[row] = m_in[row] != 0 ? RowRule::last : RowRule::dropped;
    }
    return rule;
}

/// The row outside the clash that a plan overloads most in proportion; none if it holds.
std::uint32_t Finder::worst_outside(Choice const &choice) const
{
    Evaluation const known = evaluate(m_problem, choice);
    std::uint32_t worst = none;
    double most = 0.0;
    for (std::uint32_t r = 0; r < m_problem.rows.size(); ++r) {
        auto const capacity = static_cast<double>(m_problem.rows[r].levels.back().capacity);
        double const over = static_cast<double>(known.load[r]) - capacity;
        double const share = over / std::max(1.0, std::abs(capacity));
        if (m_in[r] == 0 && over > 0.0 && (worst == none || share > most)) {
            worst = r;
            most = share;
        }
    }
    return worst;
}

/// Rows enter one by one, each because the plan that holds all before it overloads it, until no
/// plan is left: a set that clashes, seldom much larger than it must be.
/// \source elastic filter: Chinneck, Dravnieks, ORSA Journal on Computing 3 (1991) 157-168
Finder::Gathered Finder::gather()
{
    while (true) {
        std::vector<RowRule> rule = only_clash();
        std::vector<double> growth(rule.size(), 0.0);
        for (std::size_t r = 0; r < rule.size(); ++r) {
            if (rule[r] == RowRule::dropped) {
                auto const size = static_cast<double>(m_problem.rows[r].levels.back().capacity);
                rule[r] = RowRule::elastic;
                growth[r] = 1.0 / std::max(1.0, std::abs(size));
            }
        }
        ElasticAnswer answer = m_elastic.glance(rule, growth);
        if (answer.verdict == Verdict::unknown) {
            answer = m_elastic.any_plan(only_clash());
        }
        if (answer.verdict == Verdict::impossible) {
            return Gathered::clash;
        }
        if (answer.verdict == Verdict::unknown) {
            return Gathered::unknown;
        }
        std::uint32_t const worst = worst_outside(answer.choice);
        if (worst == none) {
            return Gathered::feasible;
        }
        m_in[worst] = 1;
        m_rows.push_back(worst);
        m_pool.push_back(std::move(answer.choice));
    }
}

/// A plan met before that holds the clash but for this row.
bool Finder::known_needed(std::uint32_t row) const
{
    return std::ranges::any_of(m_pool, [&](Choice const &choice) {
        Evaluation const known = evaluate(m_problem, choice);
        return std::ranges::all_of(m_rows, [&](std::uint32_t r) {
            return r == row || m_in[r] == 0 ||
                   known.load[r] <= m_problem.rows[r].levels.back().capacity;
        });
    });
}

/// Deletion filter: what is not needed for the clash leaves it.
void Finder::thin()
{
    m_result.proved = true;
    for (std::uint32_t const row : m_rows) {
        if (known_needed(row)) {
            continue;
        }
        m_in[row] = 0;
        ElasticAnswer answer = m_elastic.any_plan(only_clash());
        if (answer.verdict != Verdict::impossible) {
            m_in[row] = 1;
            m_result.proved = m_result.proved && answer.verdict == Verdict::found;
        }
        if (answer.verdict == Verdict::found) {
            m_pool.push_back(std::move(answer.choice));
        }
    }
}

void Finder::take_smallest(ElasticAnswer answer)
{
    m_smallest_proved = answer.proved || answer.verdict == Verdict::impossible;
    m_result.beyond = answer.verdict == Verdict::impossible;
    if (answer.verdict == Verdict::found) {
        m_result.smallest = m_elastic.growth_of(answer.choice);
        m_pool.push_back(answer.choice);
        m_result.choice = std::move(answer.choice);
    }
}

/// A row whose growth alone mends everything is in every clash, so in this one.
void Finder::relax_alone()
{
    for (std::uint32_t r = 0; r < m_problem.rows.size(); ++r) {
        if (m_in[r] == 0 || m_growth[r].weight <= 0.0) {
            continue;
        }
        std::vector<Growth> growth(m_problem.rows.size());
        growth[r] = {.weight = 1.0, .most = m_growth[r].most};
        ElasticAnswer const answer = m_elastic.least(growth);
        m_result.proved = m_result.proved && answer.proved;
        if (answer.verdict == Verdict::found) {
            auto const relaxations = m_elastic.growth_of(answer.choice);
            m_result.alone.insert(m_result.alone.end(), relaxations.begin(), relaxations.end());
        }
    }
}

/// A plan that mends it is looked for first, and proved to be the least at the end: whoever stops
/// the search early is told what is known by then.
std::optional<Conflict> Finder::find()
{
    if (m_elastic.empty_group()) {
        m_result.proved = true;
        return m_result;
    }
    take_smallest(m_elastic.first_look(m_growth));
    bool const holds = !m_result.choice.empty() && m_result.smallest.empty();
    Gathered const gathered = holds ? Gathered::feasible : gather();
    if (gathered == Gathered::feasible) {
        return std::nullopt;
    }
    if (gathered == Gathered::clash) {
        thin();
    }
    if (!m_smallest_proved) {
        take_smallest(m_elastic.least(m_growth, m_result.choice));
    }
    if (gathered == Gathered::clash) {
        relax_alone();
    }
    m_result.proved = m_result.proved && m_smallest_proved;
    for (std::uint32_t r = 0; r < m_problem.rows.size(); ++r) {
        if (m_in[r] != 0) {
            m_result.clash.push_back(r);
        }
    }
    return m_result;
}

} // namespace

std::optional<Conflict> find_conflict(Problem const &problem, std::span<Growth const> growth,
                                      Control const &control)
{
    assert(growth.size() == problem.rows.size());
    return Finder{problem, growth, control}.find();
}

} // namespace sim::assign
