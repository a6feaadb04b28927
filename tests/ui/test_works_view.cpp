#include "app/view/value_scale.hpp"
#include "app/view/view_state.hpp"
#include "app/view/works_view.hpp"

#include "small_district.hpp"
#include "small_works.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>

namespace {

struct Made
{
    std::shared_ptr<sim::Dataset const> dataset =
        ui_test::with_crews(*ui_test::small_district(4, 2));
    std::shared_ptr<app::WorksProposal const> proposal =
        ui_test::small_works(dataset, ui_test::mixed_scenario(*dataset));

    [[nodiscard]] app::WorksRows rows(app::WorksOrder const &order) const
    {
        return app::make_works_rows(*dataset, proposal->plan(), proposal->schedule(),
                                    proposal->works.answer.packages, order);
    }
};

std::multiset<std::uint32_t> packages_under_groups(app::WorksRows const &rows)
{
    std::multiset<std::uint32_t> found;
    for (app::WorksRow const &row : rows.rows) {
        if (row.kind == app::WorksRowKind::group) {
            found.insert(rows.packages.begin() + row.first, rows.packages.begin() + row.last);
        }
    }
    return found;
}

} // namespace

TEST_CASE("however works are grouped and folded, every package stands under one group")
{
    Made const made;
    std::multiset<std::uint32_t> all;
    for (std::uint32_t p = 0; p < made.proposal->plan().packages.size(); ++p) {
        all.insert(p);
    }
    for (auto const group :
         {app::WorksGroup::route, app::WorksGroup::jurisdiction, app::WorksGroup::crew}) {
        for (auto const block : {std::optional<sim::BlockId>{}, std::optional{sim::BlockId{3}}}) {
            app::WorksOrder order{group, app::WorksFilter::all, block, {}};
            app::WorksRows const closed = made.rows(order);
            REQUIRE(packages_under_groups(closed) == all);
            for (app::WorksRow const &row : closed.rows) {
                order.folds.insert(row.node);
            }
            app::WorksRows const turned = made.rows(order);
            REQUIRE(packages_under_groups(turned) == all);
            for (std::uint32_t const row : turned.row_of) {
                REQUIRE(row < turned.rows.size());
            }
        }
    }
}

TEST_CASE("a head spans its packages and connects their homes; folded ones are shown by their head")
{
    Made const made;
    app::WorksRows const closed = made.rows({});
    int homes = 0;
    for (app::WorksRow const &row : closed.rows) {
        if (row.kind != app::WorksRowKind::group) {
            continue;
        }
        homes += row.households;
        for (std::uint32_t i = row.first; i < row.last; ++i) {
            std::uint32_t const p = closed.packages[i];
            REQUIRE(row.start <= made.proposal->schedule().start[p]);
            REQUIRE(row.finish >= made.proposal->schedule().finish[p]);
        }
    }
    REQUIRE(homes == made.proposal->plan().households);
    REQUIRE(closed.rows[closed.row_of[0]].node == "shared/tender");
    app::WorksRows const open =
        made.rows({app::WorksGroup::route, app::WorksFilter::all, {}, {"shared/tender"}});
    REQUIRE(open.rows[open.row_of[0]].package == 0);
    app::WorksRows const folded =
        made.rows({app::WorksGroup::route, app::WorksFilter::all, {}, {"shared"}});
    REQUIRE(folded.rows[folded.row_of[0]].node == "shared");
}

TEST_CASE("only the critical path is listed when asked for; a selected block stands first")
{
    Made const made;
    app::WorksRows const critical =
        made.rows({app::WorksGroup::route, app::WorksFilter::critical, {}, {}});
    REQUIRE(packages_under_groups(critical).size() == 3);
    REQUIRE(critical.row_of[1] == sim::no_index);
    app::WorksRows const block =
        made.rows({app::WorksGroup::route, app::WorksFilter::all, sim::BlockId{2}, {}});
    REQUIRE(block.rows[0].node == "block");
    REQUIRE(block.rows[0].last - block.rows[0].first == 3);
    REQUIRE(block.rows[1].kind == app::WorksRowKind::package);
}

TEST_CASE("homes are on coal, in works or connected, and change places as days go by")
{
    Made const made;
    int const all = made.proposal->plan().households;
    app::WorksMoment before = app::moment_at(*made.proposal, made.proposal->plan().first_day);
    REQUIRE(before.on_coal == all);
    sim::Day const last = made.proposal->plan().last_day;
    int connected = 0;
    for (sim::Day day = made.proposal->plan().first_day; day <= last; ++day) {
        app::WorksMoment const now = app::moment_at(*made.proposal, day);
        REQUIRE(now.on_coal + now.in_works + now.connected == all);
        REQUIRE(now.connected == app::connected_by(*made.proposal, day));
        REQUIRE(now.connected >= connected);
        REQUIRE(now.paid >= before.paid);
        connected = now.connected;
        before = now;
    }
    REQUIRE(connected == all);
    REQUIRE(before.paid == sim::Money::from_yuan(1.5e6));
}

TEST_CASE("a block is on coal, then in works, then done on the day of its last home")
{
    Made const made;
    sim::Day const begun = *sim::day_number(2021, 601);
    auto const state = [&](sim::Day day) { return app::block_progress(*made.proposal, day)[0]; };
    REQUIRE(state(begun - 1) == app::BlockProgress::coal);
    REQUIRE(state(begun) == app::BlockProgress::in_works);
    REQUIRE(state(begun + 9) == app::BlockProgress::in_works);
    REQUIRE(state(begun + 10) == app::BlockProgress::done);
}

