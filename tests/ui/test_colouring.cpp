#include "app/view/colouring.hpp"
#include "app/view/load_class.hpp"
#include "app/view/night.hpp"
#include "app/view/value_scale.hpp"

#include "app/map/choropleth.hpp"
#include "small_district.hpp"
#include "small_night.hpp"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>
#include <set>

using app::Colouring;

TEST_CASE("classes of a scale part all values, each block is counted once")
{
    app::Palette const &palette = app::palette_of(app::ThemeKind::light);
    double const nothing = std::numeric_limits<double>::quiet_NaN();
    std::vector<double> const many = [&] {
        std::vector<double> values;
        for (int i = 0; i < 200; ++i) {
            values.push_back(i % 10 == 0 ? nothing : 0.013 * i * i);
        }
        return values;
    }();
    for (std::vector<double> const &values :
         {std::vector<double>{}, std::vector<double>{nothing}, std::vector<double>{5.0},
          std::vector<double>(30, 7.5), std::vector<double>{-3.0, -2.0, 0.0, 4.0}, many}) {
        app::ValueScale const scale = app::value_scale(values, Colouring::bill, palette);
        std::size_t counted = static_cast<std::size_t>(scale.without_value);
        for (std::size_t i = 0; i < scale.classes.size(); ++i) {
            counted += static_cast<std::size_t>(scale.classes[i].blocks);
            if (i > 0) {
                REQUIRE(scale.classes[i].from == scale.classes[i - 1].to);
                REQUIRE(scale.classes[i].from < scale.classes[i].to);
                REQUIRE_FALSE(scale.classes[i].fill == scale.classes[i - 1].fill);
            }
        }
        REQUIRE(counted == values.size());
        REQUIRE(scale.fill(nothing) == scale.without_fill);
    }
}

TEST_CASE("every colouring has values where there are results, and none without them")
{
    auto const dataset = ui_test::night_district(4, 2);
    sim::Results const results = ui_test::night_results(*dataset);
    sim::Scenario const scenario = ui_test::mixed_scenario(*dataset);
    app::Palette const &palette = app::palette_of(app::ThemeKind::dark);
    for (std::size_t i = 0; i < app::colouring_count; ++i) {
        auto const colouring = static_cast<Colouring>(i);
        REQUIRE(app::block_values(*dataset, {}, colouring).empty());
        std::vector<double> const values = app::block_values(*dataset, results, colouring);
        REQUIRE(values.empty() ==
                (colouring == Colouring::route || colouring == Colouring::completed ||
                 app::needs_proposal(colouring) || colouring >= Colouring::stage));
        auto const fills = app::map::block_fills(*dataset, {scenario, results}, colouring, palette);
        REQUIRE(fills.size() == dataset->blocks.size() * 4);
    }
    // 50 000 kWh on 80 m2 a household, 10 of them.
    REQUIRE(app::block_values(*dataset, results, Colouring::heat)[0] == Approx(62.5));
    REQUIRE(std::isnan(app::block_values(*dataset, results, Colouring::gas)[0]));
    // Zones 2 and 3 stand in block 1.
    REQUIRE(app::block_values(*dataset, results, Colouring::load)[1] == Approx(30.0));
}

TEST_CASE("load classes begin at 60, 80 and 100 %, and grow in width and size")
{
    using app::LoadClass;
    REQUIRE(app::load_class(0.0) == LoadClass::light);
    REQUIRE(app::load_class(0.6) == LoadClass::medium);
    REQUIRE(app::load_class(0.7999) == LoadClass::medium);
    REQUIRE(app::load_class(0.8) == LoadClass::heavy);
    REQUIRE(app::load_class(1.0) == LoadClass::over);
    for (std::size_t i = 1; i < app::load_class_count; ++i) {
        REQUIRE(app::load_width_px(app::load_classes[i]) >
                app::load_width_px(app::load_classes[i - 1]));
        REQUIRE(app::load_radius_px(app::load_classes[i]) >
                app::load_radius_px(app::load_classes[i - 1]));
    }
}

TEST_CASE("the season's hours have their dates, from 15 October to 15 April")
{
    using app::SeasonTime;
    REQUIRE(app::season_time(0) == SeasonTime{10, 15, 0});
    REQUIRE(app::season_time(17 * 24) == SeasonTime{11, 1, 0});
    REQUIRE(app::season_time((17 + 30 + 31) * 24 + 5) == SeasonTime{1, 1, 5});
    REQUIRE(app::season_time(sim::season_hours - 1) == SeasonTime{4, 15, 23});
}
