#pragma once

#include "sim/engine/works/answers/mends.hpp"
#include "sim/engine/works/rcpsp/bounds.hpp"

#include <functional>
#include <map>
#include <string>

namespace sim::works {

/// What a mend changes of a scenario.
struct Change
{
    std::map<std::string, double, std::less<>> values;
    std::map<std::uint32_t, int> start_years; ///< by block

    [[nodiscard]] bool empty() const { return values.empty() && start_years.empty(); }
};

/// A changed scenario with its works.
struct Trial
{
    Change change;
    WorksPlan plan;
    Problem problem;
    UnitBound bound;        ///< of the target's homes by its day
    WorksSchedule schedule; ///< empty: none made or none found
    Day reached = 0;        ///< beyond the horizon without a schedule
    int by_due = 0;         ///< homes of the target by its day
    int most_by_due = 0;    ///< proved: no schedule has more
    bool may_meet = false;  ///< the bound does not exclude it
    bool meets = false;     ///< its schedule does
};

/// Tries changes of a scenario: plan, bound and schedule anew.
class Trials
{
public:
    /// \param effort  of each schedule; 16 steps where it names none
    /// \param progress  a stop asked of it is heard like the effort's
    Trials(Case const &works, std::uint32_t target, Control const &effort, PlanMaker make,
           Progress &progress);

    /// Plan and bound, no schedule yet. \throws InputError for a value that is refused
    [[nodiscard]] Trial prepare(Change change) const;
    /// Makes its schedule, in fewer steps than the effort's where the target is met before.
    /// \param like  schedule of `plan` to begin with, if both have the same packages; may be empty
    void schedule(Trial &trial, WorksPlan const &plan, WorksSchedule const &like) const;

    [[nodiscard]] Case const &works() const { return m_works; }
    [[nodiscard]] std::uint32_t target() const { return m_target; }
    [[nodiscard]] WorksTarget const &wanted() const { return m_works.plan.targets[m_target]; }
    [[nodiscard]] bool stopped() const { return m_effort.stopped(); }

private:
    void judge(Trial &trial) const;

    Case const &m_works;
    std::uint32_t m_target;
    Control m_effort;
    PlanMaker m_make;
};

} // namespace sim::works
