#include "app/cli/assign_text.hpp"

#include "app/cli/assign_json.hpp"
#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/proposal_tables.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/reason_card.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <iostream>
#include <utility>

namespace app::cli {

namespace {

using namespace sim;
using namespace sim::assign;

std::string wan_words(Cost fen)
{
    return fmt::format("{:.2f}", static_cast<double>(fen) / 1e6);
}

std::string gap_words(double gap)
{
    return fmt::format("{:.3f}", 100.0 * gap);
}

/// Drops columns that hold nothing but zero or no value: payers that no route concerns.
Table without_empty_columns(Table table)
{
    for (std::size_t c = table.columns.size(); c-- > 0;) {
        bool const empty = std::ranges::all_of(table.rows, [&](auto const &row) {
            auto const *const money = std::get_if<Money>(&row[c]);
            return std::holds_alternative<std::monostate>(row[c]) ||
                   (money != nullptr && *money == Money{});
        });
        if (empty && !table.rows.empty()) {
            auto const at = static_cast<std::ptrdiff_t>(c);
            table.columns.erase(table.columns.begin() + at);
            for (auto &row : table.rows) {
                row.erase(row.begin() + at);
            }
        }
    }
    return table;
}

/// Reasons are sentences: too long for a column of a terminal, so they follow the table.
Table without_column(Table table, std::string_view key)
{
    auto const column = std::ranges::find(table.columns, key, &TableColumn::key);
    auto const at = column - table.columns.begin();
    if (column != table.columns.end()) {
        table.columns.erase(column);
        for (auto &row : table.rows) {
            row.erase(row.begin() + at);
        }
    }
    return table;
}

void print_line(Language language, Text const &sentence, char const *indent = "")
{
    std::cout << indent << render(language, sentence) << '\n';
}

void print_relaxations(Model const &model, std::vector<Relaxation> const &list, Text const &heading,
                       Language language)
{
    if (list.empty()) {
        return;
    }
    print_line(language, heading);
    for (Relaxation const &relaxation : list) {
        Limit const &limit = model.limits[relaxation.row];
        Relaxed const change = relaxed(model, relaxation);
        report::ShownUnit const shown = report::shown_unit(limit.unit);
        print_line(language,
                   text("{limit}: from {from} {unit} to {to} {unit}",
                        {report::text_arg("limit", limit.name),
                         {"from", report::figure_words(shown.per_unit * change.from)},
                         {"to", report::figure_words(shown.per_unit * change.to)},
                         report::text_arg("unit", shown.name)}),
                   "  - ");
    }
}

} // namespace

Text search_note(SolveOptions const &options, Assignment const &answer)
{
    return text("Assigned from {scenario}: method {method}, seed {seed}, {steps} steps; 20-year "
                "cost {cost}, bound {bound} x 10,000 yuan, gap {gap} %",
                {{"scenario", options.scenario},
                 {"method", options.method},
                 {"seed", fmt::format("{}", options.seed)},
                 {"steps", fmt::format("{}", answer.answer.steps)},
                 {"cost", wan_words(answer.answer.cost)},
                 {"bound", answer.answer.bound == no_bound ? std::string{"-"}
                                                           : wan_words(answer.answer.bound)},
                 {"gap", gap_words(answer.answer.gap())}});
}

void print_proposal(AssignRun const &run, SolveOptions const &options, Assignment const &answer,
                    std::span<Move const> moves, std::span<Alternative const> alternatives,
                    Language language)
{
    report::ProposalTables const tables{.dataset = run.dataset(),
                                        .before = run.published(),
                                        .proposal = answer,
                                        .moves = moves,
                                        .faults = {},
                                        .alternatives = alternatives};
    std::cout << report::to_text(language,
                                 without_empty_columns(without_column(tables.flips(), "reason")))
              << '\n';
    for (Move const &move : moves) {
        print_line(
            language,
            text("{block}: {reason}",
                 {report::text_arg("block", report::block_name(run.dataset().block(move.block))),
                  report::text_arg("reason", move.reason)}),
            "  ");
    }
    std::cout << '\n';
    print_line(language, text("Limits that bind"));
    for (std::size_t r = 0; r < answer.limits.size(); ++r) {
        if (answer.limits[r].binding) {
            print_line(language, report::price_sentence(answer.model->limits[r], answer.limits[r]),
                       "  - ");
        }
    }
    std::cout << '\n';
    if (!alternatives.empty()) {
        std::cout << report::to_text(language, tables.compared_plans()) << '\n';
    }
    print_line(language, search_note(options, answer));
}

namespace {

void print_locked(LockedPart const &locked, Language language)
{
    for (Text const &sentence : locked.sentences) {
        print_line(language, sentence, "  - ");
    }
    print_line(language, !locked.unlocking_mends
                             ? text("Whether a plan exists with no block fixed was not "
                                    "found out in the time given.")
                         : *locked.unlocking_mends
                             ? text("With no block fixed there is a plan that keeps everything.")
                             : text("Without the fixed blocks there would be no plan either."));
}

} // namespace

void print_conflict(Assignment const &answer, Language language)
{
    bool const proved = answer.answer.proof == Proof::infeasible ||
                        (answer.conflict && !answer.conflict->clash.empty());
    if (proved) {
        print_line(language, text("Not possible under the present conditions."));
    }
    if (!answer.conflict) {
        print_line(language, text("No plan was found in the time given, and none was ruled out; "
                                  "allow more seconds or steps."));
        if (answer.locked) {
            print_locked(*answer.locked, language);
        }
        return;
    }
    Conflict const &conflict = *answer.conflict;
    if (!conflict.clash.empty()) {
        print_line(language, text("Conditions that cannot hold together:"));
        for (std::uint32_t const row : conflict.clash) {
            print_line(language, answer.model->limits[row].name, "  - ");
        }
    }
    if (answer.locked) {
        print_locked(*answer.locked, language);
    }
    print_relaxations(*answer.model, conflict.smallest,
                      text("Least relaxation that makes it possible:"), language);
    print_relaxations(*answer.model, conflict.alone,
                      text("Each of these alone would make it possible:"), language);
    if (!conflict.proved) {
        print_line(language, text("Less may do: the search was stopped before this was proved."));
    }
}

} // namespace app::cli
