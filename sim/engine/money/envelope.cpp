#include "sim/engine/money/envelope.hpp"

#include "sim/base/date.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr double highest_cost_yuan_per_m2 = 1e5;

Payer payer_of(Funding funding)
{
    switch (funding) {
    case Funding::government: // split by the caller
    case Funding::city:
        return Payer::city;
    case Funding::resident:
        break;
    case Funding::gas_company:
        return Payer::gas_company;
    case Funding::grid_company:
        return Payer::grid_company;
    }
    return Payer::resident;
}

/// The city's part is rounded, the district bears the rest.
void add(std::vector<EnvelopePart> &parts, std::uint32_t rule, Funding funding, Money amount,
         double city_share)
{
    bool const split = funding == Funding::government;
    Money const own = split ? Money::from_yuan(amount.yuan() * city_share) : amount;
    if (own != Money{}) {
        parts.push_back({rule, payer_of(funding), own});
    }
    if (amount != own) {
        parts.push_back({rule, Payer::district, amount - own});
    }
}

} // namespace

EnvelopeRules::EnvelopeRules(Dataset const &dataset, Values const &values) : m_values{values}
{
    for (std::uint32_t r = 0; r < dataset.policy_rules.size(); ++r) {
        PolicyRule const &rule = dataset.policy_rules[r];
        if (rule.item != Item::envelope || rule.route) {
            continue;
        }
        Term const term{r, values.rate_yuan(rule), rule.funding, year_or(rule.valid_from, 0),
                        year_or(rule.valid_to, 9999)};
        if (rule.basis == Basis::m2) {
            m_by_area.push_back(term);
        } else if (rule.basis == Basis::remainder) {
            m_remainder.push_back(term);
        }
    }
}

std::vector<EnvelopePart> EnvelopeRules::parts(Block const &block, Choice const &choice,
                                               double city_share) const
{
    std::vector<EnvelopePart> parts;
    Money paid;
    std::optional<Term> rest;
    auto const is_valid = [&](Term const &term) {
        return choice.start_year >= term.first_year && choice.start_year <= term.last_year;
    };
    for (Term const &term : m_by_area) {
        if (is_valid(term)) {
            Money const amount =
                Money::from_yuan(block.heated_floor_area_m2 * term.rate_yuan_per_m2);
            add(parts, term.rule, term.funding, amount, city_share);
            paid += amount;
            rest = rest ? rest : Term{term.rule, 0.0, Funding::resident, 0, 0};
        }
    }
    auto const own = std::ranges::find_if(m_remainder, is_valid);
    if (own != m_remainder.end()) {
        rest = *own;
    }
    if (rest) {
        Money const left = cost(block, choice.retrofit, paid) - paid;
        add(parts, rest->rule, rest->funding, std::max(Money{}, left), city_share);
    }
    return parts;
}

Money EnvelopeRules::cost(Block const &block, Retrofit retrofit, Money paid) const
{
    if (retrofit != Retrofit::full) {
        return paid;
    }
    return Money::from_yuan(block.heated_floor_area_m2 * m_values.at("envelope.full_yuan_per_m2",
                                                                     0.0,
                                                                     highest_cost_yuan_per_m2));
}

} // namespace sim
