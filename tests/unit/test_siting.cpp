#include "sim/geo/gauss_kruger.hpp"
#include "sim/io/import/found_siting.hpp"
#include "tests/common/foreign.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using namespace sim::io;
using sim::geo::Point;

namespace {

constexpr double tenth_of_mm = 1.5e-9; // degrees

struct Found
{
    std::optional<Siting> siting;
    sim::Diagnostics findings;

    [[nodiscard]] Point degrees(Point p) const { return placing(siting.value())(p).value(); }
};

Found find(std::vector<Point> sample, ImportSettings const &settings = {},
           std::string const &file_crs = {}, PlaceHint const &hint = {}, bool order_known = false)
{
    Found found;
    SitingQuestion const question{.sample = std::move(sample),
                                  .order_known = order_known,
                                  .file_crs = file_crs,
                                  .hint = hint};
    found.siting = find_siting(question, settings, found.findings);
    return found;
}

PlaceHint around(Point p)
{
    PlaceHint hint;
    hint.degrees.extend(Point{p.x - 0.1, p.y - 0.1});
    hint.degrees.extend(Point{p.x + 0.1, p.y + 0.1});
    return hint;
}

void check_same(Point a, Point b)
{
    CAPTURE(a.x, a.y, b.x, b.y);
    CHECK(std::abs(a.x - b.x) < tenth_of_mm);
    CHECK(std::abs(a.y - b.y) < tenth_of_mm);
}

} // namespace

TEST_CASE("every 3-degree zone comes back to its degrees, with and without number", "[import]")
{
    for (int zone = 25; zone <= 45; ++zone) {
        double const meridian = 3.0 * zone;
        Point const place{meridian + 0.84, 40.66};
        Point const plane = sim::geo::plane_from_degrees(place, meridian);
        CAPTURE(zone);
        Found const numbered = find({{plane.x + zone * 1e6, plane.y}}, {}, "", around(place));
        check_same(numbered.degrees({plane.x + zone * 1e6, plane.y}), place);
        Found const bare = find({plane}, {}, "", around(place));
        check_same(bare.degrees(plane), place);
        CHECK(numbered.findings.empty());
        CHECK(bare.findings.empty());
    }
}

TEST_CASE("the codes of zones are those of the register", "[import]")
{
    auto const check = [](double meridian, int zone) {
        CAPTURE(meridian, zone);
        CoordinateSystem const ours = zone_system(meridian, zone);
        auto const register_row = coordinate_system(ours.definition);
        REQUIRE(register_row);
        CHECK(register_row->kind == CoordinateSystem::Kind::zone);
        CHECK(register_row->datum == "cgcs2000");
        CHECK(register_row->central_meridian == meridian);
        CHECK(register_row->false_easting_m == ours.false_easting_m);
    };
    for (int zone = 25; zone <= 45; ++zone) {
        check(3.0 * zone, zone);
        check(3.0 * zone, 0);
    }
    for (int zone = 13; zone <= 23; ++zone) {
        check(6.0 * zone - 3.0, zone);
    }
}

TEST_CASE("the published check point is found in both codes of its zone", "[import]")
{
    Point const place{109.84, 40.66}; // EPSG:4546 by PROJ: 401902.366 4503463.157
    for (char const *crs : {"EPSG:4546", "4546"}) {
        Found const found = find({{401902.366, 4503463.157}}, {.crs = crs});
        Point const there = found.degrees({401902.366, 4503463.157});
        CHECK(std::abs(there.x - place.x) < 1e-8);
        CHECK(std::abs(there.y - place.y) < 1e-8);
    }
    Found const numbered = find({{37401902.366, 4503463.157}}, {}, "EPSG:4525");
    CHECK(std::abs(numbered.degrees({37401902.366, 4503463.157}).x - place.x) < 1e-8);
}

TEST_CASE("a code with the number of the zone for metres without it is told and followed",
          "[import]")
{
    Found const found = find({{401902.366, 4503463.157}}, {.crs = "EPSG:4525"});
    CHECK(foreign::count(found.findings, "zone_number") == 1);
    CHECK(std::abs(found.degrees({401902.366, 4503463.157}).x - 109.84) < 1e-8);
    Found const other = find({{37401902.366, 4503463.157}}, {.crs = "EPSG:4546"});
    CHECK(foreign::count(other.findings, "zone_number") == 1);
    CHECK(std::abs(other.degrees({37401902.366, 4503463.157}).x - 109.84) < 1e-8);
}

TEST_CASE("the number of another zone than declared is refused", "[import]")
{
    Found const found = find({{38401902.366, 4503463.157}}, {.crs = "EPSG:4525"});
    CHECK_FALSE(found.siting);
    CHECK(foreign::count(found.findings, "crs_against_numbers") == 1);
}

