#include "sim/io/xlsx_form.hpp"

#include "sim/base/date.hpp"
#include "sim/base/display_width.hpp"

namespace sim::io {

namespace {

constexpr std::size_t longest_message = 255; ///< characters that the file format allows

lxw_datetime date_of(double day)
{
    CivilDate const date = civil_date(static_cast<Day>(day));
    lxw_datetime at{};
    at.year = date.year;
    at.month = date.month;
    at.day = date.day;
    return at;
}

std::uint8_t validation_of(CellRule::Kind kind)
{
    switch (kind) {
    case CellRule::Kind::list:
        return LXW_VALIDATION_TYPE_LIST_FORMULA;
    case CellRule::Kind::whole:
        return LXW_VALIDATION_TYPE_INTEGER;
    case CellRule::Kind::decimal:
        return LXW_VALIDATION_TYPE_DECIMAL;
    case CellRule::Kind::date:
        break;
    }
    return LXW_VALIDATION_TYPE_DATE;
}

void add_rule(lxw_worksheet *sheet, CellRule const &rule)
{
    std::string list = rule.list;
    std::string message = rule.message;
    lxw_data_validation validation{};
    validation.validate = validation_of(rule.kind);
    validation.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    if (rule.kind == CellRule::Kind::list) {
        validation.value_formula = list.data();
        validation.dropdown = LXW_VALIDATION_ON;
    } else if (rule.kind == CellRule::Kind::date) {
        validation.minimum_datetime = date_of(rule.least);
        validation.maximum_datetime = date_of(rule.most);
    } else {
        validation.minimum_number = rule.least;
        validation.maximum_number = rule.most;
    }
    validation.ignore_blank = LXW_VALIDATION_ON;
    validation.error_type =
        rule.refuses ? LXW_VALIDATION_ERROR_TYPE_STOP : LXW_VALIDATION_ERROR_TYPE_WARNING;
    if (!message.empty() && code_points(message).size() <= longest_message) {
        validation.error_message = message.data();
    }
    auto const column = static_cast<lxw_col_t>(rule.column);
    worksheet_data_validation_range(sheet, static_cast<lxw_row_t>(rule.first_row), column,
                                    static_cast<lxw_row_t>(rule.end_row - 1), column, &validation);
}

} // namespace

void add_rules(lxw_worksheet *sheet, BookSheet const &content)
{
    for (CellRule const &rule : content.rules) {
        if (rule.end_row > rule.first_row) {
            add_rule(sheet, rule);
        }
    }
    if (content.is_protected) {
        lxw_protection allowed{};
        allowed.format_columns = 1; // wider columns and taller rows change nothing
        allowed.format_rows = 1;
        worksheet_protect(sheet, nullptr, &allowed);
    }
    if (content.is_hidden) {
        worksheet_hide(sheet);
    }
}

} // namespace sim::io
