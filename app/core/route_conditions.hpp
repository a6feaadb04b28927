#pragma once

#include "app/core/block_edit.hpp"
#include "app/core/latest_job.hpp"
#include "app/core/workspace.hpp"
#include "sim/engine/assign/options/material.hpp"

#include <memory>

namespace app {

/// What decides which routes blocks may take, made beside the frames as soon as several blocks can be
/// edited, and again when data or values change that it rests on.
class RouteConditions
{
public:
    /// \param waits  follow() waits for it: scripts give the same pictures on every machine
    explicit RouteConditions(bool waits) : m_job{waits} {}

    /// Asks for what the present scenario needs, and takes what has come.
    void follow(Workspace const &workspace);
    [[nodiscard]] bool is_busy() const { return m_job.is_busy(); }
    /// Waits for what was asked, then answers by the present scenario's thresholds. Data that do not
    /// suffice for it close no route.
    [[nodiscard]] RouteGate gate(Workspace const &workspace);

private:
    using Made = std::shared_ptr<sim::assign::Material const>;

    [[nodiscard]] bool is_current(Workspace const &workspace) const;
    void take(bool wait);

    LatestJob<Made> m_job;
    Made m_material; ///< nullptr: not made, or it cannot be
    std::shared_ptr<sim::Dataset const> m_dataset;
    sim::Scenario m_scenario; ///< that it was asked for
};

} // namespace app
