#include "sim/engine/assign/reasons/flips.hpp"
#include "sim/engine/assign/reasons/words.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace sim::assign {

namespace {

RouteId route_of(FlipBase const &base, std::uint32_t option)
{
    return base.model.candidates[option].choice.route;
}

/// An option's gap to the chosen one as a line over the price: gap + rate x (price - now).
struct GapLine
{
    std::uint32_t option = 0;
    double gap = 0.0;
    double rate = 0.0;
};

/// Options of the chosen route, the chosen one first, and those of other routes that convert; only
/// what the limits allow.
struct GapLines
{
    std::vector<GapLine> own;
    std::vector<GapLine> others;
};

GapLines gap_lines(FlipBase const &base, BlockView const &view, PriceSlope const &slope)
{
    GapLines lines{{{view.chosen, 0.0, 0.0}}, {}};
    double const mine = slope.fen_per_one[view.chosen];
    for (Switch const &change : view.switches) {
        RouteId const route = route_of(base, change.option);
        double const rate = slope.fen_per_one[change.option] - mine;
        if (!change.feasible()) {
            continue;
        }
        if (route == route_of(base, view.chosen)) {
            lines.own.push_back({change.option, static_cast<double>(change.extra()), rate});
        } else if (base.dataset.route(route).family != RouteFamily::none) {
            double const part =
                tolerance_part(base.model, view.chosen, change.option, base.tolerance_share);
            lines.others.push_back({change.option,
                                    flip_gap(base.model, view, change, base.tolerance_share),
                                    rate + part * mine});
        }
    }
    return lines;
}

/// Least change of the price in the direction `way` (1 or -1) at which the option lies below all of
/// the chosen route; nothing if it never does.
std::optional<double> overtakes(GapLine const &other, std::vector<GapLine> const &own, double way)
{
    double from = 0.0;
    double until = std::numeric_limits<double>::infinity();
    for (GapLine const &line : own) {
        double const gap = other.gap - line.gap;
        double const rate = way * (other.rate - line.rate);
        if (rate < 0.0) {
            from = std::max(from, -gap / rate);
        } else if (rate > 0.0) {
            until = std::min(until, -gap / rate);
        } else if (gap > 0.0) {
            return std::nullopt;
        }
    }
    return from <= until ? std::optional{from} : std::nullopt;
}

Flip price_flip(FlipBase const &base, PriceSlope const &slope, std::uint32_t option, double value)
{
    Flip flip{FlipKind::price,        slope.key, slope.value, value, slope.unit,
              route_of(base, option), {}};
    TextArg const route = route_arg("route", base.dataset, flip.route);
    TextArg const price{"price", render(Language::zh, slope.name),
                        render(Language::en, slope.name)};
    TextArg const bound = text_arg("value", exact_text(value, slope.value, slope.unit));
    TextArg const now = text_arg("now", exact_text(slope.value, value, slope.unit));
    flip.sentence = value < slope.value
                        ? text("Becomes {route} if {price} fell below {value} (now {now})",
                               {route, price, bound, now})
                        : text("Becomes {route} if {price} rose above {value} (now {now})",
                               {route, price, bound, now});
    return flip;
}

} // namespace

void add_price_flips(FlipBase const &base, BlockView const &view,
                     std::vector<PriceSlope> const &slopes, std::vector<Flip> &flips)
{
    for (PriceSlope const &slope : slopes) {
        GapLines const lines = gap_lines(base, view, slope);
        std::optional<double> nearest;
        std::uint32_t option = 0;
        for (GapLine const &other : lines.others) {
            for (double const way : {-1.0, 1.0}) {
                auto const change = overtakes(other, lines.own, way);
                double const value = slope.value + way * change.value_or(0.0);
                bool const telling =
                    change && *change > 0.0 && value >= slope.lowest && value <= slope.highest;
                if (telling && (!nearest || *change < std::abs(*nearest - slope.value))) {
                    nearest = value;
                    option = other.option;
                }
            }
        }
        if (nearest) {
            flips.push_back(price_flip(base, slope, option, *nearest));
        }
    }
}

} // namespace sim::assign
