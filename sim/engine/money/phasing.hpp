#pragma once

#include "sim/base/money.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <map>
#include <utility>
#include <vector>

namespace sim {

/// A part of an amount and the year in which it falls due.
struct Instalment
{
    int year = 0;
    Money amount;
};

/// The steps of one scenario's phasing, looked up by item and payer.
class PhasingTable
{
public:
    PhasingTable(Dataset const &dataset, Scenario const &scenario);

    /// Splits `amount` over years. Shares are added up before rounding, so that the instalments
    /// always sum to the amount; without a step all is due in `start_year`.
    [[nodiscard]] std::vector<Instalment> instalments(Item item, Payer payer, int start_year,
                                                      Money amount) const;

    /// The same amount in each of `seasons` years. Years beyond the last step follow one by one.
    [[nodiscard]] std::vector<Instalment> season_instalments(Item item, Payer payer, int start_year,
                                                             Money amount, int seasons) const;

private:
    using Steps = std::vector<PhasingStep>;

    [[nodiscard]] Steps const &steps_of(Item item, Payer payer) const;

    std::map<std::pair<Item, Payer>, Steps> m_steps;
    Steps m_none;
};

} // namespace sim
