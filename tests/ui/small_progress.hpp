#pragma once

#include "app/core/replan_answer.hpp"
#include "app/core/standing_answer.hpp"
#include "app/view/progress_rows.hpp"

#include <memory>

namespace ui_test {

/// The district with two weeks of returns and four problems: one open, one past its day, one solved,
/// one of a later day.
std::shared_ptr<sim::Dataset const> with_returns(sim::Dataset const &dataset);

/// A standing made by hand for its first four blocks, ten homes each, on 3 October 2021: one
/// accepted, one in works and late, one in works on early warning, one energised; blocks behind them
/// have no works. The target are 36 homes by 10 October.
std::shared_ptr<app::StandingAnswer const>
small_standing(std::shared_ptr<sim::Dataset const> dataset, sim::Scenario const &scenario);

/// A new plan made by hand: block 1 takes another route, block 2 another day, block 3 only a day as
/// returned.
std::shared_ptr<app::ReplanAnswer const> small_replan(std::shared_ptr<sim::Dataset const> dataset,
                                                      sim::Scenario const &scenario);
/// None is possible, for two reasons.
std::shared_ptr<app::ReplanAnswer const> no_replan(std::shared_ptr<sim::Dataset const> dataset,
                                                   sim::Scenario const &scenario);

} // namespace ui_test
