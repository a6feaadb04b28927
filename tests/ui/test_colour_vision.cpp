#include "app/view/colour_vision.hpp"
#include "app/view/load_class.hpp"
#include "app/view/value_scale.hpp"

#include "colour_measures.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

using app::ColourVision;
using app::Palette;
using app::Rgba;

namespace {

/// What tells classes apart besides their colour.
enum class Cue
{
    none,
    width,  ///< lines grow wider, points larger with the class
    stripes ///< striped ones lie beside plain ones of the same colour
};

/// Colours that lie side by side: any two of them, or of an ordered scale each with the next.
struct Series
{
    std::string name;
    std::vector<Rgba> colours;
    bool ordered = false;
    Cue cue = Cue::none;
};

std::vector<Rgba> scale_colours(app::Colouring colouring, Palette const &palette)
{
    std::vector<double> values(100);
    std::iota(values.begin(), values.end(), 1.0);
    std::vector<Rgba> colours;
    for (app::ValueClass const &one : app::value_scale(values, colouring, palette).classes) {
        bool const striped_of_the_same = !colours.empty() && colours.back() == one.fill;
        if (!striped_of_the_same) {
            colours.push_back(one.fill);
        }
    }
    return colours;
}

std::vector<Series> all_series(Palette const &palette)
{
    using Family = sim::RouteFamily;
    std::vector<Series> all(5);
    all[0].name = "routes, lines and frames";
    all[1].name = "routes, fills";
    for (Family const family : {Family::heat_network, Family::gas, Family::electric,
                                Family::solar_electric, Family::none}) {
        all[0].colours.push_back(app::line_colour(family));
        all[1].colours.push_back(app::fill_colour(family, palette));
    }
    all[2] = {"load, lines and points", {}, true, Cue::width};
    // Pale grounds under the zones, whose points grow with the class.
    all[3] = {"load, fills", {}, true, Cue::width};
    for (app::LoadClass const load : app::load_classes) {
        all[2].colours.push_back(load_colour(load, palette));
        all[3].colours.push_back(load_fill(load, palette));
    }
    all[4] = {"payers, in the order of bars", {}, true, Cue::none};
    for (sim::Payer const payer : {sim::Payer::upper_grant, sim::Payer::city, sim::Payer::district,
                                   sim::Payer::resident, sim::Payer::other}) {
        all[4].colours.push_back(app::payer_colour(payer, palette));
    }
    for (app::Colouring const one : {app::Colouring::heat, app::Colouring::pm25,
                                     app::Colouring::bill, app::Colouring::burden}) {
        all.push_back({"scale " + std::string{app::colouring_label(one)},
                       scale_colours(one, palette), true, Cue::none});
    }
    for (app::Colouring const one :
         {app::Colouring::stage, app::Colouring::alarm, app::Colouring::changes}) {
        all.push_back(
            {app::colouring_label(one), scale_colours(one, palette), false, Cue::stripes});
    }
    all.push_back(
        {"completeness", scale_colours(app::Colouring::completeness, palette), true, Cue::none});
    all.push_back({"late beside selected", {palette.late, palette.accent}, false, Cue::none});
    return all;
}

double least_difference(Series const &series, ColourVision vision)
{
    double least = 1e9;
    for (std::size_t i = 0; i < series.colours.size(); ++i) {
        for (std::size_t j = i + 1; j < series.colours.size(); ++j) {
            if (series.ordered && j > i + 1) {
                break;
            }
            least = std::min(
                least, ui_test::ciede2000(ui_test::lab_of(seen_as(series.colours[i], vision)),
                                          ui_test::lab_of(seen_as(series.colours[j], vision))));
        }
    }
    return least;
}

} // namespace

TEST_CASE("colour differences are those of the published test data")
{
    auto const difference = [](ui_test::Lab const &a, ui_test::Lab const &b) {
        return ui_test::ciede2000(a, b);
    };
    REQUIRE(difference({50.0, 2.6772, -79.7751}, {50.0, 0.0, -82.7485}) ==
            Approx(2.0425).margin(1e-4));
    REQUIRE(difference({50.0, -1.3802, -84.2814}, {50.0, 0.0, -82.7485}) ==
            Approx(1.0).margin(1e-4));
    REQUIRE(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) ==
            Approx(1.2644).margin(1e-4));
    REQUIRE(difference({2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}) ==
            Approx(0.9082).margin(1e-4));
    REQUIRE(ui_test::contrast(app::rgb(0xFFFFFF), app::rgb(0x000000)) == Approx(21.0).margin(1e-9));
}

