#include "app/view/charts.hpp"
#include "app/view/payer_words.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr sim::Payer published[] = {sim::Payer::upper_grant, sim::Payer::city, sim::Payer::district,
                                    sim::Payer::resident, sim::Payer::other};
constexpr sim::Payer unpublished[] = {sim::Payer::gas_company, sim::Payer::heat_company,
                                      sim::Payer::grid_company};

double wan_yuan(sim::Money amount)
{
    return amount.yuan() / 1e4;
}

void add_payer(Chart &chart, sim::MoneySummary const &money, sim::Payer payer, ChartSeries series)
{
    if (money.of(payer) == sim::Money{}) {
        return;
    }
    series.name = sim::text(payer_label(payer));
    series.shape = SeriesShape::bar;
    for (auto const &[year, amounts] : money.by_year) {
        series.values.push_back(wan_yuan(money.of(payer, year)));
    }
    chart.series.push_back(std::move(series));
}

} // namespace

Chart money_chart(sim::MoneySummary const &money, Palette const &palette)
{
    Chart chart{.key = "money",
                .source = sim::text("sums of the money ledger; frames stand outside the total"),
                .x = {.name = sim::text("Year"), .words = AxisWords::year},
                .y = {.name = sim::text("Money"), .unit = sim::text("10 000 yuan"), .decimals = 2},
                .row_width = 1.0,
                .lying = true,
                .totals = true};
    for (auto const &[year, amounts] : money.by_year) {
        chart.rows.push_back(year);
    }
    for (sim::Payer const payer : published) {
        add_payer(chart, money, payer, {.ink = payer_colour(payer, palette)});
    }
    for (sim::Payer const payer : unpublished) {
        add_payer(chart, money, payer, {.ink = palette.text_disabled, .in_total = false});
    }
    if (chart.rows.empty()) {
        return chart;
    }
    chart.x.low = chart.rows.front();
    chart.x.high = chart.rows.back() + 1.0;
    for (std::size_t row = 0; row < chart.rows.size(); ++row) {
        std::vector<StackPart> const parts = stack_of(chart, row);
        chart.y.high = std::max(chart.y.high, parts.empty() ? 0.0 : parts.back().to);
    }
    return chart;
}

} // namespace app
