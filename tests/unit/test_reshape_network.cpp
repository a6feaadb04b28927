#include "sim/engine/reshape/snap.hpp"
#include "sim/geo/measure.hpp"
#include "tests/common/open_donghe.hpp"
#include "tests/common/reshape_case.hpp"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace sim;
using reshape_case::at;

namespace {

geo::MultiPolygon const &area_in(reshape::Reshaping const &result, std::string const &layer,
                                 std::string const &key)
{
    RowEdit const *const found = reshape_case::row_of(result, layer, key);
    REQUIRE(found != nullptr);
    return std::get<geo::MultiPolygon>(*found->shape);
}

} // namespace

TEST_CASE("A vertex of a shared border moves in every block and town that has it")
{
    Dataset const dataset = sound_district::make().dataset;
    auto const result = reshape::move_vertex(dataset, at(500, 0), at(550, 20));
    REQUIRE(result.is_done());
    CHECK(geo::area(area_in(result, "blocks", "b1")) ==
          Approx(500.0 * 400 + 50.0 * 400 / 2 - 500.0 * 20 / 2));
    CHECK(geo::area(area_in(result, "blocks", "b2")) ==
          Approx(500.0 * 400 - 50.0 * 400 / 2 - 500.0 * 20 / 2));
    CHECK(geo::area(area_in(result, "jurisdictions", "J1")) ==
          Approx(1500.0 * 400 - 1000.0 * 20 / 2));
}

TEST_CASE("A place on a border between two vertices becomes a vertex of both sides")
{
    Dataset const dataset = sound_district::make().dataset;
    auto const result = reshape::move_vertex(dataset, at(500, 200), at(480, 200));
    REQUIRE(result.is_done());
    CHECK(geo::area(area_in(result, "blocks", "b1")) == Approx(500.0 * 400 - 20.0 * 400 / 2));
    CHECK(geo::area(area_in(result, "blocks", "b2")) == Approx(500.0 * 400 + 20.0 * 400 / 2));
}

TEST_CASE("Vertices do not move where a border would cross itself or another block")
{
    Dataset const dataset = sound_district::make().dataset;
    CHECK(!reshape::move_vertex(dataset, at(500, 0), at(500, 450)).is_done());
    CHECK(!reshape::move_vertex(dataset, at(500, 200), at(-50, 200)).is_done());
    CHECK(!reshape::move_vertex(dataset, at(500, 0), at(500, 0)).is_done());
    CHECK(!reshape::move_vertex(dataset, at(250, 200), at(260, 200)).is_done()); // inside a block
    double const nan = std::numeric_limits<double>::quiet_NaN();
    CHECK(!reshape::move_vertex(dataset, at(500, 0), {nan, nan}).is_done());
    // Of two neighbours the second one would: told before their overlap is looked for.
    auto const crossing = reshape::move_vertex(dataset, at(500, 400), at(700, -50));
    REQUIRE(crossing.refusal);
    CHECK(crossing.refusal->key == "The border of {block} would cross itself.");
}

TEST_CASE("A vertex where two borders end alone can be taken out")
{
    Dataset dataset = sound_district::make().dataset;
    CHECK(reshape::remove_vertex(dataset, at(500, 0)).refusal->key ==
          "Several borders meet here: move the vertex instead.");
    for (std::size_t b : {0U, 1U}) {
        geo::Ring &ring = dataset.blocks[b].area.front().outer;
        ring.insert(ring.begin() + (b == 0 ? 2 : 4), at(510, 200));
    }
    auto const result = reshape::remove_vertex(dataset, at(510, 200));
    REQUIRE(result.is_done());
    CHECK(geo::area(area_in(result, "blocks", "b1")) == Approx(500.0 * 400));
    CHECK(geo::area(area_in(result, "blocks", "b2")) == Approx(500.0 * 400));
}

TEST_CASE("A new main hangs on what it begins at, whichever end was drawn first")
{
    OpenDonghe donghe;
    Dataset const &dataset = *donghe.project.dataset;
    GasMain const &upstream = dataset.gas_mains.back();
    geo::Point const joint = upstream.lines.front().back();
    geo::LineString line{{joint.x + 300, joint.y + 100}, {joint.x + 5, joint.y + 5}};
    auto const result = reshape::draw_line(
        dataset, {"gas_mains", line, {{"spare_m3_per_h", "120"}, {"pressure", "low"}}});
    REQUIRE(result.is_done());
    CHECK(result.code == "GM078");
    RowEdit const &row = result.change.rows.front();
    CHECK(row.fields.at("station") == dataset.gas_stations[upstream.station.index].code);
    CHECK(!row.fields.at("fed_by").empty());
    CHECK(std::get<std::vector<geo::LineString>>(*row.shape).front().back() == line.front());
    Dataset const now = *donghe.with(result.change).project.dataset;
    CHECK(now.gas_mains.size() == dataset.gas_mains.size() + 1);
    CHECK(now.gas_mains.back().spare_m3_per_h == 120.0);
    CHECK(!now.gas_mains.back().provenance.is_illustrative());
}

