#pragma once

#include "sim/engine/climate/random.hpp"
#include "tests/common/works_donghe.hpp"

/// Plans by lot for the district of the source tree.
namespace works_random {

using namespace sim;
using works_donghe::dataset;

inline constexpr int random_plans = 12;

/// A plan by lot: routes (coal among them), years, reinforcements and numbers.
struct RandomCase
{
    Scenario scenario = official_plan::official();
    Results results;
    WorksPlan plan;

    explicit RandomCase(std::uint64_t seed) : m_random{seed}
    {
        for (Choice &choice : scenario.plan.choices) {
            choice.route.index = below(static_cast<std::uint32_t>(dataset().routes.size()));
            choice.start_year = 2021 + static_cast<int>(below(3));
            choice.retrofit = below(8) == 0 ? Retrofit::walls : Retrofit::none;
        }
        scenario.values["works.framework_contracts"] = below(2);
        scenario.values["works.homes_per_part"] = 20.0 + below(300);
        scenario.values["crew.gas_trench.count"] = 5.0 + below(60);
        scenario.values["limit.crew.gas.2022"] = 1.0 + below(100);
        add_reinforcements();
        plan = works::make_works(dataset(), scenario, results);
    }

    [[nodiscard]] RouteFamily family(std::uint32_t b) const
    {
        return dataset().route(scenario.plan.choices[b].route).family;
    }

private:
    std::uint32_t below(std::uint32_t end)
    {
        return static_cast<std::uint32_t>(m_random.next_uniform() * end);
    }
    void add_reinforcements()
    {
        auto const add = [&](ReinforcementKind kind, std::uint32_t count, double quantity) {
            for (std::uint32_t asset = 0; asset < count; ++asset) {
                if (below(3) == 0) {
                    Reinforcement entry;
                    entry.kind = kind;
                    entry.asset = asset;
                    entry.quantity = quantity;
                    results.grid.reinforcements.push_back(entry);
                }
            }
        };
        auto const count = [](auto const &rows) { return static_cast<std::uint32_t>(rows.size()); };
        add(ReinforcementKind::transformer, count(dataset().transformer_zones), 1.0);
        add(ReinforcementKind::new_feeder, count(dataset().feeders), 4.0);
        add(ReinforcementKind::substation, count(dataset().substations), 10000.0);
    }

    RandomStream m_random;
};

} // namespace works_random
