#include "app/view/works_heads.hpp"

#include "app/view/works_rows.hpp"

#include <limits>

namespace app {

namespace {

WorksHead shared_head()
{
    return {
        std::numeric_limits<int>::max(), "shared", sim::text("Shared works and programmes"), {}};
}

} // namespace

WorksHead category_head(sim::WorkPackage const &package)
{
    switch (sim::category_of(package.family.value_or(sim::RouteFamily::none))) {
    case sim::Category::heat_network:
        return {0, "heat", sim::text("Heat network"), sim::RouteFamily::heat_network};
    case sim::Category::gas:
        return {1, "gas", sim::text("Coal to gas"), sim::RouteFamily::gas};
    case sim::Category::new_energy:
        return {2, "new_energy", sim::text("New energy"), sim::RouteFamily::solar_electric};
    case sim::Category::none:
        break;
    }
    return shared_head();
}

WorksHead jurisdiction_head(sim::Dataset const &dataset, sim::WorkPackage const &package)
{
    if (package.jurisdiction >= dataset.jurisdictions.size()) {
        return shared_head();
    }
    sim::Jurisdiction const &place = dataset.jurisdictions[package.jurisdiction];
    return {static_cast<int>(package.jurisdiction),
            place.code,
            sim::text("{name}", {{"name", place.name, place.name_en}}),
            {}};
}

WorksHead crew_head(sim::Dataset const &dataset, sim::WorksPlan const &plan,
                    sim::WorkPackage const &package)
{
    if (package.crew >= plan.crews.size()) {
        return {std::numeric_limits<int>::max(), "none", sim::text("Without crews"), {}};
    }
    sim::CrewType const &type = dataset.crew_types[plan.crews[package.crew].type];
    return {static_cast<int>(package.crew),
            type.key,
            sim::text("{name}", {{"name", type.name_zh, type.name_en}}),
            {},
            package.crew};
}

WorksHead stage_head(sim::WorkPackage const &package)
{
    return {static_cast<int>(package.stage), sim::key_of(package.stage),
            sim::text(stage_label(package.stage)), package.family};
}

} // namespace app
