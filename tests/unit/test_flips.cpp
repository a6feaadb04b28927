#include "sim/engine/assign/reasons/flips.hpp"

#include "sim/engine/assign/reasons/scarcity.hpp"

#include "tests/common/hand_model.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace sim;
using namespace sim::assign;

namespace {

constexpr std::uint64_t lots = 60;

/// One district by lot with its best plan and the prices of its limits.
struct Case
{
    Dataset dataset;
    Model model;
    Answer answer;
    std::vector<double> price;

    explicit Case(std::uint64_t seed)
        : dataset{hand::dataset(5)}, model{hand::by_lot(seed)}, answer{hand::best_of_all(
                                                                    model.problem)}
    {
        if (answer.feasible()) {
            price = scarcity_prices(model.problem, answer);
        }
    }
};

/// The block's priced choice in a changed problem: least extra cost among the routes that convert
/// and that the limits allow.
std::uint32_t priced_choice(Case const &c, Problem const &problem, std::uint32_t group)
{
    Situation const situation{problem, c.answer.choice, c.price};
    std::uint32_t best = c.answer.choice[group];
    Cost least = 0;
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        Switch const change = situation.switch_to(group, o);
        bool const converts = c.model.candidates[o].choice.route != RouteId{hand::coal};
        if (converts && o != best && change.feasible() && change.extra() < least) {
            best = o;
            least = change.extra();
        }
    }
    return best;
}

bool tied(Situation const &situation, std::uint32_t group)
{
    Problem const &problem = situation.problem();
    for (std::uint32_t o = problem.first_option[group]; o < problem.first_option[group + 1]; ++o) {
        Switch const change = situation.switch_to(group, o);
        if (o != situation.choice()[group] && change.feasible() && change.extra() == 0) {
            return true;
        }
    }
    return false;
}

/// Calls `visit` with every block that the plan leaves no option as good or better.
template <typename Visit>
void every_settled_block(Visit visit)
{
    for (std::uint64_t seed = 1; seed <= lots; ++seed) {
        Case const c{seed};
        if (!c.answer.feasible()) {
            continue;
        }
        Situation const situation{c.model.problem, c.answer.choice, c.price};
        for (std::uint32_t g = 0; g < c.model.problem.group_count(); ++g) {
            if (priced_choice(c, c.model.problem, g) == c.answer.choice[g] && !tied(situation, g)) {
                CAPTURE(seed, g);
                BlockView const view = view_of(c.dataset, c.model, situation, g);
                visit(c, FlipBase{c.dataset, c.model, situation, 0.0}, view);
            }
        }
    }
}

RouteId route_of(Case const &c, std::uint32_t option)
{
    return c.model.candidates[option].choice.route;
}

/// Slopes by lot: fen per 1 of the price, by option.
PriceSlope slope_by_lot(Case const &c, std::uint64_t seed)
{
    Random lot{seed};
    PriceSlope slope{"tariff", {}, "yuan/m3", 10.0, -1e4, 1e4, {}};
    for (std::size_t o = 0; o < c.model.problem.option_count(); ++o) {
        slope.fen_per_one.push_back(static_cast<double>(lot.below(400)));
    }
    return slope;
}

Problem at_price(Case const &c, PriceSlope const &slope, double value)
{
    Problem problem = c.model.problem;
    for (std::size_t o = 0; o < problem.cost.size(); ++o) {
        problem.cost[o] += std::llround(slope.fen_per_one[o] * (value - slope.value));
    }
    return problem;
}

} // namespace

TEST_CASE(
    "at the price that a flip names the block takes the route it names, just before it does not")
{
    int found = 0;
    every_settled_block([&](Case const &c, FlipBase const &base, BlockView const &view) {
        PriceSlope const slope = slope_by_lot(c, 99 + view.group);
        std::vector<Flip> flips;
        add_price_flips(base, view, {slope}, flips);
        for (Flip const &flip : flips) {
            ++found;
            double const way = flip.to > flip.from ? 1.0 : -1.0;
            // Costs are whole fen: three fen on either side at the flattest slope that counts.
            double const step = way * 3.0;
            CAPTURE(flip.to, render(Language::en, flip.sentence));
            RouteId const before =
                route_of(c, priced_choice(c, at_price(c, slope, flip.to - step), view.group));
            RouteId const after =
                route_of(c, priced_choice(c, at_price(c, slope, flip.to + step), view.group));
            bool const tight = std::abs(flip.to - flip.from) < 3.0;
            CHECK((tight || before == route_of(c, view.chosen)));
            CHECK(after != route_of(c, view.chosen));
        }
    });
    CHECK(found > 50);
}

