#include "sim/engine/reshape/reshape.hpp"
#include "sim/engine/reshape/snap.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/parts.hpp"
#include "tests/common/open_donghe.hpp"
#include "tests/common/sound_district.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <limits>

using namespace sim;

namespace {

using Course = std::vector<geo::LineString>;

geo::Point at(double east_m, double north_m)
{
    return {500000.0 + east_m, 4500000.0 + north_m};
}

RowEdit const *row_of(reshape::Reshaping const &result, std::string const &key)
{
    auto const found = std::ranges::find(result.change.rows, key, &RowEdit::key);
    return found != result.change.rows.end() ? &*found : nullptr;
}

geo::LineString course_of(reshape::Reshaping const &result, std::string const &key)
{
    RowEdit const *const row = row_of(result, key);
    REQUIRE(row != nullptr);
    return std::get<Course>(*row->shape).front();
}

/// GM1 from the gate (30, 300) to (1000, 300), GM2 on to (2000, 300), and GM3 that hangs on the middle
/// of GM2 without a vertex there: (1500, 300) to (1500, 100).
Dataset with_branch()
{
    Dataset dataset = sound_district::make().dataset;
    GasMain branch = dataset.gas_mains.back();
    branch.code = "GM3";
    branch.fed_by = 1U;
    branch.lines = {{at(1500, 300), at(1500, 100)}};
    dataset.gas_mains.push_back(branch);
    return dataset;
}

} // namespace

TEST_CASE("A vertex that two mains share moves in both; only the one that was drawn is a fact")
{
    Dataset const dataset = with_branch();
    auto const result =
        reshape::move_line_vertex(dataset, {"gas_mains", "GM1", at(1000, 300)}, at(1000, 340));
    REQUIRE(result.is_done());
    CHECK(course_of(result, "GM1") == geo::LineString{at(30, 300), at(1000, 340)});
    CHECK(course_of(result, "GM2") == geo::LineString{at(1000, 340), at(2000, 300)});
    CHECK(row_of(result, "GM1")->is_fact);
    CHECK(!row_of(result, "GM2")->is_fact);
    // GM3 begins half way along GM2: it keeps the half.
    CHECK(course_of(result, "GM3") == geo::LineString{at(1500, 320), at(1500, 100)});
    REQUIRE(result.notes.size() == 1);
    CHECK(render(Language::en, result.notes.front()) == "2 joined lines follow.");
}

TEST_CASE("A place between two vertices becomes one")
{
    Dataset const dataset = with_branch();
    auto const result =
        reshape::move_line_vertex(dataset, {"gas_mains", "GM1", at(500, 300)}, at(520, 380));
    REQUIRE(result.is_done());
    CHECK(course_of(result, "GM1") == geo::LineString{at(30, 300), at(520, 380), at(1000, 300)});
    CHECK(result.change.rows.size() == 1);
}

TEST_CASE("An end slides along the main that it hangs on, or draws it along")
{
    Dataset const dataset = with_branch();
    auto const slid =
        reshape::move_line_vertex(dataset, {"gas_mains", "GM3", at(1500, 300)}, at(1600, 300));
    REQUIRE(slid.is_done());
    CHECK(slid.change.rows.size() == 1);
    CHECK(course_of(slid, "GM3") == geo::LineString{at(1600, 300), at(1500, 100)});
    auto const drawn =
        reshape::move_line_vertex(dataset, {"gas_mains", "GM3", at(1500, 300)}, at(1500, 350));
    REQUIRE(drawn.is_done());
    CHECK(course_of(drawn, "GM2") == geo::LineString{at(1000, 300), at(1500, 350), at(2000, 300)});
    CHECK(course_of(drawn, "GM3") == geo::LineString{at(1500, 350), at(1500, 100)});
}

TEST_CASE("A station on the vertex goes along, inside the block that it serves")
{
    Dataset dataset = with_branch();
    auto const plant =
        reshape::move_line_vertex(dataset, {"heat_mains", "HM1", at(20, 100)}, at(40, 120));
    REQUIRE(plant.is_done());
    REQUIRE(row_of(plant, "H1") != nullptr);
    CHECK(std::get<geo::Point>(*row_of(plant, "H1")->shape) == at(40, 120));
    CHECK(course_of(plant, "HM1").front() == at(40, 120));
    // The zone of the second block stands on the end of its section.
    geo::Point const zone = dataset.transformer_zones[1].place;
    auto const left =
        reshape::move_line_vertex(dataset, {"feeder_sections", "L2", zone}, {zone.x + 600, zone.y});
    REQUIRE(!left.is_done());
    CHECK(left.refusal->key == "{code} serves {block}: it stays inside it.");
}

