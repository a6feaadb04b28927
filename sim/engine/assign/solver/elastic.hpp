#pragma once

#include "sim/engine/assign/solver/branch.hpp"
#include "sim/engine/assign/solver/conflict.hpp"
#include "sim/engine/assign/solver/mip.hpp"

#include <optional>
#include <span>
#include <vector>

namespace sim::assign {

enum class Verdict : std::uint8_t
{
    found,      ///< a plan, checked in whole numbers
    impossible, ///< proved: no plan
    unknown     ///< stopped before either
};

struct ElasticAnswer
{
    Verdict verdict = Verdict::unknown;
    std::vector<std::uint32_t> choice;
    bool proved = false; ///< `choice` is the least, or there is none
};

/// Plans that hold some rows at their last level while others may grow. Options, levels and charges
/// cost nothing here.
class Elastic
{
public:
    Elastic(Problem const &problem, Control const &control) : m_problem{problem}, m_control{control}
    {
    }

    [[nodiscard]] bool empty_group() const;
    /// A plan that holds the rows of rule `last`.
    [[nodiscard]] ElasticAnswer any_plan(std::vector<RowRule> rule);
    /// Likewise with little growth of the others, in a few nodes: `unknown` if none is met.
    [[nodiscard]] ElasticAnswer glance(std::vector<RowRule> rule, std::span<double const> growth);
    /// The least growth of the rows that have a weight while all others hold; proved unless stopped.
    /// \param known  plan to better, e.g. of an earlier search; empty: none
    [[nodiscard]] ElasticAnswer least(std::span<Growth const> growth,
                                      std::vector<std::uint32_t> known = {});
    /// Likewise, in a few nodes: the best met.
    [[nodiscard]] ElasticAnswer first_look(std::span<Growth const> growth);
    /// What each row's last level must grow by for a plan, ascending by row.
    [[nodiscard]] std::vector<Relaxation> growth_of(std::span<std::uint32_t const> choice) const;

private:
    struct Search
    {
        MipShape shape;
        std::uint64_t nodes = 0;
        bool first_will_do = false;
        std::vector<std::uint32_t> known;
    };
    [[nodiscard]] MipShape grows(std::span<Growth const> growth) const;
    [[nodiscard]] bool out_of_steps() const
    {
        return m_control.steps != 0 && m_steps >= m_control.steps;
    }
    [[nodiscard]] ElasticAnswer run(Search const &search);
    [[nodiscard]] std::optional<double> worth(MipShape const &shape,
                                              std::span<std::uint32_t const> choice) const;

    Problem const &m_problem;
    Control const &m_control;
    std::uint64_t m_steps = 0; ///< done: nodes, and one for each program
};

} // namespace sim::assign