TEST_CASE("with the capacity that a flip names the route that was kept out fits and costs less")
{
    int found = 0;
    every_settled_block([&](Case const &c, FlipBase const &base, BlockView const &view) {
        std::vector<Flip> flips;
        add_limit_flips(base, view, flips);
        for (Flip const &flip : flips) {
            ++found;
            auto const row = static_cast<std::uint32_t>(
                std::ranges::find(c.model.limits, flip.key, &Limit::id) - c.model.limits.begin());
            Problem wide = c.model.problem;
            wide.rows[row].levels.back().capacity = std::llround(flip.to);
            if (render(Language::en, flip.sentence).find(" and ") == std::string::npos) {
                CHECK(route_of(c, priced_choice(c, wide, view.group)) == flip.route);
            }
            --wide.rows[row].levels.back().capacity;
            CHECK(priced_choice(c, wide, view.group) == view.chosen);
        }
    });
    CHECK(found > 10);
}

TEST_CASE("the runner-up is chosen as soon as it is cheaper by what its flip says")
{
    int found = 0;
    every_settled_block([&](Case const &c, FlipBase const &base, BlockView const &view) {
        std::vector<Flip> flips;
        add_cost_flip(base, view, flips);
        for (Flip const &flip : flips) {
            ++found;
            double const fen = (flip.from - flip.to) * 100.0 * c.dataset.blocks[0].households;
            Problem cheaper = c.model.problem;
            std::uint32_t const option = view.routes.front().option;
            Cost const own = cheaper.cost[option];
            cheaper.cost[option] = own - std::llround(fen) - 2;
            CHECK(route_of(c, priced_choice(c, cheaper, view.group)) == flip.route);
            cheaper.cost[option] = own - std::llround(fen) + 2;
            CHECK(priced_choice(c, cheaper, view.group) == view.chosen);
        }
    });
    CHECK(found > 50);
}

TEST_CASE("a main as short as a flip says brings its route, a longer one does not")
{
    int found = 0;
    every_settled_block([&](Case const &c, FlipBase const &base, BlockView const &view) {
        std::vector<Flip> flips;
        add_distance_flips(base, view, flips);
        for (Flip const &flip : flips) {
            ++found;
            auto const change = std::ranges::find_if(view.routes, [&](Switch const &known) {
                return route_of(c, known.option) == flip.route;
            });
            auto const with_length = [&](double metres) {
                Problem problem = c.model.problem;
                for (std::uint32_t const work : base.situation.new_charges(change->option)) {
                    problem.charge_cost[work] = std::llround(
                        static_cast<double>(problem.charge_cost[work]) * metres / flip.from);
                }
                return Situation{problem, c.answer.choice, c.price}
                    .switch_to(view.group, change->option)
                    .extra();
            };
            CHECK(with_length(flip.to) <= 2);
            CHECK(with_length(flip.to - 1.0) < 2);
            CHECK(with_length(flip.to + 1.0) > -2);
            CHECK(flip.to < flip.from);
        }
    });
    CHECK(found > 10);
}

TEST_CASE("a cleaner route is taken within the tolerance, a dirtier one only beyond it")
{
    hand::Builder builder;
    builder.block({{hand::pump, 1000, {}, {}, {}, 0.02},
                   {hand::heat, 1030, {}, {}, {}, 0.01},
                   {hand::gas, 1030, {}, {}, {}, 0.03}});
    Dataset const dataset = hand::dataset(1);
    Model const model = builder.take();
    Situation const situation{model.problem, std::vector<std::uint32_t>{0}, {}};
    BlockView const view = view_of(dataset, model, situation, 0);
    for (Switch const &change : view.routes) {
        bool const heat = model.candidates[change.option].choice.route == RouteId{hand::heat};
        double const expected = heat ? 30.0 - 10.0 : 30.0 + 1000.0 * 0.01 / 1.01;
        CHECK(flip_gap(model, view, change, 0.01) == Approx(expected));
    }
}
