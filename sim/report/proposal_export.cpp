#include "sim/report/proposal_export.hpp"

#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/assign/options/plan_cost.hpp"
#include "sim/io/results_gpkg.hpp"
#include "sim/io/text_file.hpp"
#include "sim/io/xlsx.hpp"
#include "sim/report/money_day_cells.hpp"
#include "sim/report/reason_card.hpp"
#include "sim/report/render_table.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/sheets.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <system_error>
#include <utility>

namespace sim::report {

namespace {

namespace fs = std::filesystem;

constexpr double reason_mm = 75.0;
constexpr double sentence_mm = 110.0;

std::string wan_words(assign::Cost fen)
{
    return fmt::format("{:.2f}", static_cast<double>(fen) / 1e6);
}

/// Money columns in which every row is nothing: payers that the changes do not concern.
std::set<std::string> empty_money_columns(Table const &table)
{
    std::set<std::string> empty;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        bool const nothing = std::ranges::all_of(table.rows, [&](auto const &row) {
            auto const *const money = std::get_if<Money>(&row[c]);
            return money != nullptr && *money == Money{};
        });
        if (nothing) {
            empty.insert(table.columns[c].key);
        }
    }
    return empty;
}

assign::PlanCost cost_of(ProposalTables const &tables)
{
    return assign::plan_cost(*tables.proposal.model, tables.proposal.answer.choice);
}

/// How the sheets of blocks and of works add up to the cost of the plan.
Text cost_sum(ProposalTables const &tables)
{
    assign::PlanCost const cost = cost_of(tables);
    return text("Cost of the plan = total of the blocks + works: {total} = {blocks} + {works} "
                "(10,000 yuan).",
                {{"total", wan_words(cost.total().fen())},
                 {"blocks", wan_words(cost.blocks.total().fen())},
                 {"works", wan_words((cost.works + cost.upgrades).fen())}});
}

std::vector<Text> summary_lines(ProposalTables const &tables)
{
    assign::Answer const &answer = tables.proposal.answer;
    std::int64_t households = 0;
    for (Move const &move : tables.moves) {
        households += tables.dataset.block(move.block).households;
    }
    std::int64_t const faults = std::ssize(tables.faults);
    return {
        text("The proposal keeps every shared limit. Against the plan before, {blocks} blocks with "
             "{households} households change route or year.",
             {{"blocks", fmt::format("{}", tables.moves.size())},
              {"households", fmt::format("{}", households)}}),
        text("20-year cost of the proposal, present value, all payers: {cost} x 10,000 yuan.",
             {{"cost", wan_words(cost_of(tables).total().fen())}}),
        cost_sum(tables),
        text("Objective of the search: {objective} x 10,000 yuan; no plan within the limits has "
             "less than {bound} x 10,000 yuan (gap {gap} %). It also counts the weights and prices "
             "of assign.*, so it is money only while these stand at their defaults.",
             {{"objective", wan_words(answer.cost)},
              {"bound",
               answer.bound == assign::no_bound ? std::string{"-"} : wan_words(answer.bound)},
              {"gap", fmt::format("{:.3f}", 100.0 * answer.gap())}}),
        text("{count} matters of the plan before are to be clarified; they are listed at the end.",
             {{"count", fmt::format("{}", faults)}}),
        text("Suitability is judged first, then 20-year cost under all shared limits, then, among "
             "routes of nearly equal cost, emissions.")};
}

io::BookSheet summary_sheet(SheetSource const &source, ProposalTables const &tables)
{
    Wording const &words = source.wording;
    constexpr double page_mm = 190.0;
    SheetBuilder sheet{words.say(text("In short")), page_of(source, false), {page_mm}};
    sheet.across(io::CellLook::title, words.say(text("{district}: proposed heating routes",
                                                     {{"district", words.district()}})));
    sheet.across(io::CellLook::meta, scenario_words(source));
    for (Text const &line : summary_lines(tables)) {
        sheet.across(io::CellLook::body, words.say(line));
    }
    bool headed = false;
    for (std::size_t r = 0; r < tables.proposal.limits.size(); ++r) {
        if (!tables.proposal.limits[r].binding) {
            continue;
        }
        if (!std::exchange(headed, true)) {
            sheet.across(io::CellLook::heading, words.say(text("Limits that bind")));
        }
        sheet.across(io::CellLook::body, words.say(price_sentence(tables.proposal.model->limits[r],
                                                                  tables.proposal.limits[r])));
    }
    return sheet.finish();
}

/// By block: how far the runner-up is behind.
std::vector<io::RouteMargin> margins_of(ProposalTables const &tables)
{
    std::vector<io::RouteMargin> margins;
    for (BlockReason const &why : tables.proposal.reasons) {
        io::RouteMargin margin{.extra_cost = why.extra_cost, .margin_share = why.margin_share};
        if (why.runner_up) {
            margin.runner_up = tables.proposal.model->candidates[*why.runner_up].choice.route;
        }
        margins.push_back(margin);
    }
    return margins;
}

AttachedList list_of(SheetSource const &source, Text const &name, Table table)
{
    AttachedList list{.name = source.wording.say(name), .table = std::move(table)};
    list.notes = {text("Costs of 20 years are present values; money of payers is what the ledger "
                       "owes in all years.")};
    return list;
}

} // namespace

