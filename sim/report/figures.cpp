#include "sim/report/figures.hpp"

#include "sim/engine/money/values.hpp"

#include <algorithm>

namespace sim::report {

namespace {

Money &account(Figures &figures, LedgerLine const &line)
{
    bool const gas_fee = line.item == Item::gas_fee;
    switch (line.payer) {
    case Payer::upper_grant:
    case Payer::city:
        return gas_fee ? figures.gas_fee_city : figures.city;
    case Payer::district:
        return gas_fee ? figures.gas_fee_district : figures.district;
    case Payer::resident:
        return figures.resident;
    default:
        return figures.other;
    }
}

/// The gas, heat and grid companies' money stands in no published table.
bool outside_tables(Payer payer)
{
    return payer == Payer::gas_company || payer == Payer::heat_company ||
           payer == Payer::grid_company;
}

bool is_government(Payer payer)
{
    return payer == Payer::upper_grant || payer == Payer::city || payer == Payer::district;
}

void add_line(Figures &figures, LedgerLine const &line, int first_year)
{
    if (is_government(line.payer) && line.item != Item::gas_fee && line.year == first_year) {
        figures.subsidy_first_year += line.owed;
    }
    if (!outside_tables(line.payer)) {
        account(figures, line) += line.owed;
    } else if (line.payer == Payer::gas_company && line.item == Item::gas_fee) {
        figures.gas_fee_company += line.owed;
    }
}

} // namespace

Money Figures::per_season(Money all_seasons) const
{
    return gas_fee_seasons > 0 ? Money::from_fen(all_seasons.fen() / gas_fee_seasons) : all_seasons;
}

Figures &Figures::operator+=(Figures const &more)
{
    households += more.households;
    households_first_year += more.households_first_year;
    area_m2 += more.area_m2;
    area_first_year_m2 += more.area_first_year_m2;
    city += more.city;
    district += more.district;
    resident += more.resident;
    other += more.other;
    gas_fee_city += more.gas_fee_city;
    gas_fee_district += more.gas_fee_district;
    gas_fee_company += more.gas_fee_company;
    subsidy_first_year += more.subsidy_first_year;
    gas_fee_seasons = std::max(gas_fee_seasons, more.gas_fee_seasons);
    return *this;
}

int first_year_of(Dataset const &dataset, Scenario const &scenario)
{
    return static_cast<int>(Values{dataset, scenario}.value_or("target.first_year", 0.0));
}

std::vector<JurisdictionId> towns_first(Dataset const &dataset)
{
    std::vector<JurisdictionId> order;
    for (JurisdictionKind const kind : {JurisdictionKind::town, JurisdictionKind::street}) {
        for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
            if (dataset.jurisdictions[j].kind == kind) {
                order.push_back(JurisdictionId{j});
            }
        }
    }
    return order;
}

Category category_of(Dataset const &dataset, Scenario const &scenario, BlockId block)
{
    return sim::category_of(dataset.route(scenario.plan.choices[block.index].route).family);
}

FigureTable::FigureTable(Dataset const &dataset, Scenario const &scenario, Results const &results)
    : m_blocks(dataset.blocks.size()), m_rows(dataset.jurisdictions.size() + 1)
{
    Values const values{dataset, scenario};
    int const first_year = first_year_of(dataset, scenario);
    for (LedgerLine const &line : results.ledger.lines) {
        if (line.block == no_index) {
            continue;
        }
        Figures &figures = m_blocks[line.block];
        add_line(figures, line, first_year);
        if (line.item == Item::gas_fee && line.rule != no_index) {
            int const seasons = values.seasons(dataset.policy_rules[line.rule]);
            figures.gas_fee_seasons = std::max(figures.gas_fee_seasons, seasons);
        }
    }
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        Figures &figures = m_blocks[b];
        figures.households = block.households;
        figures.area_m2 = block.heated_floor_area_m2;
        figures.households_first_year = results.households_first_year.at(b);
        if (block.households > 0) {
            figures.area_first_year_m2 =
                block.heated_floor_area_m2 * figures.households_first_year / block.households;
        }
        Category const category = category_of(dataset, scenario, BlockId{b});
        for (std::size_t const row : {std::size_t{block.jurisdiction.index}, m_rows.size() - 1}) {
            m_rows[row][static_cast<std::size_t>(category)] += figures;
            if (category != Category::none) {
                m_rows[row][all_categories] += figures;
            }
        }
    }
}

FigureTable::Row const &FigureTable::row(std::optional<JurisdictionId> place) const
{
    return place ? m_rows.at(place->index) : m_rows.back();
}

Figures const &FigureTable::of(std::optional<JurisdictionId> place, Category category) const
{
    return row(place)[static_cast<std::size_t>(category)];
}

Figures const &FigureTable::of(std::optional<JurisdictionId> place) const
{
    return row(place)[all_categories];
}

} // namespace sim::report
