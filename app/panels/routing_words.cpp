#include "app/panels/routing_words.hpp"

#include "app/view/number.hpp"
#include "app/view/unit_words.hpp"

#include <algorithm>
#include <cmath>

namespace app {

std::string signed_wan_words(PanelContext const &context, sim::Money amount)
{
    double const wan = amount.yuan() / 1e4;
    bool const huge = std::abs(wan) >= 1e4;
    std::string const number = format_number(huge ? wan / 1e4 : wan, huge ? 2 : 0);
    std::string const sign = amount > sim::Money{} && number != "0" ? "+" : "";
    std::string const zh = sign + number + (huge ? " 亿元" : " 万元");
    double const million = wan / 100.0;
    std::string const en = sign + format_number(million, std::abs(million) >= 100.0 ? 0 : 1);
    return context.text(sim::text("{n} million yuan", {{"n", zh, en}}));
}

std::string gap_words(PanelContext const &context)
{
    double const gap = std::max(shown_gap(context.document.routing).value_or(1.0), 0.0);
    // Rounded up: the sentence is a promise.
    double const tenths = std::ceil(gap * 1000.0 - 1e-9) / 1000.0;
    return context.text(sim::text("within {n} of the least cost", {{"n", format_percent(tenths)}}));
}

std::string route_name(PanelContext const &context, sim::RouteId route)
{
    sim::Route const &one = context.document.dataset.route(route);
    return context.pick(one.name_zh, one.name_en);
}

std::string parameter_name(PanelContext const &context, std::string_view key)
{
    sim::ParameterTable const &table = context.document.dataset.parameters;
    if (!table.has(key)) {
        return std::string{key};
    }
    sim::Parameter const &one = table.at(key);
    return context.pick(one.name_zh, one.name_en);
}

std::optional<double> tried_value(PanelContext const &context, std::string_view key)
{
    auto const &draft = context.view.draft;
    if (auto const found = draft.find(key); found != draft.end()) {
        return found->second;
    }
    auto const &values = context.document.edited().values;
    if (auto const found = values.find(key); found != values.end()) {
        return found->second;
    }
    sim::ParameterTable const &table = context.document.dataset.parameters;
    return table.has(key) ? std::optional{table.value(key)} : std::nullopt;
}

std::string amount_words(PanelContext const &context, double value, std::string const &unit)
{
    return unit_amount(context.view.language, value, unit);
}

} // namespace app
