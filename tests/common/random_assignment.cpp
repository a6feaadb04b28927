#include "tests/common/random_assignment.hpp"

#include "sim/engine/assign/solver/random.hpp"

#include <algorithm>
#include <vector>

using namespace sim::assign;

namespace {

/// Draws one problem.
class Drawer
{
public:
    explicit Drawer(std::uint64_t seed) : m_random{seed * 2654435761U + 17} {}

    Problem draw()
    {
        add_rows();
        std::uint32_t const charges = chance(2) ? m_random.below(3) : 0;
        for (std::uint32_t k = 0; k < charges; ++k) {
            m_builder.add_charge(between(0, 60));
        }
        std::uint32_t const groups = 1 + m_random.below(6);
        for (std::uint32_t g = 0; g < groups; ++g) {
            m_builder.begin_group();
            bool const nothing = m_random.below(200) == 0;
            std::uint32_t const options = nothing ? 0 : 1 + m_random.below(groups > 4 ? 4 : 6);
            for (std::uint32_t o = 0; o < options; ++o) {
                add_option(charges);
            }
        }
        return m_builder.take();
    }

private:
    bool chance(std::uint32_t in) { return m_random.below(in) == 0; }
    Amount between(Amount low, Amount high)
    {
        return low + m_random.below(static_cast<std::uint32_t>(high - low + 1));
    }

    std::vector<Level> levels(Amount low, Amount high)
    {
        std::vector<Level> levels{{chance(12) ? 0 : between(low, high), 0}};
        while (levels.size() < 3 && chance(2)) {
            levels.push_back(
                {levels.back().capacity + between(1, high), levels.back().cost + between(0, 40)});
        }
        return levels;
    }

    void add_rows()
    {
        std::uint32_t const trunks = m_random.below(3);
        for (std::uint32_t t = 0; t < trunks; ++t) {
            std::uint32_t const trunk = m_builder.add_row(levels(5, 40));
            std::uint32_t const leaves = 1 + m_random.below(3);
            for (std::uint32_t i = 0; i < leaves; ++i) {
                m_rows.push_back(m_builder.add_row(levels(2, 25), trunk));
            }
        }
        std::uint32_t const flat = m_random.below(4);
        for (std::uint32_t i = 0; i < flat; ++i) {
            bool const target = chance(4);
            m_rows.push_back(target ? m_builder.add_row({{-between(0, 12), 0}})
                                    : m_builder.add_row(levels(3, 30)));
            m_target.resize(m_rows.size(), false);
            m_target.back() = target;
        }
        m_target.resize(m_rows.size(), false);
    }

    void add_option(std::uint32_t charges)
    {
        std::vector<std::uint32_t> rows;
        std::vector<Amount> amounts;
        for (std::size_t r = 0; r < m_rows.size(); ++r) {
            if (chance(2)) {
                rows.push_back(m_rows[r]);
                bool const gives = m_target[r] || chance(20);
                amounts.push_back(gives ? -between(0, 8) : between(0, 12));
            }
        }
        std::vector<std::uint32_t> needed;
        for (std::uint32_t k = 0; k < charges; ++k) {
            if (chance(3)) {
                needed.push_back(k);
            }
        }
        m_builder.add_option(between(-20, 100), rows, amounts, needed);
    }

    Random m_random;
    ProblemBuilder m_builder;
    std::vector<std::uint32_t> m_rows; ///< that options may name
    std::vector<bool> m_target;
};

} // namespace

Problem random_assignment(std::uint64_t seed)
{
    return Drawer{seed}.draw();
}

std::optional<Cost> brute_force(Problem const &problem)
{
    std::vector<std::uint32_t> choice;
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        if (problem.first_option[g] == problem.first_option[g + 1]) {
            return std::nullopt;
        }
        choice.push_back(problem.first_option[g]);
    }
    std::optional<Cost> least;
    while (true) {
        Evaluation const result = evaluate(problem, choice);
        if (result.feasible) {
            least = std::min(least.value_or(result.cost), result.cost);
        }
        std::size_t g = 0;
        while (g < choice.size() && ++choice[g] == problem.first_option[g + 1]) {
            choice[g] = problem.first_option[g];
            ++g;
        }
        if (g == choice.size()) {
            return least;
        }
    }
}
