#include "app/cli/assign_json.hpp"
#include "app/cli/assign_text.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/option_value.hpp"
#include "app/cli/save_as.hpp"
#include "app/cli/verbs.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/proposal_export.hpp"

#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using sim::assign::Assignment;

struct AssignOptions : SolveOptions
{
    SaveAs save;
    std::filesystem::path out;
    bool alternatives = false;
};

/// The scenario that a proposal is kept as: its parent's values, the proposed plan, and a note on
/// how it was found.
sim::Scenario proposed_scenario(AssignRun const &run, AssignOptions const &options,
                                Assignment const &answer, sim::Language language)
{
    sim::Scenario made = copy_of(run.project, options.scenario, options.save.name);
    made.values = run.scenario.values;
    made.plan = answer.plan;
    made.note = sim::render(language, search_note(run, options, answer));
    return made;
}

struct Judged
{
    std::vector<sim::Move> moves; ///< against the published plan
    std::vector<sim::PlanFault> faults;
    std::vector<sim::assign::Alternative> alternatives;
};

Judged judge(AssignRun const &run, AssignOptions const &options, Assignment const &answer,
             sim::assign::Control const &control)
{
    Judged judged;
    sim::Scenario published = run.scenario;
    published.plan = run.published();
    judged.faults =
        sim::assign::judge_plan(run.dataset(), run.scenario, *run.material, run.published());
    if (answer.answer.feasible()) {
        judged.moves = sim::assign::moves(run.dataset(), published, *run.material, *answer.model,
                                          answer.answer);
        if (options.alternatives || !options.out.empty()) {
            judged.alternatives = sim::assign::make_alternatives(
                run.dataset(), run.scenario, *run.material, answer.answer, control);
        }
    }
    return judged;
}

void print_json(AssignRun const &run, AssignOptions const &options, Assignment const &answer,
                Judged const &judged)
{
    nlohmann::ordered_json json = assign_json(run, answer, judged.moves, judged.faults);
    json["method"] = options.method;
    json["seed"] = options.seed;
    json["saved_as"] = nullptr;
    if (answer.answer.feasible() && !options.save.name.key.empty()) {
        json["saved_as"] = options.save.name.key;
    }
    if (!judged.alternatives.empty()) {
        json["alternatives"] = alternatives_json(run.dataset(), answer, judged.alternatives);
    }
    json["conflict"] = nullptr;
    if (answer.conflict) {
        json["conflict"] = conflict_json(*answer.model, *answer.conflict);
    }
    std::cout << json.dump(2) << '\n';
}

/// Tables and the workbook of a proposal, beside the published plan.
void write_report(AssignRun const &run, AssignOptions const &options, Assignment const &answer,
                  Judged const &judged, Common const &common)
{
    sim::Scenario proposed = proposed_scenario(run, options, answer, common.language);
    sim::Progress progress;
    sim::Results const results = sim::simulate(run.dataset(), proposed, progress);
    sim::report::ProposalTables const tables{.dataset = run.dataset(),
                                             .before = run.published(),
                                             .proposal = answer,
                                             .moves = judged.moves,
                                             .faults = judged.faults,
                                             .alternatives = judged.alternatives};
    sim::report::SheetSource const source{run.dataset(), proposed, results, common.language, true};
    for (std::filesystem::path const &file :
         sim::report::export_proposal(source, tables, options.out)) {
        if (!common.quiet) {
            std::cerr << file.string() << '\n';
        }
    }
}

int run_assign(AssignOptions options, Common const &common)
{
    std::optional<sim::io::ProjectFile> file =
        file_to_save_in(options.project, options.scenario, options.save);
    AssignRun const run = prepare_assign(file ? file->loaded().project
                                              : open_project(options.project, common).project,
                                         options, common);
    Assignment answer;
    Judged judged;
    {
        Interrupt const interrupt;
        with_upgrade_hint(run.dataset(), options.project, common, [&] {
            answer = sim::assign::assign(run.dataset(), run.scenario, *run.material,
                                         options.chosen_method(), control_of(options, common),
                                         [&] { return conflict_control(options); });
            SolveOptions quiet_options = options;
            Common silent = common;
            silent.quiet = true;
            judged = judge(run, options, answer, control_of(quiet_options, silent));
        });
    }
    bool const found = answer.answer.feasible();
    if (found && file) {
        sim::Project const &before = file->loaded().project;
        file->commit(
            before, with_scenario(before, proposed_scenario(run, options, answer, common.language)),
            "assign");
    }
    if (found && !options.out.empty()) {
        write_report(run, options, answer, judged, common);
    }
    if (common.json) {
        print_json(run, options, answer, judged);
    } else if (found) {
        print_proposal(run, options, answer, judged.moves, judged.alternatives, common.language);
    } else {
        print_conflict(answer, common.language);
    }
    warn_illustrative(run.dataset(), common);
    return found ? 0 : no_feasible_answer;
}

} // namespace

void add_assign(CLI::App &program, Common &common, Run &run)
{
    auto const help = [&common](char const *sentence) {
        return sim::tr(common.language, sentence);
    };
    auto const options = std::make_shared<AssignOptions>();
    options->save.name.zh = "建议方案";
    options->save.name.en = "Proposal";
    CLI::App *const verb = program.add_subcommand(
        "assign", help("propose a route for every block under all shared limits"));
    add_solve_options(*verb, *options, common);
    add_save_as(*verb, options->save, common, help("keep the proposal as a scenario of this key"));
    verb->add_option("--out", options->out, help("write tables and a workbook into this folder"))
        ->type_name(help("FOLDER"));
    verb->add_flag("--alternatives", options->alternatives,
                   help("also look for clearly different good plans"));
    verb->callback([options, &common, &run] {
        run = [options, &common] { return run_assign(*options, common); };
    });
}

} // namespace app::cli
