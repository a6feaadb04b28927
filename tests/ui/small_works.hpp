#pragma once

#include "app/core/works_proposal.hpp"
#include "app/view/works_shown.hpp"

#include <memory>

namespace ui_test {

/// The district with two kinds of crews: installers of gas and of heat pumps.
std::shared_ptr<sim::Dataset const> with_crews(sim::Dataset const &dataset);

/// Made-up works of a small district, all of 2021 but the last block's: one tender for all from 20
/// April, 30 days long; then in block b an installation of 10 days, a day later than in the block
/// before it, its commissioning of one day that connects all homes, and the removal of the stoves.
/// Target "first_year": 90 % of the homes by 10 October. Schedule and answer are counted by hand;
/// the chain through the last block is critical.
std::shared_ptr<app::WorksProposal const> small_works(std::shared_ptr<sim::Dataset const> dataset,
                                                      sim::Scenario const &scenario);

/// So many packages of installation, a hundred under each of the district's blocks and jurisdictions.
std::shared_ptr<app::WorksProposal const> many_works(std::shared_ptr<sim::Dataset const> dataset,
                                                     sim::Scenario const &scenario,
                                                     std::size_t packages);

/// Two mends of it, the second of which meets the target.
app::WorksMends small_mends(std::shared_ptr<app::WorksProposal const> base);
app::WorksDraws small_draws(std::shared_ptr<app::WorksProposal const> base);

} // namespace ui_test
