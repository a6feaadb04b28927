#include "sim/io/epw.hpp"

#include "sim/base/error.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/epw_text.hpp"
#include "tests/common/places.hpp"
#include "tests/common/run_program.hpp"
#include "tests/common/temp_folder.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace sim;

namespace {

/// A broken file and the finding that must come of it.
struct Broken
{
    char const *name;
    std::function<void(std::vector<std::string> &)> apply;
    char const *code;
    char const *feature;
    char const *value = "";
};

std::function<void(std::vector<std::string> &)> set(std::size_t line, std::string words)
{
    return [=](std::vector<std::string> &lines) { lines[line - 1] = words; };
}

std::vector<Broken> broken_files()
{
    return {
        {"a table of something else", set(1, "key,value"), "bad_header", "row 1", "key"},
        {"header cut short", [](auto &lines) { lines.resize(5); }, "bad_header", "row 6"},
        {"no time zone", set(1, "LOCATION,Baotou,-,CHN,CSWD,534460,40.67,109.85,east,1067"),
         "bad_time_zone", "row 1", "east"},
        {"half hours", set(8, "DATA PERIODS,1,2,Data,Sunday,1/1,12/31"), "bad_data_period", "row 8",
         "1,2"},
        {"short line", set(9, "2005,1,1,1,60,?9?9,-3.5"), "cell_count", "row 9", "7"},
        {"words for a temperature",
         [](auto &lines) {
             std::string &line = lines[8];
             line.replace(line.find(",-1.01"), 10, ",cold");
         },
         "not_a_number", "row 9"},
        {"not measured", set(20, EpwText::line(1, 1, 12, 99.9)), "missing_value", "row 20"},
        {"hotter than anywhere", set(20, EpwText::line(1, 1, 12, 77)), "out_of_range", "row 20"},
        {"hour 25", set(20, EpwText::line(1, 1, 25, 0)), "bad_hour", "row 20", "1/1 25"},
        {"31 April", set(20, EpwText::line(4, 31, 1, 0)), "bad_hour", "row 20", "4/31 1"},
        {"hour twice", set(20, EpwText::line(1, 1, 11, 0)), "duplicate_hour", "row 20"},
        {"year cut short", [](auto &lines) { lines.pop_back(); }, "missing_hours", "", "12/31 24"},
        {"no hour at all", [](auto &lines) { lines.resize(8); }, "missing_hours", "", "1/1 1"}};
}

} // namespace

TEST_CASE("the season of a weather file runs from October over the turn of the year", "[io][epw]")
{
    TempFolder const folder;
    WeatherYear const winter = io::read_epw(EpwText{}.write(folder));
    CHECK(winter.key == "epw");
    CHECK(winter.name_en == "Baotou");
    CHECK(winter.source == "EPW CSWD 534460");
    REQUIRE(winter.temperature_c.size() == season_hours);
    CHECK(winter.temperature_c.front() == Approx(EpwText::value(10, 15, 1)));
    CHECK(winter.temperature_c[12] == Approx(EpwText::value(10, 15, 13)));
    std::size_t const new_year = 24 * (17 + 30 + 31);
    CHECK(winter.temperature_c[new_year - 1] == Approx(EpwText::value(12, 31, 24)));
    CHECK(winter.temperature_c[new_year] == Approx(EpwText::value(1, 1, 1)));
    CHECK(winter.temperature_c[new_year + 24 * (31 + 28)] == Approx(EpwText::value(3, 1, 1)));
    CHECK(winter.temperature_c.back() == Approx(EpwText::value(4, 15, 24)));
}

TEST_CASE("29 February of a leap year is left out", "[io][epw]")
{
    TempFolder const folder;
    TempFolder const leap;
    CHECK(io::read_epw(EpwText{true}.write(leap)).temperature_c ==
          io::read_epw(EpwText{}.write(folder)).temperature_c);
}

