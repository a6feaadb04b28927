#include "sim/io/progress/problem_checker.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/progress/report_checker.hpp"

#include <algorithm>
#include <utility>

namespace sim::io {

ProblemChecker::ProblemChecker(Dataset const &dataset, ReturnPlaces const &places,
                               ProgressPreview &preview)
    : m_dataset{dataset}, m_places{places}, m_preview{preview}
{
    for (WorksProblem const &problem : dataset.problems) {
        m_codes.insert(problem.code);
    }
}

void ProblemChecker::say(Severity severity, ProgressReturn const &file,
                         ReturnedProblem const &returned, char const *field, std::string value,
                         std::string code, Text message, Text allowed)
{
    Diagnostic finding;
    finding.severity = severity;
    finding.code = std::move(code);
    finding.where = place_of(file.file, returned.sheet, returned.row, field);
    finding.value = std::move(value);
    finding.message = std::move(message);
    finding.allowed = std::move(allowed);
    m_preview.findings.push_back(std::move(finding));
}

void ProblemChecker::add(ProgressReturn const &file, Day week)
{
    for (ReturnedProblem const &returned : file.problems) {
        auto const found = m_places.block_of(returned.block, file.jurisdiction);
        if (found.trouble != ReturnPlaces::Trouble::none) {
            say(Severity::error, file, returned, "block", returned.block, "unknown_block",
                text("the problem is of no block of the form's town or of the project"),
                text("the code of a block of this project"));
            continue;
        }
        take(file, returned, *found.block, week);
    }
}

WorksProblem const *ProblemChecker::known(ReturnedProblem const &returned, BlockId block) const
{
    auto const found = std::ranges::find_if(m_dataset.problems, [&](WorksProblem const &problem) {
        return returned.code.empty() ? problem.block == block && problem.words == returned.words
                                     : problem.code == returned.code;
    });
    return found == m_dataset.problems.end() ? nullptr : &*found;
}

std::string ProblemChecker::free_code(BlockId block, Day reported)
{
    std::string day = iso_date(reported);
    std::erase(day, '-');
    for (int n = 1;; ++n) {
        std::string code = fmt::format("{}-{}-{}", m_dataset.block(block).code, day, n);
        if (m_codes.insert(code).second) {
            return code;
        }
    }
}

std::string ProblemChecker::unit_code(ProgressReturn const &file, ReturnedProblem const &returned)
{
    if (returned.unit.empty()) {
        return {};
    }
    auto const code = m_places.unit_of(returned.unit);
    if (!code) {
        say(Severity::warning, file, returned, "unit", returned.unit, "unknown_unit",
            text("no unit, town or street of the project is called so: the words are kept"));
    }
    return code.value_or(returned.unit);
}

void ProblemChecker::check_days(ProgressReturn const &file, ReturnedProblem const &returned,
                                WorksProblem const &problem, Day week)
{
    if (problem.reported > week) {
        say(Severity::error, file, returned, "reported", iso_date(problem.reported),
            "reported_after_week", text("the problem is reported after the day of the return"),
            text("{day} at the latest", {{"day", iso_date(week)}}));
    }
    if (problem.due && *problem.due < problem.reported) {
        say(Severity::error, file, returned, "due", iso_date(*problem.due), "due_before_report",
            text("the problem is to be solved before it was reported"),
            text("{day} or later", {{"day", iso_date(problem.reported)}}));
    }
    if (problem.solved && (*problem.solved < problem.reported || *problem.solved > week)) {
        say(Severity::error, file, returned, "solved", iso_date(*problem.solved), "bad_solved_day",
            text("the problem is solved before it was reported or after the day of the return"),
            text("from {first} to {last}",
                 {{"first", iso_date(problem.reported)}, {"last", iso_date(week)}}));
    }
    if (!problem.due && !problem.solved) {
        say(Severity::warning, file, returned, "due", "", "no_due_day",
            text("the problem has no day by which it is to be solved"));
    }
    if (problem.unit.empty() && !problem.solved) {
        say(Severity::warning, file, returned, "unit", "", "no_unit_to_solve",
            text("nobody is named to solve the problem"));
    }
}

void ProblemChecker::take(ProgressReturn const &file, ReturnedProblem const &returned,
                          BlockId block, Day week)
{
    WorksProblem const *const before = known(returned, block);
    if (before != nullptr && before->block != block) {
        std::string const &own = m_dataset.block(before->block).code;
        say(Severity::error, file, returned, "code", returned.code, "problem_of_other_block",
            text("the problem of this code is of block {block}", {{"block", own}}),
            text("its own block, or no code for a new problem"));
        return;
    }
    WorksProblem problem = before != nullptr ? *before : WorksProblem{};
    problem.block = block;
    problem.reported = returned.reported.value_or(before != nullptr ? before->reported : week);
    problem.words = returned.words;
    problem.unit = unit_code(file, returned);
    problem.due = returned.due;
    problem.solved = returned.solved;
    problem.source = file.file;
    if (before == nullptr) {
        problem.code = returned.code.empty() ? free_code(block, problem.reported) : returned.code;
        m_codes.insert(problem.code);
    }
    bool const twice = std::ranges::any_of(m_preview.problems, [&](TakenProblem const &taken) {
        return taken.problem.code == problem.code;
    });
    if (twice) {
        say(Severity::error, file, returned, "code", problem.code, "problem_twice",
            text("the problem stands in the returns twice"));
        return;
    }
    check_days(file, returned, problem, week);
    TakenAs as = TakenAs::added;
    if (before != nullptr) {
        WorksProblem same = *before;
        same.source = problem.source;
        as = same == problem ? TakenAs::same : TakenAs::changed;
    }
    m_preview.problems.push_back({std::move(problem), as});
}

} // namespace sim::io
