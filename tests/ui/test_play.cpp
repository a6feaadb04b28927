#include "app/gui/play.hpp"

#include "sim/base/error.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

namespace {

std::filesystem::path script(std::string const &words)
{
    std::filesystem::path const file = std::filesystem::temp_directory_path() / "nuantu_test.play";
    std::ofstream{file} << words;
    return file;
}

} // namespace

TEST_CASE("a script is read line by line, comments and empty lines left out")
{
    auto const steps =
        app::read_play(script("# intro\n\naction set-route 1 gas_wall\nclick 400 300 # here\n"));
    REQUIRE(steps.size() == 2);
    REQUIRE(steps[0].line == 3);
    REQUIRE(steps[0].arguments.size() == 3);
    REQUIRE(steps[1].verb == "click");
}

TEST_CASE("every bad line is named with its number")
{
    try {
        app::read_play(script("jump\nclick 1\nclick a b\nkey hyper+x\nwait-job\n"));
        FAIL("no error");
    } catch (sim::InputError const &error) {
        REQUIRE(error.diagnostics().size() == 4);
        REQUIRE(error.diagnostics()[3].where.file.ends_with(":4"));
    }
    REQUIRE_THROWS_AS(app::read_play("/no/such/file.play"), sim::IoError);
}
