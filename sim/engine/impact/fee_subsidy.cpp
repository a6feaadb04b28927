#include "sim/engine/impact/fee_subsidy.hpp"

#include "sim/base/date.hpp"

#include <algorithm>

namespace sim {

FeeSubsidies::FeeSubsidies(Dataset const &dataset, Scenario const &scenario)
    : m_terms(dataset.routes.size())
{
    Values const values{dataset, scenario};
    for (PolicyRule const &rule : dataset.policy_rules) {
        if (rule.route && rule.item == Item::gas_fee && rule.basis == Basis::m2_season) {
            m_terms[rule.route->index].push_back({values.rate_yuan(rule), values.area_cap_m2(rule),
                                                  values.seasons(rule), year_or(rule.valid_from, 0),
                                                  year_or(rule.valid_to, 9999)});
        }
    }
}

double FeeSubsidies::yuan(Block const &block, Choice const &choice, int year) const
{
    if (block.households <= 0) {
        return 0.0;
    }
    double const home_area_m2 = block.heated_floor_area_m2 / block.households;
    double sum = 0.0;
    for (Term const &term : m_terms[choice.route.index]) {
        bool const valid =
            choice.start_year >= term.first_year && choice.start_year <= term.last_year;
        bool const paid = year >= choice.start_year && year < choice.start_year + term.seasons;
        if (valid && paid) {
            sum += term.rate_yuan_per_m2 *
                   std::min(home_area_m2, term.area_cap_m2.value_or(home_area_m2));
        }
    }
    return sum;
}

int FeeSubsidies::end_year(Choice const &choice) const
{
    int end = choice.start_year;
    for (Term const &term : m_terms[choice.route.index]) {
        if (choice.start_year >= term.first_year && choice.start_year <= term.last_year) {
            end = std::max(end, choice.start_year + term.seasons);
        }
    }
    return end;
}

} // namespace sim
