#include "sim/report/works_sheets.hpp"

#include <algorithm>

namespace sim::report {

namespace {

constexpr char const *leading_group = "leading_group";
constexpr char const *programme_prefix = "programme_";

/// Groups of the programmes, each once, in the order of their tasks.
std::vector<std::string> task_groups(Dataset const &dataset)
{
    std::vector<std::string> groups;
    for (TaskRule const &rule : dataset.tasks) {
        if (rule.scope == "programme" &&
            std::ranges::find(groups, rule.quantity_key) == groups.end()) {
            groups.push_back(rule.quantity_key);
        }
    }
    return groups;
}

bool has_task(TaskSheet const &sheet, std::string_view key)
{
    return std::ranges::find(sheet.tasks, key, &FilledTask::key) != sheet.tasks.end();
}

TaskRule const *rule_of(Dataset const &dataset, FilledTask const &task)
{
    auto const found = std::ranges::find(dataset.tasks, task.key, &TaskRule::key);
    return found == dataset.tasks.end() ? nullptr : &*found;
}

/// Which categories a unit has to do with: those that its tasks count.
std::vector<Category> categories_of(SheetSource const &source, TaskSheet const &sheet)
{
    std::vector<Category> categories;
    for (Category const category : table_categories) {
        bool const counted = std::ranges::any_of(sheet.tasks, [&](FilledTask const &task) {
            TaskRule const *const rule = rule_of(source.dataset, task);
            return rule != nullptr &&
                   (rule->quantity_key == key_of(category) || rule->quantity_key == "all" ||
                    rule->quantity_key == "money");
        });
        if (counted) {
            categories.push_back(category);
        }
    }
    return categories;
}

bool counts_money(SheetSource const &source, TaskSheet const &sheet)
{
    return std::ranges::any_of(sheet.tasks, [&](FilledTask const &task) {
        TaskRule const *const rule = rule_of(source.dataset, task);
        return rule != nullptr && rule->quantity_key == "money";
    });
}

void add_unit_sheets(SheetSource const &source, TaskSheet const &sheet,
                     std::vector<io::BookSheet> &sheets)
{
    std::vector<Category> const categories = categories_of(source, sheet);
    if (!categories.empty()) {
        sheets.push_back(split_sheet(source, categories, counts_money(source, sheet)));
    }
    if (has_task(sheet, "finance_budget")) {
        sheets.push_back(annex1_sheet(source));
        sheets.push_back(annex2_sheet(source));
    }
}

} // namespace

std::vector<std::string> sheet_codes(Dataset const &dataset)
{
    std::vector<std::string> codes;
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        codes.push_back(jurisdiction.code);
    }
    codes.emplace_back(leading_group);
    for (Unit const &unit : dataset.units) {
        if (unit.code != leading_group) {
            codes.push_back(unit.code);
        }
    }
    for (std::string const &group : task_groups(dataset)) {
        codes.push_back(programme_prefix + group);
    }
    return codes;
}

std::vector<TaskSheet> all_sheets(SheetSource const &source)
{
    std::vector<TaskSheet> sheets;
    for (std::uint32_t j = 0; j < source.dataset.jurisdictions.size(); ++j) {
        sheets.push_back(jurisdiction_sheet(source, JurisdictionId{j}));
    }
    sheets.push_back(district_sheet(source));
    for (Unit const &unit : source.dataset.units) {
        if (unit.code != leading_group) {
            sheets.push_back(unit_sheet(source, unit));
        }
    }
    for (std::string const &group : task_groups(source.dataset)) {
        sheets.push_back(programme_sheet(source, group));
    }
    return sheets;
}

std::vector<io::BookSheet> attached_sheets(SheetSource const &source, TaskSheet const &sheet)
{
    std::vector<io::BookSheet> sheets;
    if (sheet.place) {
        sheets.push_back(block_sheet(source, *sheet.place));
        sheets.push_back(progress_sheet(source, *sheet.place));
        if (source.works != nullptr) {
            sheets.push_back(works_sheet(source, *sheet.place));
        }
    } else if (sheet.code == leading_group) {
        sheets.push_back(annex1_sheet(source));
        sheets.push_back(annex2_sheet(source));
    } else if (sheet.code.starts_with(programme_prefix)) {
        sheets.push_back(
            funds_sheet(source, sheet.code.substr(std::string_view{programme_prefix}.size())));
    } else {
        add_unit_sheets(source, sheet, sheets);
    }
    for (auto const &lists : {works_lists(source, sheet), attached_lists(source, sheet)}) {
        for (AttachedList const &list : lists) {
            sheets.push_back(list_sheet(source, list));
        }
    }
    if (sheet.code == leading_group) {
        sheets.insert(sheets.begin(), overview_sheet(source));
    }
    return sheets;
}

io::Book book_of(SheetSource const &source, TaskSheet const &sheet)
{
    io::Book book;
    book.title = sheet.title;
    book.created = source.wording.meta("plan_issued");
    book.sheets = attached_sheets(source, sheet);
    // The leading group reads the overview first.
    auto const tasks = book.sheets.begin() + (sheet.code == leading_group ? 1 : 0);
    book.sheets.insert(tasks, {task_table_sheet(source, sheet), task_text_sheet(source, sheet)});
    return book;
}

} // namespace sim::report
