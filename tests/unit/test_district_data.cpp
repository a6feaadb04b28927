// The shapes of the committed data/donghe: what the generator promises, read back from its files.
#include "tests/common/donghe.hpp"

#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"

#include <numbers>
#include <set>

using namespace donghe;
using sim::geo::MultiPolygon;
using sim::geo::Ring;

namespace {

using Vertex = std::pair<double, double>;
using Segment = std::pair<Vertex, Vertex>;

Segment segment_of(Point a, Point b)
{
    Vertex const p{a.x, a.y};
    Vertex const q{b.x, b.y};
    return p < q ? Segment{p, q} : Segment{q, p};
}

double total_area(std::map<std::string, Polygon> const &shapes)
{
    double sum = 0.0;
    for (auto const &[code, shape] : shapes) {
        sum += sim::geo::area(shape);
    }
    return sum;
}

} // namespace

TEST_CASE("Donghe has 116 blocks in 14 jurisdictions, all valid polygons", "[donghe]")
{
    auto const blocks = shapes_by_code("blocks");
    REQUIRE(blocks.size() == 116);
    for (auto const &[code, shape] : blocks) {
        CAPTURE(code);
        CHECK(sim::geo::is_valid(shape));
        CHECK(shape.holes.empty());
    }
    auto const jurisdictions = shapes_by_code("jurisdictions");
    REQUIRE(jurisdictions.size() == 14);
    for (auto const &[code, shape] : jurisdictions) {
        CAPTURE(code);
        CHECK(sim::geo::is_valid(shape));
    }
}

TEST_CASE("Donghe's blocks add up to its jurisdictions and to the district", "[donghe]")
{
    double const district = sim::geo::area(shape_of(features("context_district").at(0)));
    REQUIRE(total_area(shapes_by_code("blocks")) == Approx(district).epsilon(0).margin(1.0));
    REQUIRE(total_area(shapes_by_code("jurisdictions")) == Approx(district).epsilon(0).margin(1.0));
    REQUIRE(district / 1e6 == Approx(457.707).margin(0.001));
}

TEST_CASE("each jurisdiction of Donghe is the union of its blocks", "[donghe]")
{
    std::map<std::string, MultiPolygon> parts;
    for (json const &feature : features("blocks")) {
        parts[text_of(feature, "jurisdiction")].push_back(shape_of(feature));
    }
    for (auto const &[code, shape] : shapes_by_code("jurisdictions")) {
        CAPTURE(code);
        MultiPolygon const whole = sim::geo::unite(parts.at(code));
        REQUIRE(whole.size() == 1);
        CHECK(sim::geo::area(sim::geo::difference(whole, {shape})) < 1.0);
        CHECK(sim::geo::area(sim::geo::difference({shape}, whole)) < 1.0);
    }
}

TEST_CASE("each edge of Donghe's blocks occurs twice, or once and then on the outline", "[donghe]")
{
    std::map<Segment, int> count;
    for (json const &feature : features("blocks")) {
        Ring const ring = degrees_of(feature.at("geometry").at("coordinates").at(0));
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            ++count[segment_of(ring[i], ring[i + 1])];
        }
    }
    std::set<Segment> outline;
    for (json const &feature : features("context_district")) {
        Ring const ring = degrees_of(feature.at("geometry").at("coordinates").at(0));
        for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
            outline.insert(segment_of(ring[i], ring[i + 1]));
        }
    }
    std::size_t once = 0;
    for (auto const &[segment, times] : count) {
        CHECK(times <= 2);
        if (times == 1) {
            ++once;
            CHECK(outline.contains(segment));
        }
    }
    REQUIRE(once == outline.size());
}

TEST_CASE("no block of Donghe is a sliver", "[donghe]")
{
    for (auto const &[code, shape] : shapes_by_code("blocks")) {
        CAPTURE(code);
        double const area_m2 = sim::geo::area(shape);
        double const rim_m = sim::geo::perimeter(shape);
        CHECK(area_m2 >= 0.12e6);
        CHECK(2 * area_m2 / rim_m >= 120);
        CHECK(4 * std::numbers::pi * area_m2 / (rim_m * rim_m) >= 0.33);
        CHECK(sim::geo::buffer({shape}, -40).size() == 1);
    }
}

TEST_CASE("Donghe's jurisdictions have about the areas they should", "[donghe]")
{
    auto const shapes = shapes_by_code("jurisdictions");
    auto km2 = [&](char const *code) { return sim::geo::area(shapes.at(code)) / 1e6; };
    double const scale = 457.707 / 470;
    CHECK(km2("150202101") == Approx(371 * scale).epsilon(0.01));
    CHECK(km2("150202011") == Approx(36 * scale).epsilon(0.01));
    CHECK(km2("150202100") == Approx(32.35).epsilon(0.015));
    // streets: shares of 29 km2 by population and distance, see docs/data-donghe.md
    std::map<char const *, double> const streets{
        {"150202001", 1.12}, {"150202002", 1.99}, {"150202003", 2.56}, {"150202004", 1.63},
        {"150202005", 1.54}, {"150202006", 3.13}, {"150202007", 1.95}, {"150202008", 4.93},
        {"150202009", 2.96}, {"150202010", 4.94}, {"150202012", 2.25}};
    for (auto const &[code, target] : streets) {
        CAPTURE(code);
        CHECK(km2(code) == Approx(target).epsilon(0.08));
    }
}

TEST_CASE("each published place of Donghe lies in its block and its jurisdiction", "[donghe]")
{
    auto const blocks = shapes_by_code("blocks");
    auto const jurisdictions = shapes_by_code("jurisdictions");
    // inverse GCJ-02 as published with the facts, 6 digits
    std::map<char const *, Point> const units{
        {"150202004016", {110.029682, 40.576838}}, {"150202005021", {110.024589, 40.589295}},
        {"150202006027", {110.017167, 40.582229}}, {"150202007015", {110.027331, 40.593402}},
        {"150202010022", {109.982189, 40.597611}}, {"150202100210", {110.069263, 40.557789}},
        {"150202100221", {110.016903, 40.553654}}, {"150202100225", {109.991060, 40.550672}},
        {"150202400498", {110.148382, 40.557202}}};
    for (auto const &[code, degrees] : units) {
        CAPTURE(code);
        CHECK(sim::geo::contains(blocks.at(code),
                                 sim::geo::plane_from_degrees(degrees, donghe::meridian)));
    }
    std::map<char const *, Point> const seats{
        {"150202003", {110.007640, 40.591362}}, {"150202004", {110.026799, 40.580618}},
        {"150202005", {110.026155, 40.581649}}, {"150202006", {110.010392, 40.576197}},
        {"150202007", {110.027331, 40.593402}}, {"150202008", {110.022321, 40.558580}},
        {"150202009", {110.039993, 40.582764}}, {"150202010", {109.984668, 40.594898}},
        {"150202011", {110.142400, 40.564349}}, {"150202100", {110.068325, 40.570842}},
        {"150202101", {110.251645, 40.561249}}};
    for (auto const &[code, degrees] : seats) {
        CAPTURE(code);
        CHECK(sim::geo::contains(jurisdictions.at(code),
                                 sim::geo::plane_from_degrees(degrees, donghe::meridian)));
    }
}
