#include "sim/io/progress/return_rows.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/import/foreign_cell.hpp"
#include "sim/io/import/told.hpp"
#include "sim/io/progress/return_values.hpp"
#include "sim/io/source_text.hpp"
#include "sim/model/stage_words.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sim::io {

namespace {

constexpr double most_homes = 100000.0; ///< that the table of reports holds in one block
constexpr double most_yuan = 1e12;
constexpr std::size_t name_cells = 4; ///< in which a sum calls itself so
constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

Text stages_allowed()
{
    TextArg list{"list", {}, {}};
    for (int s = 0; s < 4; ++s) {
        Text const name = name_of(static_cast<BlockStage>(s));
        list.zh.append(s == 0 ? "" : "、").append(render(Language::zh, name));
        list.en.append(s == 0 ? "" : "; ").append(render(Language::en, name));
    }
    return text("one of: {list}", {std::move(list)});
}

} // namespace

std::string const &ReturnRows::Row::cell(std::string_view column) const
{
    auto const found = columns.at.find(column);
    return sheet.grid.cell(line, found == columns.at.end() ? no_column : found->second);
}

Location ReturnRows::at(Row const &row, std::string const &field) const
{
    return {m_file, row.sheet.name, fmt::format("row {}", row.number()), field};
}

void ReturnRows::refuse(Row const &row, std::string const &field, std::string code, Text message,
                        Text allowed)
{
    m_findings.push_back(error_at(std::move(code), at(row, field), row.cell(field),
                                  std::move(message), std::move(allowed)));
}

void ReturnRows::add_unread(Row const &row, Unread &unread)
{
    Unread read = row.columns.given;
    for (auto const &[column, position] : row.columns.at) {
        read.insert(position);
    }
    auto const &cells = row.sheet.grid.rows[row.line];
    for (std::size_t c = 0; c < cells.size(); ++c) {
        if (!cells[c].empty() && !read.contains(c)) {
            unread.insert(c);
        }
    }
}

void ReturnRows::tell_unread(RawSheet const &sheet, std::size_t header, Unread const &unread)
{
    if (unread.empty()) {
        return;
    }
    std::string names;
    for (std::size_t const c : unread) {
        std::string const &name = sheet.grid.cell(header, c);
        names += (names.empty() ? "" : ", ") + (name.empty() ? fmt::format("#{}", c + 1) : name);
    }
    Location const where{m_file, sheet.name, fmt::format("row {}", sheet.grid.numbers[header]), ""};
    m_findings.push_back(note_at("columns_not_read", where, shown_bytes(names),
                                 text("what stands in these columns is not taken over: none of "
                                      "ours is called so, or it stands twice")));
}

std::string ReturnRows::block_of(Row const &row) const
{
    return row.cell("block").empty() ? row.cell("name") : row.cell("block");
}

bool ReturnRows::is_total(Row const &row) const
{
    auto const &cells = row.sheet.grid.rows[row.line];
    auto const end =
        cells.begin() + static_cast<std::ptrdiff_t>(std::min(name_cells, cells.size()));
    return std::any_of(cells.begin(), end,
                       [&](std::string const &cell) { return m_words.is_total(cell); });
}

void ReturnRows::refuse_formulas(Row const &row, std::set<CellPlace> const &formulas)
{
    for (auto const &[column, position] : row.columns.at) {
        bool const is_help = column == "name" && !row.cell("block").empty();
        if (!is_help && row.cell(column).empty() &&
            formulas.contains({row.number() - 1, position})) {
            refuse(row, column, "formula_without_value",
                   text("the result of the formula is not stored"),
                   text("open the workbook in a spreadsheet program and save it again"));
        }
    }
}

std::optional<int> ReturnRows::homes(Row const &row, std::string const &column)
{
    std::string const &words = row.cell(column);
    if (m_words.is_none(words)) {
        return std::nullopt;
    }
    ColumnSpec const spec{
        .name = "households", .kind = CellKind::integer, .min = 0.0, .max = most_homes};
    CellReading const reading = read_foreign_cell(words, spec, 1.0, m_words.all());
    auto const *const number = std::get_if<std::int64_t>(&reading.cell);
    if (number == nullptr) {
        refuse(row, column, "bad_number", text("this is no number of homes"),
               text("a whole number from 0"));
        return std::nullopt;
    }
    return static_cast<int>(*number);
}

