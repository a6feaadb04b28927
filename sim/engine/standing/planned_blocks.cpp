#include "sim/engine/standing/planned_blocks.hpp"

#include "sim/model/on_the_spot.hpp"

#include <algorithm>
#include <cstddef>

namespace sim::standing {

namespace {

using Steps = std::vector<PlannedCurve::Step>;

void note_dates(WorkStage stage, Day start, Day finish, PlannedBlock &block)
{
    if (is_on_the_spot(stage)) {
        block.begins = block.begins ? std::min(*block.begins, start) : start;
    }
    if (stage == WorkStage::accept) {
        block.accepted = block.accepted ? std::max(*block.accepted, finish) : finish;
    }
}

} // namespace

std::vector<PlannedBlock> planned_blocks(Source const &source)
{
    std::vector<PlannedBlock> blocks(source.dataset.blocks.size());
    std::vector<Steps> steps(blocks.size());
    for (std::size_t p = 0; p < source.schedule.start.size(); ++p) {
        WorkPackage const &package = source.plan.packages[p];
        if (package.block >= blocks.size()) {
            continue;
        }
        Day const finish = source.schedule.finish[p];
        note_dates(package.stage, source.schedule.start[p], finish, blocks[package.block]);
        if (package.households > 0) {
            steps[package.block].push_back({finish, package.households});
        }
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
        blocks[b].connected = PlannedCurve{std::move(steps[b])};
    }
    return blocks;
}

PlannedCurve curve_of(Source const &source, std::optional<JurisdictionId> place)
{
    Steps steps;
    for (std::size_t p = 0; p < source.schedule.start.size(); ++p) {
        WorkPackage const &package = source.plan.packages[p];
        bool const counts = package.households > 0 &&
                            package.block < source.dataset.blocks.size() &&
                            (!place || source.dataset.blocks[package.block].jurisdiction == *place);
        if (counts) {
            steps.push_back({source.schedule.finish[p], package.households});
        }
    }
    return PlannedCurve{std::move(steps)};
}

} // namespace sim::standing
