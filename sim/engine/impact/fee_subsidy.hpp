#pragma once

#include "sim/engine/money/values.hpp"

#include <vector>

namespace sim {

/// What the policy pays towards the season's energy of one home.
class FeeSubsidies
{
public:
    FeeSubsidies(Dataset const &dataset, Scenario const &scenario);

    /// Yuan for an average home of the block in the season that begins in `year`: rules of item
    /// gas_fee by m2 and season, finance and gas company alike, area capped, for as many seasons
    /// from the block's start year on as each rule says.
    [[nodiscard]] double yuan(Block const &block, Choice const &choice, int year) const;

    /// The first year in which the block's subsidies have all ended; its start year if it has none.
    [[nodiscard]] int end_year(Choice const &choice) const;

private:
    struct Term
    {
        double rate_yuan_per_m2 = 0.0;
        std::optional<double> area_cap_m2;
        int seasons = 0;
        int first_year = 0; ///< start years that the rule is valid for
        int last_year = 0;
    };

    std::vector<std::vector<Term>> m_terms; ///< by route
};

} // namespace sim