TEST_CASE("the order of the lines, and what summer says, are of no matter", "[io][epw]")
{
    TempFolder const folder;
    std::vector<double> const expected = io::read_epw(EpwText{}.write(folder)).temperature_c;
    EpwText text;
    std::reverse(text.lines.begin() + 8, text.lines.end());
    auto const july =
        std::ranges::find(text.lines, EpwText::line(7, 1, 1, EpwText::value(7, 1, 1)));
    REQUIRE(july != text.lines.end());
    *july = EpwText::line(7, 1, 1, 99.9);
    CHECK(io::read_epw(text.write(folder)).temperature_c == expected);
}

TEST_CASE("the hours of another time zone are those of Beijing", "[io][epw]")
{
    TempFolder const folder;
    EpwText text;
    text.lines[0].replace(text.lines[0].find("8.0"), 3, "6.0");
    auto const hours = io::read_epw(text.write(folder)).temperature_c;
    CHECK(hours[0] == Approx(EpwText::value(10, 14, 23)));
    CHECK(hours[2] == Approx(EpwText::value(10, 15, 1)));
}

TEST_CASE("every broken weather file is refused with the line", "[io][epw][bad]")
{
    for (Broken const &broken : broken_files()) {
        INFO(broken.name);
        TempFolder const folder;
        EpwText text;
        broken.apply(text.lines);
        try {
            io::read_epw(text.write(folder));
            FAIL_CHECK("no error");
        } catch (InputError const &error) {
            Diagnostic const &first = error.diagnostics().front();
            INFO(format_diagnostic(Language::en, first));
            CHECK(first.code == broken.code);
            CHECK(first.where.feature == broken.feature);
            CHECK((*broken.value == '\0' || first.value == broken.value));
            CHECK_FALSE(first.allowed.key.empty());
            CHECK(error.diagnostics().size() <= 20);
        }
    }
    TempFolder const folder;
    CHECK_THROWS_AS(io::read_epw(folder / "none.epw"), IoError);
    io::write_text_file(folder / "empty.epw", "");
    CHECK_THROWS_AS(io::read_epw(folder / "empty.epw"), InputError);
}

TEST_CASE("a weather file becomes a winter of the project", "[io][epw]")
{
    TempFolder const folder;
    auto const loaded =
        io::load_source_folder(with_physics().write(folder / "data"), folder / "data");
    auto const file = EpwText{}.write(folder);
    Project const once = io::with_epw(loaded.project, file);
    Project const twice = io::with_epw(once, file);
    CHECK(loaded.project.dataset->weather_years.size() == 2);
    CHECK(twice.dataset->weather_years.size() == 3);
    CHECK(twice.dataset->weather_years.front().key == "normal");
    CHECK(twice.dataset->weather_years.back().temperature_c.size() == season_hours);
    CHECK(twice.scenarios == loaded.project.scenarios);
}

TEST_CASE("run and export take a weather file and refuse a broken one with its line", "[cli][epw]")
{
    TempFolder const folder;
    auto const tiny = with_physics_and_parameters().write(folder / "data");
    auto const run = [&](std::string const &verb, std::filesystem::path const &weather,
                         std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{test_places::cli(),
                                           verb,
                                           tiny.string(),
                                           "--data",
                                           (folder / "data").string(),
                                           "--lang",
                                           "en",
                                           "--out",
                                           (folder / verb).string(),
                                           "--epw",
                                           weather.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_program(std::move(arguments));
    };
    EpwText text;
    auto const file = text.write(folder);
    for (char const *verb : {"run", "export"}) {
        Outcome const outcome = run(verb, file);
        INFO(outcome.err);
        CHECK(outcome.status == 0);
        CHECK(run(verb, folder / "none.epw").status == 3);
    }
    CHECK(run("run", file, {"--weather", "normal"}).status == 2);
    text.lines[29] = EpwText::line(1, 1, 22, 99.9);
    Outcome const refused = run("run", text.write(folder));
    CHECK(refused.status == 2);
    CHECK(refused.err.find("row 30 dry bulb = \"99.9") != std::string::npos);
}