TEST_CASE("A gas main hangs on the nearest main that may carry it, else it is said why not")
{
    Dataset dataset = sound_district::make().dataset; // GM2 runs 300 m north, from 1000 to 2000
    auto const drawn = [&](char const *pressure, char const *state, geo::LineString line) {
        return reshape::draw_line(
            dataset, {"gas_mains", std::move(line), {{"pressure", pressure}, {"state", state}}});
    };
    auto const upstream = [](reshape::Reshaping const &result) {
        REQUIRE(result.is_done());
        return result.change.rows.front().fields.at("fed_by");
    };
    geo::LineString const branch{at(1500, 310), at(1500, 390)};
    CHECK(upstream(drawn("medium", "existing", branch)) == "GM2");
    dataset.gas_mains[1].pressure = GasPressure::low;
    dataset.gas_mains[1].state = MainState::planned;
    char const *const low = "{main} carries low pressure: no main of medium pressure begins there.";
    CHECK(drawn("medium", "planned", branch).refusal->key == low);
    CHECK(drawn("medium", "planned", {branch.back(), branch.front()}).refusal->key == low);
    CHECK(reshape::draw_line(dataset, {"gas_mains", branch, {}}).refusal->key == low); // medium
    CHECK(drawn("low", "existing", branch).refusal->key ==
          "{main} is still to be built: no main that is in place begins there.");
    CHECK(upstream(drawn("low", "planned", branch)) == "GM2");
    CHECK(drawn("low", "planned", {at(1500, 9000), at(1500, 9100)}).refusal->key ==
          "Neither end meets a source or a main of its kind within {metres} m.");

    GasMain other = dataset.gas_mains[0];
    other.code = "GM3"; // 36 m from the branch: farther than GM2, but fit
    other.lines = {{at(1400, 340), at(1480, 340)}};
    dataset.gas_mains.push_back(other);
    CHECK(upstream(drawn("medium", "existing", branch)) == "GM3");
    CHECK(upstream(drawn("low", "existing", branch)) == "GM3");
    CHECK(upstream(drawn("low", "planned", branch)) == "GM2");
}

TEST_CASE("A capacity that nobody gave is that of what is upstream, and marked as illustrative")
{
    Dataset const dataset = sound_district::make().dataset;
    auto const drawn = [&](char const *layer, geo::Point from) {
        auto const result =
            reshape::draw_line(dataset, {layer, {from, {from.x, from.y - 600}}, {}});
        REQUIRE(result.is_done());
        return result.change.rows.front();
    };
    RowEdit const heat = drawn("heat_mains", dataset.heat_sources.front().place);
    CHECK(heat.fields.at("spare_kw") == "16000"); // of the plant, not of the first main
    CHECK(heat.fields.at("illustrative") == "spare_kw");
    CHECK(heat.like.empty());
    RowEdit const gas = drawn("gas_mains", dataset.gas_stations.front().place);
    CHECK(gas.fields.at("spare_m3_per_h") == "8000");
    CHECK(gas.fields.at("illustrative") == "spare_m3_per_h");
    RowEdit const behind = drawn("gas_mains", at(2000, 300));
    CHECK(behind.like == "GM2");
    CHECK(!behind.fields.contains("spare_m3_per_h"));
    CHECK(behind.fields.at("illustrative") == "spare_m3_per_h");
}

TEST_CASE("Capacities of a placed point that nobody gave are marked as illustrative")
{
    Dataset const dataset = sound_district::make().dataset;
    auto const marks = [&](reshape::NewPoint const &point) {
        auto const result = reshape::place_point(dataset, point);
        REQUIRE(result.is_done());
        return result.change.rows.front().fields.at("illustrative");
    };
    geo::Point const place = dataset.blocks.front().label_point;
    CHECK(marks({"substations", place, {}}) == "capacity_kva;already_loaded_kva");
    CHECK(marks({"gas_stations", place, {{"spare_m3_per_h", "90"}}}) == "spare_m3_per_day");
    CHECK(marks({"heat_sources", place, {}}) == "spare_kw");
    CHECK(marks({"heat_sources", place, {{"spare_kw", "0"}}}).empty());
    CHECK(marks({"transformer_zones", place, {}}) == "capacity_kva");
}

TEST_CASE("Lines that meet nothing, cross themselves or have one point are refused")
{
    Dataset const dataset = sound_district::make().dataset;
    CHECK(!reshape::draw_line(dataset, {"gas_mains", {at(0, 9000), at(300, 9000)}, {}}).is_done());
    CHECK(!reshape::draw_line(dataset, {"gas_mains", {at(0, 0)}, {}}).is_done());
    CHECK(!reshape::draw_line(dataset, {"rivers", {at(0, 0), at(10, 0)}, {}}).is_done());
    geo::Point const from = dataset.gas_mains.front().lines.front().front();
    geo::LineString const loop{
        from, {from.x + 100, from.y + 100}, {from.x + 100, from.y}, {from.x, from.y + 100}};
    CHECK(reshape::draw_line(dataset, {"gas_mains", loop, {}}).refusal->key ==
          "The line crosses itself.");
}

