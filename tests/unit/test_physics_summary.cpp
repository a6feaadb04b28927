#include "sim/report/physics_summary.hpp"
#include "tests/common/night_plan.hpp"

#include <catch2/catch.hpp>

using namespace sim;
using namespace sim::report;

namespace {

std::vector<std::string> lines_of(night_plan::Plan const &plan, Language language)
{
    PhysicsTables const tables{plan.dataset, plan.scenario, plan.results, plan.flows, 2};
    std::vector<std::string> lines;
    for (Text const &line :
         physics_summary(plan.dataset, plan.scenario, plan.results, tables.places().district)) {
        lines.push_back(render(language, line));
    }
    return lines;
}

bool any_has(std::vector<std::string> const &lines, std::string const &words)
{
    return std::ranges::any_of(
        lines, [&](std::string const &line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("the short version says the coldest hour, what is overloaded and what it costs",
          "[night]")
{
    std::vector<std::string> const lines = lines_of(night_plan::make(), Language::en);
    CHECK(any_has(lines, "coldest hour 15 Oct 1:00, \u221221.5 deg C"));
    CHECK(any_has(lines, "Transformer zones: 2 overloaded, 1 heavily loaded, of 4"));
    CHECK(any_has(lines, "10 kV lines: 1 overloaded, 0 heavily loaded, of 2"));
    CHECK(any_has(lines, "3 projects, 68.00 x 10,000 yuan"));
    CHECK(any_has(lines, "6 m3/h in the design hour (10 by planning factors)"));
    CHECK(any_has(lines, "official factors"));
}

TEST_CASE("no place in a sentence stays open, in either language", "[night]")
{
    for (Language const language : {Language::zh, Language::en}) {
        std::vector<std::string> const lines = lines_of(night_plan::make(), language);
        CHECK(lines.size() >= 10);
        CHECK_FALSE(any_has(lines, "{"));
    }
}

TEST_CASE("nothing is said without physics", "[night]")
{
    night_plan::Plan plan = night_plan::make();
    plan.results.demand = {};
    CHECK(lines_of(plan, Language::en).empty());
}

TEST_CASE("a scenario without a weather year takes the first", "[night]")
{
    Dataset dataset;
    Scenario scenario;
    CHECK(weather_year_of(dataset, scenario) == nullptr);
    dataset.weather_years.resize(2);
    dataset.weather_years[0].key = "normal";
    dataset.weather_years[1].key = "cold_wave";
    CHECK(weather_year_of(dataset, scenario)->key == "normal");
    scenario.weather = "cold_wave";
    CHECK(weather_year_of(dataset, scenario)->key == "cold_wave");
}
