#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <optional>
#include <vector>

namespace sim::standing {

/// Clean-heating rate of one kind of place: heated area without scattered coal over all heated
/// area. It is not the share of the scattered-coal task that is done.
struct CleanRate
{
    std::optional<double> heated_m2; ///< all heated area, parameter clean.<kind>.heated_area_m2
    double other_unclean_m2 = 0.0; ///< neither clean nor in the task: clean.<kind>.other_unclean_m2
    double task_m2 = 0.0;          ///< heated area of the homes of the task
    double done_m2 = 0.0;          ///< of those that are done by the returns
    double first_year_m2 = 0.0;    ///< of those that the plan converts in the first year
    double final_m2 = 0.0;         ///< of those that it converts at all

    // Shares; none where the denominator is not given, or too small for the task.
    [[nodiscard]] std::optional<double> before() const { return share(0.0); }
    [[nodiscard]] std::optional<double> now() const { return share(done_m2); }
    [[nodiscard]] std::optional<double> after_first_year() const { return share(first_year_m2); }
    [[nodiscard]] std::optional<double> after_plan() const { return share(final_m2); }
    /// The homes of the task alone are more than all heated area is said to be.
    [[nodiscard]] bool contradicts() const;

private:
    [[nodiscard]] std::optional<double> share(double converted_m2) const;
};

inline constexpr std::size_t urban_class_count = 3;

struct CleanRates
{
    std::array<CleanRate, urban_class_count> kinds{}; ///< in the order of UrbanClass
    CleanRate all{};          ///< of the district; none unless all are given
    std::optional<Day> day{}; ///< of the last return that counts
};

/// Rates before the plan, by the returns up to a day, after the first year and after the plan.
/// \param day  none: the day of the last return; without returns nothing is done
/// \source plan, section 2: clean-heating rate of 建成区, 城乡结合部 and 农村地区; the denominators are
///         parameters, illustrative until the district has given them
[[nodiscard]] CleanRates clean_rates(Dataset const &dataset, Scenario const &scenario,
                                     Results const &results, std::optional<Day> day = {});

/// built_up, fringe, rural.
[[nodiscard]] char const *key_of(UrbanClass kind);
/// 建成区, 城乡结合部, 农村地区.
[[nodiscard]] Text name_of(UrbanClass kind);

} // namespace sim::standing
