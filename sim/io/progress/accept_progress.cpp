#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/progress/take_progress.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace sim::io {

namespace {

using Fields = std::map<std::string, std::string, std::less<>>;

std::string yuan(Money money)
{
    return fmt::format("{}", money.yuan());
}

std::string day_or_none(std::optional<Day> day)
{
    return day ? iso_date(*day) : std::string{};
}

RowEdit row_edit(TakenAs as, std::string layer, std::string key, Fields fields)
{
    return {.kind = as == TakenAs::added ? RowEdit::Kind::add : RowEdit::Kind::set,
            .layer = std::move(layer),
            .key = std::move(key),
            .fields = std::move(fields),
            .shape = {},
            .like = {},
            .is_fact = true};
}

RowEdit edit_of(Dataset const &dataset, TakenReport const &taken)
{
    ProgressReport const &report = taken.report;
    return row_edit(taken.as, "progress",
                    dataset.block(report.block).code + "/" + iso_date(report.week),
                    {{"households_done", fmt::format("{}", report.households_done)},
                     {"stage", key_of(report.stage)},
                     {"owed_yuan", yuan(report.owed)},
                     {"budgeted_yuan", yuan(report.budgeted)},
                     {"paid_yuan", yuan(report.paid)},
                     {"remark", report.remark},
                     {"source", report.source}});
}

RowEdit edit_of(Dataset const &dataset, TakenProblem const &taken)
{
    WorksProblem const &problem = taken.problem;
    return row_edit(taken.as, "problems", problem.code,
                    {{"block", dataset.block(problem.block).code},
                     {"reported", iso_date(problem.reported)},
                     {"words", problem.words},
                     {"unit", problem.unit},
                     {"due", day_or_none(problem.due)},
                     {"solved", day_or_none(problem.solved)},
                     {"source", problem.source}});
}

std::string details_of(ProgressPreview const &preview)
{
    nlohmann::ordered_json files = nlohmann::ordered_json::array();
    for (TakenFile const &file : preview.files) {
        files.push_back({{"file", file.file},
                         {"sha256", file.hash},
                         {"week", day_or_none(file.week)},
                         {"blocks", file.rows}});
    }
    return nlohmann::ordered_json{{"progress", std::move(files)}}.dump(
        -1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

} // namespace

DataEdit accept_progress(RawProject const &tables, Dataset const &dataset,
                         ProgressPreview const &preview)
{
    throw_if_errors(preview.findings);
    DataChange change;
    for (TakenReport const &taken : preview.reports) {
        if (taken.as != TakenAs::same) {
            change.rows.push_back(edit_of(dataset, taken));
        }
    }
    for (TakenProblem const &taken : preview.problems) {
        if (taken.as != TakenAs::same) {
            change.rows.push_back(edit_of(dataset, taken));
        }
    }
    DataEdit edit = io::edit_of(tables, change);
    if (!edit.rows.empty()) {
        edit.details = details_of(preview);
    }
    return edit;
}

} // namespace sim::io
