#include "app/cli/progress_text.hpp"

#include "app/cli/finding_json.hpp"
#include "app/cli/table_json.hpp"
#include "sim/base/date.hpp"
#include "sim/model/stage_words.hpp"
#include "sim/report/render_table.hpp"

#include <iostream>
#include <string>

namespace app::cli {

namespace {

using namespace sim;

Text words_of(io::TakenAs as)
{
    switch (as) {
    case io::TakenAs::added:
        return text("newly returned");
    case io::TakenAs::changed:
        return text("changed return");
    case io::TakenAs::same:
        break;
    }
    return text("already there");
}

nlohmann::ordered_json counts_json(io::ProgressPreview const &preview)
{
    return {{"reports_new", preview.count(io::TakenAs::added)},
            {"reports_changed", preview.count(io::TakenAs::changed)},
            {"reports_same", preview.count(io::TakenAs::same)},
            {"problems_new", preview.count_problems(io::TakenAs::added)},
            {"problems_changed", preview.count_problems(io::TakenAs::changed)},
            {"problems_same", preview.count_problems(io::TakenAs::same)}};
}

Text counts_of(io::ProgressPreview const &preview)
{
    auto const number = [](std::size_t count) { return std::to_string(count); };
    return text("Returns: {added} new, {changed} changed, {same} the same; problems: "
                "{new_problems} new, {changed_problems} changed",
                {{"added", number(preview.count(io::TakenAs::added))},
                 {"changed", number(preview.count(io::TakenAs::changed))},
                 {"same", number(preview.count(io::TakenAs::same))},
                 {"new_problems", number(preview.count_problems(io::TakenAs::added))},
                 {"changed_problems", number(preview.count_problems(io::TakenAs::changed))}});
}

} // namespace

Table taken_table(Dataset const &dataset, io::ProgressPreview const &preview)
{
    Table table;
    table.key = "taken_reports";
    table.title = text("What the returns say");
    table.columns = {{"block", text("Code of the block"), ColumnKind::words, 0},
                     {"name", text("Village or community"), ColumnKind::words, 0},
                     {"week", text("Day of the return"), ColumnKind::words, 0},
                     {"homes", text("Households"), ColumnKind::integer, 0},
                     {"done_before", text("Done so far, last return"), ColumnKind::integer, 0},
                     {"done", text("Done so far (households)"), ColumnKind::integer, 0},
                     {"stage", text("Stage now"), ColumnKind::words, 0},
                     {"as", text("Taken in as"), ColumnKind::words, 0}};
    for (io::TakenReport const &taken : preview.reports) {
        Block const &block = dataset.block(taken.report.block);
        table.rows.push_back({plain_text(block.code), name_text(block.name, block.name_en),
                              plain_text(iso_date(taken.report.week)),
                              std::int64_t{block.households}, std::int64_t{taken.done_before},
                              std::int64_t{taken.report.households_done},
                              name_of(taken.report.stage), words_of(taken.as)});
    }
    return table;
}

void print_preview(Dataset const &dataset, io::ProgressPreview const &preview, Common const &common)
{
    for (Diagnostic const &finding : preview.findings) {
        if (finding.severity == Severity::error || !common.quiet) {
            std::cerr << format_diagnostic(common.language, finding) << '\n';
        }
    }
    if (!preview.reports.empty() && !has_errors(preview.findings)) {
        std::cout << report::to_text(common.language, taken_table(dataset, preview)) << '\n';
    }
    Text const outcome = has_errors(preview.findings)
                             ? text("nothing was taken: the returns have errors")
                             : counts_of(preview);
    std::cout << render(common.language, outcome) << '\n';
}

nlohmann::ordered_json preview_json(Dataset const &dataset, io::ProgressPreview const &preview)
{
    nlohmann::ordered_json json{{"files", nlohmann::ordered_json::array()},
                                {"counts", counts_json(preview)},
                                {"reports", nlohmann::ordered_json::array()},
                                {"problems", nlohmann::ordered_json::array()},
                                {"findings", nlohmann::ordered_json::array()}};
    for (io::TakenFile const &file : preview.files) {
        json["files"].push_back({{"file", file.file},
                                 {"sha256", file.hash},
                                 {"jurisdiction", file.jurisdiction},
                                 {"week", file.week ? iso_date(*file.week) : std::string{}},
                                 {"blocks", file.rows},
                                 {"not_returned", file.unreported}});
    }
    for (io::TakenReport const &taken : preview.reports) {
        ProgressReport const &report = taken.report;
        json["reports"].push_back({{"block", dataset.block(report.block).code},
                                   {"week", iso_date(report.week)},
                                   {"households_done", report.households_done},
                                   {"households_done_before", taken.done_before},
                                   {"stage", key_of(report.stage)},
                                   {"owed_yuan", report.owed.yuan()},
                                   {"budgeted_yuan", report.budgeted.yuan()},
                                   {"paid_yuan", report.paid.yuan()},
                                   {"as", io::key_of(taken.as)}});
    }
    for (io::TakenProblem const &taken : preview.problems) {
        WorksProblem const &problem = taken.problem;
        json["problems"].push_back(
            {{"code", problem.code},
             {"block", dataset.block(problem.block).code},
             {"words", problem.words},
             {"unit", problem.unit},
             {"due", problem.due ? iso_date(*problem.due) : std::string{}},
             {"solved", problem.solved ? iso_date(*problem.solved) : std::string{}},
             {"as", io::key_of(taken.as)}});
    }
    for (Diagnostic const &finding : preview.findings) {
        json["findings"].push_back(finding_json(finding));
    }
    return json;
}

} // namespace app::cli
