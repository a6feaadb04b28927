#include "sim/base/error.hpp"
#include "tests/common/open_tiny.hpp"
#include "tests/common/tiny_physics.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace sim;

TEST_CASE("insulation and the winter of a scenario are committed and undone", "[io]")
{
    OpenTiny tiny{with_physics()};
    Project const start = tiny.project;
    Project edited = start;
    edited.scenarios.front().plan.choices[0].retrofit = Retrofit::full;
    edited.scenarios.front().weather = "cold";
    edited.scenarios.push_back(copy_of(edited.scenarios.front(), "a"));
    tiny.commit(edited, "set retrofit");
    CHECK(tiny.ask("SELECT count(*) FROM choices WHERE retrofit = 'full'").out == "2\n");
    CHECK(tiny.ask("SELECT weather FROM scenarios").out == "cold\ncold\n");
    tiny.reopen();
    CHECK(tiny.project.scenarios == edited.scenarios);
    auto const entry = tiny.file->journal().back();
    auto const before = nlohmann::json::parse(entry.before)["official"];
    auto const after = nlohmann::json::parse(entry.after)["official"];
    CHECK(before["choices"]["b1"]["retrofit"] == "none");
    CHECK(after["choices"]["b1"]["retrofit"] == "full");
    CHECK(before["weather"] == "");
    CHECK(after["weather"] == "cold");
    Project back = tiny.project;
    back.scenarios = start.scenarios;
    tiny.commit(back, "undo: set retrofit");
    tiny.reopen();
    CHECK(tiny.project.scenarios == start.scenarios);
    CHECK(tiny.ask("SELECT count(*) FROM choices WHERE retrofit IS NOT NULL").out == "0\n");

    Project odd = start;
    odd.scenarios.front().weather = "mild";
    CHECK_THROWS_AS(tiny.file->commit(start, odd, "winter"), InputError);
}
