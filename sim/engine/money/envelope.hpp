#pragma once

#include "sim/base/money.hpp"
#include "sim/engine/money/values.hpp"

#include <cstdint>
#include <vector>

namespace sim {

/// What one payer bears of a block's insulation.
struct EnvelopePart
{
    std::uint32_t rule = 0; ///< index into Dataset::policy_rules
    Payer payer = Payer::city;
    Money amount;

    friend bool operator==(EnvelopePart const &, EnvelopePart const &) = default;
};

/// Who pays for insulation done with a conversion: the policy's rules of item envelope that name
/// no route. Wall insulation costs what the rules by m2 pay; walls, roof and windows cost
/// `envelope.full_yuan_per_m2`. The rest goes to the payer of a rule with basis remainder, and to
/// residents if there is none. Areas are building areas, as the plan counts.
class EnvelopeRules
{
public:
    EnvelopeRules(Dataset const &dataset, Values const &values);

    /// Amounts of nothing are left out. Empty if the policy has no such rule.
    /// \throws InputError if a full retrofit is chosen and its cost is not known
    [[nodiscard]] std::vector<EnvelopePart> parts(Block const &block, Choice const &choice,
                                                  double city_share) const;

private:
    struct Term
    {
        std::uint32_t rule = 0;
        double rate_yuan_per_m2 = 0.0;
        Funding funding = Funding::government;
        int first_year = 0;
        int last_year = 0;
    };

    [[nodiscard]] Money cost(Block const &block, Retrofit retrofit, Money paid) const;

    Values m_values;
    std::vector<Term> m_by_area;
    std::vector<Term> m_remainder;
};

} // namespace sim
