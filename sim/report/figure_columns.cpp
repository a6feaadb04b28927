#include "sim/report/figure_columns.hpp"

#include "sim/base/fmt.hpp"

#include <utility>

namespace sim::report {

namespace {

/// — where there is nothing.
constexpr char const *dash_count = "0_0;-0_0;\"—\"_0";
constexpr char const *dash_money = "0.00_0;-0.00_0;\"—\"_0";

double wan_yuan(Money money)
{
    return static_cast<double>(money.fen()) / 1e6;
}

} // namespace

double programme_value(InvestmentRow const &row, Slot slot)
{
    switch (slot) {
    case Slot::city:
        return wan_yuan(row.city);
    case Slot::district:
        return wan_yuan(row.district);
    case Slot::other:
        return wan_yuan(row.other);
    case Slot::total:
        return wan_yuan(row.total);
    case Slot::none:
        break;
    }
    return 0.0;
}

void add_quantity_columns(SheetSource const &source, std::vector<FigureColumn> &columns,
                          std::optional<Category> category, double width_mm)
{
    Wording const &words = source.wording;
    auto const figures = [&source,
                          category](std::optional<JurisdictionId> place) -> Figures const & {
        return category ? source.figures.of(place, *category) : source.figures.of(place);
    };
    std::string const group =
        category ? words.name_of(*category) : words.say(text("All categories"));
    columns.push_back({.group = group,
                       .header = words.say(text("Homes")),
                       .width_mm = width_mm,
                       .value = [figures](auto place) { return figures(place).households; },
                       .format = dash_count});
    columns.push_back({.group = group,
                       .header = words.say(text("10,000 m2")),
                       .width_mm = width_mm + 2.0,
                       .value = [figures](auto place) { return figures(place).area_m2 / 1e4; },
                       .format = dash_money});
}

FigureColumn first_year_column(SheetSource const &source, std::vector<Category> categories)
{
    return {.group = {},
            .header = source.wording.say(
                text("Households in {year}", {{"year", fmt::format("{}", source.first_year)}})),
            .width_mm = 15.0,
            .value =
                [&source, categories = std::move(categories)](auto place) {
                    double sum = 0.0;
                    for (Category const category : categories) {
                        sum += source.figures.of(place, category).households_first_year;
                    }
                    return sum;
                },
            .format = dash_count};
}

void add_money_columns(SheetSource const &source, std::vector<FigureColumn> &columns)
{
    Wording const &words = source.wording;
    std::string const group = words.say(text("Funds (10,000 yuan)"));
    auto const add = [&](Text const &header, Slot slot, double width_mm, auto amount) {
        columns.push_back(
            {.group = group,
             .header = words.say(header),
             .width_mm = width_mm,
             .value = [&source,
                       amount](auto place) { return wan_yuan(amount(source.figures.of(place))); },
             .format = dash_money,
             .slot = slot});
    };
    add(text("City subsidy"), Slot::city, 21, [](Figures const &f) { return f.city; });
    add(text("District subsidy"), Slot::district, 21, [](Figures const &f) { return f.district; });
    add(text("Residents and others"), Slot::other, 18.5,
        [](Figures const &f) { return f.resident + f.other; });
    add(text("Gas-fee subsidy (government)"), Slot::none, 18.5,
        [](Figures const &f) { return f.gas_fee_government(); });
    add(text("Total"), Slot::total, 21.5,
        [](Figures const &f) { return f.investment() + f.gas_fee_government(); });
}

} // namespace sim::report
