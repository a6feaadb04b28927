#include "sim/engine/assign/options/transfer.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <utility>

namespace {

using namespace sim::assign;

/// Blocks with one option a route, costing 10 x route; route r loads the one limit with r.
Model model_of(std::string limit, Amount capacity, std::vector<std::vector<std::uint32_t>> routes)
{
    Model model;
    ProblemBuilder builder;
    std::uint32_t const row = builder.add_row({{capacity, 0}});
    for (std::uint32_t block = 0; block < routes.size(); ++block) {
        builder.begin_group();
        for (std::uint32_t const route : routes[block]) {
            std::uint32_t const rows[] = {row};
            Amount const amounts[] = {static_cast<Amount>(route)};
            builder.add_option(10 * static_cast<Cost>(route), rows, amounts);
            sim::Candidate candidate;
            candidate.block = sim::BlockId{block};
            candidate.choice.route = sim::RouteId{route};
            model.candidates.push_back(candidate);
        }
    }
    model.problem = builder.take();
    model.limits.emplace_back().id = std::move(limit);
    return model;
}

Answer answer_of(std::vector<std::uint32_t> choice)
{
    Answer answer;
    answer.choice = std::move(choice);
    answer.price = {7.0};
    return answer;
}

} // namespace

TEST_CASE("an answer keeps its plan and prices where every option is still there")
{
    Model const from = model_of("gas", 10, {{1, 2}, {1, 2}});
    Model const to = model_of("gas", 10, {{2}, {0, 1, 2}});
    Answer const moved = transfer(from, answer_of({1, 2}), to);
    REQUIRE(moved.choice == std::vector<std::uint32_t>{0, 2});
    REQUIRE(moved.cost == 30);
    REQUIRE(moved.price == std::vector<double>{7.0});
}

TEST_CASE("a plan that is no longer possible leaves its prices behind")
{
    Model const from = model_of("gas", 10, {{1, 2}, {1, 2}});
    Model const closed = model_of("gas", 10, {{1}, {1, 2}});
    REQUIRE_FALSE(transfer(from, answer_of({1, 2}), closed).feasible());
    Model const tight = model_of("gas", 2, {{1, 2}, {1, 2}});
    Answer const moved = transfer(from, answer_of({1, 2}), tight);
    REQUIRE_FALSE(moved.feasible());
    REQUIRE(moved.price == std::vector<double>{7.0});
}

TEST_CASE("prices go by the limit's name, a new limit costs nothing yet")
{
    Model const from = model_of("gas", 10, {{1}});
    Model const to = model_of("heat", 10, {{1}});
    REQUIRE(transfer(from, answer_of({0}), to).price == std::vector<double>{0.0});
    REQUIRE(transfer(from, {}, to).price == std::vector<double>{0.0});
}
