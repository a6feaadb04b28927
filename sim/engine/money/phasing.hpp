#pragma once

#include "sim/base/money.hpp"
#include "sim/engine/money/payment_dates.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace sim {

/// A part of an amount and when it falls due.
struct Instalment
{
    int year = 0;
    int month = 0; ///< 1 to 12; 0: only the year is known
    Money amount;
};

/// The steps of one scenario's phasing, looked up by item and payer.
class PhasingTable
{
public:
    PhasingTable(Dataset const &dataset, Scenario const &scenario);

    /// Splits `amount` over years. Shares are added up before rounding, so that the instalments
    /// always sum to the amount; without a step all is due in the start year. What is due with the
    /// start of a block whose works have dates is due at commissioning by
    /// `payment.commissioning_share` and at acceptance for the rest.
    [[nodiscard]] std::vector<Instalment>
    instalments(Item item, Payer payer, PaymentDates const &dates, Money amount) const;

    /// The same amount in each of `seasons` years, the first that of commissioning where that is
    /// known. Years beyond the last step follow one by one.
    [[nodiscard]] std::vector<Instalment> season_instalments(Item item, Payer payer,
                                                             PaymentDates const &dates,
                                                             Money amount, int seasons) const;

private:
    using Steps = std::vector<PhasingStep>;

    [[nodiscard]] Steps const &steps_of(Item item, Payer payer) const;

    void add_by_progress(PaymentDates const &dates, int years_later, Money amount,
                         std::vector<Instalment> &parts) const;

    std::optional<double> m_commissioning_share; ///< none: all is due in the start year
    std::map<std::pair<Item, Payer>, Steps> m_steps;
    Steps m_none;
};

} // namespace sim
