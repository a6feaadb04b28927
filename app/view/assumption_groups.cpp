#include "app/view/assumption.hpp"

#include "app/view/label_key.hpp"

#include <algorithm>
#include <iterator>

namespace app {

namespace {

/// Which keys belong together. A key belongs to the first prefix that it begins with.
struct Prefix
{
    char const *prefix;
    char const *group;
};

constexpr Prefix prefixes[] = {{"tariff.", "tariff"},    {"policy.heat_wholesale", "tariff"},
                               {"rate.", "policy"},      {"seasons.", "policy"},
                               {"policy.", "policy"},    {"investment.", "policy"},
                               {"payment.", "policy"},   {"network.", "policy"},
                               {"envelope.", "policy"},  {"target.", "target"},
                               {"clean.", "target"},     {"home.", "demand"},
                               {"household.", "demand"}, {"building.", "demand"},
                               {"setpoint.", "demand"},  {"roof.", "demand"},
                               {"climate.", "climate"},  {"season.", "climate"},
                               {"life.", "life"},        {"grid.", "grid"},
                               {"gas.", "supply"},       {"heat.", "supply"},
                               {"coal.", "supply"},      {"emission.", "emission"},
                               {"burden.", "burden"},    {"income.", "burden"},
                               {"gate.", "gate"},        {"limit.", "limit"},
                               {"assign.", "assign"},    {"works.", "works"},
                               {"crew.", "crew"},        {"calendar.", "calendar"},
                               {"alarm.", "progress"},   {"forecast.", "progress"},
                               {"doctor.", "doctor"}};

struct Label
{
    char const *group;
    char const *label;
};

/// In the order of the panel; technology comes after the climate, by device.
constexpr Label labels[] = {{"tariff", label_key("Prices")},
                            {"policy", label_key("Subsidies and investment")},
                            {"target", label_key("Targets of the programme")},
                            {"demand", label_key("Homes and heat demand")},
                            {"climate", label_key("Climate")},
                            {"tech", label_key("Technology")},
                            {"life", label_key("Service life and cost of routes")},
                            {"grid", label_key("Power grid")},
                            {"supply", label_key("Gas, heat and coal")},
                            {"emission", label_key("Factors of emissions")},
                            {"burden", label_key("Income and burden")},
                            {"gate", label_key("Conditions of the routes")},
                            {"limit", label_key("Limits")},
                            {"assign", label_key("Weights")},
                            {"works", label_key("Works")},
                            {"crew", label_key("Crews and output")},
                            {"calendar", label_key("Calendar and procedures")},
                            {"progress", label_key("Progress alarms")},
                            {"doctor", label_key("Check of the data")},
                            {"other", label_key("Other values")}};

constexpr std::string_view technology = "tech.";

/// "tech.gas_wall" of "tech.gas_wall.rated_kw".
std::string group_of(std::string const &key)
{
    if (key.starts_with(technology)) {
        return key.substr(0, key.find('.', technology.size()));
    }
    auto const *const found = std::ranges::find_if(
        prefixes, [&](Prefix const &one) { return key.starts_with(one.prefix); });
    return found == std::end(prefixes) ? "other" : found->group;
}

/// Technology is told apart by the route that it drives.
sim::Text technology_label(sim::Dataset const &dataset, std::string const &group)
{
    std::string const key = group.substr(technology.size());
    auto const route = std::ranges::find(dataset.routes, key, &sim::Route::key);
    return route == dataset.routes.end()
               ? sim::text("Technology: {name}", {{"name", key}})
               : sim::text("Technology: {name}", {{"name", route->name_zh, route->name_en}});
}

char const *unit_of(sim::Basis basis)
{
    switch (basis) {
    case sim::Basis::m2:
        return "yuan/m2";
    case sim::Basis::household:
        return "yuan/household";
    case sim::Basis::m2_season:
        return "yuan/m2/season";
    case sim::Basis::remainder:
    case sim::Basis::none:
        break;
    }
    return "";
}

/// A rule's rate as a parameter: from nothing to twice what the rule says.
sim::Parameter rate_of(sim::PolicyRule const &rule)
{
    sim::Parameter made;
    made.key = "rate." + rule.id;
    made.name_zh = rule.name_zh;
    made.name_en = rule.name_en;
    made.value = rule.rate_yuan;
    made.unit = unit_of(rule.basis);
    made.high = 2.0 * rule.rate_yuan;
    made.source = rule.provenance.source;
    made.confidence = "high";
    made.valid_from = rule.valid_from;
    made.valid_to = rule.valid_to;
    return made;
}

bool has_rate(sim::PolicyRule const &rule)
{
    return rule.route && rule.rate_yuan > 0.0 && *unit_of(rule.basis) != '\0';
}

AssumptionGroup &group_in(std::vector<AssumptionGroup> &groups, std::string const &key)
{
    auto const found = std::ranges::find(groups, key, &AssumptionGroup::key);
    if (found != groups.end()) {
        return *found;
    }
    return groups.emplace_back(AssumptionGroup{.key = key, .label = {}, .rows = {}});
}

std::size_t order_of(std::string const &key)
{
    std::string const head = key.starts_with(technology) ? "tech" : key;
    return static_cast<std::size_t>(
        std::ranges::find_if(labels, [&](Label const &one) { return head == one.group; }) -
        std::begin(labels));
}

} // namespace

std::vector<AssumptionGroup> assumption_groups(sim::Dataset const &dataset)
{
    std::vector<AssumptionGroup> groups;
    auto const add = [&](sim::Parameter const &one) {
        std::string const key = group_of(one.key);
        group_in(groups, key).rows.push_back({one, key});
    };
    for (sim::PolicyRule const &rule : dataset.policy_rules) {
        auto const &rows = group_in(groups, "policy").rows;
        bool const listed = std::ranges::any_of(
            rows, [&](Assumption const &one) { return one.parameter.key == "rate." + rule.id; });
        if (has_rate(rule) && !listed) { // a rule has one row for each of its routes
            add(rate_of(rule));
        }
    }
    for (auto const &[key, parameter] : dataset.parameters) {
        add(parameter);
    }
    std::erase_if(groups, [](AssumptionGroup const &group) { return group.rows.empty(); });
    std::ranges::stable_sort(groups, {},
                             [](AssumptionGroup const &group) { return order_of(group.key); });
    for (AssumptionGroup &group : groups) {
        group.label = group.key.starts_with(technology)
                          ? technology_label(dataset, group.key)
                          : sim::text(labels[order_of(group.key)].label);
    }
    return groups;
}

std::optional<sim::Parameter> find_assumption(sim::Dataset const &dataset, std::string_view key)
{
    if (dataset.parameters.has(key)) {
        return dataset.parameters.at(key);
    }
    for (sim::PolicyRule const &rule : dataset.policy_rules) {
        if (has_rate(rule) && key == "rate." + rule.id) {
            return rate_of(rule);
        }
    }
    return std::nullopt;
}

} // namespace app
