#include "sim/engine/reshape/share.hpp"
#include "sim/geo/cut.hpp"
#include "sim/geo/measure.hpp"
#include "tests/common/reshape_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using reshape_case::at;
using reshape_case::project_of;
using reshape_case::row_of;

namespace {

std::string word(reshape::Reshaping const &result, std::string const &layer, std::string const &key,
                 std::string const &field)
{
    RowEdit const *const edit = row_of(result, layer, key);
    REQUIRE(edit != nullptr);
    return edit->fields.at(field);
}

BlockId const first{0};

} // namespace

TEST_CASE("A block divided by a line shares homes and floor area by area, the rest by homes")
{
    auto district = sound_district::make();
    district.dataset.blocks[0].converted_already = 7;
    Project const project = project_of(std::move(district));
    // 400 m of 500 m stay in the west: 80 of 100 homes, and 5.6 of 7 converted ones.
    auto const result = reshape::split_by_line(project, first, {at(400, -50), at(400, 450)});
    REQUIRE(result.is_done());
    CHECK(word(result, "blocks", "b1", "households") == "80");
    CHECK(word(result, "blocks", "b1-2", "households") == "20");
    CHECK(word(result, "blocks", "b1", "heated_floor_area_m2") == "6400");
    CHECK(word(result, "blocks", "b1-2", "heated_floor_area_m2") == "1600");
    CHECK(word(result, "blocks", "b1", "converted_already") == "6");
    CHECK(word(result, "blocks", "b1-2", "converted_already") == "1");
    CHECK(row_of(result, "blocks", "b1-2")->kind == RowEdit::Kind::add);
    CHECK(row_of(result, "blocks", "b1-2")->like == "b1");
    CHECK(result.change.heirs.at("b1-2") == "b1");
    CHECK(geo::area(result.parts[0].area) == Approx(400.0 * 400.0));
    CHECK(geo::area(result.parts[1].area) == Approx(100.0 * 400.0));
}

TEST_CASE("The part with more homes keeps the code, whichever way the line is drawn")
{
    Project const project = project_of(sound_district::make());
    for (bool const upward : {true, false}) {
        geo::LineString line{at(100, -50), at(100, 450)};
        if (!upward) {
            std::ranges::reverse(line);
        }
        auto const result = reshape::split_by_line(project, first, line);
        REQUIRE(result.is_done());
        CHECK(result.parts[0].code == "b1");
        CHECK(geo::area(result.parts[0].area) == Approx(400.0 * 400.0));
    }
}

TEST_CASE("Homes follow the transformer zones where both parts have some")
{
    auto district = sound_district::make();
    TransformerZone zone = district.dataset.transformer_zones.front(); // of b1, all its homes
    district.dataset.transformer_zones.front().households = 70;
    district.dataset.transformer_zones.front().place = at(50, 200);
    zone.code = "T9";
    zone.households = 30;
    zone.place = at(450, 200);
    district.dataset.transformer_zones.push_back(zone);
    Project const project = project_of(std::move(district));
    auto const result = reshape::split_by_line(project, first, {at(300, 0), at(300, 400)});
    REQUIRE(result.is_done());
    CHECK(result.parts[0].households == 70); // by area it would be 60
    CHECK(result.parts[1].households == 30);
    CHECK(word(result, "transformer_zones", "T9", "block") == "b1-2");
    CHECK(row_of(result, "transformer_zones", "T1") == nullptr);
}

TEST_CASE("Vertices where a line meets a border are put into the neighbour's and the town's border")
{
    Project const project = project_of(sound_district::make());
    // From the western border to the one shared with b2.
    auto const result = reshape::split_by_line(project, first, {at(-20, 100), at(520, 100)});
    REQUIRE(result.is_done());
    auto const has = [&](std::string const &layer, std::string const &key, geo::Point p) {
        RowEdit const *const edit = row_of(result, layer, key);
        REQUIRE(edit != nullptr);
        auto const &area = std::get<geo::MultiPolygon>(*edit->shape);
        return std::ranges::any_of(area.front().outer,
                                   [&](geo::Point q) { return geo::distance(p, q) < 1e-6; });
    };
    CHECK(has("blocks", "b2", at(500, 100)));
    CHECK(has("jurisdictions", "J1", at(0, 100)));
    CHECK(row_of(result, "blocks", "b3") == nullptr);
}

