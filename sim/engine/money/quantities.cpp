#include "sim/engine/money/quantities.hpp"

#include "sim/base/date.hpp"
#include "sim/engine/money/values.hpp"

#include <algorithm>
#include <numeric>
#include <set>

namespace sim {

namespace {

using Numbers = std::map<std::string, double, std::less<>>;

void add_parameters(Numbers &numbers, Dataset const &dataset, Scenario const &scenario)
{
    for (auto const &[key, parameter] : dataset.parameters) {
        numbers[key] = parameter.value;
    }
    for (auto const &[key, value] : scenario.values) {
        numbers[key] = value;
    }
}

void add_households(Numbers &numbers, Results const &results)
{
    Quantities const &quantities = results.quantities;
    for (Category const category :
         {Category::none, Category::heat_network, Category::new_energy, Category::gas}) {
        std::string const key = key_of(category);
        numbers["households." + key] = quantities.households_of(category);
        numbers["area_m2." + key] = quantities.area_of(category);
    }
    for (RouteFamily const family : {RouteFamily::electric, RouteFamily::solar_electric}) {
        std::string const key = key_of(family);
        numbers["households." + key] = quantities.households_of(family);
        numbers["area_m2." + key] = quantities.area_m2[static_cast<std::size_t>(family)];
    }
    numbers["households.total"] = quantities.total_households();
    numbers["area_m2.total"] = quantities.total_area_m2();
    numbers["households.first_year"] = std::accumulate(results.households_first_year.begin(),
                                                       results.households_first_year.end(), 0);
}

void add_rules(Numbers &numbers, Dataset const &dataset, Values const &values)
{
    for (PolicyRule const &rule : dataset.policy_rules) {
        if (rule.basis != Basis::none && rule.basis != Basis::remainder) {
            numbers["rate." + rule.id] = values.rate_yuan(rule);
        }
        if (std::optional<double> const cap = values.area_cap_m2(rule)) {
            numbers["cap." + rule.id] = *cap;
        }
        if (rule.basis == Basis::m2_season) {
            numbers["seasons." + rule.id] = values.seasons(rule);
        }
    }
}

void add_programmes(Numbers &numbers, Dataset const &dataset)
{
    for (Programme const &programme : dataset.programmes) {
        std::string const key = "programme." + programme.key;
        numbers[key + ".quantity"] = programme.quantity;
        numbers[key + ".total"] = programme.total_yuan / 1e4;
        numbers[key + ".other"] = programme.other_yuan / 1e4;
        numbers["quantity." + programme.group] += programme.quantity;
    }
}

void add_dates(Numbers &numbers, Dataset const &dataset, Values const &values)
{
    auto const add = [&numbers](std::string const &name, std::optional<int> day) {
        if (day) {
            numbers["date." + name] = *day;
        }
    };
    if (auto const issued = dataset.meta.find("plan_issued"); issued != dataset.meta.end()) {
        add("issued", day_number(issued->second));
    }
    std::optional<int> last;
    for (Phase const &phase : dataset.phases) {
        add(phase.key + ".start", day_number(phase.start));
        add(phase.key + ".finish", day_number(phase.finish));
        last = std::max(last, day_number(phase.finish));
    }
    add("last_phase_finish", last);
    if (last) {
        numbers["year.last_phase_finish"] = civil_date(*last).year;
    }
    auto const year = values.find("target.first_year");
    auto const month_day = values.find("season.start_month_day");
    if (year && month_day) {
        add("season_start", day_number(static_cast<int>(*year), static_cast<int>(*month_day)));
    }
}

void add_counts(Numbers &numbers, Dataset const &dataset)
{
    auto const count = [](auto const &rows, auto condition) {
        return static_cast<double>(std::ranges::count_if(rows, condition));
    };
    numbers["count.jurisdictions"] = static_cast<double>(dataset.jurisdictions.size());
    numbers["count.towns"] = count(dataset.jurisdictions, [](Jurisdiction const &j) {
        return j.kind == JurisdictionKind::town;
    });
    numbers["count.blocks"] = static_cast<double>(dataset.blocks.size());
    numbers["count.blocks_illustrative"] =
        count(dataset.blocks, [](Block const &b) { return b.provenance.is_illustrative(); });
}

} // namespace

void add_duty_quantities(NamedQuantities &quantities, Dataset const &dataset)
{
    if (dataset.units.empty()) {
        return;
    }
    std::set<std::string, std::less<>> with_duty;
    for (TaskRule const &task : dataset.tasks) {
        for (auto const *list : {&task.lead, &task.responsible, &task.assisting}) {
            with_duty.insert(list->begin(), list->end());
        }
    }
    auto const add = [&quantities](std::string const &name, std::string const &zh,
                                   std::string const &en) {
        quantities.numbers["count." + name] += 1;
        WordList &list = quantities.lists["list." + name];
        list.zh += (list.zh.empty() ? "" : "、") + zh;
        list.en += (list.en.empty() ? "" : "; ") + en;
    };
    quantities.numbers["count.members"] = 0;
    quantities.numbers["count.units_with_alias"] = 0;
    if (!dataset.tasks.empty()) {
        quantities.numbers["count.members_without_duty"] = 0;
    }
    for (Unit const &unit : dataset.units) {
        quantities.numbers["count.members"] += unit.is_member ? 1 : 0;
        if (!unit.alias_zh.empty()) {
            add("units_with_alias", unit.name_zh + "（" + unit.alias_zh + "）",
                unit.name_en + " (" + unit.alias_zh + ")");
        }
        if (!dataset.tasks.empty() && unit.is_member && !with_duty.contains(unit.code)) {
            add("members_without_duty", unit.name_zh, unit.name_en);
        }
    }
}

NamedQuantities named_quantities(Dataset const &dataset, Scenario const &scenario,
                                 Results const &results)
{
    Values const values{dataset, scenario};
    NamedQuantities quantities;
    add_parameters(quantities.numbers, dataset, scenario);
    add_households(quantities.numbers, results);
    add_rules(quantities.numbers, dataset, values);
    add_programmes(quantities.numbers, dataset);
    add_dates(quantities.numbers, dataset, values);
    add_counts(quantities.numbers, dataset);
    add_money_quantities(quantities, dataset, scenario, results);
    add_duty_quantities(quantities, dataset);
    return quantities;
}

} // namespace sim
