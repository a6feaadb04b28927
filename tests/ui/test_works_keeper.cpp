#include "app/core/works_keeper.hpp"
#include "app/core/workspace.hpp"

#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <thread>

using app::AskSchedule;
using app::WorksKeeper;

namespace {

/// Donghe as a project opens it.
struct Opened
{
    explicit Opened(std::string const &name) : work{name}, workspace{work.at("d.gpkg")} {}

    ui_test::HeadlessWork work;
    app::Workspace workspace;

    [[nodiscard]] AskSchedule request(bool improve = false) const
    {
        return {workspace.project().dataset,
                std::make_shared<sim::Results const>(workspace.results()), workspace.scenario(),
                improve};
    }
};

std::shared_ptr<app::WorksProposal const> schedule(WorksKeeper &keeper, AskSchedule const &request)
{
    keeper.ask(request);
    return keeper.poll().proposal;
}

} // namespace

TEST_CASE("equal steps give the same schedule, and dates that are kept are followed at once")
{
    Opened const opened{"works_keeper"};
    WorksKeeper first{{.steps_each = 1, .steps = 2}};
    WorksKeeper second{{.steps_each = 1, .steps = 2}};
    auto const a = schedule(first, opened.request());
    auto const b = schedule(second, opened.request());
    REQUIRE(a != nullptr);
    REQUIRE(a->finished);
    REQUIRE(a->feasible());
    REQUIRE(a->schedule() == b->schedule());
    REQUIRE(a->works.answer.connected.back() == a->plan().households);
    AskSchedule kept = opened.request();
    kept.scenario.works = sim::works::works_of(a->plan(), a->schedule(), kept.scenario);
    auto const again = schedule(first, kept);
    REQUIRE(again->finished);
    REQUIRE(again->has_dates());
    REQUIRE(again->schedule() == a->schedule());
    REQUIRE(again->is_kept());
    REQUIRE_FALSE(a->is_kept());
    REQUIRE(again->works.value <= a->works.value);
}

TEST_CASE(
    "of works the latest request wins by the clock, and stop ends the search with the best so far")
{
    Opened const opened{"works_latest"};
    WorksKeeper keeper{{.seconds = 60.0}};
    AskSchedule request = opened.request(true);
    for (char const *name : {"a", "b", "c"}) {
        request.scenario.note = name;
        keeper.ask(request);
    }
    std::shared_ptr<app::WorksProposal const> shown;
    auto const take = [&] {
        if (auto news = keeper.poll(); news.proposal != nullptr) {
            shown = std::move(news.proposal);
        }
    };
    while (keeper.is_busy()) {
        std::this_thread::yield();
        take();
        if (shown != nullptr && shown->asked.note == "c") {
            keeper.stop();
        }
    }
    take();
    REQUIRE(shown != nullptr);
    REQUIRE(shown->asked.note == "c");
    REQUIRE(shown->finished);
    REQUIRE(shown->feasible());
}

TEST_CASE("a wrong first day of works is a failure in words, and the next request is answered")
{
    Opened const opened{"works_failure"};
    WorksKeeper keeper{{.steps = 1}};
    AskSchedule request = opened.request();
    request.scenario.values["works.first_day"] = 20211399.0;
    keeper.ask(request);
    auto const news = keeper.poll();
    REQUIRE(news.failure);
    REQUIRE(news.proposal == nullptr);
    REQUIRE(schedule(keeper, opened.request()) != nullptr);
}
