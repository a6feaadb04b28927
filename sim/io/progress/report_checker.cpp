#include "sim/io/progress/report_checker.hpp"

#include "sim/base/fmt.hpp"
#include "sim/model/progress_series.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

namespace {

ProgressReport const *report_after(Dataset const &dataset, BlockId block, Day week)
{
    auto const reports = reports_of(dataset, block);
    auto const next = std::ranges::upper_bound(reports, week, {}, &ProgressReport::week);
    return next == reports.end() ? nullptr : &*next;
}

Text block_trouble(ReturnPlaces::Trouble trouble)
{
    switch (trouble) {
    case ReturnPlaces::Trouble::ambiguous:
        return text("several blocks have this name");
    case ReturnPlaces::Trouble::foreign:
        return text("this block belongs to another town or street than the form");
    default:
        return text("the project has no such block");
    }
}

} // namespace

Location place_of(std::string const &file, std::string const &sheet, std::size_t row,
                  std::string field)
{
    return {file, sheet, fmt::format("row {}", row), std::move(field)};
}

void ReportChecker::say(Severity severity, Row const &row, char const *field, std::string value,
                        std::string code, Text message, Text allowed)
{
    Diagnostic finding;
    finding.severity = severity;
    finding.code = std::move(code);
    finding.where = place_of(row.file->file, row.returned->sheet, row.returned->row, field);
    finding.value = std::move(value);
    finding.message = std::move(message);
    finding.allowed = std::move(allowed);
    if (row.block.index < m_dataset.blocks.size()) {
        finding.place = m_dataset.block(row.block).label_point;
    }
    m_preview.findings.push_back(std::move(finding));
}

void ReportChecker::refuse(Row const &row, char const *field, std::string value, std::string code,
                           Text message, Text allowed)
{
    say(m_wish.corrects ? Severity::warning : Severity::error, row, field, std::move(value),
        std::move(code), std::move(message), std::move(allowed));
}

bool ReportChecker::find_block(ProgressReturn const &file, ReturnedBlock const &returned, Row &row)
{
    auto const found = m_places.block_of(returned.block, file.jurisdiction);
    row.returned = &returned;
    row.file = &file;
    row.block = BlockId{no_index};
    if (found.trouble != ReturnPlaces::Trouble::none) {
        say(Severity::error, row, "block", returned.block, "unknown_block",
            block_trouble(found.trouble), text("the code of a block of this project"));
        return false;
    }
    row.block = *found.block;
    return true;
}

void ReportChecker::add(ProgressReturn const &file, std::optional<Day> week)
{
    m_files.push_back(&file);
    for (ReturnedBlock const &returned : file.blocks) {
        Row row;
        if (!find_block(file, returned, row)) {
            continue;
        }
        auto const day = returned.week ? returned.week : week;
        if (!day) {
            continue; // the file has been told that it does not say its week
        }
        row.week = *day;
        if (says_something(row)) {
            m_rows.push_back(row);
        }
    }
}

bool ReportChecker::says_something(Row const &row) const
{
    ReturnedBlock const &returned = *row.returned;
    if (returned.households_done || returned.stage || !returned.remark.empty()) {
        return true;
    }
    ProgressReport const *const before = report_at(m_dataset, row.block, row.week);
    ProgressReport const base = before != nullptr ? *before : ProgressReport{};
    return returned.owed.value_or(base.owed) != base.owed ||
           returned.budgeted.value_or(base.budgeted) != base.budgeted ||
           returned.paid.value_or(base.paid) != base.paid;
}

TakenAs ReportChecker::taken_as(ProgressReport const &report) const
{
    ProgressReport const *const known = report_of_week(m_dataset, report.block, report.week);
    if (known == nullptr) {
        return TakenAs::added;
    }
    ProgressReport other = *known;
    other.source = report.source; // the same numbers from another file change nothing
    return other == report ? TakenAs::same : TakenAs::changed;
}

void ReportChecker::tell_unreported(ProgressReturn const &file)
{
    TakenFile taken{.file = file.file, .hash = file.hash, .jurisdiction = file.jurisdiction};
    taken.week = file.week ? file.week : m_wish.week;
    std::vector<bool> reported(m_dataset.blocks.size(), false);
    for (Row const &row : m_rows) {
        if (row.file == &file) {
            reported[row.block.index] = true;
            ++taken.rows;
        }
    }
    for (BlockId const id : m_places.blocks_in(file.jurisdiction)) {
        ProgressReport const *const last =
            taken.week ? report_at(m_dataset, id, *taken.week) : nullptr;
        bool const done = last != nullptr && last->stage == BlockStage::accepted;
        if (!reported[id.index] && !done && m_dataset.block(id).households > 0) {
            taken.unreported.push_back(m_dataset.block(id).code);
        }
    }
    m_preview.files.push_back(std::move(taken));
}

ProgressReport const *ReportChecker::later_report(std::size_t index) const
{
    Row const &row = m_rows[index];
    ProgressReport const *const after = report_after(m_dataset, row.block, row.week);
    if (after != nullptr && index + 1 < m_rows.size() && m_rows[index + 1].block == row.block &&
        m_rows[index + 1].week <= after->week) {
        return nullptr; // that one is held against this one when its turn comes
    }
    return after;
}

void ReportChecker::finish()
{
    for (ProgressReturn const *file : m_files) {
        tell_unreported(*file);
    }
    std::ranges::stable_sort(m_rows, {}, [](Row const &row) {
        return std::pair{row.block.index, row.week};
    });
    ProgressReport last; // of the block at hand, in this step
    bool has_last = false;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        Row const &row = m_rows[i];
        has_last = has_last && last.block == row.block;
        if (has_last && last.week == row.week) {
            say(Severity::error, row, "block", m_dataset.block(row.block).code, "reported_twice",
                text("the block is reported twice for one week"),
                text("one line a block and week, in one file"));
            continue;
        }
        ProgressReport const *before = report_at(m_dataset, row.block, row.week - 1);
        if (has_last && (before == nullptr || last.week >= before->week)) {
            before = &last;
        }
        ProgressReport const report = merged(row, before);
        check_row(row, report, before, later_report(i));
        m_preview.reports.push_back(
            {report, taken_as(report), before != nullptr ? before->households_done : 0});
        last = report;
        has_last = true;
    }
}

} // namespace sim::io
