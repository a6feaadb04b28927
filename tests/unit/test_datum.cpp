#include "sim/geo/datum.hpp"

#include <catch2/catch.hpp>

#include <cmath>

using sim::geo::Point;

namespace {

struct Known
{
    Point wgs84;
    Point gcj02;
    Point bd09;
};

/// Printed by gcoord 1.0.7 (npm, MIT), to its last digit.
constexpr Known known[] = {{{109.84, 40.66},
                            {109.8457051548429, 40.66115042427239},
                            {109.85227888573779, 40.66690317074036}},
                           {{110.00764, 40.591362},
                            {110.01351982515088, 40.592613186458934},
                            {110.02001609670246, 40.59868052701305}},
                           {{116.397, 39.909},
                            {116.40324350604497, 39.91040339728811},
                            {116.40961569346796, 39.916744221722645}},
                           {{121.4737, 31.2304},
                            {121.47822305927693, 31.22845773757727},
                            {121.484781468503, 31.234310593689997}},
                           {{87.6168, 43.8256},
                            {87.61964994946926, 43.82680539311119},
                            {87.62609977081571, 43.83294979479329}},
                           {{126.642, 45.757},
                            {126.64796892269031, 45.75895038801842},
                            {126.6545966320575, 45.764649433993824}}};

constexpr double centimetre = 1e-7; // degrees

} // namespace

TEST_CASE("web map coordinates agree with an independent program to a centimetre", "[datum]")
{
    for (Known const &place : known) {
        CAPTURE(place.wgs84.x, place.wgs84.y);
        Point const gcj = sim::geo::gcj02_from_wgs84(place.wgs84);
        Point const bd = sim::geo::bd09_from_gcj02(gcj);
        CHECK(std::abs(gcj.x - place.gcj02.x) < centimetre);
        CHECK(std::abs(gcj.y - place.gcj02.y) < centimetre);
        CHECK(std::abs(bd.x - place.bd09.x) < centimetre);
        CHECK(std::abs(bd.y - place.bd09.y) < centimetre);
    }
}

TEST_CASE("the way back from Baidu's coordinates is good to a tenth of a millimetre", "[datum]")
{
    for (double longitude = 74.0; longitude < 135.0; longitude += 3.7) {
        for (double latitude = 4.0; latitude < 54.0; latitude += 4.3) {
            Point const there = sim::geo::bd09_from_gcj02({longitude, latitude});
            Point const back = sim::geo::gcj02_from_bd09(there);
            CHECK(std::abs(back.x - longitude) < 1e-9);
            CHECK(std::abs(back.y - latitude) < 1e-9);
        }
    }
}