TEST_CASE("Stations, sources, zones and sections that are drawn can be read back")
{
    OpenDonghe donghe;
    Dataset const &dataset = *donghe.project.dataset;
    geo::Point const place = dataset.blocks[5].label_point;
    for (char const *layer : {"gas_stations", "heat_sources", "substations", "transformer_zones"}) {
        CAPTURE(layer);
        auto const placed = reshape::place_point(dataset, {layer, place, {}});
        REQUIRE(placed.is_done());
        CHECK_NOTHROW(donghe.with(placed.change));
    }
    auto const regulator =
        reshape::place_point(dataset, {"gas_stations", place, {{"kind", "regulator"}}});
    REQUIRE(regulator.is_done());
    CHECK(regulator.change.rows.front().fields.at("block") == dataset.blocks[5].code);
    CHECK(!reshape::place_point(dataset, {"transformer_zones", {0, 0}, {}}).is_done());
    geo::Point const joint = dataset.feeder_sections.front().lines.back().back();
    auto const section =
        reshape::draw_line(dataset, {"feeder_sections", {joint, {joint.x + 200, joint.y}}, {}});
    REQUIRE(section.is_done());
    CHECK_NOTHROW(donghe.with(section.change));
}

TEST_CASE("A station that moves takes the ends of its mains along")
{
    OpenDonghe donghe;
    Dataset const &dataset = *donghe.project.dataset;
    GasStation const &gate = dataset.gas_stations.front();
    geo::Point const to{gate.place.x + 120, gate.place.y - 80};
    auto const moved = reshape::move_point(dataset, "gas_stations", gate.code, to);
    REQUIRE(moved.is_done());
    Dataset const now = *donghe.with(moved.change).project.dataset;
    CHECK(geo::distance(now.gas_stations.front().place, to) < 1e-6);
    TransformerZone const &zone = dataset.transformer_zones.front();
    CHECK(!reshape::move_point(dataset, "transformer_zones", zone.code, {0, 0}).is_done());
    CHECK(!reshape::move_point(dataset, "gas_stations", "none", to).is_done());
}

TEST_CASE("Only what nothing hangs on can be removed")
{
    Project project;
    auto district = sound_district::make();
    project.dataset = std::make_shared<Dataset const>(district.dataset);
    project.scenarios = {district.scenario};
    CHECK(!reshape::remove_row(project, "gas_mains", "GM1").is_done()); // feeds GM2
    CHECK(reshape::remove_row(project, "gas_mains", "GM2").is_done());
    CHECK(!reshape::remove_row(project, "transformer_zones", "T1").is_done()); // has homes
    CHECK(!reshape::remove_row(project, "blocks", "b1").is_done());
    project.scenarios.front().works["main.GM2"] = {18000, 18005, true};
    CHECK(!reshape::remove_row(project, "gas_mains", "GM2").is_done());
}

TEST_CASE("An end of the network that carries a load of its own is not removed")
{
    auto district = sound_district::make();
    Dataset &dataset = district.dataset;
    FeederSection end = dataset.feeder_sections.back();
    end.code = "L9";
    end.other_load_peak_kw = 12.5;
    dataset.feeder_sections.push_back(end);
    dataset.transformer_zones.front().households = 0; // its base load is 70 kW
    auto const removed = [&](char const *layer, char const *code) {
        Project project;
        project.dataset = std::make_shared<Dataset const>(dataset);
        project.scenarios = {district.scenario};
        return reshape::remove_row(project, layer, code);
    };
    auto const refused = removed("feeder_sections", "L9");
    REQUIRE(!refused.is_done());
    CHECK(render(Language::en, *refused.refusal).starts_with("L9 carries 12.5 kW"));
    CHECK(!removed("transformer_zones", "T1").is_done());
    dataset.feeder_sections.back().other_load_peak_kw = 0.0;
    dataset.transformer_zones.front().base_peak_kw = 0.0;
    CHECK(removed("feeder_sections", "L9").is_done());
    CHECK(removed("transformer_zones", "T1").is_done());
}

TEST_CASE("A place snaps to stations before vertices, and to borders last")
{
    Dataset const dataset = sound_district::make().dataset;
    reshape::SnapIndex const index{dataset};
    reshape::SnapTargets const borders{.borders = true, .mains = false, .points = false};
    auto const vertex = index.find(at(505, 395), 10.0, borders);
    REQUIRE(vertex);
    CHECK(vertex->kind == reshape::SnapKind::vertex);
    CHECK(vertex->place == at(500, 400));
    auto const edge = index.find(at(503, 150), 10.0, borders);
    REQUIRE(edge);
    CHECK(edge->kind == reshape::SnapKind::edge);
    CHECK(geo::distance(edge->place, at(500, 150)) < 1e-9);
    CHECK(!index.find(at(250, 150), 10.0, borders));
    geo::Point const zone = dataset.transformer_zones.front().place;
    auto const station = index.find({zone.x + 3, zone.y}, 10.0);
    REQUIRE(station);
    CHECK(station->kind == reshape::SnapKind::station);
    CHECK(!reshape::SnapIndex{Dataset{}}.find({0, 0}, 10.0));
}
