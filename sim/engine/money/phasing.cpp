#include "sim/engine/money/phasing.hpp"

#include "sim/engine/money/values.hpp"

#include <cstdint>
#include <numeric>

namespace sim {

namespace {

constexpr char const *commissioning_share_key = "payment.commissioning_share";

int year_of(PhasingStep const &step, int start_year)
{
    return step.from_start_year ? start_year + step.year : step.year;
}

/// Round half away from zero, in whole numbers. \pre denominator > 0
std::int64_t rounded_quotient(std::int64_t numerator, std::int64_t denominator)
{
    std::int64_t const half = denominator / 2;
    return (numerator >= 0 ? numerator + half : numerator - half) / denominator;
}

} // namespace

PhasingTable::PhasingTable(Dataset const &dataset, Scenario const &scenario)
{
    Values const values{dataset, scenario};
    if (scenario.phasing == Phasing::by_completion && values.find(commissioning_share_key)) {
        m_commissioning_share = values.at(commissioning_share_key, 0.0, 1.0);
    }
    char const *const wanted = key_of(scenario.phasing);
    for (Payer const payer : all_payers) {
        for (PhasingStep const &step : dataset.phasing) {
            if (step.phasing == wanted && step.payer == key_of(payer)) {
                m_steps[{step.item, payer}].push_back(step);
            }
        }
    }
    std::map<Item, Steps> general;
    for (PhasingStep const &step : dataset.phasing) {
        if (step.phasing == wanted && step.payer == "*") {
            general[step.item].push_back(step);
        }
    }
    for (auto const &[item, steps] : general) {
        for (Payer const payer : all_payers) {
            m_steps.try_emplace({item, payer}, steps);
        }
    }
}

PhasingTable::Steps const &PhasingTable::steps_of(Item item, Payer payer) const
{
    auto const found = m_steps.find({item, payer});
    return found == m_steps.end() ? m_none : found->second;
}

std::vector<Instalment> PhasingTable::instalments(Item item, Payer payer, PaymentDates const &dates,
                                                  Money amount) const
{
    Steps const &steps = steps_of(item, payer);
    if (steps.empty()) {
        return {{dates.start_year, 0, amount}};
    }
    std::vector<Instalment> parts;
    parts.reserve(steps.size());
    std::int64_t numerator = 0; // of the shares so far
    std::int64_t denominator = 1;
    Money paid;
    for (PhasingStep const &step : steps) {
        std::int64_t const common =
            std::lcm(denominator, static_cast<std::int64_t>(step.share_denominator));
        numerator = numerator * (common / denominator) +
                    step.share_numerator * (common / step.share_denominator);
        denominator = common;
        Money const due = Money::from_fen(rounded_quotient(amount.fen() * numerator, denominator));
        if (step.from_start_year) {
            add_by_progress(dates, step.year, due - paid, parts);
        } else {
            parts.push_back({step.year, 0, due - paid});
        }
        paid = due;
    }
    return parts;
}

void PhasingTable::add_by_progress(PaymentDates const &dates, int years_later, Money amount,
                                   std::vector<Instalment> &parts) const
{
    if (!dates.commissioned || !m_commissioning_share) {
        parts.push_back({dates.start_year + years_later, 0, amount});
        return;
    }
    Money const first = Money::from_yuan(amount.yuan() * *m_commissioning_share);
    for (auto const &[day, part] :
         {std::pair{*dates.commissioned, first},
          std::pair{dates.accepted.value_or(*dates.commissioned), amount - first}}) {
        if (part != Money{}) {
            CivilDate const due = civil_date(day);
            parts.push_back({due.year + years_later, due.month, part});
        }
    }
}

std::vector<Instalment> PhasingTable::season_instalments(Item item, Payer payer,
                                                         PaymentDates const &dates, Money amount,
                                                         int seasons) const
{
    Steps const &steps = steps_of(item, payer);
    bool const known = dates.commissioned && m_commissioning_share;
    int const start_year = known ? civil_date(*dates.commissioned).year : dates.start_year;
    std::vector<Instalment> parts;
    parts.reserve(static_cast<std::size_t>(seasons));
    int year = start_year - 1;
    for (int season = 0; season < seasons; ++season) {
        auto const index = static_cast<std::size_t>(season);
        year = index < steps.size() ? year_of(steps[index], start_year) : year + 1;
        parts.push_back({year, 0, amount});
    }
    return parts;
}

} // namespace sim
