#pragma once

#include "sim/base/progress.hpp"
#include "sim/report/compare_reasons.hpp"
#include "sim/report/compare_works.hpp"

#include <memory>
#include <vector>

namespace sim::report {

/// What a scenario needs beside the money of its published tables: no budget of the plan holds it.
struct UnfundedNeed
{
    Text name;
    Text payer; ///< who would have to bear it
    Money a;
    Money b;
};

/// All that is said of two scenarios beside each other, for the command line and the window alike.
/// Owns what its parts refer to; never changed once it is shown.
struct Comparison
{
    std::shared_ptr<Dataset const> dataset;
    std::shared_ptr<Scenario const> a;
    std::shared_ptr<Scenario const> b;
    std::shared_ptr<Results const> a_results;
    std::shared_ptr<Results const> b_results;
    std::vector<BlockDifference> flips; ///< in dataset order
    std::vector<FigureDifference> figures;
    std::vector<UnfundedNeed> unfunded; ///< that either side has
    std::shared_ptr<ComparedWorks const>
        works;              ///< after add_dates(), where the project has what it needs
    bool explained = false; ///< after explain()

    [[nodiscard]] ComparedScenario of_a() const { return {*a, *a_results}; }
    [[nodiscard]] ComparedScenario of_b() const { return {*b, *b_results}; }
    [[nodiscard]] bool dated() const { return works != nullptr && !works->incomplete(); }
    /// Of the published total, B less A.
    [[nodiscard]] Money total() const;
    /// Of the flips, by payer.
    [[nodiscard]] Money of_flips(Payer payer) const;
    [[nodiscard]] Money of_flips() const;
    /// What flips do not explain: other values of the scenarios, programmes of the district.
    [[nodiscard]] Money beside_flips() const { return total() - of_flips(); }
};

/// Flips, money and figures, without reasons and dates.
/// \throws InputError if one of the two cannot be computed
[[nodiscard]] Comparison compare(std::shared_ptr<Dataset const> dataset, Scenario const &a,
                                 Scenario const &b, Progress &progress);
/// Why blocks change; a search, some seconds for a district.
void explain(Comparison &comparison, ReasonEffort const &effort);
/// Days of works and targets.
void add_dates(Comparison &comparison);

/// Every table of the comparison: flips, money, figures, then dates where both have them.
/// `decimals` of money in 万元.
[[nodiscard]] std::vector<Table> comparison_tables(Comparison const &comparison, int decimals);

} // namespace sim::report
