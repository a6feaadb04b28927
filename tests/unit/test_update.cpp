#include "sim/engine/simulate.hpp"
#include "sim/io/project_file.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

#include <cstdint>
#include <filesystem>

namespace {

using namespace sim;

io::LoadedProject const &donghe()
{
    static io::LoadedProject const loaded =
        io::load_source_folder(test_places::data() / "donghe", test_places::data());
    return loaded;
}

/// A fixed stream of choices: the test must fail alike on every machine.
class Stream
{
public:
    std::uint32_t below(std::size_t n)
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return static_cast<std::uint32_t>((m_state >> 33U) % n);
    }

private:
    std::uint64_t m_state = 2021;
};

void edit_one_block(Dataset const &dataset, Scenario &scenario, Stream &stream)
{
    Choice &choice = scenario.plan.choices[stream.below(scenario.plan.choices.size())];
    choice.route.index = stream.below(dataset.routes.size());
    bool const converts = dataset.route(choice.route).family != RouteFamily::none;
    choice.start_year = converts ? 2021 + static_cast<int>(stream.below(3)) : 0;
    choice.retrofit = converts && stream.below(3) == 0 ? Retrofit::walls : Retrofit::none;
}

} // namespace

TEST_CASE("updating after edits gives what simulating from the beginning gives", "[update]")
{
    Dataset const &dataset = *donghe().project.dataset;
    Scenario scenario = *donghe().project.find_scenario("official");
    Progress progress;
    Results results = simulate(dataset, scenario, progress);
    REQUIRE(results.demand.has_physics());
    Stream stream;
    for (int round = 0; round < 40; ++round) {
        Scenario const before = scenario;
        for (std::uint32_t edits = stream.below(4); edits > 0; --edits) {
            edit_one_block(dataset, scenario, stream);
        }
        results = update(dataset, results, before, scenario, progress);
        INFO("round " << round);
        Results const anew = simulate(dataset, scenario, progress);
        REQUIRE(results.demand == anew.demand);
        REQUIRE(results.grid == anew.grid);
        REQUIRE(results == anew);
    }
}

TEST_CASE("updating after other assumptions or another winter computes everything anew", "[update]")
{
    Dataset const &dataset = *donghe().project.dataset;
    Scenario const before = *donghe().project.find_scenario("official");
    Progress progress;
    Results const results = simulate(dataset, before, progress);
    Scenario colder = before;
    colder.weather = "cold_wave";
    Results const cold = update(dataset, results, before, colder, progress);
    REQUIRE(cold == simulate(dataset, colder, progress));
    REQUIRE(cold.grid.peak_kw > results.grid.peak_kw);
    Scenario dearer = before;
    dearer.values["policy.city_share"] = 0.6;
    dearer.values["policy.district_share"] = 0.4;
    REQUIRE(update(dataset, results, before, dearer, progress) ==
            simulate(dataset, dearer, progress));
}

TEST_CASE("updating without a change changes nothing", "[update]")
{
    Dataset const &dataset = *donghe().project.dataset;
    Scenario const scenario = *donghe().project.find_scenario("official");
    Progress progress;
    Results const results = simulate(dataset, scenario, progress);
    REQUIRE(update(dataset, results, scenario, scenario, progress) == results);
}