TEST_CASE("survey tables with X north are followed and told", "[import]")
{
    Found const found = find({{4503463.157, 401902.366}}, {}, "", around({109.84, 40.66}));
    REQUIRE(found.siting);
    CHECK(found.siting->exchanged);
    CHECK(foreign::count(found.findings, "x_is_north") == 1);
    CHECK(std::abs(found.degrees({4503463.157, 401902.366}).x - 109.84) < 1e-8);
    Found const declared =
        find({{4503463.157, 401902.366}}, {.crs = "EPSG:4546", .x_is_north = true});
    CHECK(declared.findings.empty());
    CHECK(std::abs(declared.degrees({4503463.157, 401902.366}).y - 40.66) < 1e-8);
    Found const wrong = find({{401902.366, 4503463.157}}, {.crs = "EPSG:4546", .x_is_north = true});
    CHECK_FALSE(wrong.siting);
    CHECK(foreign::count(wrong.findings, "x_not_north") == 1);
}

TEST_CASE("exchanged columns of longitude and latitude are told", "[import]")
{
    Found const found = find({{40.66, 109.84}}, {}, "", {}, true);
    CHECK(foreign::count(found.findings, "exchanged_columns") == 1);
    check_same(found.degrees({40.66, 109.84}), {109.84, 40.66});
}

TEST_CASE("metres without a number need the district", "[import]")
{
    Found const lost = find({{401902.366, 4503463.157}});
    CHECK_FALSE(lost.siting);
    CHECK(foreign::count(lost.findings, "zone_unknown") == 1);
    Found const by_meridian =
        find({{401902.366, 4503463.157}}, {}, "", {.degrees = {}, .central_meridian = 114.0});
    CHECK(std::abs(by_meridian.degrees({401902.366, 4503463.157}).x - 112.84) < 1e-8);
    Found const elsewhere = find({{401902.366, 4503463.157}}, {}, "", around({109.84, 30.0}));
    CHECK_FALSE(elsewhere.siting);
}

TEST_CASE("6-degree zones are read and told", "[import]")
{
    Point const plane = sim::geo::plane_from_degrees({109.84, 40.66}, 111.0);
    Found const found = find({{19e6 + plane.x, plane.y}});
    CHECK(foreign::count(found.findings, "wide_zone") == 1);
    check_same(found.degrees({19e6 + plane.x, plane.y}), {109.84, 40.66});
}

TEST_CASE("metres of a web map are found; in the east only with the district at hand", "[import]")
{
    // longitude x 111319.490793 m; latitude by R ln tan(45 + 40.66 / 2 degrees)
    double const north = 6378137.0 * std::log(std::tan((45.0 + 40.66 / 2.0) * M_PI / 180.0));
    Point const baotou{109.84 * 6378137.0 * M_PI / 180.0, north};
    Point const there = find({baotou}).degrees(baotou);
    CHECK(std::abs(there.x - 109.84) < 1e-8);
    CHECK(std::abs(there.y - 40.66) < 1e-8);
    Point const shenyang{121.5 * 6378137.0 * M_PI / 180.0, north}; // looks like zone 13
    CHECK(foreign::count(find({shenyang}).findings, "zone_or_web") == 1);
    Found const known = find({shenyang}, {}, "", around({121.5, 40.66}));
    CHECK(std::abs(known.degrees(shenyang).x - 121.5) < 1e-8);
}

TEST_CASE("Xian 1980 and Beijing 1954 are refused with the reason", "[import]")
{
    Point const p{401902.366, 4503463.157};
    for (char const *crs : {"EPSG:2382", "EPSG:2361", "EPSG:4610", "EPSG:2434", "EPSG:4214",
                            "西安80", "Beijing 1954"}) {
        CAPTURE(crs);
        Found const declared = find({p}, {.crs = crs});
        CHECK_FALSE(declared.siting);
        CHECK(foreign::count(declared.findings, "old_datum") == 1);
    }
    Found const by_file = find({p}, {}, "EPSG:2382");
    CHECK_FALSE(by_file.siting);
    Found const by_datum = find({p}, {.crs = "EPSG:4546", .datum = "xian80"});
    CHECK(foreign::count(by_datum.findings, "old_datum") == 1);
}

TEST_CASE("words that are no system of coordinates are refused", "[import]")
{
    for (char const *crs :
         {"EPSG:999999", "somewhere", "/etc/passwd", "http://example.org/x.prj"}) {
        CAPTURE(crs);
        CHECK(foreign::count(find({{109.84, 40.66}}, {.crs = crs}).findings, "unknown_crs") == 1);
    }
    CHECK(foreign::count(find({{109.84, 40.66}}, {.datum = "mars"}).findings, "unknown_datum") ==
          1);
    CHECK(foreign::count(find({{5.0, 5.0}}).findings, "coordinates_unknown") == 1);
}

