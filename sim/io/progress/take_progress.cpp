#include "sim/io/progress/take_progress.hpp"

#include "sim/base/table.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/progress/problem_checker.hpp"
#include "sim/io/progress/report_checker.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sim::io {

namespace {

/// Codes that a finding spells out; of more it says the number.
constexpr std::size_t named_at_most = 12;

/// From the first phase of the plan to a year behind its last one: what lies outside is a slip.
struct WeekRange
{
    std::optional<Day> first{};
    std::optional<Day> last{};
};

WeekRange weeks_of(Dataset const &dataset)
{
    WeekRange range;
    for (Phase const &phase : dataset.phases) {
        if (auto const start = day_number(phase.start)) {
            range.first = std::min(range.first.value_or(*start), *start);
        }
    }
    constexpr char const *final_year = "target.final_year";
    if (dataset.parameters.has(final_year)) {
        range.last = day_number(static_cast<int>(dataset.parameters.value(final_year)) + 1, 1231);
    }
    return range;
}

void check_district(Dataset const &dataset, ProgressReturn const &file, Diagnostics &findings)
{
    auto const own = dataset.meta.find("district_code");
    if (!file.district.empty() && own != dataset.meta.end() && file.district != own->second) {
        findings.push_back(error_at("other_district", {file.file, "", "", "district_code"},
                                    file.district, text("the form is of another district"),
                                    plain_text(own->second)));
    }
}

void check_week(Dataset const &dataset, ProgressReturn const &file, Day week, Diagnostics &findings)
{
    WeekRange const range = weeks_of(dataset);
    if ((range.first && week < *range.first) || (range.last && week > *range.last)) {
        findings.push_back(
            error_at("week_outside", {file.file, "", "", "week"}, iso_date(week),
                     text("the day of the return lies outside the plan"),
                     text("from {first} to {last}",
                          {{"first", range.first ? iso_date(*range.first) : std::string{}},
                           {"last", range.last ? iso_date(*range.last) : std::string{}}})));
    }
}

/// The day that a file speaks of: what it says itself, and what is asked for, agree.
std::optional<Day> week_of(Dataset const &dataset, ProgressReturn const &file,
                           ProgressWish const &wish, Diagnostics &findings)
{
    if (file.week && wish.week && *file.week != *wish.week) {
        findings.push_back(error_at("other_week", {file.file, "", "", "week"}, iso_date(*file.week),
                                    text("the return speaks of another day than was asked for"),
                                    plain_text(iso_date(*wish.week))));
    }
    auto const week = wish.week ? wish.week : file.week;
    auto const dated = [](ReturnedBlock const &row) { return row.week.has_value(); };
    // Problems have no week of their own: they are held against that of the file.
    bool const rows_say =
        !file.blocks.empty() && file.problems.empty() && std::ranges::all_of(file.blocks, dated);
    if (!week && !rows_say) {
        findings.push_back(error_at("no_week", {file.file, "", "", "week"}, "",
                                    text("the return does not say of which day it speaks"),
                                    text("the day of the return: --week 2021-08-06")));
    }
    if (week) {
        check_week(dataset, file, *week, findings);
    }
    return week;
}

void check_row_weeks(Dataset const &dataset, ProgressReturn const &file, Diagnostics &findings)
{
    std::optional<Day> last;
    for (ReturnedBlock const &row : file.blocks) {
        if (row.week && row.week != last) {
            check_week(dataset, file, *row.week, findings);
            last = row.week;
        }
    }
}

void tell_silent_blocks(ProgressPreview &preview)
{
    for (TakenFile const &file : preview.files) {
        if (file.unreported.empty()) {
            continue;
        }
        std::string codes;
        for (std::size_t i = 0; i < std::min(named_at_most, file.unreported.size()); ++i) {
            codes.append(i == 0 ? "" : ", ").append(file.unreported[i]);
        }
        codes += file.unreported.size() > named_at_most ? " ..." : "";
        Diagnostic finding;
        finding.severity = Severity::warning;
        finding.code = "not_returned";
        finding.where.file = file.file;
        finding.value = codes;
        finding.message =
            text("{count} blocks of the form are not returned: their last numbers stand",
                 {{"count", std::to_string(file.unreported.size())}});
        preview.findings.push_back(std::move(finding));
    }
}

} // namespace

char const *key_of(TakenAs as)
{
    return as == TakenAs::added ? "added" : as == TakenAs::changed ? "changed" : "same";
}

std::size_t ProgressPreview::count(TakenAs as) const
{
    return static_cast<std::size_t>(std::ranges::count(reports, as, &TakenReport::as));
}

std::size_t ProgressPreview::count_problems(TakenAs as) const
{
    return static_cast<std::size_t>(std::ranges::count(problems, as, &TakenProblem::as));
}

ProgressPreview preview_progress(Dataset const &dataset, std::vector<ProgressReturn> returns,
                                 ProgressWish const &wish)
{
    ProgressPreview preview;
    ReturnPlaces const places{dataset};
    ReportChecker reports{dataset, places, wish, preview};
    ProblemChecker problems{dataset, places, preview};
    for (ProgressReturn const &file : returns) {
        check_district(dataset, file, preview.findings);
        auto const week = week_of(dataset, file, wish, preview.findings);
        check_row_weeks(dataset, file, preview.findings);
        reports.add(file, week);
        if (week) {
            problems.add(file, *week);
        }
    }
    reports.finish();
    tell_silent_blocks(preview);
    return preview;
}

ProgressPreview preview_progress(Dataset const &dataset,
                                 std::span<std::filesystem::path const> files,
                                 ProgressWish const &wish)
{
    Diagnostics findings;
    std::vector<ProgressReturn> returns;
    for (std::filesystem::path const &file : files) {
        returns.push_back(read_progress_return(file, findings));
    }
    ProgressPreview preview = preview_progress(dataset, std::move(returns), wish);
    preview.findings.insert(preview.findings.begin(), findings.begin(), findings.end());
    return preview;
}

} // namespace sim::io
