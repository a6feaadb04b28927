#pragma once

#include "sim/model/project.hpp"

#include <memory>
#include <string>
#include <vector>

namespace app {

/// A project as the history keeps it: scenarios, runs of choices and tables of dates that the step
/// beside it has too are kept once, so that a step costs what it changes and not the whole document.
class PackedProject
{
public:
    /// \param near  the step beside it; nullptr: there is none
    PackedProject(sim::Project const &project, PackedProject const *near);
    [[nodiscard]] sim::Project unpacked() const;

    /// Bytes of this step's own that `near` does not hold.
    [[nodiscard]] std::size_t own_bytes(PackedProject const &near) const;

private:
    using Run = std::vector<sim::Choice>;
    using Works = decltype(sim::Scenario::works);

    struct PackedScenario
    {
        sim::Scenario rest; ///< without choices and works
        std::vector<std::shared_ptr<Run const>> runs;
        std::shared_ptr<Works const> works;
    };

    static std::shared_ptr<PackedScenario const> packed(sim::Scenario const &scenario,
                                                        PackedScenario const *near);

    std::shared_ptr<sim::Dataset const> m_dataset;
    std::vector<std::shared_ptr<PackedScenario const>> m_scenarios;
};

} // namespace app
