#include "app/core/workspace.hpp"

#include "sim/engine/simulate.hpp"

#include <utility>

namespace app {

EditedBlocks Workspace::edit_blocks(BlockEdit const &edit, RouteGate const &gate,
                                    EditLabel const &label)
{
    EditedPlan plan = edited_plan(dataset(), scenario().plan, edit, gate);
    EditedBlocks done;
    done.changed = std::move(plan.changed);
    done.left_out = std::move(plan.left_out);
    for (sim::BlockId const id : done.changed) {
        done.households += dataset().block(id).households;
    }
    done.before = done.after = totals_of(m_results);
    m_made_copy = false;
    if (done.changed.empty()) {
        return done;
    }
    sim::Scenario edited = scenario();
    edited.plan = std::move(plan.plan);
    edit_scenario(label(done.changed.size()), "edit-blocks", edited,
                  [&](sim::Results const &after) {
                      done.after = totals_of(after);
                      return journal_details(dataset(), done);
                  });
    return done;
}

sim::Results Workspace::try_plan(sim::Scenario const &from, sim::Results const &results,
                                 sim::Scenario const &tried) const
{
    if (m_computed_dataset != project().dataset) {
        return results;
    }
    sim::Progress progress;
    return sim::update(dataset(), results, from, tried, progress, m_watch);
}

} // namespace app
