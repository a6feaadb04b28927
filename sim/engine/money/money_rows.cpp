#include "sim/engine/money/money_rows.hpp"

#include "sim/base/fmt.hpp"
#include "sim/engine/money/quantities.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <set>

namespace sim {

namespace {

class RowTable
{
public:
    MoneySummary &operator[](std::string const &key)
    {
        auto const found = std::ranges::find(rows, key, &MoneyRow::key);
        return found != rows.end() ? found->money : rows.emplace_back(MoneyRow{key, {}}).money;
    }
    std::vector<MoneyRow> rows;
};

double wan_yuan(Money money)
{
    return static_cast<double>(money.fen()) / 1e6;
}

/// Everything but the government and the companies: the tables' 其他资本.
Money other_capital(MoneySummary const &money)
{
    return money.of(Payer::resident) + money.of(Payer::other);
}

Money other_capital(MoneySummary const &money, int year)
{
    return money.of(Payer::resident, year) + money.of(Payer::other, year);
}

void add_row(NamedQuantities &quantities, MoneyRow const &row, std::set<int> const &years)
{
    std::string const stem = "money." + row.key + ".";
    auto &numbers = quantities.numbers;
    for (Payer const payer : all_payers) {
        std::string const key = stem + key_of(payer);
        numbers[key] = wan_yuan(row.money.of(payer));
        for (int const year : years) {
            numbers[fmt::format("{}.{}", key, year)] = wan_yuan(row.money.of(payer, year));
        }
    }
    numbers[stem + "government"] = wan_yuan(row.money.government());
    numbers[stem + "total"] = wan_yuan(row.money.published_total());
    numbers[stem + "other_capital"] = wan_yuan(other_capital(row.money));
    for (int const year : years) {
        std::string const end = fmt::format(".{}", year);
        numbers[stem + "government" + end] = wan_yuan(row.money.government(year));
        numbers[stem + "total" + end] = wan_yuan(row.money.published_total(year));
        numbers[stem + "other_capital" + end] = wan_yuan(other_capital(row.money, year));
    }
}

void add_rule_sums(NamedQuantities &quantities, Dataset const &dataset, Ledger const &ledger)
{
    for (PolicyRule const &rule : dataset.policy_rules) {
        quantities.numbers["money.rule." + rule.id] = 0.0;
    }
    std::map<std::string, Money, std::less<>> sums;
    for (LedgerLine const &line : ledger.lines) {
        if (line.rule != no_index) {
            sums[dataset.policy_rules[line.rule].id] += line.owed;
        }
    }
    for (auto const &[id, sum] : sums) {
        quantities.numbers["money.rule." + id] = wan_yuan(sum);
    }
}

} // namespace

std::vector<MoneyRow> money_rows(Dataset const &dataset, Scenario const &scenario,
                                 Results const &results)
{
    RowTable table;
    for (char const *const key : {"all", "scattered_coal", "scattered_capex", "heat_network",
                                  "new_energy", "gas", "gas_fee"}) {
        table[key] = {};
    }
    table["all"] = results.money;
    for (Programme const &programme : dataset.programmes) {
        table[programme.group];
    }
    for (LedgerLine const &line : results.ledger.lines) {
        auto const add = [&](std::string const &row) {
            table[row].add(line.payer, line.year, line.owed);
        };
        if (line.block == no_index) {
            add(dataset.programmes[line.programme].group);
            continue;
        }
        if (line.item == Item::envelope) {
            add("envelope");
            continue;
        }
        add("scattered_coal");
        if (line.item == Item::gas_fee) {
            add("gas_fee");
            continue;
        }
        RouteId const route = scenario.plan.choices[line.block].route;
        add("scattered_capex");
        add(key_of(category_of(dataset.route(route).family)));
    }
    return std::move(table.rows);
}

MoneyRow const *find_row(std::vector<MoneyRow> const &rows, std::string_view key)
{
    auto const found = std::ranges::find(rows, key, &MoneyRow::key);
    return found == rows.end() ? nullptr : &*found;
}

void add_money_quantities(NamedQuantities &quantities, Dataset const &dataset,
                          Scenario const &scenario, Results const &results)
{
    Values const values{dataset, scenario};
    std::set<int> years;
    for (auto const &[year, amounts] : results.money.by_year) {
        years.insert(year);
    }
    int const first = static_cast<int>(values.at("target.first_year", 2000, 2100));
    int const last =
        std::min(static_cast<int>(values.at("target.final_year", 2000, 2200)), first + 50);
    for (int year = first; year <= last; ++year) {
        years.insert(year);
    }
    for (MoneyRow const &row : money_rows(dataset, scenario, results)) {
        add_row(quantities, row, years);
    }
    add_rule_sums(quantities, dataset, results.ledger);
}

} // namespace sim
