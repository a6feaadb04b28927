#include "sim/report/works_parts.hpp"

#include "sim/report/grid_places.hpp"

#include <algorithm>
#include <set>

namespace sim::report {

namespace {

/// Codes of zones, blocks, feeders and substations that a supply branch looks after.
std::set<std::string> codes_of_branch(Dataset const &dataset, std::string const &branch)
{
    std::set<std::string> codes;
    for (TransformerZone const &zone : dataset.transformer_zones) {
        if (zone.utility_branch == branch) {
            codes.insert(zone.code);
            codes.insert(dataset.block(zone.block).code);
        }
    }
    GridBranches const branches{dataset};
    for (std::size_t f = 0; f < dataset.feeders.size(); ++f) {
        if (branches.feeders[f] == branch) {
            codes.insert(dataset.feeders[f].code);
        }
    }
    for (std::size_t s = 0; s < dataset.substations.size(); ++s) {
        if (branches.substations[s] == branch) {
            codes.insert(dataset.substations[s].code);
        }
    }
    return codes;
}

/// "grid.F12" or "grid.b07.2": the code between the dots; codes may hold dots themselves.
bool is_of(std::string const &id, std::set<std::string> const &codes)
{
    std::size_t const begin = id.find('.');
    if (begin == std::string::npos) {
        return false;
    }
    std::string code = id.substr(begin + 1);
    while (!codes.contains(code)) {
        std::size_t const cut = code.rfind('.');
        if (cut == std::string::npos) {
            return false;
        }
        code.resize(cut);
    }
    return true;
}

} // namespace

Packages of_place(DatedWorks const &works, JurisdictionId place)
{
    WorksPlan const &plan = works.plan();
    std::set<std::uint32_t> wanted;
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        WorkPackage const &package = plan.packages[p];
        if (package.jurisdiction != place.index) {
            continue;
        }
        if (package.block == no_index) {
            wanted.insert(p);
        }
        for (std::uint32_t const before : package.after) {
            if (plan.packages[before].block == no_index) {
                wanted.insert(before);
            }
        }
    }
    return [wanted](std::uint32_t p) { return wanted.contains(p); };
}

Packages of_stages(DatedWorks const &works, std::vector<WorkStage> const &stages,
                   std::optional<RouteFamily> family)
{
    return [&works, stages, family](std::uint32_t p) {
        WorkPackage const &package = works.plan().packages[p];
        return std::ranges::find(stages, package.stage) != stages.end() &&
               (!family || package.family == family);
    };
}

bool is_branch(Dataset const &dataset, std::string const &unit)
{
    return std::ranges::any_of(dataset.transformer_zones, [&](TransformerZone const &zone) {
        return zone.utility_branch == unit;
    });
}

Packages of_branch(DatedWorks const &works, std::string const &branch)
{
    return [&works, codes = codes_of_branch(works.dataset(), branch)](std::uint32_t p) {
        WorkPackage const &package = works.plan().packages[p];
        return package.stage == WorkStage::grid && is_of(package.id, codes);
    };
}

} // namespace sim::report
