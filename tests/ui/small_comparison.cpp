#include "small_comparison.hpp"

#include "sim/base/text.hpp"

#include <utility>

namespace ui_test {

namespace {

constexpr double wan = 1e4;

sim::Results results_of(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    sim::Results results;
    results.by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_jurisdiction.resize(dataset.jurisdictions.size());
    results.money_by_block.resize(dataset.blocks.size());
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        auto const family =
            static_cast<std::size_t>(dataset.route(scenario.plan.choices[i].route).family);
        results.quantities.households[family] += dataset.blocks[i].households;
    }
    results.money.add(sim::Payer::city, 2021, sim::Money::from_yuan(1000 * wan));
    return results;
}

void pay(sim::Results &results, std::size_t block, sim::Payer payer, double yuan)
{
    results.money.add(payer, 2021, sim::Money::from_yuan(yuan));
    results.money_by_block[block].add(payer, 2021, sim::Money::from_yuan(yuan));
}

} // namespace

SmallComparison::SmallComparison(std::shared_ptr<sim::Dataset const> dataset,
                                 std::vector<sim::Scenario> &scenarios)
{
    sim::Scenario b = scenarios.front();
    b.key = "b";
    b.name_zh = "比选方案";
    b.name_en = "Plan B";
    sim::Results a_results = results_of(*dataset, scenarios.front());
    std::swap(b.plan.choices[1].route, b.plan.choices[2].route);
    b.plan.choices[3].route = *dataset->find_route("gas_wall");
    sim::Results b_results = results_of(*dataset, b);
    double const city[] = {-30.0, 20.0, -50.0};
    double const residents[] = {-1.0, 0.0, 1.0};
    for (std::size_t i = 0; i < 3; ++i) {
        pay(b_results, i + 1, sim::Payer::city, city[i] * wan);
        pay(b_results, i + 1, sim::Payer::resident, residents[i] * wan);
    }
    made.dataset = std::move(dataset);
    made.a = std::make_shared<sim::Scenario const>(scenarios.front());
    made.b = std::make_shared<sim::Scenario const>(b);
    made.a_results = std::make_shared<sim::Results const>(std::move(a_results));
    made.b_results = std::make_shared<sim::Results const>(std::move(b_results));
    made.flips = sim::report::block_differences(*made.dataset, made.of_a(), made.of_b());
    made.flips.front().reason = sim::text("Coal to gas");
    made.figures = {{"x", sim::text("Households"), sim::text("households"), 10.0, 12.0}};
    made.unfunded = {{sim::text("Grid works"), sim::text("Residents"), sim::Money{},
                      sim::Money::from_yuan(40 * wan)}};
    made.explained = true;
    order = app::flips_by_cost(made.flips);
    scenarios.push_back(std::move(b));
}

} // namespace ui_test