TEST_CASE("Lines that do not divide a block are refused, each with its reason")
{
    Project const project = project_of(sound_district::make());
    auto const reason = [&](geo::LineString const &line) {
        auto const result = reshape::split_by_line(project, first, line);
        CHECK(result.change.rows.empty());
        return result.refusal ? result.refusal->key : "";
    };
    CHECK(reason({at(900, -50), at(900, 450)}) == "The line does not cross {block}.");
    CHECK(reason({at(250, -50), at(250, 200)}) ==
          "The line ends inside {block}: draw it from border to border.");
    CHECK(reason({at(100, -50), at(100, 450), at(300, 450), at(300, -50)}) ==
          "The line divides {block} into more than two parts.");
    CHECK(reason({at(100, -50), at(400, 300), at(400, 100), at(100, 450)}) ==
          "The line crosses itself.");
    CHECK(reason({at(-50, 0.1), at(550, 0.1)}) == "A part of {block} would have {m2} m2 only.");
    CHECK(reason({at(100, -50)}) == "A line needs two points.");
    CHECK(reason({}) == "A line needs two points.");
}

TEST_CASE("A line whose ends lie on the border divides as one that goes beyond it")
{
    Project const project = project_of(sound_district::make());
    auto const result =
        reshape::split_by_line(project, first, {at(100, 0), at(120, 200), at(100, 400)});
    REQUIRE(result.is_done());
    CHECK(geo::area(result.parts[0].area) + geo::area(result.parts[1].area) ==
          Approx(500.0 * 400.0));
    CHECK(geo::area(result.parts[1].area) == Approx(100.0 * 400.0 + 20.0 * 200.0));
}

TEST_CASE("Weekly returns are shared so that their sums stay and none falls")
{
    Project const project = project_of(sound_district::make()); // b1: 20 homes, then 40; paid too
    auto const result = reshape::split_by_line(project, first, {at(310, -50), at(310, 450)});
    REQUIRE(result.is_done());
    REQUIRE(result.parts[0].households == 62);
    int before = 0;
    for (char const *week : {"/2021-08-06", "/2021-08-13"}) {
        int const kept =
            std::stoi(word(result, "progress", std::string{"b1"} + week, "households_done"));
        int const added =
            std::stoi(word(result, "progress", std::string{"b1-2"} + week, "households_done"));
        CHECK(kept + added == before + 20);
        CHECK(kept >= before * 62 / 100);
        before = kept + added;
        double const paid =
            std::stod(word(result, "progress", std::string{"b1"} + week, "paid_yuan")) +
            std::stod(word(result, "progress", std::string{"b1-2"} + week, "paid_yuan"));
        CHECK(paid == Approx(50000.0 * before / 20).margin(0.001));
    }
}

TEST_CASE("A block is divided by homes: the wanted number lies on the wanted side")
{
    auto district = sound_district::make();
    district.dataset.blocks[0].area = {{{at(0, 0), at(500, 0), at(500, 400), at(0, 0)}, {}}};
    Project const project = project_of(std::move(district));
    for (int const wanted : {1, 23, 50, 99}) {
        for (double const toward : {0.0, 37.0, 90.0, 180.0, 271.0}) {
            CAPTURE(wanted, toward);
            auto const result = reshape::split_by_households(project, first, {wanted, toward});
            REQUIRE(result.is_done());
            int const kept = result.parts[0].households;
            CHECK((kept == wanted || kept == 100 - wanted));
            CHECK(result.parts[0].households + result.parts[1].households == 100);
        }
    }
    // A square metre of the triangle is a square metre in the east: its half is at 353.6 m.
    auto const cut = reshape::cut_for_households(*project.dataset, first, {50, 90.0});
    CHECK(cut.line.front().x == Approx(at(500.0 / std::sqrt(2.0), 0).x));
}

