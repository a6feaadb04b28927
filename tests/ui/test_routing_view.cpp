#include "app/view/colouring.hpp"
#include "app/view/legend.hpp"
#include "app/view/route_rows.hpp"
#include "app/view/routing.hpp"
#include "app/view/unit_words.hpp"

#include "small_district.hpp"
#include "small_routing.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using app::Colouring;

TEST_CASE("a proposal is told by what it changes, what it saves and how good it is")
{
    auto const dataset = ui_test::small_district(4, 2);
    sim::Scenario const scenario = ui_test::mixed_scenario(*dataset);
    app::Proposal const proposal = ui_test::small_proposal(*dataset, scenario);
    // Block 2 alone has gas, and it is the one that gets the heat pump.
    app::MoveTotals const totals = app::move_totals(*dataset, proposal);
    REQUIRE(app::changed_blocks(proposal).size() == 8);
    REQUIRE(totals.blocks == 8);
    REQUIRE(totals.households == 8 * 10 + 28);
    REQUIRE(totals.life_cost == sim::Money::from_yuan(-360000.0));
    REQUIRE(totals.government == sim::Money::from_yuan(-40000.0));
    REQUIRE(*app::shown_gap({.proposal = &proposal, .preview = true}) == Approx(0.003));
    // The scenario's own plan leaves its gates: how far it is from the best cannot be said.
    REQUIRE_FALSE(app::shown_gap({.proposal = &proposal, .preview = false}));
}

TEST_CASE("blocks are coloured by runner-up, lead, least change and points to settle")
{
    auto const dataset = ui_test::small_district(4, 2);
    sim::Scenario const scenario = ui_test::mixed_scenario(*dataset);
    app::Proposal const proposal = ui_test::small_proposal(*dataset, scenario);
    auto const values = [&](Colouring colouring) {
        return app::block_values(*dataset, {}, colouring, &proposal);
    };
    REQUIRE(values(Colouring::margin)[1] == Approx(10.0));
    REQUIRE(values(Colouring::flip)[0] == Approx(25.0));
    REQUIRE(values(Colouring::unsettled)[1] == 1.0);
    REQUIRE(std::isnan(values(Colouring::unsettled)[0]));
    REQUIRE(app::block_values(*dataset, {}, Colouring::margin).empty());
    auto const families = app::block_families(*dataset, scenario, Colouring::runner_up, &proposal);
    REQUIRE(families[0] == sim::RouteFamily::electric);
    REQUIRE(families[2] == sim::RouteFamily::gas);
    int blocks = 0;
    for (app::LegendRow const &row : app::legend_rows(*dataset, families)) {
        blocks += row.in_group ? 0 : row.blocks;
    }
    REQUIRE(blocks == 8);
}

TEST_CASE("the card lists the chosen route, the runner-up, then closed ones with their condition")
{
    auto const dataset = ui_test::small_district(4, 2);
    app::Proposal const proposal =
        ui_test::small_proposal(*dataset, ui_test::mixed_scenario(*dataset));
    auto const rows = app::route_rows(*dataset, proposal, sim::BlockId{2});
    REQUIRE(rows.size() == 4);
    REQUIRE(rows[0].chosen);
    REQUIRE(dataset->route(rows[0].route).key == "ashp_water");
    REQUIRE(rows[1].runner_up);
    REQUIRE(rows[0].life_cost == sim::Money::from_yuan(1500.0 * 12));
    auto const closed =
        std::ranges::find_if(rows, [](app::RouteRow const &row) { return row.failed != nullptr; });
    REQUIRE(closed != rows.end());
    REQUIRE(closed->failed->id == "R2.distance");
    REQUIRE_FALSE(closed->life_cost);
}

TEST_CASE("limits are listed with the binding ones first, those that nothing loads not at all")
{
    auto const dataset = ui_test::small_district(4, 2);
    app::Proposal proposal = ui_test::small_proposal(*dataset, ui_test::mixed_scenario(*dataset));
    REQUIRE(app::listed_limits(proposal) == std::vector<std::uint32_t>{0, 1});
    proposal.assignment.limits[1].used = 0.0;
    REQUIRE(app::listed_limits(proposal) == std::vector<std::uint32_t>{0});
}

TEST_CASE("units of the data have their factor on the screen; a strange one keeps its name")
{
    REQUIRE(app::unit_words("share").factor == 100.0);
    REQUIRE(app::unit_words("yuan").factor == 1e-4);
    REQUIRE(std::string_view{app::unit_words("parsec").label} == "parsec");
    REQUIRE(app::fitting_decimals(1500.0) == 0);
    REQUIRE(app::fitting_decimals(0.165) == 3);
    REQUIRE(app::fitting_decimals(2.06) == 2);
}
