#include "app/cli/assign_text.hpp"

#include "app/cli/assign_json.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/assign/options/plan_cost.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/proposal_tables.hpp"
#include "sim/report/proposal_words.hpp"
#include "sim/report/reason_card.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <cmath>
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

/// Like figure_words, but rounded so that the limit is as wide as it must be.
std::string outward_words(double value, bool up)
{
    double const size = std::abs(value);
    double const scale = size >= 1000.0 ? 1.0 : size >= 10.0 ? 10.0 : 1000.0;
    constexpr double noise = 1e-6;
    return report::figure_words(
        (up ? std::ceil(value * scale - noise) : std::floor(value * scale + noise)) / scale);
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
                         {"to", outward_words(shown.per_unit * change.to, !limit.at_least)},
                         report::text_arg("unit", shown.behind)}),
                   "  - ");
    }
}

/// Nothing if no limit binds.
void print_binding(Assignment const &answer, Language language)
{
    bool headed = false;
    for (std::size_t r = 0; r < answer.limits.size(); ++r) {
        if (!answer.limits[r].binding) {
            continue;
        }
        if (!std::exchange(headed, true)) {
            print_line(language, text("Limits that bind"));
        }
        print_line(language, report::price_sentence(answer.model->limits[r], answer.limits[r]),
                   "  - ");
    }
    if (headed) {
        std::cout << '\n';
    }
}

} // namespace

Text search_note(AssignRun const &run, SolveOptions const &options, Assignment const &answer)
{
    bool const exact = options.chosen_method() == Method::exact;
    Cost const bound = answer.answer.bound;
    return text(
        "Assigned from {scenario}: {method}, seed {seed}, {steps} steps; 20-year cost "
        "{cost} x 10,000 yuan; objective {objective}, bound {bound} x 10,000 yuan, gap "
        "{gap} %",
        {{"scenario", run.scenario.name_zh, run.scenario.name_en},
         report::text_arg("method", exact ? text("exact method") : text("quick method")),
         {"seed", fmt::format("{}", options.seed)},
         {"steps", fmt::format("{}", answer.answer.steps)},
         {"cost", answer.answer.feasible()
                      ? wan_words(plan_cost(*answer.model, answer.answer.choice).total().fen())
                      : std::string{"-"}},
         {"objective", wan_words(answer.answer.cost)},
         {"bound", bound == no_bound ? std::string{"-"} : wan_words(bound)},
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
    if (moves.empty()) {
        print_line(language, text("No block changes route or year against the published plan."));
    } else {
        std::cout << report::to_text(
                         language, without_empty_columns(without_column(tables.flips(), "reason")))
                  << '\n';
    }
    for (Move const &move : moves) {
        print_line(
            language,
            text("{block}: {reason}",
                 {report::text_arg("block", report::block_name(run.dataset().block(move.block))),
                  report::text_arg("reason", move.reason)}),
            "  ");
    }
    std::cout << '\n';
    print_binding(answer, language);
    if (!alternatives.empty()) {
        std::cout << report::to_text(language, tables.compared_plans()) << '\n';
    }
    print_line(language, search_note(run, options, answer));
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
    if (conflict.beyond) {
        print_line(language,
                   text("No growth within the ranges of these parameters makes it possible; other "
                        "limits or conditions must change."));
    } else if (conflict.smallest.empty() && !conflict.proved) {
        print_line(language, text("The search was stopped before it found what would make it "
                                  "possible; allow more seconds or steps."));
    } else if (!conflict.proved) {
        print_line(language, text("Less may do: the search was stopped before this was proved."));
    }
}

} // namespace app::cli
