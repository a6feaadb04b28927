#pragma once

#include "app/core/proposal.hpp"
#include "sim/model/dataset.hpp"

namespace ui_test {

/// A made-up proposal for a small district: every block has gas (1 200 yuan x households) and a heat
/// pump (1 500), the heat network is closed by its distance. All blocks take gas but block 2, which
/// the one limit, gas, gives the heat pump. Limit "gas_hour.G1" binds at 10 yuan per m3/h, the city
/// budget of 2021 has a switch and a parameter.
app::Proposal small_proposal(sim::Dataset const &dataset, sim::Scenario const &scenario);

/// Two alternatives of it: its own plan, and all blocks on heat pumps.
app::Comparison small_comparison(std::shared_ptr<app::Proposal const> base);

/// Adds the parameters that small_proposal() speaks of.
void add_routing_parameters(sim::Dataset &dataset);

} // namespace ui_test