io::Book proposal_book(SheetSource const &source, ProposalTables const &tables)
{
    io::Book book;
    book.title = source.wording.say(text("Proposed heating routes"));
    book.created = source.wording.meta("plan_issued");
    book.sheets.push_back(summary_sheet(source, tables));
    AttachedList flips = list_of(source, text("Changes of route"), tables.flips());
    flips.without = empty_money_columns(flips.table);
    flips.without.insert("code");
    flips.sentences_mm = {{"reason", reason_mm}};
    AttachedList blocks = list_of(source, text("Proposed routes"), tables.blocks());
    blocks.sentences_mm = {{"reason", reason_mm}};
    blocks.without = {"code",
                      "before_year",
                      "retrofit",
                      "changed",
                      "life_government_wan_yuan",
                      "life_household_wan_yuan",
                      "life_company_wan_yuan"};
    blocks.notes.push_back(cost_sum(tables));
    AttachedList limits = list_of(source, text("Shared limits"), tables.limits());
    limits.without = {"id"};
    AttachedList works = list_of(source, text("Shared works"), tables.works());
    works.without = {"id"};
    works.notes.push_back(cost_sum(tables));
    AttachedList gates = list_of(source, text("Suitability"), tables.gate_overview());
    gates.without = {"code"};
    AttachedList faults = list_of(source, text("To be clarified"), tables.plan_faults());
    faults.without = {"code", "id"};
    faults.sentences_mm = {{"sentence", sentence_mm}};
    AttachedList plans = list_of(source, text("Plans to choose from"), tables.compared_plans());
    plans.without = {"key"};
    for (AttachedList const &list : {flips, blocks, limits, works, gates, plans, faults}) {
        if (!list.table.rows.empty()) {
            book.sheets.push_back(list_sheet(source, list));
        }
    }
    return book;
}

std::vector<fs::path> export_proposal(SheetSource const &source, ProposalTables const &tables,
                                      fs::path const &folder)
{
    for (char const *part : {"csv", "gis"}) {
        std::error_code failed;
        fs::create_directories(folder / part, failed);
        if (failed) {
            throw IoError{(folder / part).string(), text("the folder cannot be made")};
        }
    }
    std::vector<fs::path> files;
    ProposalTables exact = tables;
    exact.money_decimals = decimals_of_a_fen;
    for (Table const &table : exact.all()) {
        files.push_back(folder / "csv" / (table.key + ".csv"));
        io::write_text_file(files.back(), to_csv(source.wording.language(), table));
    }
    files.push_back(folder / "proposal.xlsx");
    io::write_xlsx(files.back(), proposal_book(source, tables));
    files.push_back(folder / "gis" / "results.gpkg");
    std::vector<io::RouteMargin> const margins = margins_of(tables);
    io::write_results_gpkg(files.back(), source.dataset, source.scenario, source.results,
                           {.margins = margins});
    return files;
}

} // namespace sim::report
