#pragma once

#include "sim/base/table.hpp"
#include "sim/report/dated_works.hpp"
#include "sim/report/figures.hpp"

#include <array>
#include <optional>
#include <vector>

namespace sim::report {

// What the tables by month count, for one town or street, or for the whole district: none.

using Place = std::optional<JurisdictionId>;

/// City with grants from above, district, residents, companies, others.
using PaidBy = std::array<Money, 5>;
[[nodiscard]] PaidBy paid_by(MonthMoney::mapped_type const &amounts);

/// Homes and money of one place in one month, year * 100 + month.
struct MonthRow
{
    int begun = 0; ///< by its end
    int connected = 0;
    std::array<int, std::size(table_categories)> by_category{};
    int connected_so_far = 0;
    int accepted_so_far = 0;
    bool has_money = false;
    PaidBy paid{};
};
[[nodiscard]] MonthRow month_row(DatedWorks const &works, Place place, int month);

/// Months in which homes are begun, connected or accepted, or money falls due.
[[nodiscard]] std::vector<int> busy_months(DatedWorks const &works, Place place);

/// Columns of a table with a row for each place: months of the first year, then whole years.
struct MonthColumns
{
    std::vector<int> months;
    std::vector<int> years;
};
[[nodiscard]] MonthColumns month_columns(DatedWorks const &works, int first_year);

/// Towns, then streets, each in the order of the codes; then the district.
[[nodiscard]] std::vector<Place> places_of(Dataset const &dataset);
[[nodiscard]] TableCell place_cell(Dataset const &dataset, Place place);
/// In percent; none of nothing.
[[nodiscard]] TableCell share_cell(int part, int whole);

} // namespace sim::report
