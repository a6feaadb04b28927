#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

using Work = ui_test::HeadlessWork;

namespace {

/// A second scenario with two blocks on other routes.
std::string const second = "action copy-scenario 方案乙\n"
                           "action set-route 150202101202 gas_wall\n"
                           "action set-route 150202101203 chp_heat\n";

std::vector<std::string> lines_of(std::string const &words)
{
    std::vector<std::string> lines;
    std::istringstream in{words};
    for (std::string line; std::getline(in, line);) {
        std::erase(line, '\r');
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_CASE("the window compares what the command line compares, to the last digit")
{
    Work const work{"compare_same"};
    work.write("s.play", second + "action compare official official-copy\naction copy-comparison " +
                             work.at("window.tsv") + "\n");
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.run(test_places::cli() + " compare " + work.at("d.gpkg") +
                     " official official-copy --lang zh --quiet --out " + work.at("cli")) == 0);
    std::vector<std::string> const window = lines_of(work.read("window.tsv"));
    int found = 0;
    for (char const *table : {"compare_money", "compare_figures", "compare_targets"}) {
        for (std::string line : lines_of(work.read(std::string{"cli/"} + table + ".csv"))) {
            line.erase(0, line.starts_with("\xEF\xBB\xBF") ? 3 : 0);
            std::ranges::replace(line, ',', '\t'); // no cell of these has a comma
            std::erase(line, '"');
            INFO(line);
            REQUIRE(std::ranges::count(window, line) == 1);
            ++found;
        }
    }
    REQUIRE(found > 20);
}

TEST_CASE("bar, walk and mode change the picture; taking a block is one step and comes back")
{
    Work const work{"compare_take"};
    auto const shot = [&](char const *name) { return "shot " + work.at(name) + "\n"; };
    auto const copy = [&](char const *name) {
        return "action copy-comparison " + work.at(name) + "\n";
    };
    work.write("s.play",
               second + "action compare official official-copy\n" + shot("half.png") +
                   "action swipe 0.2\n" + shot("left.png") + "action swipe 0.5\nkey down\n" +
                   shot("walked.png") + copy("walked.tsv") + "action compare-mode side\n" +
                   shot("side.png") + "action compare-mode swipe\naction take-flip 1\n" +
                   shot("taken.png") + copy("taken.tsv") +
                   "key ctrl+z\naction compare official official-copy\n" + shot("undone.png") +
                   copy("undone.tsv") + "action compare-mode off\n" + shot("off.png"));
    REQUIRE(work.window("--headless 1280x720 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 0);
    REQUIRE(work.differing("half.png", "left.png") > 2000);
    REQUIRE(work.differing("half.png", "walked.png") > 1000);
    REQUIRE(work.differing("walked.png", "side.png") > 5000);
    REQUIRE(work.differing("walked.png", "taken.png") > 1000);
    REQUIRE(work.read("walked.tsv") != work.read("taken.tsv"));
    REQUIRE(work.read("walked.tsv") == work.read("undone.tsv"));
    REQUIRE(work.differing("undone.png", "off.png") > 5000);
}

TEST_CASE("what cannot be compared or taken is refused with its line")
{
    Work const work{"compare_refused"};
    for (char const *step :
         {"compare official nowhere", "compare official official", "compare-mode both", "swipe 1.5",
          "take-flip 9", "take-flip x", "compare official"}) {
        work.write("s.play", second + "action compare official official-copy\naction " +
                                 std::string{step} + "\n");
        INFO(step);
        std::filesystem::copy_file(work.at("d.gpkg"), work.at("e.gpkg"),
                                   std::filesystem::copy_options::overwrite_existing);
        REQUIRE(work.window("--headless 800x600 --open " + work.at("e.gpkg") + " --play " +
                            work.at("s.play")) == 2);
        REQUIRE(work.read("out.txt").find("s.play:5") != std::string::npos);
    }
    // A block that is fixed in A stays what it is there.
    work.write("s.play", second +
                             "action lock 150202101202\naction compare official-copy official\n"
                             "action take-flip all\n");
    REQUIRE(work.window("--headless 800x600 --open " + work.at("d.gpkg") + " --play " +
                        work.at("s.play")) == 2);
    REQUIRE(work.read("out.txt").find("s.play:6") != std::string::npos);
}