TEST_CASE("Homes that leave no part empty can be divided off only")
{
    Project const project = project_of(sound_district::make());
    for (int const wanted : {-5, 0, 100, 101}) {
        auto const result = reshape::split_by_households(project, first, {wanted, 90.0});
        REQUIRE(!result.is_done());
        CHECK(result.refusal->key == "{block} has {count} homes: each part needs at least one.");
    }
}

TEST_CASE("Two whole parts add up to the total, and grow with it")
{
    for (double const first_weight : {0.0, 1.0, 3.0, 62.0}) {
        std::int64_t before = 0;
        for (std::int64_t total = 0; total <= 200; ++total) {
            std::int64_t const part = reshape::first_share(total, first_weight, 38.0);
            CHECK((part == before || part == before + 1));
            before = part;
        }
    }
    CHECK(reshape::first_share(7, 80.0, 20.0) == 6); // 5.6
}

TEST_CASE("The share of an area beyond a line is that of its shape, holes left out")
{
    geo::MultiPolygon const ring{
        {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}}}};
    CHECK(geo::share_beyond(ring, {1, 0}, 5.0) == Approx(0.5));
    CHECK(geo::share_beyond(ring, {1, 0}, 6.0) == Approx(40.0 / 96.0));
    CHECK(geo::share_beyond(ring, {1, 0}, -1.0) == Approx(1.0));
    CHECK(geo::share_beyond(ring, {1, 0}, 11.0) == Approx(0.0));
    CHECK(geo::share_beyond({}, {1, 0}, 0.0) == 0.0);
}

TEST_CASE("A line into a hole does not divide what lies around it")
{
    geo::MultiPolygon const ring{
        {{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}, {{{4, 4}, {6, 4}, {6, 6}, {4, 6}, {4, 4}}}}};
    geo::LineString const into{{-1, 5}, {5, 5}};
    CHECK(geo::cut(ring, into).fault == geo::CutFault::ends_inside);
    geo::LineString const through{{-1, 5}, {11, 5}};
    geo::Cut const cut = geo::cut(ring, through);
    REQUIRE(!cut.fault);
    CHECK(geo::area(cut.left) == Approx(48.0));
    CHECK(geo::area(cut.right) == Approx(48.0));
}

TEST_CASE("A line from a hole back to the hole cuts a bay off what lies around it")
{
    geo::MultiPolygon lake{{{{0, 0}, {100, 0}, {100, 100}, {0, 100}, {0, 0}},
                            {{{40, 40}, {60, 40}, {60, 60}, {40, 60}, {40, 40}}}}};
    geo::LineString line{{40, 50}, {30, 50}, {30, 30}, {50, 30}, {50, 40}};
    // 20 x 20 less the lake's 10 x 10; with the bay, the lake leaves 10000 - 400 - 300.
    geo::Cut const cut = geo::cut(lake, line);
    REQUIRE(!cut.fault);
    CHECK(geo::area(cut.left) == Approx(300.0)); // walked anticlockwise around the bay
    CHECK(geo::area(cut.right) == Approx(9300.0));
    REQUIRE(cut.right.size() == 1);
    CHECK(cut.right.front().holes.size() == 1);
    std::ranges::reverse(line);
    CHECK(geo::area(geo::cut(lake, line).right) == Approx(300.0));

    SECTION("an island goes with the shore that is nearest")
    {
        lake.push_back({{{52, 52}, {58, 52}, {58, 58}, {52, 58}, {52, 52}}, {}});
        geo::Cut const with_island = geo::cut(lake, line);
        REQUIRE(!with_island.fault);
        // 2 m to the lake's shore, 12 m to the bay, 42 m to the outer border.
        CHECK(geo::area(with_island.left) == Approx(9300.0 + 36.0));
        CHECK(geo::area(with_island.right) == Approx(300.0));
    }
}
