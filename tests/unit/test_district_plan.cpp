// Households, attributes and networks of the committed data/donghe.
#include "tests/common/donghe.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <set>

using namespace donghe;

TEST_CASE("Donghe's households add up to the published plan by route", "[donghe]")
{
    auto const route = routes();
    REQUIRE(route.size() == 116);
    std::map<std::string, int> households;
    for (json const &feature : features("blocks")) {
        json const &p = feature.at("properties");
        int const count = p.at("households").get<int>();
        CAPTURE(text_of(feature, "code"));
        CHECK(count >= 10);
        CHECK(p.at("heated_floor_area_m2").get<double>() == 80.0 * count);
        households[route.at(text_of(feature, "code"))] += count;
    }
    REQUIRE(households == std::map<std::string, int>{
                              {"chp_heat", 2196}, {"gas_wall", 11528}, {"solar_electric", 12717}});
}

TEST_CASE("Donghe's units are 67 communities and 49 villages with known classes", "[donghe]")
{
    std::map<std::string, int> kinds;
    std::set<std::string> names;
    for (json const &feature : features("blocks")) {
        json const &p = feature.at("properties");
        ++kinds[text_of(feature, "kind")];
        names.insert(text_of(feature, "name"));
        std::set<std::string> const classes{"built_up", "fringe", "rural"};
        CHECK(classes.contains(text_of(feature, "urban_class")));
        CHECK(p.at("coal_t_per_household").get<double>() == Approx(3.5).margin(1.6));
        CHECK(p.at("income_yuan_per_household").get<double>() > 30000);
        CHECK(p.at("roof_share_usable").get<double>() == Approx(0.25).margin(0.2));
        CHECK_FALSE(text_of(feature, "source").empty());
        CHECK(text_of(feature, "illustrative").starts_with("geometry;households"));
    }
    REQUIRE(kinds == std::map<std::string, int>{{"community", 67}, {"village", 49}});
    REQUIRE(names.size() == 116);
}

TEST_CASE("each gas main of Donghe hangs on its station", "[donghe]")
{
    std::vector<LineString> mains;
    for (json const &feature : features("gas_mains")) {
        mains.push_back(line_of(feature.at("geometry").at("coordinates")));
    }
    json const station = features("gas_stations").at(0);
    std::vector<Point> reached{
        sim::geo::plane_from_degrees({station.at("geometry").at("coordinates").at(0),
                                      station.at("geometry").at("coordinates").at(1)},
                                     donghe::meridian)};
    std::vector<char> done(mains.size(), 0);
    for (std::size_t next = 0; next < reached.size(); ++next) {
        for (std::size_t i = 0; i < mains.size(); ++i) {
            bool const touches = sim::geo::distance(mains[i].front(), reached[next]) < 1.0 ||
                                 sim::geo::distance(mains[i].back(), reached[next]) < 1.0;
            if (done[i] == 0 && touches) {
                done[i] = 1;
                reached.push_back(mains[i].front());
                reached.push_back(mains[i].back());
            }
        }
    }
    REQUIRE(std::ranges::count(done, 1) == static_cast<std::ptrdiff_t>(mains.size()));
}

TEST_CASE("a gas main reaches every gas block of Donghe, the heat trunk every heat block",
          "[donghe]")
{
    auto const route = routes();
    auto lines = [](char const *layer) {
        std::vector<LineString> all;
        for (json const &feature : features(layer)) {
            all.push_back(line_of(feature.at("geometry").at("coordinates")));
        }
        return all;
    };
    auto const gas = lines("gas_mains");
    auto const heat = lines("heat_mains");
    for (auto const &[code, shape] : shapes_by_code("blocks")) {
        auto near = [&shape = shape](LineString const &line, double limit_m) {
            return std::ranges::any_of(
                line, [&](Point p) { return sim::geo::distance(p, shape) <= limit_m; });
        };
        CAPTURE(code);
        if (route.at(code) == "gas_wall") {
            CHECK(std::ranges::any_of(gas, [&](LineString const &l) { return near(l, 0.0); }));
        }
        if (route.at(code) == "chp_heat") {
            CHECK(std::ranges::any_of(heat, [&](LineString const &l) { return near(l, 700.0); }));
        }
    }
}
