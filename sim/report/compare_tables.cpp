#include "sim/report/compare_tables.hpp"

#include "sim/report/grid_places.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/physics_columns.hpp"
#include "sim/report/place_figures.hpp"
#include "sim/report/proposal_words.hpp"

#include <set>
#include <utility>

namespace sim::report {

namespace {

constexpr double fen_per_wan_yuan = 1e6;

bool differs(Choice const &a, Choice const &b)
{
    return a.route != b.route || a.start_year != b.start_year || a.retrofit != b.retrofit;
}

bool pays(ComparedScenario const &scenario, Payer payer)
{
    return scenario.results.money.of(payer) != Money{};
}

std::vector<FigureDifference> household_figures(Quantities const &a, Quantities const &b)
{
    std::vector<FigureDifference> figures;
    for (Category const category :
         {Category::heat_network, Category::new_energy, Category::gas, Category::none}) {
        figures.push_back(
            {std::string{"households_"} + key_of(category),
             text("{category}, households", {text_arg("category", category_name(category))}),
             text("households"), static_cast<double>(a.households_of(category)),
             static_cast<double>(b.households_of(category))});
    }
    return figures;
}

int strained_count(std::vector<AssetLoad> const &loads, Loading loading)
{
    int count = 0;
    for (AssetLoad const &load : loads) {
        count += loading_of(load) == loading ? 1 : 0;
    }
    return count;
}

/// Loads, emissions, bills and burden. \pre both have physics
std::vector<FigureDifference> physics_figures(Dataset const &dataset, ComparedScenario const &a,
                                              ComparedScenario const &b)
{
    PlaceFigures const of_a = place_figures(dataset, a.scenario, a.results, {}).district;
    PlaceFigures const of_b = place_figures(dataset, b.scenario, b.results, {}).district;
    auto const measured = static_cast<std::size_t>(FactorSet::measured);
    Emissions const &air_a = of_a.emissions[measured].after_system;
    Emissions const &air_b = of_b.emissions[measured].after_system;
    auto const &feeders_a = a.results.grid.feeders;
    auto const &feeders_b = b.results.grid.feeders;
    auto const count = [](int number) { return static_cast<double>(number); };
    return {
        {"peak_kw", text("Electric peak of all lines"), text("kW"), of_a.peak_kw, of_b.peak_kw},
        {"overloaded_feeders", text("Overloaded 10 kV lines"), text("lines (count)"),
         count(strained_count(feeders_a, Loading::overload)),
         count(strained_count(feeders_b, Loading::overload))},
        {"heavy_feeders", text("Heavily loaded 10 kV lines"), text("lines (count)"),
         count(strained_count(feeders_a, Loading::heavy)),
         count(strained_count(feeders_b, Loading::heavy))},
        {"overloaded_zones", text("Overloaded transformer zones"), text("zones (count)"),
         count(of_a.overloaded_zones), count(of_b.overloaded_zones)},
        {"heavy_zones", text("Heavily loaded transformer zones"), text("zones (count)"),
         count(of_a.heavy_zones), count(of_b.heavy_zones)},
        {"reinforcement_wan_yuan", text("Grid works"), text("10,000 yuan"),
         static_cast<double>(of_a.reinforcement.fen()) / fen_per_wan_yuan,
         static_cast<double>(of_b.reinforcement.fen()) / fen_per_wan_yuan},
        {"gas_design_m3_per_h", text("Gas in the design hour"), text("m3/h"),
         of_a.gas_design_m3_per_h, of_b.gas_design_m3_per_h},
        {"heat_design_kw", text("Design load of the heat network"), text("kW"), of_a.heat_design_kw,
         of_b.heat_design_kw},
        {"coal_t", text("Scattered coal of a season"), text("tonnes"), air_a.coal_t, air_b.coal_t},
        {"co2_t", text("CO2 of a season"), text("tonnes"), air_a.co2_t, air_b.co2_t},
        {"pm25_t", text("PM2.5 of a season"), text("tonnes"), air_a.pm25_t, air_b.pm25_t},
        {"so2_t", text("SO2 of a season"), text("tonnes"), air_a.so2_t, air_b.so2_t},
        {"nox_t", text("NOx of a season"), text("tonnes"), air_a.nox_t, air_b.nox_t},
        {"bill_yuan_per_household", text("Bill of a season after subsidy, mean"), text("yuan"),
         of_a.bill.net_yuan, of_b.bill.net_yuan},
        {"burden_percent_above_10pct", text("Households that pay more than a tenth of income"),
         text("%"), percent(of_a.burden.share_above_10pct), percent(of_b.burden.share_above_10pct)},
        {"burden_percent_above_10pct_later", text("The same after the subsidies end"), text("%"),
         percent(of_a.burden_later.share_above_10pct),
         percent(of_b.burden_later.share_above_10pct)}};
}

} // namespace

Money BlockDifference::total() const
{
    Money sum;
    for (Payer const payer :
         {Payer::upper_grant, Payer::city, Payer::district, Payer::resident, Payer::other}) {
        sum += by_payer[static_cast<std::size_t>(payer)];
    }
    return sum;
}

std::vector<BlockDifference> block_differences(Dataset const &dataset, ComparedScenario const &a,
                                               ComparedScenario const &b)
{
    std::vector<BlockDifference> list;
    for (std::uint32_t block = 0; block < dataset.blocks.size(); ++block) {
        Choice const &before = a.scenario.plan.choices[block];
        Choice const &after = b.scenario.plan.choices[block];
        if (!differs(before, after)) {
            continue;
        }
        BlockDifference one{.block = {block}, .a = before, .b = after, .reason = {}};
        for (std::size_t p = 0; p < payer_count; ++p) {
            one.by_payer[p] = b.results.money_by_block[block].by_payer[p] -
                              a.results.money_by_block[block].by_payer[p];
        }
        list.push_back(std::move(one));
    }
    return list;
}

std::vector<FigureDifference> figure_differences(Dataset const &dataset, ComparedScenario const &a,
                                                 ComparedScenario const &b)
{
    std::vector<FigureDifference> figures =
        household_figures(a.results.quantities, b.results.quantities);
    if (a.results.demand.has_physics() && b.results.demand.has_physics()) {
        for (FigureDifference &figure : physics_figures(dataset, a, b)) {
            figures.push_back(std::move(figure));
        }
    }
    return figures;
}

Table flips_table(Dataset const &dataset, std::span<BlockDifference const> flips, int decimals)
{
    Table table;
    table.key = "compare_flips";
    table.title = text("Blocks whose route changes, B less A, 10,000 yuan");
    table.columns = {word_column("code", text("Code")),
                     word_column("name", text("Block")),
                     word_column("jurisdiction", text("Town or street")),
                     count_column("households", text("Households")),
                     word_column("a", text("Route in A")),
                     word_column("b", text("Route in B")),
                     money_column("total_wan_yuan", text("Difference (10,000 yuan)"), decimals)};
    for (Payer const payer : all_payers) {
        table.columns.push_back(
            money_column(std::string{key_of(payer)} + "_wan_yuan", payer_name(payer), decimals));
    }
    table.columns.push_back(word_column("reason", text("Reason")));
    std::vector<Money> sums(payer_count + 1);
    std::int64_t households = 0;
    for (BlockDifference const &flip : flips) {
        Block const &block = dataset.block(flip.block);
        std::vector<TableCell> row{plain_text(block.code),
                                   block_name(block),
                                   named_cell(dataset.jurisdiction(block.jurisdiction)),
                                   std::int64_t{block.households},
                                   choice_name(dataset, flip.a),
                                   choice_name(dataset, flip.b),
                                   flip.total()};
        households += block.households;
        sums[0] += flip.total();
        for (std::size_t p = 0; p < payer_count; ++p) {
            Money const amount = flip.by_payer[static_cast<std::size_t>(all_payers[p])];
            row.emplace_back(amount);
            sums[p + 1] += amount;
        }
        row.emplace_back(flip.reason.key.empty() ? TableCell{} : TableCell{flip.reason});
        table.rows.push_back(std::move(row));
    }
    if (!flips.empty()) {
        std::vector<TableCell> total{{}, text("Total"), {}, households, {}, {}};
        total.insert(total.end(), sums.begin(), sums.end());
        total.emplace_back();
        table.rows.push_back(std::move(total));
        table.total_rows = 1;
    }
    return table;
}

Table money_differences_table(ComparedScenario const &a, ComparedScenario const &b, int decimals)
{
    Table table;
    table.key = "compare_money";
    table.title = text("Money by payer and year, 10,000 yuan");
    table.columns = {word_column("payer", text("Payer")), word_column("year", text("Year")),
                     money_column("a_wan_yuan", text("A (10,000 yuan)"), decimals),
                     money_column("b_wan_yuan", text("B (10,000 yuan)"), decimals),
                     money_column("difference_wan_yuan", text("B less A (10,000 yuan)"), decimals)};
    std::set<int> years;
    for (ComparedScenario const *one : {&a, &b}) {
        for (auto const &[year, amounts] : one->results.money.by_year) {
            years.insert(year);
        }
    }
    auto const add = [&](Text const &payer, Text const &year, Money in_a, Money in_b) {
        table.rows.push_back({payer, year, in_a, in_b, in_b - in_a});
    };
    MoneySummary const &of_a = a.results.money;
    MoneySummary const &of_b = b.results.money;
    for (Payer const payer : all_payers) {
        if (!pays(a, payer) && !pays(b, payer)) {
            continue;
        }
        for (int const year : years) {
            add(payer_name(payer), plain_text(std::to_string(year)), of_a.of(payer, year),
                of_b.of(payer, year));
        }
        add(payer_name(payer), text("all years"), of_a.of(payer), of_b.of(payer));
    }
    for (int const year : years) {
        add(text("Published total"), plain_text(std::to_string(year)), of_a.published_total(year),
            of_b.published_total(year));
    }
    add(text("Published total"), text("all years"), of_a.published_total(), of_b.published_total());
    return table;
}

Table figures_table(std::span<FigureDifference const> figures)
{
    Table table;
    table.key = "compare_figures";
    table.title = text("Households, loads, air and burden of the district");
    table.columns = {word_column("name", text("Figure")), word_column("unit", text("Unit")),
                     number_column("a", text("In A"), 2), number_column("b", text("In B"), 2),
                     number_column("difference", text("B less A"), 2)};
    for (FigureDifference const &figure : figures) {
        table.rows.push_back({figure.name, figure.unit, figure.a, figure.b, figure.b - figure.a});
    }
    return table;
}

} // namespace sim::report
