#include "app/cli/assign_json.hpp"
#include "app/cli/assign_text.hpp"
#include "app/cli/open_project.hpp"
#include "app/cli/verbs.hpp"
#include "app/core/scenario_steps.hpp"
#include "sim/base/error.hpp"
#include "sim/engine/simulate.hpp"
#include "sim/report/proposal_export.hpp"

#include <algorithm>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

namespace app::cli {

namespace {

using sim::assign::Assignment;

constexpr int no_feasible_answer = 4;
constexpr std::size_t longest_key = 64;

struct AssignOptions : SolveOptions
{
    ScenarioName save_as;
    std::filesystem::path out;
    bool alternatives = false;
    bool keep = false;      ///< --save-as was given
    bool own_names = false; ///< and a name
};

[[noreturn]] void refuse_key(std::string const &key, char const *code, sim::Text message)
{
    sim::Diagnostic wrong;
    wrong.code = code;
    wrong.where.field = "--save-as";
    wrong.value = key;
    wrong.message = std::move(message);
    wrong.allowed = sim::text("1 to {most} characters", {{"most", std::to_string(longest_key)}});
    throw sim::InputError{{wrong}};
}

/// 建议方案, 建议方案2 ...: no two scenarios of a project look the same in a list.
void name_apart(sim::Project const &project, ScenarioName &name)
{
    ScenarioName const first = name;
    auto const taken = [&] {
        return std::ranges::any_of(project.scenarios, [&](sim::Scenario const &scenario) {
            return scenario.name_zh == name.zh || scenario.name_en == name.en;
        });
    };
    for (int i = 2; taken(); ++i) {
        name.zh = first.zh + std::to_string(i);
        name.en = first.en + " " + std::to_string(i);
    }
}

/// The scenario that a proposal is kept as: its parent's values, the proposed plan, and a note on
/// how it was found.
sim::Scenario proposed_scenario(AssignRun const &run, AssignOptions const &options,
                                Assignment const &answer, sim::Language language)
{
    sim::Scenario made = copy_of(run.project, options.scenario, options.save_as);
    made.values = run.scenario.values;
    made.plan = answer.plan;
    made.note = sim::render(language, search_note(run, options, answer));
    return made;
}

/// The project file that a proposal will be kept in: opened before the search, so that nothing is
/// searched for that could not be kept.
std::optional<sim::io::ProjectFile> file_to_save_in(AssignOptions &options)
{
    if (!options.keep) {
        return std::nullopt;
    }
    if (options.save_as.key.empty()) {
        refuse_key(options.save_as.key, "empty_key", sim::text("a scenario needs a key"));
    }
    if (options.save_as.key.size() > longest_key) {
        refuse_key(options.save_as.key, "long_key", sim::text("the key of a scenario is too long"));
    }
    if (std::filesystem::is_directory(options.project)) {
        throw sim::IoError{options.project.string(),
                           sim::text("a scenario is kept in a project file, not in a folder")};
    }
    sim::io::ProjectFile file{options.project};
    sim::Project const &project = file.loaded().project;
    if (!options.own_names) {
        name_apart(project, options.save_as);
    }
    file.require_sound(with_scenario(project, copy_of(project, options.scenario, options.save_as)));
    return file;
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
    if (answer.answer.feasible() && !options.save_as.key.empty()) {
        json["saved_as"] = options.save_as.key;
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
    std::optional<sim::io::ProjectFile> file = file_to_save_in(options);
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
    options->save_as.zh = "建议方案";
    options->save_as.en = "Proposal";
    CLI::App *const verb = program.add_subcommand(
        "assign", help("propose a route for every block under all shared limits"));
    add_solve_options(*verb, *options, common);
    CLI::Option *const save = verb->add_option("--save-as", options->save_as.key,
                                               help("keep the proposal as a scenario of this key"))
                                  ->type_name(help("KEY"));
    auto const named = [options](std::string const &) { options->own_names = true; };
    verb->add_option("--name-zh", options->save_as.zh, help("Chinese name of that scenario"))
        ->type_name(help("NAME"))
        ->needs(save)
        ->each(named)
        ->capture_default_str();
    verb->add_option("--name-en", options->save_as.en, help("English name of that scenario"))
        ->type_name(help("NAME"))
        ->needs(save)
        ->each(named)
        ->capture_default_str();
    verb->add_option("--out", options->out, help("write tables and a workbook into this folder"))
        ->type_name(help("FOLDER"));
    verb->add_flag("--alternatives", options->alternatives,
                   help("also look for clearly different good plans"));
    verb->callback([options, save, &common, &run] {
        options->keep = save->count() > 0;
        run = [options, &common] { return run_assign(*options, common); };
    });
}

} // namespace app::cli
