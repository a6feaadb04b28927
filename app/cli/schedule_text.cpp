#include "app/cli/schedule_text.hpp"

#include "app/cli/schedule_tables.hpp"
#include "sim/base/fmt.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/render_table.hpp"

#include <iostream>
#include <set>
#include <string>

namespace app::cli {

namespace {

using namespace sim;
using report::text_arg;

constexpr std::size_t most_culprits = 10;

void print_line(Language language, Text const &sentence, char const *indent = "")
{
    std::cout << indent << render(language, sentence) << '\n';
}

void print_table(Language language, Table const &table)
{
    if (!table.rows.empty()) {
        std::cout << report::to_text(language, table) << '\n';
    }
}

/// Sentence of each target with what holds it back. What holds several back is said once.
void print_targets(ScheduleRun const &run, Language language)
{
    print_table(language, target_table(run));
    std::set<std::string> said;
    for (TargetState const &state : run.works.answer.targets) {
        if (!state.sentence.key.empty()) {
            print_line(language, state.sentence);
        }
        for (Bottleneck const &bottleneck : state.bottlenecks) {
            if (said.insert(render(language, bottleneck.sentence)).second) {
                print_line(language, bottleneck.sentence, "  - ");
            }
        }
    }
    std::cout << '\n';
}

void print_mends(ScheduleRun const &run, Language language)
{
    if (run.mends->empty() && run.stopped_in_mends) {
        print_line(language, text("The search was stopped before a way out was found."));
        std::cout << '\n';
        return;
    }
    if (run.mends->empty()) {
        print_line(language, text("No change of crews, lots or years brings the target nearer."));
        std::cout << '\n';
        return;
    }
    print_table(language, mend_table(run));
    for (Mend const &mend : *run.mends) {
        if (!mend.detail.key.empty()) {
            print_line(language,
                       text("{name}: {detail}",
                            {text_arg("name", mend.name), text_arg("detail", mend.detail)}),
                       "  - ");
        }
    }
    std::cout << '\n';
}

void print_crew_set(ScheduleRun const &run, Language language)
{
    WorksTarget const &target = run.plan().targets[run.asked_target()];
    if (!run.crews->met && !run.crews->complete) {
        print_line(language, text("The search was stopped before a way out was found."));
        std::cout << '\n';
        return;
    }
    if (!run.crews->met) {
        print_line(language, text("No number of crews was found that meets the target {target}.",
                                  {text_arg("target", target.name)}));
        std::cout << '\n';
        return;
    }
    print_table(language, crew_set_table(run));
}

void print_risk(ScheduleRun const &run, Language language)
{
    print_table(language, risk_table(run));
    Table culprits = culprit_table(run);
    if (culprits.rows.size() > most_culprits) {
        culprits.rows.resize(most_culprits);
    }
    print_table(language, culprits);
}

} // namespace

Text schedule_note(ScheduleRun const &run)
{
    auto const &targets = run.works.answer.targets;
    TextArg const reached = targets.empty() || targets.front().reached > run.plan().last_day
                                ? TextArg{"reached", "-"}
                                : works::date_arg("reached", targets.front().reached);
    Text const name = targets.empty() ? Text{} : run.plan().targets[targets.front().target].name;
    return text("Works scheduled from {scenario}: seed {seed}, {steps} steps; {target}: {reached}",
                {{"scenario", run.scenario.name_zh, run.scenario.name_en},
                 {"seed", fmt::format("{}", run.seed)},
                 {"steps", fmt::format("{}", run.works.steps)},
                 text_arg("target", name),
                 reached});
}

Text applied_note(ScheduleRun const &run)
{
    return text(
        "{mend}, taken over with its schedule from {scenario}: seed {seed}; {target}: "
        "{reached}",
        {text_arg("mend", run.applied->name),
         {"scenario", run.scenario.name_zh, run.scenario.name_en},
         {"seed", fmt::format("{}", run.seed)},
         text_arg("target", run.plan().targets[run.asked_target()].name),
         {"reached", run.applied->reached > run.plan().last_day ? std::string{"-"}
                                                                : iso_date(run.applied->reached)}});
}

void print_schedule(ScheduleRun const &run, Language language)
{
    print_targets(run, language);
    if (run.mends) {
        print_mends(run, language);
    }
    if (run.crews) {
        print_crew_set(run, language);
    }
    print_table(language, chain_table(run));
    print_table(language, crew_table(run));
    print_table(language, month_table(run));
    if (run.risk) {
        print_risk(run, language);
    }
    for (CalendarFinding const &finding : run.calendar) {
        print_line(language, text("{id}: {sentence}",
                                  {{"id", finding.id}, text_arg("sentence", finding.sentence)}));
    }
    print_line(language, schedule_note(run));
    if (run.applied != nullptr) {
        print_line(language, applied_note(run));
    }
}

void print_reasons(ScheduleRun const &run, Language language)
{
    bool const asked = run.works.plan == nullptr;
    print_line(language, asked ? text("A date that was asked for cannot hold; nothing was "
                                      "scheduled.")
                               : text("No schedule was found."));
    for (Text const &reason : run.reasons) {
        print_line(language, reason, "  - ");
    }
}

} // namespace app::cli
