#include "app/view/colouring.hpp"

#include "app/core/works_proposal.hpp"
#include "app/view/label_key.hpp"
#include "app/view/progress_colours.hpp"
#include "app/view/routing.hpp"
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
    default:
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
    default:
        break;
    }
    return false;
}

/// Day of the last home; NaN for blocks without works.
std::vector<double> completion_days(sim::Dataset const &dataset, WorksProposal const &works)
{
    std::vector<double> values(dataset.blocks.size(), nothing);
    std::vector<sim::Day> const &done = works.works.answer.block_done;
    for (std::size_t i = 0; i < values.size() && i < done.size(); ++i) {
        values[i] = done[i] != 0 ? done[i] : nothing;
    }
    return values;
}

/// What the assignment says of each block.
std::vector<double> proposal_values(sim::Dataset const &dataset, Proposal const &proposal,
                                    Colouring colouring)
{
    std::vector<double> values(dataset.blocks.size(), nothing);
    if (colouring == Colouring::unsettled) {
        for (std::uint32_t i = 0; i < values.size(); ++i) {
            auto const count = fault_count(proposal, sim::BlockId{i});
            values[i] = count > 0 ? static_cast<double>(count) : nothing;
        }
        return values;
    }
    std::vector<sim::BlockReason> const &reasons = proposal.assignment.reasons;
    for (std::size_t i = 0; i < reasons.size(); ++i) {
        if (colouring == Colouring::flip) {
            values[i] = least_flip_share(reasons[i]).value_or(nothing) * 100.0;
        } else if (reasons[i].runner_up) {
            values[i] = reasons[i].margin_share * 100.0;
        }
    }
    return reasons.empty() ? std::vector<double>{} : values;
}

} // namespace

char const *colouring_label(Colouring colouring)
{
    constexpr std::array<char const *, colouring_count> labels{
        label_key("Technical route"),       label_key("Load of transformer zones"),
        label_key("Heat demand"),           label_key("PM2.5 avoided"),
        label_key("Heating bill"),          label_key("Heavy burden"),
        label_key("Gas use per household"), label_key("Heat load density"),
        label_key("Runner-up route"),       label_key("Lead over the runner-up"),
        label_key("Change that flips"),     label_key("Points to settle"),
        label_key("Completion date"),       label_key("Stage of the works"),
        label_key("Progress alarm"),        label_key("Changes of the new plan"),
        label_key("Completeness of data"),  label_key("Completeness of data by town")};
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
        label_key("MW/km2 at design temperature"),
        label_key("second best under all limits"),
        label_key("% of the cost of 20 years"),
        label_key("% of a price, distance or limit"),
        label_key("conditions and limits left open, number"),
        label_key("last home connected, by the works schedule"),
        label_key("as returned by the day shown"),
        label_key("returns against the dates of the plan"),
        label_key("against the plan until now"),
        label_key("% of the fields that are facts"),
        label_key("% of the fields that are facts, mean of the blocks")};
    return units[static_cast<std::size_t>(colouring)];
}

std::vector<double> block_values(sim::Dataset const &dataset, sim::Results const &results,
                                 Colouring colouring, Proposal const *proposal,
                                 WorksProposal const *works)
{
    return block_values({dataset, results, proposal, works}, colouring);
}

std::vector<double> block_values(ColourSource const &source, Colouring colouring)
{
    auto const &[dataset, results, proposal, works, progress] = source;
    if (colouring >= Colouring::stage) {
        return progress_values(dataset, progress, colouring);
    }
    if (colouring == Colouring::completed) {
        return works != nullptr ? completion_days(dataset, *works) : std::vector<double>{};
    }
    if (is_by_family(colouring) || (needs_proposal(colouring) && proposal == nullptr)) {
        return {};
    }
    if (needs_proposal(colouring)) {
        return proposal_values(dataset, *proposal, colouring);
    }
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

std::vector<sim::RouteFamily> block_families(sim::Dataset const &dataset,
                                             sim::Scenario const &scenario, Colouring colouring,
                                             Proposal const *proposal)
{
    std::vector<sim::RouteFamily> families(dataset.blocks.size(), sim::RouteFamily::none);
    for (std::uint32_t i = 0; i < families.size(); ++i) {
        if (colouring == Colouring::route) {
            families[i] = dataset.route(scenario.plan.choices[i].route).family;
        } else if (proposal != nullptr) {
            if (auto const route = runner_up_route(*proposal, sim::BlockId{i})) {
                families[i] = dataset.route(*route).family;
            }
        }
    }
    return families;
}

} // namespace app
