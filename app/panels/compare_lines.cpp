#include "app/panels/compare_lines.hpp"

#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

sim::Money money_of(sim::TableCell const &cell)
{
    auto const *const money = std::get_if<sim::Money>(&cell);
    return money != nullptr ? *money : sim::Money{};
}

bool is_all_years(std::vector<sim::TableCell> const &row)
{
    return std::get<sim::Text>(row[1]).key == "all years";
}

int decimals_for(double a, double b)
{
    double const most = std::max(std::abs(a), std::abs(b));
    bool const whole = a == std::floor(a) && b == std::floor(b);
    return whole || most >= 1000.0 ? 0 : most >= 10.0 ? 1 : 2;
}

std::string signed_number(double value, int decimals)
{
    std::string const words = format_number(value, decimals);
    bool const zero = words.find_first_of("123456789") == std::string::npos;
    return zero ? format_number(0.0, 0) : value > 0.0 ? "+" + words : words;
}

std::vector<DifferenceLine> physical_lines(PanelContext const &context,
                                           sim::report::Comparison const &made)
{
    std::vector<DifferenceLine> lines;
    for (sim::report::FigureDifference const &figure : made.figures) {
        bool const says_unit = figure.key.starts_with("households_");
        int const decimals = decimals_for(figure.a, figure.b);
        DifferenceLine line;
        line.name =
            says_unit
                ? context.text(figure.name)
                : context.text(sim::text("{name} ({unit})",
                                         {{"name", sim::render(sim::Language::zh, figure.name),
                                           sim::render(sim::Language::en, figure.name)},
                                          {"unit", sim::render(sim::Language::zh, figure.unit),
                                           sim::render(sim::Language::en, figure.unit)}}));
        line.a = format_number(figure.a, decimals);
        line.b = format_number(figure.b, decimals);
        line.difference = signed_number(figure.b - figure.a, decimals);
        line.size = figure.b - figure.a;
        line.of = std::max(std::abs(figure.a), std::abs(figure.b));
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string cell_words(PanelContext const &context, sim::TableCell const &cell)
{
    if (auto const *const words = std::get_if<sim::Text>(&cell)) {
        return context.text(*words);
    }
    auto const *const whole = std::get_if<std::int64_t>(&cell);
    return whole != nullptr ? format_integer(*whole) : "–";
}

/// Days on which the targets are reached.
std::vector<DifferenceLine> date_lines(PanelContext const &context,
                                       sim::report::Comparison const &made)
{
    std::vector<DifferenceLine> lines;
    if (!made.dated()) {
        return lines;
    }
    sim::Table const targets = sim::report::works_differences(*made.works).front();
    for (auto const &row : targets.rows) {
        auto const *const days = std::get_if<std::int64_t>(&row[4]);
        DifferenceLine line;
        line.name = context.text(std::get<sim::Text>(row[0]));
        line.a = cell_words(context, row[2]);
        line.b = cell_words(context, row[3]);
        line.difference =
            days == nullptr
                ? "–"
                : context.text(
                      sim::text("{n} days", {{"n", signed_number(static_cast<double>(*days), 0)}}));
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

std::vector<DifferenceLine> money_difference_lines(PanelContext const &context,
                                                   sim::report::Comparison const &made)
{
    sim::Table const table = sim::report::money_differences_table(made.of_a(), made.of_b(), 0);
    std::vector<DifferenceLine> all;
    std::vector<DifferenceLine> years;
    double most = 0.0;
    for (auto const &row : table.rows) {
        most = std::max(most, std::abs(money_of(row[4]).yuan()));
    }
    for (auto const &row : table.rows) {
        bool const sums = is_all_years(row);
        DifferenceLine line;
        line.name = context.text(std::get<sim::Text>(row[0]));
        line.name += sums ? "" : "  " + context.text(std::get<sim::Text>(row[1]));
        line.a = format_wan_yuan(money_of(row[2]));
        line.b = format_wan_yuan(money_of(row[3]));
        line.difference = format_signed_wan_yuan(money_of(row[4]));
        line.size = money_of(row[4]).yuan();
        line.of = most;
        line.bold = sums;
        (sums ? all : years).push_back(std::move(line));
    }
    if (!all.empty()) {
        std::ranges::rotate(all, all.end() - 1); // the total comes last in the table
    }
    all.insert(all.end(), years.begin(), years.end());
    return all;
}

std::vector<DifferenceLine> figure_difference_lines(PanelContext const &context,
                                                    sim::report::Comparison const &made)
{
    std::vector<DifferenceLine> lines = date_lines(context, made);
    std::vector<DifferenceLine> const physical = physical_lines(context, made);
    lines.insert(lines.end(), physical.begin(), physical.end());
    return lines;
}

} // namespace app
