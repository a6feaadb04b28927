#include "sim/engine/assign/gates/extension.hpp"
#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <set>

using namespace sim;
using namespace works_donghe;

TEST_CASE("every main on the way to a block is laid once and its homes wait for all of them",
          "[works]")
{
    Scenario const &scenario = official_plan::official();
    assign::Extensions const gas = assign::extend_gas(dataset(), scenario);
    assign::Extensions const heat = assign::extend_heat(dataset(), scenario);
    std::set<std::string> wanted;
    for (std::uint32_t b = 0; b < dataset().blocks.size(); ++b) {
        RouteFamily const family = dataset().route(scenario.plan.choices[b].route).family;
        if (family != RouteFamily::gas && family != RouteFamily::heat_network) {
            continue;
        }
        assign::Extensions const &net = family == RouteFamily::gas ? gas : heat;
        auto const before =
            all_before(plan(), index_of(plan(), "install." + dataset().blocks[b].code + ".1"));
        for (std::uint32_t const segment : net.path[b]) {
            std::string const id = "main." + net.works[segment].id;
            wanted.insert(id);
            CHECK(before[index_of(plan(), id)]);
            CHECK(package(plan(), id).quantity == net.works[segment].length_m);
        }
    }
    std::multiset<std::string> laid;
    for (WorkPackage const &package : plan().packages) {
        if (package.stage == WorkStage::main) {
            laid.insert(package.id);
        }
    }
    CHECK(laid == std::multiset<std::string>(wanted.begin(), wanted.end()));
}