TEST_CASE("every eye sees grey as grey, and each kind of blindness blurs its own pair")
{
    for (ColourVision const vision :
         {ColourVision::normal, ColourVision::protan, ColourVision::deutan, ColourVision::tritan}) {
        Rgba const grey = seen_as(app::rgb(0x808080), vision);
        REQUIRE(std::abs(grey.r - 0x80) <= 1);
        REQUIRE(std::abs(grey.g - 0x80) <= 1);
        REQUIRE(std::abs(grey.b - 0x80) <= 1);
    }
    REQUIRE(seen_as(app::rgb(0xD55E00), ColourVision::normal) == app::rgb(0xD55E00));
    auto const apart = [](std::uint32_t a, std::uint32_t b, ColourVision vision) {
        return ui_test::ciede2000(ui_test::lab_of(seen_as(app::rgb(a), vision)),
                                  ui_test::lab_of(seen_as(app::rgb(b), vision)));
    };
    // A red and a green that normal eyes cannot mix up.
    REQUIRE(apart(0xB05050, 0x5A7A30, ColourVision::normal) > 30.0);
    REQUIRE(apart(0xB05050, 0x5A7A30, ColourVision::deutan) < 16.0);
    REQUIRE(apart(0xB05050, 0x5A7A30, ColourVision::tritan) > 30.0);
}

TEST_CASE("classes that lie side by side differ for every eye, or by more than colour")
{
    // 2.3 is just noticed (M. Mahy and others, Color Research and Application 19, 1994): twice that
    // is told apart between areas that touch.
    constexpr double least_wanted = 5.0;
    for (app::ThemeKind const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        for (Series const &series : all_series(app::palette_of(theme))) {
            for (std::size_t v = 0; v < app::colour_vision_keys.size(); ++v) {
                INFO(series.name << (theme == app::ThemeKind::dark ? ", dark, " : ", light, ")
                                 << app::colour_vision_keys[v]);
                REQUIRE(series.colours.size() > 1);
                double const least = least_difference(series, static_cast<ColourVision>(v));
                CAPTURE(least);
                CHECK((least >= least_wanted || series.cue != Cue::none));
            }
        }
    }
}

TEST_CASE("classes of load grow wider, so that they read without colour")
{
    for (std::size_t i = 0; i + 1 < app::load_class_count; ++i) {
        REQUIRE(load_width_px(app::load_classes[i + 1]) > load_width_px(app::load_classes[i]));
        REQUIRE(load_radius_px(app::load_classes[i + 1]) > load_radius_px(app::load_classes[i]));
    }
}

TEST_CASE("text stands out from every ground it is written on")
{
    for (app::ThemeKind const theme : {app::ThemeKind::light, app::ThemeKind::dark}) {
        Palette const &p = app::palette_of(theme);
        INFO((p.dark ? "dark" : "light"));
        for (Rgba const ground : {p.panel, p.sunk, p.popup, p.chrome, p.frame_hovered,
                                  p.selected_row, p.selected_row_active}) {
            CHECK(ui_test::contrast(p.text, ground) >= 4.5);
            CHECK(ui_test::contrast(p.text_secondary, ground) >= 4.5);
            bool const is_pressed = ground == p.selected_row_active;
            CHECK((is_pressed || ui_test::contrast(p.text_disabled, ground) >= 3.0));
        }
        for (Rgba const ground : {p.panel, p.popup}) {
            CHECK(ui_test::contrast(p.accent, ground) >= 3.0);
            CHECK(ui_test::contrast(p.late, ground) >= 4.5);
            CHECK(ui_test::contrast(p.warning, ground) >= 4.5);
        }
        CHECK(ui_test::contrast(p.primary_text, p.primary) >= 4.5);
        CHECK(ui_test::contrast(p.label_block, p.land) >= 4.5);
        CHECK(ui_test::contrast(p.label_selected, p.land) >= 4.5);
    }
}
