#pragma once

#include "sim/base/table.hpp"
#include "sim/io/workbook.hpp"
#include "sim/report/task_sheet.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace sim::report {

/// Form B: the tasks as a table, A4 landscape.
[[nodiscard]] io::BookSheet task_table_sheet(SheetSource const &source, TaskSheet const &tasks);

/// Form A: the tasks as numbered text, A4 portrait.
[[nodiscard]] io::BookSheet task_text_sheet(SheetSource const &source, TaskSheet const &tasks);

/// 附表1 of a town or street: every village and community with its route and quantities.
[[nodiscard]] io::BookSheet block_sheet(SheetSource const &source, JurisdictionId place);

/// 附表2: the empty form that comes back every week.
[[nodiscard]] io::BookSheet progress_sheet(SheetSource const &source, JurisdictionId place);

/// 附表1 of a department: what each town and street has to do in `categories`, with the money or
/// without.
[[nodiscard]] io::BookSheet split_sheet(SheetSource const &source,
                                        std::vector<Category> const &categories, bool with_money);

/// All towns and streets by category with households, area and money, the programmes, the total.
[[nodiscard]] io::BookSheet overview_sheet(SheetSource const &source);

/// 附件1 投资测算表 and 附件2 资金计划表 in the plan's own layout, for any scenario.
[[nodiscard]] io::BookSheet annex1_sheet(SheetSource const &source);
[[nodiscard]] io::BookSheet annex2_sheet(SheetSource const &source);

/// Who pays a programme in which year.
[[nodiscard]] io::BookSheet funds_sheet(SheetSource const &source, std::string const &group);

/// A list of loads or works as an attached table, and which of its columns it leaves out.
struct AttachedList
{
    std::string name; ///< of the sheet
    Table table;
    std::set<std::string> without = {}; ///< keys of columns
    bool landscape = true;
    std::map<std::string, double> sentences_mm = {}; ///< columns of sentences, with their width
    Text unit = {};                                  ///< of all its numbers, below the title
    std::vector<Text> notes = {};                    ///< below the list, in place of those on loads
};

/// The list under its head, with notes on what it rests on; one without rows says so.
[[nodiscard]] io::BookSheet list_sheet(SheetSource const &source, AttachedList const &list);

/// What the book of a supply branch, the gas or heat company, a town or street has of lists. None
/// without physics.
[[nodiscard]] std::vector<AttachedList> attached_lists(SheetSource const &source,
                                                       TaskSheet const &sheet);

/// The codes of all sheets: jurisdictions, units, leading_group among them, programme_<group>.
[[nodiscard]] std::vector<std::string> sheet_codes(Dataset const &dataset);

/// The task sheets behind all codes, in their order.
[[nodiscard]] std::vector<TaskSheet> all_sheets(SheetSource const &source);

/// What belongs to a task sheet beside its tasks: attached tables and lists, in their order; the
/// overview first where there is one.
[[nodiscard]] std::vector<io::BookSheet> attached_sheets(SheetSource const &source,
                                                         TaskSheet const &sheet);

/// The workbook of one task sheet: table, text and what belongs to its body.
[[nodiscard]] io::Book book_of(SheetSource const &source, TaskSheet const &sheet);

/// Blocks of a jurisdiction in the order of 附表1: by category, then by route, then by code.
[[nodiscard]] std::vector<BlockId> blocks_in_order(SheetSource const &source, JurisdictionId place,
                                                   Category category);

} // namespace sim::report
