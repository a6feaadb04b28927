#include "app/core/story.hpp"
#include "tests/common/open_workspace.hpp"
#include "tests/common/run_program.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using Story = std::vector<sim::StoryStep>;

sim::StoryStep full_step()
{
    return {.code = {},
            .number = 1,
            .headline_zh = "取暖季前改造 {households}，\"四条\"线路须先增容",
            .headline_en = "It's {households}; before winter",
            .scenario = "official",
            .compare = "no-longer-there",
            .colouring = "load",
            .layers = {"blocks", "feeders"},
            .view = sim::geo::Box{{110.004217, 40.601}, {110.0301, 40.607333}},
            .hour = 100,
            .day = sim::day_number("2021-10-10"),
            .figures = {"households", "city.2021"},
            .what_if = "policy.city_share"};
}

sim::StoryStep plain_step(char const *headline)
{
    sim::StoryStep step;
    step.headline_zh = headline;
    step.headline_en = headline;
    return step;
}

Story story_in(app::Workspace const &workspace)
{
    return app::story_of(workspace.tables());
}

void apply(app::Workspace &workspace, sim::DataChange const &change, char const *action)
{
    workspace.change_data(change, sim::text("Story"), action);
}

std::vector<std::string> headlines(Story const &story)
{
    std::vector<std::string> all;
    for (sim::StoryStep const &step : story) {
        all.push_back(step.headline_en);
    }
    return all;
}

/// What SQLite's own shell reads from the file.
std::string rows_of(OpenWorkspace const &open)
{
    return run_program({"sqlite3", open.workspace.path().string(),
                        "SELECT * FROM story_steps ORDER BY number"})
        .out;
}

OpenWorkspace &with_three(OpenWorkspace &open)
{
    apply(open.workspace,
          app::with_story({}, {plain_step("one"), plain_step("two"), plain_step("three")}),
          "story-default");
    return open;
}

} // namespace

TEST_CASE("a story goes through the file with every field, and an empty one is none", "[story]")
{
    OpenWorkspace open;
    CHECK(story_in(open.workspace).empty());
    apply(open.workspace, app::with_story({}, {full_step(), plain_step("bare")}), "story-default");
    Story const stored = story_in(open.workspace);
    REQUIRE(stored.size() == 2);
    sim::StoryStep expected = full_step();
    expected.code = "s1";
    CHECK(stored[0] == expected);
    CHECK(stored[1].code == "s2");
    CHECK(stored[1].number == 2);
    CHECK_FALSE(stored[1].view);
    CHECK_FALSE(stored[1].hour);
    CHECK_FALSE(stored[1].day);
    CHECK(stored[1].figures.empty());
    app::Workspace const again{open.workspace.path()};
    CHECK(story_in(again) == stored);
}

TEST_CASE("undo takes every step of a story back to the bytes before, redo brings it again",
          "[story]")
{
    OpenWorkspace open;
    app::Workspace &workspace = with_three(open).workspace;
    std::string const before = rows_of(open);
    Story const story = story_in(workspace);

    sim::StoryStep other = story[1];
    other.headline_en = "changed";
    other.figures = {"money"};
    apply(workspace, app::with_content(story, other), "story-edit");
    std::string const after = rows_of(open);
    CHECK(after != before);
    workspace.undo();
    CHECK(rows_of(open) == before);
    workspace.redo();
    CHECK(rows_of(open) == after);
    workspace.undo();

    apply(workspace, app::without_step(story_in(workspace), 0), "story-remove");
    CHECK(headlines(story_in(workspace)) == std::vector<std::string>{"two", "three"});
    workspace.undo();
    CHECK(rows_of(open) == before);
    workspace.undo();
    CHECK(story_in(workspace).empty());
    CHECK(rows_of(open).empty());
}

TEST_CASE("steps come behind others, change places and are counted from one without gaps",
          "[story]")
{
    OpenWorkspace open;
    app::Workspace &workspace = with_three(open).workspace;
    apply(workspace, app::with_step(story_in(workspace), plain_step("new"), 1), "story-add");
    CHECK(headlines(story_in(workspace)) == std::vector<std::string>{"one", "new", "two", "three"});
    apply(workspace, app::with_order(story_in(workspace), 3, 0), "story-move");
    Story const moved = story_in(workspace);
    CHECK(headlines(moved) == std::vector<std::string>{"three", "one", "new", "two"});
    for (std::size_t i = 0; i < moved.size(); ++i) {
        CHECK(moved[i].number == static_cast<int>(i) + 1);
    }
    CHECK(moved[0].code == "s3"); // a step keeps its code wherever it stands
    CHECK(app::with_content(moved, moved[2]).rows.empty());
    CHECK(app::with_order(moved, 2, 2).rows.empty());
}

TEST_CASE("a story of older files is missing and is made with the first step", "[story]")
{
    TempFolder const folder;
    std::filesystem::path const file = folder / "p.gpkg";
    sim::io::create_project_file(TinyDistrict{}.write(folder / "data"), folder / "data", file);
    REQUIRE(run_program({"sqlite3", file.string(),
                         "DELETE FROM gpkg_contents WHERE table_name = 'story_steps'; "
                         "DROP TABLE story_steps"})
                .status == 0);
    app::Workspace workspace{file};
    CHECK(story_in(workspace).empty());
    apply(workspace, app::with_story({}, {full_step()}), "story-default");
    app::Workspace const again{file};
    CHECK(story_in(again).size() == 1);
}

TEST_CASE("a step that could not be read back is refused and changes nothing", "[story]")
{
    OpenWorkspace open;
    sim::StoryStep step = full_step();
    step.hour = 168; // the coldest week has 168 hours, the first is 0
    REQUIRE_THROWS(apply(open.workspace, app::with_story({}, {step}), "story-default"));
    step = full_step();
    step.headline_en.clear();
    REQUIRE_THROWS(apply(open.workspace, app::with_story({}, {step}), "story-default"));
    CHECK(story_in(open.workspace).empty());
    CHECK_FALSE(open.workspace.can_undo());
}
