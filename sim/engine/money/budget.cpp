#include "sim/engine/money/budget.hpp"

#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <charconv>

namespace sim {

namespace {

/// The published rows in order: figure stem and row key.
std::vector<std::pair<std::string, std::string>> published_rows(Dataset const &dataset)
{
    std::vector<std::pair<std::string, std::string>> rows{{"A1.row1", "scattered_coal"}};
    for (Programme const &programme : dataset.programmes) {
        bool const known = std::ranges::any_of(
            rows, [&](auto const &row) { return row.second == programme.group; });
        if (!known) {
            rows.emplace_back("A1.row" + std::to_string(rows.size() + 1), programme.group);
        }
    }
    rows.emplace_back("A1.subtotal", "all");
    return rows;
}

/// A figure printed in 万元.
std::optional<Money> printed_money(Dataset const &dataset, std::string const &id)
{
    auto const found = std::ranges::find(dataset.published_figures, id, &PublishedFigure::id);
    if (found == dataset.published_figures.end() || found->unit != "wan_yuan") {
        return std::nullopt;
    }
    double wan_yuan = 0.0;
    std::string const &digits = found->printed;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), wan_yuan);
    return read.ec == std::errc{} ? std::optional{Money::from_yuan(wan_yuan * 1e4)} : std::nullopt;
}

std::optional<Money> less(std::optional<Money> a, std::optional<Money> b)
{
    return a && b ? std::optional{*a - *b} : std::nullopt;
}

} // namespace

std::vector<BudgetLine> compare_budget(Dataset const &dataset, Scenario const &scenario,
                                       Results const &results)
{
    int const first =
        static_cast<int>(Values{dataset, scenario}.at("target.first_year", 2000, 2100));
    int const last = results.money.by_year.empty()
                         ? first
                         : std::max(first, results.money.by_year.rbegin()->first);
    std::vector<MoneyRow> const rows = money_rows(dataset, scenario, results);
    std::vector<BudgetLine> lines;
    for (auto const &[figure, key] : published_rows(dataset)) {
        MoneySummary const &money = find_row(rows, key)->money;
        for (Payer const payer : {Payer::city, Payer::district}) {
            std::string const id = figure + "." + key_of(payer);
            std::optional<Money> const all = printed_money(dataset, id);
            std::optional<Money> const now =
                printed_money(dataset, id + "_" + std::to_string(first));
            Money const owed_now = money.of(payer, first);
            lines.push_back({key, payer, first, first, owed_now, now, {}});
            if (last > first) {
                lines.push_back(
                    {key, payer, first + 1, last, money.of(payer) - owed_now, less(all, now), {}});
                lines.push_back({key, payer, first, last, money.of(payer), all, {}});
            }
        }
    }
    return lines;
}

} // namespace sim
