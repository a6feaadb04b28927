#include "app/view/colouring.hpp"

#include "app/view/label_key.hpp"
#include "sim/geo/measure.hpp"

#include <cmath>
#include <limits>

namespace app {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
double square_km(sim::Block const &block)
{
    return sim::geo::area(block.area) / 1e6;
}

std::vector<double> hardest_zones(sim::Dataset const &dataset, sim::Results const &results)
{
    if (results.grid.zones.empty()) {
        return {};
    }
    std::vector<double> rates(dataset.blocks.size(), nothing);
    for (std::size_t z = 0; z < dataset.transformer_zones.size(); ++z) {
        double &rate = rates[dataset.transformer_zones[z].block.index];
        rate = std::fmax(rate, results.grid.zones[z].peak_rate * 100.0);
    }
    return rates;
}

/// The value of one block; the column it comes from is there.
double value_of(sim::Dataset const &dataset, sim::Results const &results, Colouring colouring,
                std::size_t i)
{
    sim::Block const &block = dataset.blocks[i];
    auto const per = [](double amount, double by) { return by > 0.0 ? amount / by : nothing; };
    switch (colouring) {
    case Colouring::heat:
        return per(results.demand.heat_kwh[i], block.heated_floor_area_m2);
    case Colouring::pm25: {
        sim::EmissionBalance const &balance =
            results.impact.emissions[static_cast<std::size_t>(sim::FactorSet::measured)][i];
        return per((balance.before.pm25_t - balance.after_local.pm25_t) * 1000.0, square_km(block));
    }
    case Colouring::bill:
        return results.impact.bills[i].net_yuan;
    case Colouring::burden:
        return results.impact.burdens[i].share_above_10pct * 100.0;
    case Colouring::gas: {
        double const gas_m3 = results.demand.gas_m3[i];
        return gas_m3 > 0.0 ? per(gas_m3, block.households) : nothing;
    }
    case Colouring::density:
        return per(results.demand.heat_design_kw[i] / 1000.0, square_km(block));
    case Colouring::route:
    case Colouring::load:
        break;
    }
    return nothing;
}

bool has_column(sim::Results const &results, Colouring colouring, std::size_t blocks)
{
    switch (colouring) {
    case Colouring::heat:
        return results.demand.heat_kwh.size() == blocks;
    case Colouring::gas:
        return results.demand.gas_m3.size() == blocks;
    case Colouring::density:
        return results.demand.heat_design_kw.size() == blocks;
    case Colouring::pm25:
        return results.impact.emissions[static_cast<std::size_t>(sim::FactorSet::measured)]
                   .size() == blocks;
    case Colouring::bill:
        return results.impact.bills.size() == blocks;
    case Colouring::burden:
        return results.impact.burdens.size() == blocks;
    case Colouring::route:
    case Colouring::load:
        break;
    }
    return false;
}

} // namespace

char const *colouring_label(Colouring colouring)
{
    constexpr std::array<char const *, colouring_count> labels{
        label_key("Technical route"),       label_key("Load of transformer zones"),
        label_key("Heat demand"),           label_key("PM2.5 avoided"),
        label_key("Heating bill"),          label_key("Heavy burden"),
        label_key("Gas use per household"), label_key("Heat load density")};
    return labels[static_cast<std::size_t>(colouring)];
}

char const *colouring_unit(Colouring colouring)
{
    constexpr std::array<char const *, colouring_count> units{
        "",
        label_key("peak of the season, %"),
        label_key("kWh/m2 a season"),
        label_key("kg/km2 a season"),
        label_key("yuan per household, after subsidy"),
        label_key("% above a tenth of income"),
        label_key("m3 a season"),
        label_key("MW/km2 at design temperature")};
    return units[static_cast<std::size_t>(colouring)];
}

std::vector<double> block_values(sim::Dataset const &dataset, sim::Results const &results,
                                 Colouring colouring)
{
    if (colouring == Colouring::load) {
        return hardest_zones(dataset, results);
    }
    std::vector<double> values;
    if (has_column(results, colouring, dataset.blocks.size())) {
        for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
            values.push_back(value_of(dataset, results, colouring, i));
        }
    }
    return values;
}

} // namespace app
