#include "sim/report/annex.hpp"

#include "sim/base/fmt.hpp"

#include <cmath>

namespace sim::report {

namespace {

void add_money(InvestmentRow &row, MoneySummary const &money, int first_year)
{
    Money const district = money.of(Payer::district);
    Money const district_first = money.of(Payer::district, first_year);
    row.total += money.published_total();
    row.city += money.government() - district;
    row.district += district;
    row.other += money.published_total() - money.government();
    row.city_first_year += money.government(first_year) - district_first;
    row.district_first_year += district_first;
}

Text scattered_coal_name(SheetSource const &source)
{
    int const seasons = source.figures.of(std::nullopt).gas_fee_seasons;
    return seasons == 0 ? text("Scattered coal")
                        : text("Scattered coal (with {seasons} years of gas-fee subsidy)",
                               {{"seasons", fmt::format("{}", seasons)}});
}

} // namespace

std::vector<InvestmentRow> investment_rows(SheetSource const &source)
{
    InvestmentRow coal;
    coal.key = "scattered_coal";
    coal.name = scattered_coal_name(source);
    for (MoneySummary const &money : source.results.money_by_jurisdiction) {
        add_money(coal, money, source.first_year);
    }
    InvestmentRow network;
    network.key = "network";
    network.name = text("Heat network extension and renewal");
    InvestmentRow envelope;
    envelope.key = "envelope";
    envelope.name = text("Building energy retrofit");
    for (std::size_t p = 0; p < source.results.money_by_programme.size(); ++p) {
        InvestmentRow &row =
            source.dataset.programmes.at(p).group == "network" ? network : envelope;
        add_money(row, source.results.money_by_programme[p], source.first_year);
    }
    return {coal, network, envelope};
}

InvestmentRow investment_total(std::vector<InvestmentRow> const &rows)
{
    InvestmentRow total;
    total.key = "total";
    total.name = text("Subtotal");
    for (InvestmentRow const &row : rows) {
        total.total += row.total;
        total.city += row.city;
        total.district += row.district;
        total.other += row.other;
        total.city_first_year += row.city_first_year;
        total.district_first_year += row.district_first_year;
    }
    return total;
}

Text annex2_name(Category category)
{
    switch (category) {
    case Category::heat_network:
        return text("1. Heat network");
    case Category::new_energy:
        return text("2. New energy");
    case Category::gas:
        return text("3. Coal to gas");
    case Category::none:
        break;
    }
    return text("All projects");
}

std::string annex2_remark(SheetSource const &source, Category category)
{
    Figures const &figures = source.figures.of(std::nullopt, category);
    bool const noted = category == Category::new_energy || category == Category::gas;
    if (!noted || figures.households == 0) {
        return {};
    }
    double const home_m2 = std::round(figures.area_m2 / figures.households);
    if (std::abs(home_m2 * figures.households - figures.area_m2) > 0.5) {
        return {};
    }
    return source.wording.say(
        text("{area} m2 a household", {{"area", fmt::format("{:g}", home_m2)}}));
}

} // namespace sim::report
