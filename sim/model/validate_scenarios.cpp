#include "sim/model/validate.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/finding.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sim {

namespace {

constexpr int first_year = 2000;
constexpr int last_year = 2100;

void fail(Diagnostics &findings, char const *code, Location where, std::string value, Text message,
          Text allowed)
{
    findings.push_back(finding_at(Severity::error, code, std::move(where), std::move(value),
                                  std::move(message), std::move(allowed)));
}

/// A scenario may set a policy rule's numbers: rate.<rule id>, seasons.<rule id>.
bool is_rule_value(Dataset const &dataset, std::string const &key)
{
    return std::ranges::any_of(dataset.policy_rules, [&key](PolicyRule const &rule) {
        return key == "rate." + rule.id || key == "seasons." + rule.id ||
               key == "investment." + rule.id;
    });
}

/// The parts of "budget.city.2021".
std::vector<std::string> parts_of(std::string_view id)
{
    std::vector<std::string> parts;
    for (std::size_t start = 0; start <= id.size();) {
        std::size_t const end = std::min(id.find('.', start), id.size());
        parts.emplace_back(id.substr(start, end - start));
        start = end + 1;
    }
    return parts;
}

template <typename Asset>
bool has_code(std::vector<Asset> const &assets, std::string const &code)
{
    return std::ranges::find(assets, code, &Asset::code) != assets.end();
}

bool is_asset_limit(Dataset const &dataset, std::string const &kind, std::string const &code)
{
    return (kind == "feeder" && has_code(dataset.feeders, code)) ||
           (kind == "substation" && has_code(dataset.substations, code)) ||
           ((kind == "gas_hour" || kind == "gas_day") && has_code(dataset.gas_stations, code)) ||
           (kind == "gas_main" && has_code(dataset.gas_mains, code)) ||
           (kind == "heat_source" && has_code(dataset.heat_sources, code)) ||
           (kind == "heat_main" && has_code(dataset.heat_mains, code));
}

bool is_year(std::string const &word)
{
    return word.size() == 4 && word.find_first_not_of("0123456789") == std::string::npos;
}

bool is_family(std::string const &word)
{
    return word == "heat_network" || word == "gas" || word == "electric" ||
           word == "solar_electric" || word == "new_energy";
}

/// A scenario may set a limit for one asset, one place or one more year, and switch any limit on
/// and off, though no parameter of that name says what it is in general: limit.<id>,
/// limit.<id>.active.
bool is_limit_value(Dataset const &dataset, std::string_view key)
{
    constexpr std::string_view head = "limit.";
    if (!key.starts_with(head)) {
        return false;
    }
    std::vector<std::string> parts = parts_of(key.substr(head.size()));
    if (parts.back() == "active") {
        parts.pop_back();
    }
    switch (parts.size()) {
    case 1:
        return parts[0] == "no_coal_zone" || parts[0] == "burden";
    case 2:
        return (parts[0] == "target" && is_year(parts[1])) ||
               is_asset_limit(dataset, parts[0], parts[1]);
    case 3:
        return is_year(parts[2]) && ((parts[0] == "crew" && is_family(parts[1])) ||
                                     (parts[0] == "budget" && !parts[1].empty()));
    case 4:
        return parts[0] == "wish" && has_code(dataset.jurisdictions, parts[1]) &&
               is_family(parts[2]) && (parts[3] == "most" || parts[3] == "least");
    default:
        return false;
    }
}

void check_values(Dataset const &dataset, Scenario const &scenario, Diagnostics &findings)
{
    for (auto const &[key, value] : scenario.values) {
        Location const where{"", "scenario_values", scenario.key + "/" + key, "value"};
        if (!std::isfinite(value)) {
            fail(findings, "not_finite", where, fmt::format("{}", value),
                 text("this number is not finite"), text("a number"));
        }
        if (is_rule_value(dataset, key)) {
            continue;
        }
        if (!dataset.parameters.has(key) && is_limit_value(dataset, key)) {
            continue;
        }
        if (!dataset.parameters.has(key)) {
            fail(findings, "unknown_reference", {"", where.layer, where.feature, "key"}, key,
                 text("there is nothing of this name"),
                 text("a value that stands in {target}", {TextArg{"target", "parameters.key"}}));
            continue;
        }
        Parameter const &parameter = dataset.parameters.at(key);
        if (value < parameter.low || value > parameter.high) {
            fail(findings, "outside_bounds", where, fmt::format("{}", value),
                 text("the scenario's value is outside the parameter's bounds"),
                 text("{low} to {high}", {TextArg{"low", fmt::format("{}", parameter.low)},
                                          TextArg{"high", fmt::format("{}", parameter.high)}}));
        }
    }
}

/// Without building classes nothing is calculated from it, and any decision may stand.
void check_retrofit(Dataset const &dataset, Block const &block, Choice const &choice,
                    std::string const &feature, Diagnostics &findings)
{
    auto const own =
        std::ranges::find(dataset.building_classes, block.building_class, &BuildingClass::key);
    if (choice.retrofit == Retrofit::none || own == dataset.building_classes.end()) {
        return;
    }
    std::string const &after =
        choice.retrofit == Retrofit::walls ? own->after_walls : own->after_full;
    if (after.empty()) {
        fail(findings, "no_such_retrofit", {"", "choices", feature, "retrofit"},
             key_of(choice.retrofit),
             text("buildings of class {class} are not insulated in this way",
                  {TextArg{"class", own->key + " " + own->name_zh, own->key + " " + own->name_en}}),
             text("a class with a successor in {target}", {TextArg{"target", "building_classes"}}));
    }
}

void check_plan(Dataset const &dataset, Scenario const &scenario, Diagnostics &findings)
{
    std::size_t const count = scenario.plan.choices.size();
    if (count != dataset.blocks.size()) {
        fail(findings, "missing_choice", {"", "choices", scenario.key, ""},
             fmt::format("{}", count), text("the block has no route in this scenario"),
             text("one choice for each block in each scenario"));
        return;
    }
    for (std::size_t i = 0; i < count; ++i) {
        Choice const &choice = scenario.plan.choices[i];
        std::string const feature = scenario.key + "/" + dataset.blocks[i].code;
        if (choice.route.index >= dataset.routes.size()) {
            fail(findings, "unknown_reference", {"", "choices", feature, "route"},
                 fmt::format("{}", choice.route.index), text("there is nothing of this name"),
                 text("a value that stands in {target}", {TextArg{"target", "routes.key"}}));
            continue;
        }
        bool const stays = dataset.route(choice.route).family == RouteFamily::none;
        bool const in_time = choice.start_year >= first_year && choice.start_year <= last_year;
        if (!in_time && !(stays && choice.start_year == 0)) {
            fail(findings, "out_of_range", {"", "choices", feature, "start_year"},
                 fmt::format("{}", choice.start_year), text("the value is out of range"),
                 text("a year from 2000 to 2100"));
        }
        check_retrofit(dataset, dataset.blocks[i], choice, feature, findings);
    }
}

} // namespace