TEST_CASE("Courses that make no sense are refused")
{
    Dataset dataset = with_branch();
    auto const key = [&](reshape::LinePlace const &from, geo::Point to) {
        return reshape::move_line_vertex(dataset, from, to).refusal.value().key;
    };
    double const nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(key({"gas_mains", "none", at(0, 0)}, at(1, 1)) == "there is no such row");
    CHECK(key({"rivers", "GM1", at(0, 0)}, at(1, 1)) == "there is no such row");
    CHECK(key({"gas_mains", "GM1", at(500, 310)}, at(1, 1)) == "{code} does not pass there.");
    CHECK(key({"gas_mains", "GM1", at(500, 300)}, at(500, 300)) == "The vertex stays where it is.");
    CHECK(key({"gas_mains", "GM1", at(500, 300)}, {nan, 0}) == "The vertex stays where it is.");
    dataset.gas_mains[1].lines = {
        {at(1000, 300), at(1500, 300), at(1500, 400), at(1200, 400), at(2000, 500)}};
    CHECK(key({"gas_mains", "GM2", at(2000, 500)}, at(1300, 200)) == "{code} would cross itself.");
    dataset.gas_mains[1].lines = {{at(1030, 300), at(2000, 300)}}; // near, not joined
    auto const parted =
        reshape::move_line_vertex(dataset, {"gas_mains", "GM2", at(1030, 300)}, at(1200, 300));
    REQUIRE(!parted.is_done());
    CHECK(render(Language::en, *parted.refusal) ==
          "GM2 would no longer meet GM1, which it hangs on: 200 m lie between them.");
    CHECK(reshape::move_line_vertex(dataset, {"gas_mains", "GM2", at(1030, 300)}, at(1045, 300))
              .is_done());
}

TEST_CASE("A vertex is taken out where nothing else meets the line")
{
    Dataset dataset = with_branch();
    auto const key = [&](char const *code, geo::Point vertex) {
        return reshape::remove_line_vertex(dataset, {"gas_mains", code, vertex})
            .refusal.value()
            .key;
    };
    std::string const held = "Other lines or a station meet here: move the vertex instead.";
    CHECK(key("GM1", at(500, 300)) == "{code} has no vertex there.");
    CHECK(key("GM1", at(1000, 300)) == held); // GM2 begins there
    CHECK(key("GM1", at(30, 300)) == held);   // the gate stands there
    CHECK(key("GM2", at(2000, 300)) == held); // GM3 hangs on what would go
    CHECK(key("GM3", at(1500, 100)) == "A line needs two points.");
    dataset.gas_mains[1].lines = {{at(1000, 300), at(1500, 340), at(2000, 300)}};
    dataset.gas_mains[2].lines = {{at(1250, 320), at(1250, 100)}}; // on the first half
    auto const result = reshape::remove_line_vertex(dataset, {"gas_mains", "GM2", at(1500, 340)});
    REQUIRE(result.is_done());
    CHECK(course_of(result, "GM2") == geo::LineString{at(1000, 300), at(2000, 300)});
    CHECK(geo::distance(course_of(result, "GM3").front(), at(1250, 300)) < 1e-6);
}

TEST_CASE("Drags all over Donghe keep what is joined joined, and the way back gives the same lines")
{
    OpenDonghe donghe;
    Dataset const &dataset = *donghe.project.dataset;
    for (std::size_t i = 0; i < dataset.gas_mains.size(); i += 7) {
        GasMain const &main = dataset.gas_mains[i];
        CAPTURE(main.code);
        geo::Point const from = main.lines.front().back();
        geo::Point const last = main.lines.front()[main.lines.front().size() - 2];
        geo::Point const middle{(from.x + last.x) / 2, (from.y + last.y) / 2};
        auto const bent = reshape::move_line_vertex(dataset, {"gas_mains", main.code, middle},
                                                    {middle.x + 9, middle.y + 7});
        if (bent.is_done()) { // nothing of Donghe hangs on a place between two vertices
            CHECK(bent.change.rows.size() == 1);
        }
        geo::Point const to{from.x + 31, from.y - 17};
        auto const moved = reshape::move_line_vertex(dataset, {"gas_mains", main.code, from}, to);
        if (!moved.is_done()) { // a regulator there stays inside its block, or the line crosses
            continue;
        }
        io::LoadedProject const next = donghe.with(moved.change);
        Dataset const &now = *next.project.dataset;
        for (GasMain const &one : now.gas_mains) {
            if (one.fed_by) {
                CHECK(geo::distance(one.lines, now.gas_mains[*one.fed_by].lines) < 0.01);
            }
        }
        auto const back = reshape::move_line_vertex(now, {"gas_mains", main.code, to}, from);
        REQUIRE(back.is_done());
        CHECK(course_of(back, main.code).size() == main.lines.front().size());
        CHECK(geo::distance(course_of(back, main.code).back(), from) < 0.01);
    }
}

TEST_CASE("A written place means a vertex within five metres, else the line beside it")
{
    Dataset const dataset = with_branch();
    CHECK(reshape::line_meant(dataset, "gas_mains", "GM1", at(997, 302)) == at(1000, 300));
    CHECK(reshape::line_meant(dataset, "gas_mains", "GM1", at(500, 304)) == at(500, 300));
    CHECK(reshape::line_meant(dataset, "gas_mains", "GM1", at(500, 310)) == at(500, 310));
    CHECK(reshape::line_meant(dataset, "gas_mains", "GM1", at(998, 300)) == at(998, 300));
    reshape::SnapIndex const index{dataset};
    std::vector<std::string> const without{"GM1", "GM2"};
    reshape::SnapTargets const mains{.borders = false, .points = false, .without = without};
    CHECK(!index.find(at(1001, 300), 10.0, mains));
    CHECK(index.find(at(1001, 300), 10.0, {.borders = false, .points = false})->is_vertex);
}
