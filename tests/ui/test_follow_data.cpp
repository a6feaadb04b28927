#include "app/gui/follow_data.hpp"

#include "app/core/works_keeper.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/progress.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/works.hpp"
#include "tests/common/places.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

namespace {

/// A window's state over Donghe, without the window.
struct Opened
{
    TempFolder folder;
    app::AppState state;

    Opened()
    {
        std::filesystem::path const file = folder / "d.gpkg";
        sim::io::create_project_file(test_places::data() / "donghe", test_places::data(), file);
        state.workspace = std::make_unique<app::Workspace>(file);
        state.assigner = std::make_unique<app::Assigner>(app::AssignEffort{.seconds = 0.5});
        state.works_keeper = std::make_unique<app::WorksKeeper>(app::WorksEffort{.seconds = 0.5});
    }

    /// The first block has one household more.
    void edit_data()
    {
        auto const before = state.workspace->project().dataset;
        sim::Block const &block = before->blocks.front();
        sim::DataChange change;
        change.rows.push_back({.kind = sim::RowEdit::Kind::set,
                               .layer = "blocks",
                               .key = block.code,
                               .fields = {{"households", std::to_string(block.households + 1)}},
                               .shape = {},
                               .like = {},
                               .is_fact = true});
        state.workspace->change_data(change, sim::text("edit"), "edit-data");
        app::follow_data(state, *before);
    }
    [[nodiscard]] sim::Dataset const *now() const { return &state.workspace->dataset(); }
};

} // namespace

TEST_CASE("routes that were found for data which have been edited since are not shown")
{
    Opened opened;
    app::AppState &state = opened.state;
    state.view.routing = true;
    app::follow_assignment(state);
    state.assigner->wait(); // the answer is there, and not yet taken
    opened.edit_data();
    app::follow_assignment(state);
    CHECK((state.routing.shown == nullptr || state.routing.shown->dataset.get() == opened.now()));
    state.assigner->wait();
    app::follow_assignment(state);
    REQUIRE(state.routing.proposal != nullptr);
    CHECK(state.routing.proposal->dataset.get() == opened.now());
}

TEST_CASE("works that were scheduled for data which have been edited since are not shown")
{
    Opened opened;
    app::AppState &state = opened.state;
    state.view.works = true;
    app::follow_works(state);
    state.works_keeper->wait();
    opened.edit_data();
    app::follow_works(state);
    CHECK((state.works.proposal == nullptr || state.works.proposal->dataset.get() == opened.now()));
    state.works_keeper->wait();
    app::follow_works(state);
    REQUIRE(state.works.proposal != nullptr);
    CHECK(state.works.proposal->dataset.get() == opened.now());
}

TEST_CASE("a schedule of one scenario is neither shown nor kept in another")
{
    Opened opened;
    app::AppState &state = opened.state;
    state.view.works = true;
    app::follow_works(state);
    state.works_keeper->wait();
    app::follow_works(state);
    REQUIRE(app::action::has_works(state));
    state.workspace->copy_scenario(state.workspace->scenario().key, {"other", "另一方案", "Other"});
    CHECK_FALSE(app::action::has_works(state));
    int const edits = state.workspace->edit_count();
    CHECK(app::run_action(state, "keep-schedule", {}));
    CHECK(state.workspace->edit_count() == edits);
    app::follow_works(state);
    CHECK((state.works.proposal == nullptr || state.works.proposal->asked.key == "other"));
    CHECK((state.works.mends == nullptr || state.works.mends->base == state.works.proposal));
    state.works_keeper->wait();
    app::follow_works(state);
    REQUIRE(state.works.proposal != nullptr);
    CHECK(state.works.proposal->asked.key == "other");
}

TEST_CASE("an edit of the published plan leaves its schedule on the screen, but not to be kept")
{
    Opened opened;
    app::AppState &state = opened.state;
    state.workspace->keep_published();
    std::string const published = state.workspace->scenario().key;
    state.workspace->set_locked(sim::BlockId{0}, true);
    REQUIRE(state.workspace->scenario().key != published);
    CHECK(app::may_stand_for(state, published));
    CHECK(app::may_stand_for(state, state.workspace->scenario().key));
    CHECK_FALSE(app::may_stand_for(state, "another"));
    app::WorksProposal old;
    old.asked.key = published;
    CHECK_FALSE(app::is_of_scenario(state, old));
}

TEST_CASE("where one scenario stands is not shown under another")
{
    Opened opened;
    app::AppState &state = opened.state;
    state.view.tab = app::StripTab::progress;
    state.progress.waits = true;
    app::follow_progress(state);
    REQUIRE(state.progress.answer != nullptr);
    REQUIRE(app::is_standing_current(state));
    state.progress.waits = false;
    state.workspace->copy_scenario(state.workspace->scenario().key, {"other", "另一方案", "Other"});
    CHECK_FALSE(app::is_standing_current(state)); // nothing is planned again from it
    app::follow_progress(state);
    auto const &answer = state.progress.answer;
    CHECK((answer == nullptr || answer->dates->scenario().key == "other"));
}
