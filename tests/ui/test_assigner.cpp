#include "app/core/assigner.hpp"
#include "app/core/workspace.hpp"

#include "headless_work.hpp"

#include <catch2/catch.hpp>

#include <thread>

using app::AskProposal;
using app::Assigner;

namespace {

/// Donghe as a project opens it.
struct Opened
{
    ui_test::HeadlessWork work{"assigner"};
    app::Workspace workspace{work.at("d.gpkg")};

    [[nodiscard]] AskProposal request() const
    {
        return {workspace.project().dataset, workspace.scenario()};
    }
};

std::shared_ptr<app::Proposal const> propose(Assigner &assigner, AskProposal const &request)
{
    assigner.ask(request);
    assigner.wait();
    return assigner.poll().proposal;
}

} // namespace

TEST_CASE("equal steps give the same proposal, with reasons and results, and begin the next one")
{
    Opened const opened;
    Assigner first{{.steps = 60}};
    Assigner second{{.steps = 60}};
    auto const a = propose(first, opened.request());
    auto const b = propose(second, opened.request());
    REQUIRE(a != nullptr);
    REQUIRE(a->finished);
    REQUIRE(a->feasible());
    REQUIRE(a->assignment.plan == b->assignment.plan);
    REQUIRE(a->assignment.reasons.size() == a->asked.plan.choices.size());
    REQUIRE(a->results != nullptr);
    REQUIRE(a->assignment.answer.bound <= a->assignment.answer.cost);
    // What was asked is what is answered: the scenario itself keeps its plan.
    REQUIRE(a->asked == opened.workspace.scenario());
    auto const again = propose(first, opened.request());
    REQUIRE(again->assignment.least_cost <= a->assignment.least_cost);
    REQUIRE(again->material == a->material);
}

TEST_CASE("by the clock the latest request wins, and stop ends the search with the best so far")
{
    Opened const opened;
    Assigner assigner{{.seconds = 60.0, .gap = 0.0}};
    AskProposal request = opened.request();
    for (double const metres : {1000.0, 1200.0, 1400.0}) {
        request.scenario.values["gate.gas_main_m"] = metres;
        assigner.ask(request);
    }
    std::shared_ptr<app::Proposal const> shown;
    while (assigner.is_busy()) {
        std::this_thread::yield();
        if (auto news = assigner.poll(); news.proposal != nullptr) {
            shown = std::move(news.proposal);
            if (shown->asked == request.scenario) {
                assigner.stop();
            }
        }
    }
    if (auto news = assigner.poll(); news.proposal != nullptr) {
        shown = std::move(news.proposal);
    }
    REQUIRE(shown != nullptr);
    REQUIRE(shown->asked == request.scenario);
    REQUIRE(shown->finished);
    REQUIRE(shown->feasible());
}

TEST_CASE("a value out of its range is a failure in words, not an end of the thread")
{
    Opened const opened;
    Assigner assigner{{.steps = 20}};
    AskProposal request = opened.request();
    request.scenario.values["gate.gas_main_m"] = -5.0;
    assigner.ask(request);
    auto const news = assigner.poll();
    REQUIRE(news.failure);
    REQUIRE(news.proposal == nullptr);
    REQUIRE(propose(assigner, opened.request()) != nullptr);
}
