#include "app/core/works_proposal.hpp"

#include <algorithm>

namespace app {

bool WorksProposal::has_dates() const
{
    return std::ranges::all_of(plan().packages, [this](sim::WorkPackage const &package) {
        return asked.works.contains(package.id);
    });
}

bool WorksProposal::is_kept() const
{
    for (std::size_t p = 0; p < plan().packages.size(); ++p) {
        auto const kept = asked.works.find(plan().packages[p].id);
        if (kept == asked.works.end() || kept->second.start != schedule().start[p] ||
            kept->second.finish != schedule().finish[p]) {
            return false;
        }
    }
    return true;
}

} // namespace app