TEST_CASE("planned share of a package runs from nothing to all between its days")
{
    Made const made;
    app::WorksRows const rows =
        made.rows({app::WorksGroup::route, app::WorksFilter::all, {}, {"shared/tender"}});
    app::WorksRow const &tender = rows.rows[rows.row_of[0]];
    auto const share = [&](sim::Day day) {
        return app::planned_share(rows, tender, made.proposal->schedule(), day);
    };
    REQUIRE(share(tender.start - 1) == 0.0);
    REQUIRE(share(tender.start + 14) == Approx(0.5));
    REQUIRE(share(tender.finish) == 1.0);
    REQUIRE(share(tender.finish + 100) == 1.0);
}

TEST_CASE("jurisdictions stand by their share, and the first target's year is shown first")
{
    Made const made;
    auto const shares = app::shares_by_place(*made.proposal, *sim::day_number(2021, 1010));
    REQUIRE(shares.size() == 2);
    REQUIRE(shares[0].connected == shares[0].all); // the last block, of 2022, is in the second
    REQUIRE(shares[1].connected < shares[1].all);
    app::DayRange const range = app::first_range(made.proposal->plan(), made.proposal->schedule());
    REQUIRE(range.from == *sim::day_number(2021, 420));
    REQUIRE(range.to == *sim::day_number(2021, 1231));
    REQUIRE(app::work_years(made.proposal->plan(), made.proposal->schedule()) ==
            std::vector<int>{2021, 2022});
    REQUIRE(app::critical_blocks(*made.proposal) == std::vector<sim::BlockId>{sim::BlockId{7}});
}

TEST_CASE("completion is coloured by the day of a block's last home, in classes of whole months")
{
    Made const made;
    sim::Results const results;
    std::vector<double> const days = app::block_values(
        *made.dataset, results, app::Colouring::completed, nullptr, made.proposal.get());
    REQUIRE(days.size() == made.dataset->blocks.size());
    REQUIRE(days[0] == *sim::day_number(2021, 611));
    REQUIRE(app::block_values(*made.dataset, results, app::Colouring::completed).empty());
    app::Palette const &palette = app::palette_of(app::ThemeKind::light);
    app::ValueScale const scale = app::value_scale(days, app::Colouring::completed, palette);
    int blocks = 0;
    for (app::ValueClass const &one : scale.classes) {
        blocks += one.blocks;
        if (!std::isinf(one.to)) {
            REQUIRE(sim::civil_date(static_cast<sim::Day>(one.to)).day == 1);
        }
    }
    REQUIRE(blocks == static_cast<int>(days.size()));
}

TEST_CASE("with the critical path alone a head still tells all homes of its group")
{
    Made const made;
    app::WorksRows const all = made.rows({});
    app::WorksRows const critical =
        made.rows({app::WorksGroup::route, app::WorksFilter::critical, {}, {}});
    int compared = 0;
    for (app::WorksRow const &row : critical.rows) {
        for (app::WorksRow const &whole : all.rows) {
            if (!row.node.empty() && row.node == whole.node) {
                REQUIRE(row.households == whole.households);
                compared += row.households > 0 ? 1 : 0;
            }
        }
    }
    REQUIRE(compared == 2); // coal to gas or new energy, and its commissioning
    app::WorksRows const block =
        made.rows({app::WorksGroup::route, app::WorksFilter::critical, sim::BlockId{7}, {}});
    REQUIRE(block.rows[0].node == "block");
    REQUIRE(block.rows[0].households == made.dataset->blocks[7].households);
}

TEST_CASE("stages of electric works alone are called by their own names")
{
    Made const made;
    sim::WorksPlan const &plan = made.proposal->plan();
    std::vector<std::uint32_t> electric;
    std::vector<std::uint32_t> every;
    for (std::uint32_t p = 0; p < plan.packages.size(); ++p) {
        if (plan.packages[p].stage == sim::WorkStage::commission) {
            every.push_back(p);
            if (plan.packages[p].family == sim::RouteFamily::electric) {
                electric.push_back(p);
            }
        }
    }
    REQUIRE(electric.size() < every.size());
    REQUIRE(sim::tr(sim::Language::zh, app::stage_label(plan, electric)) == "通电调试");
    REQUIRE(sim::tr(sim::Language::zh, app::stage_label(plan, every)) == "调试、试运行");
}

TEST_CASE("classes of completion dates part the years")
{
    std::vector<double> days;
    for (sim::Day day = *sim::day_number(2021, 801); day < *sim::day_number(2022, 301); day += 3) {
        days.push_back(day);
    }
    double const new_year = *sim::day_number(2022, 101);
    app::ValueScale const scale =
        app::value_scale(days, app::Colouring::completed, app::palette_of(app::ThemeKind::light));
    REQUIRE(scale.classes.size() <= 5);
    for (app::ValueClass const &one : scale.classes) {
        REQUIRE((one.to <= new_year || one.from >= new_year));
    }
}

TEST_CASE("beside the works the network stays out of the map")
{
    app::ViewState view;
    view.visible[static_cast<std::size_t>(app::Layer::feeders)] = true;
    REQUIRE(view.drawn_layers()[static_cast<std::size_t>(app::Layer::feeders)]);
    view.tab = app::StripTab::works;
    REQUIRE_FALSE(view.drawn_layers()[static_cast<std::size_t>(app::Layer::feeders)]);
    REQUIRE(view.drawn_layers()[static_cast<std::size_t>(app::Layer::gas)]);
}
