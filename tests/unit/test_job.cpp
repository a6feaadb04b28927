#include "app/core/job.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <stdexcept>

namespace {

template <typename Result>
Result wait_for(app::Job<Result> &job)
{
    std::optional<Result> result;
    while (!result) {
        result = job.poll();
        std::this_thread::yield();
    }
    return *result;
}

} // namespace

TEST_CASE("a job hands its result and its progress to whoever polls", "[app]")
{
    app::Job<int> job{[](sim::Progress &progress) {
        progress.step(0.5);
        return 42;
    }};
    REQUIRE(wait_for(job) == 42);
    REQUIRE(job.fraction() == 0.5);
}

TEST_CASE("what a job throws comes out of poll", "[app]")
{
    app::Job<int> job{[](sim::Progress &) -> int { throw std::runtime_error{"no"}; }};
    REQUIRE_THROWS_AS(wait_for(job), std::runtime_error);
}

TEST_CASE("a cancelled job stops at its next step", "[app]")
{
    app::Job<int> job{[](sim::Progress &progress) -> int {
        for (;;) {
            progress.step(0.1);
        }
    }};
    job.cancel();
    REQUIRE_THROWS_AS(wait_for(job), sim::Cancelled);
}

TEST_CASE("destroying a running job stops and joins it", "[app]")
{
    app::Job<int> const job{[](sim::Progress &progress) -> int {
        for (;;) {
            progress.step(0.1);
        }
    }};
}