std::optional<Money> ReturnRows::money(Row const &row, std::string const &column)
{
    std::string const &words = row.cell(column);
    auto const factor = row.columns.factors.find(column);
    if (m_words.is_none(words) || factor == row.columns.factors.end()) {
        return std::nullopt;
    }
    ColumnSpec const spec{.name = column, .kind = CellKind::number, .min = 0.0, .max = most_yuan};
    CellReading const reading = read_foreign_cell(words, spec, factor->second, m_words.all());
    auto const *const yuan = std::get_if<double>(&reading.cell);
    if (yuan == nullptr) {
        refuse(row, column, "bad_number", text("this is no amount of money"),
               text("a number from 0"));
        return std::nullopt;
    }
    return Money::from_yuan(*yuan);
}

std::optional<Day> ReturnRows::day(Row const &row, std::string const &column)
{
    std::string const &words = row.cell(column);
    if (m_words.is_none(words)) {
        return std::nullopt;
    }
    auto const found = returned_day(words);
    if (!found) {
        refuse(row, column, "bad_date", text("this is not a day of the calendar"),
               text("a date such as 2021-08-06"));
    }
    return found;
}

std::optional<BlockStage> ReturnRows::stage(Row const &row)
{
    std::string const &words = row.cell("stage");
    if (m_words.is_none(words)) {
        return std::nullopt;
    }
    auto const found = m_words.stage_of(words);
    if (!found) {
        refuse(row, "stage", "unknown_stage", text("this is no stage of works"), stages_allowed());
    }
    return found;
}

ReturnedBlock ReturnRows::block(Row const &row)
{
    return {.block = block_of(row),
            .households_done = homes(row, "households_done"),
            .stage = stage(row),
            .owed = money(row, "owed_yuan"),
            .budgeted = money(row, "budgeted_yuan"),
            .paid = money(row, "paid_yuan"),
            .remark = row.cell("remark"),
            .week = day(row, "week"),
            .row = row.number(),
            .sheet = row.sheet.name};
}

ReturnedProblem ReturnRows::problem(Row const &row)
{
    return {.code = row.cell("code"),
            .block = block_of(row),
            .reported = day(row, "reported"),
            .words = row.cell("words"),
            .unit = row.cell("unit"),
            .due = day(row, "due"),
            .solved = day(row, "solved"),
            .row = row.number(),
            .sheet = row.sheet.name};
}

void ReturnRows::read_blocks(RawSheet const &sheet, std::size_t header,
                             ReturnColumns const &columns, std::vector<ReturnedBlock> &blocks)
{
    for (std::string const &name : columns.unitless) {
        m_findings.push_back(error_at("no_unit", {m_file, sheet.name, "", name}, name,
                                      text("the column of money does not say its unit"),
                                      text("the unit in brackets: (yuan) or (10,000 yuan)")));
    }
    std::set<CellPlace> const formulas{sheet.facts.formulas_without_value.begin(),
                                       sheet.facts.formulas_without_value.end()};
    Unread unread;
    for (std::size_t i = header + 1; i < sheet.grid.rows.size(); ++i) {
        Row const row{sheet, i, columns};
        if (is_total(row)) {
            continue;
        }
        auto const says = [&](char const *column) { return !row.cell(column).empty(); };
        if (!block_of(row).empty()) {
            refuse_formulas(row, formulas);
            blocks.push_back(block(row));
            add_unread(row, unread);
        } else if (says("households_done") || says("stage") || says("owed_yuan") ||
                   says("budgeted_yuan") || says("paid_yuan")) {
            refuse(row, "block", "no_block", text("the row does not say of which block it speaks"),
                   text("the code of a block"));
        }
    }
    tell_unread(sheet, header, unread);
}

void ReturnRows::read_problems(RawSheet const &sheet, std::size_t header,
                               ReturnColumns const &columns, std::vector<ReturnedProblem> &problems)
{
    std::set<CellPlace> const formulas{sheet.facts.formulas_without_value.begin(),
                                       sheet.facts.formulas_without_value.end()};
    Unread unread;
    for (std::size_t i = header + 1; i < sheet.grid.rows.size(); ++i) {
        Row const row{sheet, i, columns};
        if (!row.cell("words").empty() && !block_of(row).empty()) {
            refuse_formulas(row, formulas);
            problems.push_back(problem(row));
            add_unread(row, unread);
        } else if (!row.cell("words").empty()) {
            refuse(row, "block", "no_block", text("the row does not say of which block it speaks"),
                   text("the code of a block"));
        } else if (!row.cell("due").empty() || !row.cell("solved").empty()) {
            refuse(row, "words", "no_problem", text("the row does not say what the problem is"));
        }
    }
    tell_unread(sheet, header, unread);
}

} // namespace sim::io
