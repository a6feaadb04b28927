#include "tests/common/works_donghe.hpp"

#include <catch2/catch.hpp>

#include <map>
#include <string>

using namespace sim;
using namespace works_donghe;

namespace {

WorksPlan with(std::map<std::string, double, std::less<>> values)
{
    Scenario scenario = official_plan::official();
    scenario.values = std::move(values);
    return works::make_works(dataset(), scenario, official_plan::loaded().official);
}

} // namespace

TEST_CASE("crews are as many as the parameters say, by year where they do", "[works]")
{
    WorksPlan const changed = with({{"limit.crew.gas.2022", 10.0}, {"crew.gas_trench.count", 7.0}});
    for (CrewPool const &pool : changed.crews) {
        std::string const &key = dataset().crew_types[pool.type].key;
        auto const on = [&](char const *iso) {
            return pool.available[static_cast<std::size_t>(day(iso) - changed.first_day)];
        };
        if (key == "gas") {
            CHECK(on("2021-12-31") == 60);
            CHECK(on("2022-01-01") == 10);
            CHECK(on("2024-01-01") == 60); // as in 2023, the last year with a number
            CHECK(pool.parameters.size() == 3);
        } else if (key == "gas_trench") {
            CHECK(on("2021-04-20") == 7);
            CHECK(pool.parameters == std::vector<std::string>{"crew.gas_trench.count"});
        }
    }
}

TEST_CASE("a package never asks for more crews than there are", "[works]")
{
    WorksPlan const few = with({{"limit.crew.gas.2021", 2.0}, {"limit.crew.gas.2022", 3.0}});
    CHECK(package(few, "install." + code_of("银匠窑子村") + ".1").crews == 2);
}

TEST_CASE("crews learn where their season begins", "[works]")
{
    // Survey teams begin on the first day: 0.6 of 1000 in week one, full from the fifth on.
    std::uint32_t const survey = index_of(plan(), "survey." + code_of("东坝村"));
    DayShares const &shares = plan().times[plan().time_of[survey]];
    CHECK(shares.share[0] == 600);
    CHECK(shares.share[7] == 700);
    CHECK(shares.share[28] == 1000);
    // Trench crews begin anew when the ground has thawed.
    std::uint32_t const street = index_of(plan(), "street." + code_of("银匠窑子村"));
    DayShares const &earth = plan().times[plan().time_of[street]];
    auto const on = [&](char const *iso) {
        return earth.share[static_cast<std::size_t>(day(iso) - plan().first_day)];
    };
    // April: 3.2 rainy days of 30, half lost: 946.7; of that 0.6.
    CHECK(on("2022-04-16") == 568);
    CHECK(on("2022-11-05") == 0);
}
