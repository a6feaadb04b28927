#include "sim/geo/datum.hpp"
#include "sim/geo/gauss_kruger.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using sim::geo::Point;

TEST_CASE("the plane coordinates agree with PROJ to a tenth of a millimetre", "[geo]")
{
    struct Pair
    {
        Point degrees;
        Point metres;
    };
    // EPSG:4490 to EPSG:4546 by PROJ 9.1 (cct/OSR)
    constexpr double meridian = 111.0;
    Pair const pairs[] = {
        {{109.84, 40.66}, {401902.365599, 4503463.156701}},
        {{111.00, 40.50}, {500000.000000, 4485048.751203}},
        {{110.47, 40.42}, {455019.657440, 4476300.164369}},
        {{109.50, 41.20}, {374177.546707, 4563869.461973}},
        {{112.50, 40.00}, {628093.358960, 4430606.951570}},
        {{113.90, 30.00}, {779870.393297, 3323656.687675}},
        {{108.20, 55.00}, {320840.804789, 6100817.489843}},
    };
    for (Pair const &pair : pairs) {
        Point const p = sim::geo::plane_from_degrees(pair.degrees, meridian);
        CAPTURE(pair.degrees.x, pair.degrees.y);
        CHECK(p.x == Approx(pair.metres.x).epsilon(0).margin(1e-4));
        CHECK(p.y == Approx(pair.metres.y).epsilon(0).margin(1e-4));
    }
}

TEST_CASE("the published check point lies where it is printed", "[geo]")
{
    Point const p = sim::geo::plane_from_degrees({109.84, 40.66}, 111.0);
    REQUIRE(p.x == Approx(401902.366).epsilon(0).margin(5e-4));
    REQUIRE(p.y == Approx(4503463.157).epsilon(0).margin(5e-4));
}

TEST_CASE("planes of other zones agree with PROJ", "[geo]")
{
    struct Pair
    {
        double meridian;
        Point degrees;
        Point metres;
    };
    // EPSG:4490 to EPSG:4534, 4537, 4544, 4548, 4549, 4551, 4554 by PROJ 9.1 (gdaltransform)
    Pair const pairs[] = {
        {75.0, {75.99, 39.47}, {585190.703419, 4371151.249466}},
        {84.0, {82.9, 43.2}, {410596.046427, 4785526.347877}},
        {105.0, {106.23, 38.47}, {607342.675230, 4260385.302022}},
        {117.0, {116.4, 39.9}, {448688.855734, 4418598.001259}},
        {120.0, {121.3, 31.2}, {623900.627382, 3453876.781100}},
        {126.0, {126.6, 45.75}, {546686.835406, 5068473.811652}},
        {135.0, {134.3, 48.4}, {448167.492455, 5363142.058320}},
    };
    for (Pair const &pair : pairs) {
        Point const p = sim::geo::plane_from_degrees(pair.degrees, pair.meridian);
        CAPTURE(pair.meridian);
        CHECK(p.x == Approx(pair.metres.x).epsilon(0).margin(1e-4));
        CHECK(p.y == Approx(pair.metres.y).epsilon(0).margin(1e-4));
        Point const back = sim::geo::degrees_from_plane(p, pair.meridian);
        CHECK(back.x == Approx(pair.degrees.x).epsilon(0).margin(1e-11));
        CHECK(back.y == Approx(pair.degrees.y).epsilon(0).margin(1e-11));
    }
}

TEST_CASE("a longitude lies in the zone of the nearest meridian", "[geo]")
{
    CHECK(sim::geo::nearest_meridian(110.02) == 111.0);
    CHECK(sim::geo::nearest_meridian(109.49) == 108.0);
    CHECK(sim::geo::nearest_meridian(117.0) == 117.0);
    CHECK(sim::geo::is_zone_meridian(75.0));
    CHECK(sim::geo::is_zone_meridian(135.0));
    CHECK_FALSE(sim::geo::is_zone_meridian(72.0));
    CHECK_FALSE(sim::geo::is_zone_meridian(110.0));
    CHECK_FALSE(sim::geo::is_zone_meridian(138.0));
}

TEST_CASE("degrees come back from the plane to 1e-11", "[geo]")
{
    for (double longitude = 108.0; longitude <= 114.0; longitude += 0.5) {
        for (double latitude = 18.0; latitude <= 54.0; latitude += 4.0) {
            Point const back = sim::geo::degrees_from_plane(
                sim::geo::plane_from_degrees({longitude, latitude}, 111.0), 111.0);
            CHECK(back.x == Approx(longitude).epsilon(0).margin(1e-11));
            CHECK(back.y == Approx(latitude).epsilon(0).margin(1e-11));
        }
    }
}

TEST_CASE("GCJ-02 in Donghe lies about 504 m east and 143 m north of WGS84", "[geo]")
{
    Point const shifted{110.00764 + (110.01352 - 110.00764), 40.592613};
    Point const p = sim::geo::wgs84_from_gcj02(shifted); // 西脑包街道, AMap
    REQUIRE(p.x == Approx(110.00764).epsilon(0).margin(1e-5));
    REQUIRE(p.y == Approx(40.591362).epsilon(0).margin(1e-5));
    Point const plane = sim::geo::plane_from_degrees(p, 111.0);
    Point const wrong = sim::geo::plane_from_degrees(shifted, 111.0);
    REQUIRE(wrong.x - plane.x == Approx(504).margin(10));
    REQUIRE(wrong.y - plane.y == Approx(143).margin(10));
}

TEST_CASE("WGS84 comes back from GCJ-02 to 1e-9 degree", "[geo]")
{
    for (double longitude = 75.0; longitude < 135.0; longitude += 7.3) {
        for (double latitude = 5.0; latitude < 53.0; latitude += 6.1) {
            Point const back =
                sim::geo::wgs84_from_gcj02(sim::geo::gcj02_from_wgs84({longitude, latitude}));
            CHECK(back.x == Approx(longitude).epsilon(0).margin(1e-9));
            CHECK(back.y == Approx(latitude).epsilon(0).margin(1e-9));
        }
    }
}

TEST_CASE("places outside China are not shifted", "[geo]")
{
    REQUIRE(sim::geo::gcj02_from_wgs84({13.4, 52.5}) == Point{13.4, 52.5});
}
