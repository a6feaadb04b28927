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

void add_unit_sheets(SheetSource const &source, TaskSheet const &sheet, io::Book &book)
{
    std::vector<Category> const categories = categories_of(source, sheet);
    if (!categories.empty()) {
        book.sheets.push_back(split_sheet(source, categories, counts_money(source, sheet)));
    }
    if (has_task(sheet, "finance_budget")) {
        book.sheets.push_back(annex1_sheet(source));
        book.sheets.push_back(annex2_sheet(source));
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

io::Book book_of(SheetSource const &source, TaskSheet const &sheet)
{
    io::Book book;
    book.title = sheet.title;
    book.created = source.wording.meta("plan_issued");
    if (sheet.code == leading_group) {
        book.sheets.push_back(overview_sheet(source));
    }
    book.sheets.push_back(task_table_sheet(source, sheet));
    book.sheets.push_back(task_text_sheet(source, sheet));
    if (sheet.place) {
        book.sheets.push_back(block_sheet(source, *sheet.place));
        book.sheets.push_back(progress_sheet(source, *sheet.place));
        if (source.works != nullptr) {
            book.sheets.push_back(works_sheet(source, *sheet.place));
        }
    } else if (sheet.code == leading_group) {
        book.sheets.push_back(annex1_sheet(source));
        book.sheets.push_back(annex2_sheet(source));
    } else if (sheet.code.starts_with(programme_prefix)) {
        book.sheets.push_back(
            funds_sheet(source, sheet.code.substr(std::string_view{programme_prefix}.size())));
    } else {
        add_unit_sheets(source, sheet, book);
    }
    for (auto const &lists : {works_lists(source, sheet), attached_lists(source, sheet)}) {
        for (AttachedList const &list : lists) {
            book.sheets.push_back(list_sheet(source, list));
        }
    }
    return book;
}

} // namespace sim::report