TEST_CASE("degrees of web maps are brought back, true ones stay as they are", "[import]")
{
    Point const gcj{109.8457051548429, 40.66115042427239}; // gcoord 1.0.7
    Point const bd{109.85227888573779, 40.66690317074036};
    Point const from_gcj = find({gcj}, {.datum = "gcj02"}).degrees(gcj);
    Point const from_bd = find({bd}, {.datum = "bd09"}).degrees(bd);
    check_same(from_gcj, {109.84, 40.66});
    check_same(from_bd, {109.84, 40.66});
    Point const exact{109.840000012345678, 40.66};
    CHECK(find({exact}).degrees(exact) == exact);
}

TEST_CASE("UTM and other systems that PROJ knows are followed", "[import]")
{
    // EPSG:32649 of (111 E, 0 N) is its false easting; north by the scale 0.9996 of the meridian
    Point const plane = sim::geo::plane_from_degrees({111.0, 40.66}, 111.0);
    Point const utm{500000.0, plane.y * 0.9996};
    Point const there = find({utm}, {.crs = "EPSG:32649"}).degrees(utm);
    CHECK(std::abs(there.x - 111.0) < 1e-9);
    CHECK(std::abs(there.y - 40.66) < 1e-7); // GRS 80 and WGS 84 differ by 0.1 mm
}

TEST_CASE("a file that names its coordinates wrongly is read by the numbers, and that is told",
          "[import]")
{
    Point const metres{37401902.366, 4503463.157};
    for (char const *crs : {"EPSG:4326", "CGCS2000_3_Degree_GK_Zone_37", "unnamed"}) {
        CAPTURE(crs);
        Found const found = find({metres}, {}, crs);
        CHECK(foreign::count(found.findings, "crs_of_file") == 1);
        CHECK(std::abs(found.degrees(metres).x - 109.84) < 1e-8);
    }
    Found const degrees = find({{109.84, 40.66}}, {}, "EPSG:4546");
    CHECK(foreign::count(degrees.findings, "crs_of_file") == 1);
    CHECK(degrees.degrees({109.84, 40.66}) == Point{109.84, 40.66});
    Found const declared = find({{109.84, 40.66}}, {.crs = "EPSG:4546"});
    CHECK(foreign::count(declared.findings, "crs_against_numbers") == 1);
}

TEST_CASE("a .prj that names only an old ellipsoid is refused too", "[import]")
{
    std::string const prj = "GEOGCS[\"GCS_Krasovsky_1940\",DATUM[\"D_Krasovsky_1940\","
                            "SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],"
                            "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    Found const found = find({{109.84, 40.66}}, {}, prj);
    CHECK_FALSE(found.siting);
    CHECK(foreign::count(found.findings, "old_datum") == 1);
}

TEST_CASE("Xian 1980 with the parameters of the survey office is followed", "[import]")
{
    // By hand: degrees on the ellipsoid of 1975 to geocentric metres, three shifts, and back to
    // CGCS2000 by iteration.
    struct Ellipsoid
    {
        double a;
        double flattening;
        [[nodiscard]] double e2() const { return flattening * (2.0 - flattening); }
        [[nodiscard]] double normal(double latitude) const
        {
            return a / std::sqrt(1.0 - e2() * std::sin(latitude) * std::sin(latitude));
        }
    };
    constexpr double degree = M_PI / 180.0;
    Ellipsoid const old{6378140.0, 1.0 / 298.257};
    Ellipsoid const now{6378137.0, 1.0 / 298.257222101};
    double const longitude = 109.84 * degree;
    double const latitude = 40.66 * degree;
    double const n = old.normal(latitude);
    double const x = n * std::cos(latitude) * std::cos(longitude) + 100.0;
    double const y = n * std::cos(latitude) * std::sin(longitude) - 50.0;
    double const z = n * (1.0 - old.e2()) * std::sin(latitude) + 20.0;
    double const p = std::hypot(x, y);
    double there = std::atan2(z, p);
    for (int round = 0; round < 20; ++round) {
        there = std::atan2(z + now.e2() * now.normal(there) * std::sin(there), p);
    }
    Point const by_hand{std::atan2(y, x) / degree, there / degree};
    Found const found =
        find({{109.84, 40.66}},
             {.crs = "+proj=longlat +a=6378140 +rf=298.257 +towgs84=100,-50,20,0,0,0,0 +no_defs"});
    REQUIRE(found.siting);
    Point const ours = found.degrees({109.84, 40.66});
    CHECK(std::abs(ours.x - by_hand.x) < 2e-9);
    CHECK(std::abs(ours.y - by_hand.y) < 1e-8);
    CHECK(std::abs(ours.x - 109.84) > 5e-4); // some 80 m: not the place itself
    CHECK_FALSE(find({{109.84, 40.66}}, {.crs = "+proj=longlat +ellps=krass"}).siting);
    CHECK_FALSE(find({{109.84, 40.66}}, {.crs = "+proj=longlat +nadgrids=/etc/passwd"}).siting);
}
