#include "app/core/workspace.hpp"
#include "tests/common/open_tiny.hpp"

#include <catch2/catch.hpp>

using namespace sim;

namespace {

/// The tiny district open for edits, and a package of its first block.
struct Edited
{
    OpenTiny tiny;
    std::unique_ptr<app::Workspace> workspace;
    WorkPackage package;

    Edited()
    {
        tiny.file.reset();
        reopen();
        package.id = "install.b1.1";
        package.name = text("Plan");
    }
    void reopen()
    {
        workspace.reset();
        workspace = std::make_unique<app::Workspace>(tiny.path, tiny.folder / "data");
    }
};

} // namespace

TEST_CASE("a date set by hand is one step, kept in the file and taken back", "[workspace]")
{
    Edited edited;
    app::Workspace &workspace = *edited.workspace;
    app::WorkTable const shown{{"sign.b1", {18000, 18004, false}},
                               {"install.b1.1", {18010, 18019, false}}};
    workspace.set_work_dates(edited.package, {18020, 18029, true}, shown);
    CHECK(workspace.edit_count() == 1);
    CHECK(workspace.scenario().works.at("sign.b1") == WorkDates{18000, 18004, false});
    CHECK(workspace.scenario().works.at("install.b1.1") == WorkDates{18020, 18029, true});
    edited.reopen();
    CHECK(edited.workspace->scenario().works.size() == 2);
    edited.workspace->set_work_dates(edited.package, {18020, 18029, false});
    CHECK_FALSE(edited.workspace->scenario().works.at("install.b1.1").fixed);
    edited.workspace->undo();
    CHECK(edited.workspace->scenario().works.at("install.b1.1").fixed);
}

TEST_CASE("a kept schedule leaves packages alone that it does not know", "[workspace]")
{
    Edited edited;
    app::Workspace &workspace = *edited.workspace;
    workspace.keep_schedule({{"old.b9", {18000, 18001, false}}}, text("Plan"));
    workspace.keep_schedule({{"sign.b1", {18000, 18004, false}}}, text("Plan"));
    CHECK(workspace.edit_count() == 2);
    CHECK(workspace.scenario().works.contains("old.b9"));
    workspace.keep_schedule({{"sign.b1", {18000, 18004, false}}}, text("Plan"));
    CHECK(workspace.edit_count() == 2);
    workspace.undo();
    workspace.undo();
    CHECK(workspace.scenario().works.empty());
}

TEST_CASE("dates of the works leave results alone that do not rest on them", "[workspace]")
{
    Edited edited;
    Results const before = edited.workspace->results();
    edited.workspace->set_work_dates(edited.package, {18020, 18029, true});
    CHECK(edited.workspace->results() == before);
}

TEST_CASE("a mend leaves the dates set by hand and no others, and undo brings them back",
          "[workspace]")
{
    Edited edited;
    app::Workspace &workspace = *edited.workspace;
    WorkPackage free = edited.package;
    free.id = "test.free";
    workspace.set_work_dates(edited.package, {18020, 18029, true});
    workspace.set_work_dates(free, {18030, 18031, false});
    Mend mend;
    mend.name = text("Plan");
    mend.values = {{"home.area_m2", 90.0}};
    CHECK_FALSE(workspace.apply_mend(mend));
    CHECK(workspace.scenario().works.size() == 1);
    CHECK(workspace.scenario().works.contains(edited.package.id));
    workspace.undo();
    CHECK(workspace.scenario().works.size() == 2);

    // The schedule that a mend was tried with is taken over; a date set by hand stays as it is.
    CHECK_FALSE(workspace.apply_mend(
        mend, {{edited.package.id, {18000, 18001, true}}, {"test.tried", {18040, 18041, false}}}));
    CHECK(workspace.scenario().works.size() == 2);
    CHECK(workspace.scenario().works.at(edited.package.id).start == 18020);
    CHECK(workspace.scenario().works.at("test.tried").finish == 18041);
}

TEST_CASE("a mend is one step, and refused where it moves a fixed block", "[workspace]")
{
    Edited edited;
    app::Workspace &workspace = *edited.workspace;
    Mend mend;
    mend.name = text("Plan");
    mend.values = {{"home.area_m2", 90.0}};
    mend.start_years = {{0, 2022}};
    CHECK_FALSE(workspace.apply_mend(mend));
    CHECK(workspace.scenario().plan.choices[0].start_year == 2022);
    CHECK(workspace.scenario().values.at("home.area_m2") == 90.0);
    CHECK(workspace.edit_count() == 1);
    mend.start_years = {{1, 2022}}; // fixed in the tiny district
    CHECK(workspace.apply_mend(mend));
    CHECK(workspace.edit_count() == 1);
}
