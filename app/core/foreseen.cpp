#include "app/core/foreseen.hpp"

#include "sim/engine/simulate.hpp"

namespace app {

Foreseen foresee(sim::Project const &next, std::string_view shown, sim::Progress &progress)
{
    sim::Scenario const &scenario = *next.find_scenario(shown);
    sim::Scenario const &first = next.scenarios.front();
    Foreseen foreseen{next.dataset, scenario, sim::simulate(*next.dataset, scenario, progress), {}};
    foreseen.published =
        scenario == first ? foreseen.results : sim::simulate(*next.dataset, first, progress);
    return foreseen;
}

} // namespace app
