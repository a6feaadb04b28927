#include "sim/base/error.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/model/plane.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace {

constexpr char const *layers[] = {"blocks",       "jurisdictions", "heat_sources", "heat_mains",
                                  "gas_stations", "gas_mains",     "context_river"};

/// The tiny district moved to other whole degrees; `meta` is added to its table meta.
TinyDistrict moved(std::string_view degrees, std::string const &meta = {})
{
    TinyDistrict district;
    for (std::string const layer : layers) {
        std::string &words = district["tiny/" + layer + ".geojson"];
        for (std::size_t at = words.find("110."); at != std::string::npos;
             at = words.find("110.", at + 1)) {
            words.replace(at, 3, degrees);
        }
    }
    district["tiny/meta.csv"] += meta;
    return district;
}

double meridian_of(OpenTiny const &tiny)
{
    return sim::central_meridian(*tiny.project.dataset);
}

/// The first error that refuses the district.
sim::Diagnostic refusal(TinyDistrict const &district)
{
    try {
        OpenTiny const tiny{district};
    } catch (sim::InputError const &error) {
        for (sim::Diagnostic const &found : error.diagnostics()) {
            if (found.severity == sim::Severity::error) {
                return found;
            }
        }
    }
    FAIL("the district was taken");
    return {};
}

} // namespace

TEST_CASE("a district lies in the plane of its own zone, whatever the province", "[plane]")
{
    CHECK(meridian_of(OpenTiny{}) == 111.0);
    OpenTiny const east{moved("124")};
    CHECK(meridian_of(east) == 123.0);
    // One degree off either meridian: the same shape but for the digits of 1e-7 degree.
    double const there = sim::geo::area(east.project.dataset->blocks.front().area);
    double const here = sim::geo::area(OpenTiny{}.project.dataset->blocks.front().area);
    CHECK(there == Approx(here).epsilon(1e-5)); // 10 ppm: 13 degrees off would be 2.6 %
}

TEST_CASE("the meridian that meta names is taken", "[plane]")
{
    OpenTiny const tiny{moved("110", "central_meridian,108\n")};
    CHECK(meridian_of(tiny) == 108.0);
    CHECK(tiny.project.dataset->blocks.front().area.front().outer.front().x > 500000.0);
    CHECK(OpenTiny{}.project.dataset->blocks.front().area.front().outer.front().x < 500000.0);
}

TEST_CASE("a meridian that is none or far away is refused with the right one", "[plane]")
{
    auto const none = refusal(moved("110", "central_meridian,110\n"));
    CHECK(none.code == "bad_central_meridian");
    CHECK(none.where.feature == "central_meridian");
    auto const words = refusal(moved("110", "central_meridian,east\n"));
    CHECK(words.code == "bad_central_meridian");
    auto const far = refusal(moved("124", "central_meridian,111\n"));
    CHECK(far.code == "far_central_meridian");
    CHECK(sim::render(sim::Language::en, far.allowed) == "123, or no row: then it is found");
}

TEST_CASE("an edit of a shape comes back where it was put, in every zone", "[plane]")
{
    for (char const *degrees : {"87", "110", "124"}) {
        OpenTiny tiny{moved(degrees)};
        auto const put = tiny.project.dataset->gas_stations.front().place;
        sim::geo::Point const wanted{put.x + 120.0, put.y - 35.0};
        sim::DataChange change;
        change.rows.push_back({.kind = sim::RowEdit::Kind::set,
                               .layer = "gas_stations",
                               .key = "g1",
                               .fields = {},
                               .shape = wanted,
                               .like = {},
                               .is_fact = true});
        auto const &tables = tiny.file->tables(tiny.project);
        auto const edit = sim::io::edit_of(tables, change);
        REQUIRE(edit.rows.size() == 1);
        auto const degrees_put = std::get<sim::geo::Point>(edit.rows.front().after->geometry);
        CHECK(degrees_put.x == Approx(std::stod(degrees) + 0.025).margin(0.01));
        auto const edited = tiny.file->edited(tiny.project, edit);
        auto const place = edited.project.dataset->gas_stations.front().place;
        CHECK(place.x == Approx(wanted.x).epsilon(0).margin(1e-4));
        CHECK(place.y == Approx(wanted.y).epsilon(0).margin(1e-4));
    }
}

TEST_CASE("a new project names its meridian, and an older one with its first edit", "[plane]")
{
    std::string const said = "SELECT value FROM meta WHERE key = 'central_meridian'";
    OpenTiny tiny{moved("124")};
    CHECK(tiny.ask(said).out == "123\n");
    CHECK(OpenTiny{moved("110", "central_meridian,108\n")}.ask(said).out == "108\n");
    REQUIRE(tiny.ask("DELETE FROM meta WHERE key = 'central_meridian'").status == 0);
    tiny.reopen();
    sim::Project const before = tiny.project;
    sim::DataChange change;
    change.rows.push_back({.kind = sim::RowEdit::Kind::set,
                           .layer = "blocks",
                           .key = "b1",
                           .fields = {{"households", "90"}},
                           .shape = {},
                           .like = {},
                           .is_fact = true});
    tiny.commit(
        tiny.file->edited(before, sim::io::edit_of(tiny.file->tables(before), change)).project,
        "edit-data");
    CHECK(tiny.ask(said).out == "123\n");
    tiny.commit(before, "undo");
    CHECK(tiny.ask(said).out.empty());
}

TEST_CASE("the plane stays when outlines move into another zone", "[plane]")
{
    OpenTiny tiny;
    sim::io::RawProject const &tables = tiny.file->tables(tiny.project);
    sim::io::RawRow const &row = tables.find("jurisdictions")->rows.back();
    sim::io::RawRow far = row;
    auto &area = std::get<sim::geo::MultiPolygon>(far.geometry);
    sim::geo::Polygon part = area.front();
    for (sim::geo::Point &p : part.outer) {
        p.x += 6.0; // the middle of all comes to lie at 113 degrees: nearest to 114
    }
    area.push_back(part);
    sim::io::DataEdit const edit{.rows = {{"jurisdictions", row, far}}, .heirs = {}, .details = {}};
    CHECK(sim::central_meridian(*tiny.file->edited(tiny.project, edit).project.dataset) == 111.0);
}
