#include "sim/io/build_project.hpp"
#include "sim/io/build_rows.hpp"
#include "sim/io/word_values.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

namespace {

RouteFamily family_of(std::string const &key)
{
    for (RouteFamily const family : {RouteFamily::heat_network, RouteFamily::gas,
                                     RouteFamily::electric, RouteFamily::solar_electric}) {
        if (key == key_of(family)) {
            return family;
        }
    }
    return RouteFamily::none;
}

Route route_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .family = family_of(row.words("family")),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .capex_yuan_per_household = row.number("capex_yuan_per_household"),
            .source = row.words("source"),
            .confidence = row.words("confidence")};
}

Parameter parameter_of(RowReader const &row)
{
    double const value = row.number("value");
    return {.key = row.words("key"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .value = value,
            .unit = row.words("unit"),
            .low = row.maybe_number("low").value_or(value),
            .high = row.maybe_number("high").value_or(value),
            .source = row.words("source"),
            .confidence = row.words("confidence"),
            .valid_from = row.words("valid_from"),
            .valid_to = row.words("valid_to")};
}

PolicyRule rule_of(RowReader const &row, Dataset const &dataset)
{
    return {.id = row.words("id"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .route = dataset.find_route(row.words("route")),
            .item = parse_item(row.words("item")).value_or(Item::construction),
            .basis = parse_basis(row.words("basis")).value_or(Basis::none),
            .rate_yuan = row.number("rate_yuan"),
            .funding = parse_funding(row.words("funding")).value_or(Funding::government),
            .area_cap_m2_per_household = row.maybe_number("area_cap_m2_per_household"),
            .seasons = row.integer("seasons"),
            .receiver = row.words("receiver"),
            .valid_from = row.words("valid_from"),
            .valid_to = row.words("valid_to"),
            .provenance = row.provenance()};
}

Programme programme_of(RowReader const &row)
{
    return {.key = row.words("key"),
            .group = row.words("group"),
            .name_zh = row.words("name_zh"),
            .name_en = row.words("name_en"),
            .quantity = row.number("quantity"),
            .unit = row.words("unit"),
            .total_yuan = row.number("total_yuan"),
            .other_yuan = row.number("other_yuan"),
            .city_share_of_government = row.number("city_share"),
            .rule = row.words("rule"),
            .receiver = row.words("receiver"),
            .provenance = row.provenance()};
}

PhasingStep step_of(RowReader const &row)
{
    Fraction const share = parse_fraction(row.words("share")).value_or(Fraction{});
    return {.phasing = row.words("phasing"),
            .item = parse_item(row.words("item")).value_or(Item::construction),
            .payer = row.words("payer"),
            .from_start_year = row.words("anchor") == "start",
            .year = row.integer("year"),
            .share_numerator = static_cast<int>(share.numerator),
            .share_denominator = static_cast<int>(share.denominator),
            .source = row.words("source")};
}

} // namespace

void build_money(RawProject const &settled, Dataset &dataset)
{
    dataset.routes = in_file_order<Route>(settled, "routes", route_of);
    for (Parameter &parameter : in_file_order<Parameter>(settled, "parameters", parameter_of)) {
        dataset.parameters.set(std::move(parameter));
    }
    dataset.policy_rules = in_file_order<PolicyRule>(
        settled, "policy_rules", [&](RowReader const &row) { return rule_of(row, dataset); });
    dataset.programmes = in_file_order<Programme>(settled, "programmes", programme_of);
    dataset.phasing = in_file_order<PhasingStep>(settled, "phasing", step_of);
    dataset.published_figures =
        in_file_order<PublishedFigure>(settled, "published_figures", [](RowReader const &row) {
            return PublishedFigure{row.words("id"),      row.words("text_zh"), row.words("text_en"),
                                   row.words("printed"), row.words("unit"),    row.words("section"),
                                   row.words("formula"), row.words("finding")};
        });
    dataset.finding_rules =
        in_file_order<FindingRule>(settled, "finding_rules", [](RowReader const &row) {
            return FindingRule{row.words("id"), row.words("condition"), row.words("sentence_zh"),
                               row.words("sentence_en"), row.words("evidence")};
        });
}

} // namespace sim::io
