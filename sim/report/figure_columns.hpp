#pragma once

#include "sim/report/annex.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// Which amount of a programme stands in a column.
enum class Slot
{
    none,
    city,
    district,
    other,
    total
};

/// One column of a table by jurisdiction.
struct FigureColumn
{
    std::string group; ///< header above; columns of one group stand side by side
    std::string header;
    double width_mm = 16.0;
    std::function<double(std::optional<JurisdictionId>)> value;
    std::string format;
    Slot slot = Slot::none;
};

/// A programme's amount for a column. \return 0 for Slot::none
[[nodiscard]] double programme_value(InvestmentRow const &row, Slot slot);

/// Households and area of one category, or of all.
void add_quantity_columns(SheetSource const &source, std::vector<FigureColumn> &columns,
                          std::optional<Category> category, double width_mm);

/// Households due in the first year, summed over `categories`.
[[nodiscard]] FigureColumn first_year_column(SheetSource const &source,
                                             std::vector<Category> categories);

/// Subsidies, residents, gas fee, total.
void add_money_columns(SheetSource const &source, std::vector<FigureColumn> &columns);

} // namespace sim::report