void validate_scenarios(Dataset const &dataset, std::span<Scenario const> scenarios,
                        Diagnostics &findings)
{
    if (scenarios.empty() || scenarios.front().key != "official") {
        fail(findings, "missing_official", {"", "scenarios", "official", "key"},
             scenarios.empty() ? "" : scenarios.front().key,
             text("the published plan is not the first scenario"),
             text("a scenario with the key official, before all others"));
    }
    std::set<std::string, std::less<>> seen;
    for (Scenario const &scenario : scenarios) {
        if (scenario.key.empty() || !seen.insert(scenario.key).second) {
            fail(findings, "duplicate_code", {"", "scenarios", scenario.key, "key"}, scenario.key,
                 text("two scenarios have the same key"), text("each code or key once"));
        }
        check_values(dataset, scenario, findings);
        check_plan(dataset, scenario, findings);
        validate_works(scenario, findings);
    }
    for (Scenario const &scenario : scenarios) {
        if (!scenario.weather.empty() &&
            std::ranges::find(dataset.weather_years, scenario.weather, &WeatherYear::key) ==
                dataset.weather_years.end()) {
            fail(findings, "unknown_reference", {"", "scenarios", scenario.key, "weather"},
                 scenario.weather, text("there is nothing of this name"),
                 text("a value that stands in {target}", {TextArg{"target", "weather_years.key"}}));
        }
        if (!scenario.parent.empty() &&
            (scenario.parent == scenario.key || !seen.contains(scenario.parent))) {
            fail(findings, "unknown_reference", {"", "scenarios", scenario.key, "parent"},
                 scenario.parent, text("there is nothing of this name"),
                 text("a value that stands in {target}", {TextArg{"target", "scenarios.key"}}));
        }
    }
}

} // namespace sim
