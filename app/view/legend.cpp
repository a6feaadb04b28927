#include "app/view/legend.hpp"

#include "app/view/label_key.hpp"

namespace app {

namespace {

LegendRow count(sim::Dataset const &dataset, sim::Scenario const &scenario, sim::RouteFamily family)
{
    LegendRow row{.family = family};
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        if (dataset.route(scenario.plan.choices[i].route).family == family) {
            ++row.blocks;
            row.households += dataset.blocks[i].households;
        }
    }
    return row;
}

} // namespace

std::vector<LegendRow> legend_rows(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    LegendRow electric = count(dataset, scenario, sim::RouteFamily::electric);
    LegendRow solar = count(dataset, scenario, sim::RouteFamily::solar_electric);
    electric.in_group = solar.in_group = true;
    LegendRow const group{.is_group = true,
                          .blocks = electric.blocks + solar.blocks,
                          .households = electric.households + solar.households};
    std::vector<LegendRow> rows{count(dataset, scenario, sim::RouteFamily::heat_network), group,
                                electric, solar, count(dataset, scenario, sim::RouteFamily::gas)};
    LegendRow const coal = count(dataset, scenario, sim::RouteFamily::none);
    if (coal.blocks > 0) {
        rows.push_back(coal);
    }
    return rows;
}

char const *legend_key(LegendRow const &row)
{
    if (row.is_group) {
        return label_key("New energy");
    }
    switch (row.family) {
    case sim::RouteFamily::heat_network:
        return label_key("Heat network");
    case sim::RouteFamily::gas:
        return label_key("Coal to gas");
    case sim::RouteFamily::electric:
        return label_key("Coal to electricity");
    case sim::RouteFamily::solar_electric:
        return label_key("Solar + electric");
    case sim::RouteFamily::none:
        break;
    }
    return label_key("Coal today");
}

} // namespace app
