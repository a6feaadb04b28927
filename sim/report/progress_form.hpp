#pragma once

#include "sim/io/workbook.hpp"
#include "sim/report/task_sheet.hpp"

#include <optional>
#include <vector>

namespace sim::report {

/// Sheet of the form that holds its lists and says whose form it is; sim/io reads it back.
inline constexpr char const *form_lists_sheet = "lists";

/// The form that a town or street sends back each week: its blocks with their homes and last
/// numbers, the list of problems, lists to choose from. Only cells to fill in can be changed.
/// \param week  the day that the return will speak of; none: it is filled in
[[nodiscard]] io::Book progress_form(SheetSource const &source, JurisdictionId place,
                                     std::optional<Day> week);

/// What all sheets of a form are made from.
struct FormSource
{
    SheetSource const &source;
    JurisdictionId place;
    std::optional<Day> week;
    std::vector<BlockId> blocks{}; ///< of the place, in the order of its table
    std::vector<int> planned{};    ///< by block of the dataset: homes due by the week; may be empty
    std::vector<std::string> units{}; ///< that can be asked to solve a problem
};

[[nodiscard]] io::BookSheet form_blocks_sheet(FormSource const &form);
[[nodiscard]] io::BookSheet form_problems_sheet(FormSource const &form);
[[nodiscard]] io::BookSheet form_lists(FormSource const &form);

/// A cell of a form that is filled in.
[[nodiscard]] io::BookCell input_cell(int column, io::CellLook look,
                                      std::string number_format = {});

/// A day as spreadsheets count: days since 1899-12-30.
[[nodiscard]] double sheet_day(Day day);

inline constexpr char const *form_day_format = "yyyy-mm-dd";

} // namespace sim::report
