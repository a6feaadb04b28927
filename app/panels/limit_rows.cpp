#include "app/panels/limit_rows.hpp"

#include "app/panels/routing_words.hpp"
#include "app/view/number.hpp"
#include "app/view/unit_words.hpp"

namespace app {

namespace {

/// Of shares that come from whole numbers by a division.
constexpr double rounding = 1e-6;

std::string used_words(PanelContext const &context, sim::Limit const &limit,
                       sim::LimitState const &state)
{
    UnitWords const unit = unit_words(limit.unit);
    double const most = std::max(std::abs(state.used), std::abs(state.capacity)) * unit.factor;
    int const decimals = most >= 100.0 || limit.unit == "households" ? 0 : 1;
    std::string const words = format_number(state.used * unit.factor, decimals) + " / " +
                              format_number(state.capacity * unit.factor, decimals);
    return *unit.label == '\0' ? words : words + "\u2009" + context.text(unit.label);
}

/// The name of one unit of the screen: shares are counted in percentage points.
std::string one_unit(PanelContext const &context, sim::Limit const &limit)
{
    if (limit.unit == "share") {
        return context.text("point");
    }
    if (limit.unit == "crews" || limit.unit == "crew") {
        return context.text("crew");
    }
    UnitWords const unit = unit_words(limit.unit);
    return *unit.label == '\0' ? "1" : context.text(unit.label);
}

/// Yuan that one more unit saves, in yuan per unit of the screen.
std::string price_words(PanelContext const &context, sim::Limit const &limit,
                        sim::LimitState const &state)
{
    if (state.price_yuan_per_unit == 0.0) {
        return {};
    }
    UnitWords const unit = unit_words(limit.unit);
    double const price = state.price_yuan_per_unit / unit.factor;
    bool const wan = price >= 1e5;
    sim::TextArg const name{"unit", one_unit(context, limit)};
    if (wan) {
        return context.text(
            sim::text("{n} million yuan per {unit}",
                      {{"n", format_number(price / 1e4, 0), format_number(price / 1e6, 2)}, name}));
    }
    return context.text(
        sim::text("{n} yuan per {unit}",
                  {{"n", format_number(price, fitting_decimals(std::round(price)))}, name}));
}

std::string details(PanelContext const &context, sim::Limit const &limit,
                    sim::LimitState const &state)
{
    std::string words = context.text(limit.name);
    words.append("\n").append(used_words(context, limit, state));
    if (state.price_yuan_per_unit != 0.0) {
        words.append("\n").append(context.text(
            sim::text("One more unit saves {price} over 20 years, between {from} and {to}.",
                      {{"price", price_words(context, limit, state)},
                       {"from", amount_words(context, state.holds_from, limit.unit)},
                       {"to", amount_words(context, state.holds_to, limit.unit)}})));
    }
    if (state.upgrade_cost != sim::Money{}) {
        words.append("\n").append(context.text(
            sim::text("Raised from {base} for {cost} x 10 000 yuan",
                      {{"base", amount_words(context, state.base_capacity, limit.unit)},
                       {"cost", format_wan_yuan(state.upgrade_cost)}})));
    }
    return words;
}

} // namespace

LimitRow limit_row(PanelContext const &context, std::uint32_t index)
{
    Proposal const &proposal = *context.document.routing.proposal;
    sim::Limit const &limit = proposal.model().limits[index];
    sim::LimitState const &state = proposal.assignment.limits[index];
    return {.index = index,
            .name = context.text(limit.name),
            .used = used_words(context, limit, state),
            .share = used_share(state),
            .binding = state.binding,
            .broken = limit.at_least ? used_share(state) < 1.0 - rounding
                                     : used_share(state) > 1.0 + rounding,
            .price = price_words(context, limit, state),
            .details = details(context, limit, state)};
}

Rgba limit_ink(PanelContext const &context, LimitRow const &row)
{
    return row.broken    ? context.palette.late
           : row.binding ? context.palette.accent
                         : context.palette.text_secondary;
}

std::string switch_of(PanelContext const &context, sim::Limit const &limit)
{
    std::string key = "limit." + limit.id + ".active";
    return tried_value(context, key) ? key : std::string{};
}

} // namespace app
