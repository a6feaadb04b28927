#include "app/gui/follow_data.hpp"

#include "app/core/works_keeper.hpp"
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
