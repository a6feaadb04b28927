#include "app/view/progress_colours.hpp"
#include "app/view/view_state.hpp"

#include "small_district.hpp"
#include "small_progress.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using app::Colouring;

namespace {

sim::Day day(int month_day)
{
    return *sim::day_number(2021, month_day);
}

struct Made
{
    std::shared_ptr<sim::Dataset const> dataset =
        ui_test::with_returns(*ui_test::small_district(4, 2));
    sim::Scenario scenario = ui_test::mixed_scenario(*dataset);
    std::shared_ptr<app::StandingAnswer const> answer = ui_test::small_standing(dataset, scenario);
    app::ProgressRows rows = app::make_progress_rows(*dataset, *answer->standing);
    std::vector<double> completeness = std::vector<double>(8, 0.25);
    std::shared_ptr<app::ReplanAnswer const> replan = ui_test::small_replan(dataset, scenario);

    [[nodiscard]] app::ProgressView view() const
    {
        return {.answer = answer.get(),
                .rows = &rows,
                .replan = replan.get(),
                .completeness = &completeness};
    }
    [[nodiscard]] std::vector<double> values(Colouring colouring) const
    {
        return app::progress_values(*dataset, view(), colouring);
    }
    /// Blocks in each class, those without value last.
    [[nodiscard]] std::vector<int> counts(Colouring colouring) const
    {
        app::ValueScale const scale =
            app::value_scale(values(colouring), colouring, app::palette_of(app::ThemeKind::light));
        std::vector<int> counts;
        for (app::ValueClass const &one : scale.classes) {
            REQUIRE(one.name);
            counts.push_back(one.blocks);
        }
        counts.push_back(scale.without_value);
        return counts;
    }
};

} // namespace

TEST_CASE("towns are listed by rank, alarms with late ones first, sums are those of the towns")
{
    Made const made;
    REQUIRE(made.rows.ranking == std::vector<std::uint32_t>{1, 0});
    REQUIRE(made.rows.alarms == std::vector<std::uint32_t>{1, 2});
    REQUIRE(made.rows.late == 1);
    REQUIRE(made.rows.warned == 1);
    REQUIRE(made.rows.district.households_done == 25);
    REQUIRE(made.rows.district.households_planned == 40);
    REQUIRE(made.rows.district.paid == sim::Money::from_yuan(20000.0));
}

TEST_CASE("problems stand in the ledger past their day first, solved ones last, later ones not yet")
{
    Made const made;
    std::vector<std::string> codes;
    for (app::ProblemRow const &row : made.rows.problems) {
        codes.push_back(made.dataset->problems[row.problem].code);
    }
    REQUIRE(codes == std::vector<std::string>{"P3", "P2", "P1"});
    REQUIRE(made.rows.problems[0].overdue_days == 8); // 25 September to 3 October
    REQUIRE(made.rows.problems[1].overdue_days == 0);
    REQUIRE(made.rows.problems[1].open);
    REQUIRE_FALSE(made.rows.problems[2].open);
    REQUIRE(made.rows.problems_open == 2);
}

TEST_CASE("a day of the curves has the values of the curves that have a point on it")
{
    Made const made;
    sim::Standing const &standing = *made.answer->standing;
    app::CurveValues const today = app::curve_values(standing, day(1003));
    REQUIRE(today.planned == 40);
    REQUIRE(today.actual == 25);
    REQUIRE(today.forecast == 25);
    app::CurveValues const later = app::curve_values(standing, day(1010));
    REQUIRE_FALSE(later.actual);
    REQUIRE(later.low == 27);
    REQUIRE(later.high == 31);
    REQUIRE_FALSE(app::curve_values(standing, day(1004)).planned);
    std::vector<sim::Day> const days = app::curve_days(standing);
    REQUIRE(days.size() == 11); // eight weeks of the plan, three more of the forecast
    REQUIRE(std::ranges::is_sorted(days));
}

TEST_CASE(
    "the curves show the first home, the target's day and the forecast of it, two weeks around")
{
    Made made;
    app::CurveRange const range = app::curve_range(*made.answer->standing);
    REQUIRE(range.from == day(905) - 14); // the week before nothing was planned or done
    REQUIRE(range.to == day(1031) + 14);
    sim::Standing empty;
    empty.today = day(1003);
    REQUIRE(app::curve_range(empty).from == day(919));
    REQUIRE(app::curve_range(empty).to == day(1017));
    sim::Standing far = *made.answer->standing;
    far.target_reached = day(1003) + 3000;
    REQUIRE(app::curve_range(far).to == day(1003) + 731 + 14);
}

TEST_CASE("the returns before and behind a day")
{
    std::vector<sim::Day> const days{10, 17, 24};
    REQUIRE(app::return_before(days, 17) == 10);
    REQUIRE(app::return_before(days, 18) == 17);
    REQUIRE_FALSE(app::return_before(days, 10));
    REQUIRE(app::return_after(days, 17) == 24);
    REQUIRE_FALSE(app::return_after(days, 24));
    REQUIRE_FALSE(app::return_after({}, 24));
}

TEST_CASE("blocks are coloured by stage, alarm and change; those without works have no value")
{
    Made const made;
    REQUIRE(made.counts(Colouring::stage) == std::vector<int>{0, 2, 1, 1, 4});
    REQUIRE(made.counts(Colouring::alarm) == std::vector<int>{1, 1, 2, 4});
    // Blocks 0 and 3 keep route and dates; a day as returned is no change. The others stay on coal.
    REQUIRE(made.counts(Colouring::changes) == std::vector<int>{1, 1, 2, 4});
    REQUIRE(std::isnan(made.values(Colouring::stage)[5]));
}

TEST_CASE("completeness is a share in percent, of a town the mean of its blocks")
{
    Made made;
    std::size_t const first_town = made.dataset->blocks[0].jurisdiction.index;
    int own = 0;
    for (sim::Block const &block : made.dataset->blocks) {
        own += block.jurisdiction.index == first_town ? 1 : 0;
    }
    made.completeness[0] = 1.0;
    REQUIRE(made.values(Colouring::completeness)[0] == Approx(100.0));
    REQUIRE(made.values(Colouring::completeness_town)[0] ==
            Approx((100.0 + 25.0 * (own - 1)) / own));
    // 0; up to 25; 25 to 50; 50 to 75; 75 up; all.
    REQUIRE(made.counts(Colouring::completeness) == std::vector<int>{0, 0, 7, 0, 0, 1, 0});
}

TEST_CASE("while it is not known where the works stand no block has a value")
{
    Made const made;
    for (Colouring const colouring :
         {Colouring::stage, Colouring::alarm, Colouring::changes, Colouring::completeness}) {
        REQUIRE(app::progress_values(*made.dataset, {}, colouring).empty());
    }
    auto const none = ui_test::no_replan(made.dataset, made.scenario);
    REQUIRE(
        app::progress_values(*made.dataset, {.replan = none.get()}, Colouring::changes).empty());
}

TEST_CASE("beside the progress the map has a colouring of its own, and no network")
{
    app::ViewState view;
    view.colouring = Colouring::bill;
    view.visible.fill(true);
    REQUIRE(view.drawn_colouring() == Colouring::bill);
    view.tab = app::StripTab::progress;
    REQUIRE(view.drawn_colouring() == Colouring::stage);
    REQUIRE(view.shows_dates());
    REQUIRE_FALSE(view.drawn_layers()[static_cast<std::size_t>(app::Layer::zones)]);
}
