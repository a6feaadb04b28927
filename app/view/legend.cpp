#include "app/view/legend.hpp"

#include "app/view/label_key.hpp"

namespace app {

namespace {

LegendRow count(sim::Dataset const &dataset, std::span<sim::RouteFamily const> families,
                sim::RouteFamily family)
{
    LegendRow row{.family = family};
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        if (families[i] == family) {
            ++row.blocks;
            row.households += dataset.blocks[i].households;
        }
    }
    return row;
}

} // namespace

std::vector<LegendRow> legend_rows(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    return legend_rows(dataset, block_families(dataset, scenario, Colouring::route));
}

std::vector<LegendRow> legend_rows(sim::Dataset const &dataset,
                                   std::span<sim::RouteFamily const> families)
{
    LegendRow electric = count(dataset, families, sim::RouteFamily::electric);
    LegendRow solar = count(dataset, families, sim::RouteFamily::solar_electric);
    electric.in_group = solar.in_group = true;
    LegendRow const group{.is_group = true,
                          .blocks = electric.blocks + solar.blocks,
                          .households = electric.households + solar.households};
    std::vector<LegendRow> rows{count(dataset, families, sim::RouteFamily::heat_network), group,
                                electric, solar, count(dataset, families, sim::RouteFamily::gas)};
    LegendRow const coal = count(dataset, families, sim::RouteFamily::none);
    if (coal.blocks > 0) {
        rows.push_back(coal);
    }
    return rows;
}

char const *legend_key(LegendRow const &row, Colouring colouring)
{
    bool const none = !row.is_group && row.family == sim::RouteFamily::none;
    return none && colouring == Colouring::runner_up ? label_key("No second route")
                                                     : legend_key(row);
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
