#pragma once

#include "sim/base/money.hpp"
#include "sim/model/demand.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/route.hpp"
#include "sim/model/supply_results.hpp"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace sim {

inline constexpr std::size_t family_count = 5; ///< of RouteFamily
inline constexpr std::size_t payer_count = 8;  ///< of Payer

/// Households and heated area by route family.
struct Quantities
{
    std::array<int, family_count> households{};
    std::array<double, family_count> area_m2{};

    [[nodiscard]] int households_of(RouteFamily family) const
    {
        return households[static_cast<std::size_t>(family)];
    }
    [[nodiscard]] int households_of(Category category) const;
    [[nodiscard]] double area_of(Category category) const;
    [[nodiscard]] int total_households() const;
    [[nodiscard]] double total_area_m2() const;

    friend bool operator==(Quantities const &, Quantities const &) = default;
};

/// Money by payer, in all years and by year.
struct MoneySummary
{
    std::array<Money, payer_count> by_payer{};
    std::map<int, std::array<Money, payer_count>> by_year;

    void add(Payer payer, int year, Money amount);
    [[nodiscard]] Money of(Payer payer) const { return by_payer[static_cast<std::size_t>(payer)]; }
    [[nodiscard]] Money of(Payer payer, int year) const;
    /// What the published tables call total: every payer but the gas, heat and grid companies,
    /// whose money stands in no published table.
    [[nodiscard]] Money published_total() const;
    [[nodiscard]] Money published_total(int year) const;
    [[nodiscard]] Money government() const;
    [[nodiscard]] Money government(int year) const;

    friend bool operator==(MoneySummary const &, MoneySummary const &) = default;
};

/// What simulate() yields for one scenario.
struct Results
{
    Ledger ledger;
    Quantities quantities;                   ///< whole district
    std::vector<Quantities> by_jurisdiction; ///< in Dataset::jurisdictions order
    MoneySummary money;                      ///< whole district with programmes
    std::vector<MoneySummary> money_by_jurisdiction;
    std::vector<MoneySummary> money_by_block;
    std::vector<MoneySummary> money_by_programme; ///< in Dataset::programmes order
    std::vector<int> households_first_year;       ///< by block: its part of the first-year target
    /// Energy bills and grid works: no published table holds them, so they stand apart from `ledger`.
    Ledger running;
    MoneySummary running_money;
    std::vector<MoneySummary> running_by_block;
    Demand demand;
    GridResults grid;
    SupplyResults supply;
    ImpactResults impact;

    friend bool operator==(Results const &, Results const &) = default;
};

} // namespace sim
