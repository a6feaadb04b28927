#pragma once

#include "sim/report/task_sheet.hpp"

#include <string>
#include <vector>

namespace sim::report {

/// One row of 附件1: a group of projects with its money by source.
struct InvestmentRow
{
    std::string key; ///< scattered_coal, network, envelope
    Text name;
    Money total;
    Money city; ///< with grants from above
    Money district;
    Money other; ///< residents and other capital
    Money city_first_year;
    Money district_first_year;

    [[nodiscard]] Money government_first_year() const
    {
        return city_first_year + district_first_year;
    }
};

/// The rows of 附件1 in its order, without the subtotal.
[[nodiscard]] std::vector<InvestmentRow> investment_rows(SheetSource const &source);

/// The subtotal of 附件1.
[[nodiscard]] InvestmentRow investment_total(std::vector<InvestmentRow> const &rows);

/// What a table row of 附件2 is called.
[[nodiscard]] Text annex2_name(Category category);

/// 按80平方米/户 where a category's area is just that; the plan says so of two categories.
[[nodiscard]] std::string annex2_remark(SheetSource const &source, Category category);

} // namespace sim::report
