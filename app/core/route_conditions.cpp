#include "app/core/route_conditions.hpp"

#include "sim/base/error.hpp"
#include "sim/engine/assign/gates/gates.hpp"
#include "sim/engine/assign/options/material_data.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

namespace app {

namespace {

std::optional<sim::Text> first_failure(sim::RouteGates const &route)
{
    auto const failed =
        std::ranges::find(route.records, sim::GateVerdict::fail, &sim::GateRecord::verdict);
    return failed == route.records.end() ? std::nullopt : std::optional{failed->sentence};
}

} // namespace

bool RouteConditions::is_current(Workspace const &workspace) const
{
    if (m_dataset != workspace.project().dataset) {
        return false;
    }
    return m_material != nullptr ? still_holds(*m_material, workspace.scenario())
                                 : m_scenario.values == workspace.scenario().values &&
                                       m_scenario.weather == workspace.scenario().weather;
}

void RouteConditions::take(bool wait)
{
    do {
        try {
            if (auto made = m_job.poll()) {
                m_material = std::move(*made);
            }
        } catch (sim::InputError const &) {
            m_material.reset(); // the check of the data says what is missing
        } catch (sim::Cancelled const &) {
            m_material.reset();
        }
        if (wait && m_job.is_busy()) {
            std::this_thread::sleep_for(std::chrono::milliseconds{1});
        }
    } while (wait && m_job.is_busy());
}

void RouteConditions::follow(Workspace const &workspace)
{
    take(false);
    if (is_current(workspace)) {
        return;
    }
    m_material.reset();
    m_dataset = workspace.project().dataset;
    m_scenario = workspace.scenario();
    m_job.ask([dataset = m_dataset, scenario = m_scenario](sim::Progress &progress) -> Made {
        return sim::assign::make_material(*dataset, scenario, progress);
    });
    take(false);
}

RouteGate RouteConditions::gate(Workspace const &workspace)
{
    follow(workspace);
    take(true);
    if (m_material == nullptr) {
        return {};
    }
    return [material = m_material, dataset = m_dataset,
            scenario = workspace.scenario()](sim::BlockId block, sim::RouteId route) {
        sim::BlockGates const gates =
            sim::assign::make_block_gates(*dataset, scenario, block, material->facts[block.index]);
        return first_failure(gates[route.index]);
    };
}

} // namespace app
