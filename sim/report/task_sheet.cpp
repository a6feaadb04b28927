#include "sim/report/task_sheet.hpp"

#include "sim/base/fmt.hpp"
#include "sim/base/table.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

bool contains(std::vector<std::string> const &codes, std::string const &code)
{
    return std::ranges::find(codes, code) != codes.end();
}

bool takes_part(TaskRule const &rule, std::string const &code)
{
    return contains(rule.lead, code) || contains(rule.responsible, code) ||
           contains(rule.assisting, code);
}

/// The plan's general principles (S1) name departments without giving them a task of their own.
bool states_a_duty(TaskRule const &rule)
{
    return !rule.section.starts_with("S1(");
}

/// On sheets of the whole district a programme's task stands for the town task that counts the
/// same: the retrofit of buildings.
bool replaced_by_programme(Dataset const &dataset, TaskRule const &rule)
{
    return rule.scope == "jurisdiction" &&
           std::ranges::any_of(dataset.tasks, [&](TaskRule const &other) {
               return other.scope == "programme" && other.quantity_key == rule.quantity_key;
           });
}

TaskSheet start_sheet(SheetSource const &source, std::string const &code, std::string const &name,
                      std::string const &body)
{
    TaskSheet sheet;
    sheet.code = code;
    sheet.body = body;
    sheet.title = source.wording.say(text("{district} clean-heating task sheet {year} ({name})",
                                          {{"district", source.wording.district()},
                                           {"year", fmt::format("{}", source.first_year)},
                                           {"name", name}}));
    return sheet;
}

void add_task(SheetSource const &source, TaskSheet &sheet, TaskRule const &rule)
{
    sheet.tasks.push_back(fill_task(source, rule, sheet.place));
    sheet.tasks.back().number = static_cast<int>(sheet.tasks.size());
}

void add_common_notes(SheetSource const &source, TaskSheet &sheet,
                      std::vector<TaskRule const *> const &rules)
{
    Wording const &words = source.wording;
    if (source.numbers(sheet.place).marks()) {
        sheet.notes.push_back(words.say(text(
            "{mark} marks illustrative data, not assigned numbers.", {{"mark", words.mark()}})));
    }
    if (std::ranges::any_of(rules, [](TaskRule const *rule) { return rule->lead_inferred; })) {
        sheet.notes.push_back(
            words.say(text("Leads marked as inferred follow from the duties in the plan and are "
                           "to be confirmed by the leading group's office.")));
    }
}

/// Where the dates come from that stand beside the plan's own.
void add_notes_on_dates(SheetSource const &source, TaskSheet &sheet,
                        std::vector<TaskRule const *> const &rules)
{
    bool const dated = std::ranges::any_of(rules, [&](TaskRule const *rule) {
        return !dates_of_task(source, *rule, sheet.place).empty();
    });
    if (source.unscheduled && !rules.empty()) {
        sheet.notes.push_back(source.wording.say(
            text("No schedule of all works was found within the period that is considered; the "
                 "dates here are the plan's.")));
        if (!source.reasons.empty()) {
            sheet.notes.push_back(source.wording.say(
                text("Reason: {reason}.", {text_arg("reason", source.reasons.front())})));
        }
    }
    if (dated) {
        for (Text const &note : dates_notes(*source.works)) {
            sheet.notes.push_back(source.wording.say(note));
        }
    }
}

void add_undecided_note(SheetSource const &source, TaskSheet &sheet)
{
    Figures const &open = source.figures.of(sheet.place, Category::none);
    if (open.households > 0) {
        sheet.notes.push_back(source.wording.say(
            text("Besides, {households} households have no technical route yet.",
                 {{"households", source.numbers(sheet.place).households(open.households)}})));
    }
}

std::vector<TaskRule const *> rules_if(Dataset const &dataset, auto const &wanted)
{
    std::vector<TaskRule const *> rules;
    for (TaskRule const &rule : dataset.tasks) {
        if (wanted(rule)) {
            rules.push_back(&rule);
        }
    }
    return rules;
}

void add_tasks(SheetSource const &source, TaskSheet &sheet,
               std::vector<TaskRule const *> const &rules)
{
    for (TaskRule const *const rule : rules) {
        add_task(source, sheet, *rule);
    }
    add_common_notes(source, sheet, rules);
    add_notes_on_dates(source, sheet, rules);
}

} // namespace

namespace {

bool is_illustrative(Dataset const &dataset, DatedWorks const *works)
{
    return dataset.has_illustrative() || (works != nullptr && works->illustrative());
}

} // namespace

SheetSource::SheetSource(Dataset const &dataset_, Scenario const &scenario_,
                         Results const &results_, Language language, bool statement_,
                         SheetWorks works_)
    : dataset{dataset_}, scenario{scenario_}, results{results_}, works{works_.dated},
      unscheduled{works_.unscheduled}, reasons{std::move(works_.reasons)},
      figures{dataset_, scenario_, results_}, wording{dataset_, language,
                                                      statement_ && dataset_.has_illustrative()},
      plain{dataset_, language, false}, physics{dataset_, scenario_, results_, {}, 2},
      first_year{first_year_of(dataset_, scenario_)}, statement{
                                                          statement_ &&
                                                          is_illustrative(dataset_, works_.dated)}
{
}

Wording const &SheetSource::numbers(std::optional<JurisdictionId> place) const
{
    return place || scenario.key != "official" ? wording : plain;
}

Text no_stated_duty()
{
    return text("The plan lists no specific duty; the leading group's office is to clarify it.");
}

TaskSheet jurisdiction_sheet(SheetSource const &source, JurisdictionId place)
{
    Jurisdiction const &jurisdiction = source.dataset.jurisdiction(place);
    Wording const &words = source.wording;
    TaskSheet sheet = start_sheet(source, jurisdiction.code, words.name_of(jurisdiction),
                                  words.office_of(jurisdiction));
    sheet.place = place;
    add_tasks(source, sheet, rules_if(source.dataset, [](TaskRule const &rule) {
                  return rule.scope == "jurisdiction";
              }));
    add_undecided_note(source, sheet);
    return sheet;
}

TaskSheet unit_sheet(SheetSource const &source, Unit const &unit)
{
    Wording const &words = source.wording;
    TaskSheet sheet = start_sheet(source, unit.code, words.pick(unit.short_zh, unit.name_en),
                                  words.name_of(unit));
    auto const own = [&](TaskRule const &rule) {
        return rule.scope == "department" && takes_part(rule, unit.code);
    };
    auto const shared = [&](TaskRule const &rule) {
        return rule.scope != "department" && takes_part(rule, unit.code) &&
               !replaced_by_programme(source.dataset, rule);
    };
    std::vector<TaskRule const *> rules = rules_if(source.dataset, own);
    for (TaskRule const *const rule : rules_if(source.dataset, shared)) {
        rules.push_back(rule);
    }
    add_tasks(source, sheet, rules);
    if (std::ranges::none_of(rules, [](TaskRule const *rule) { return states_a_duty(*rule); })) {
        sheet.notes.push_back(words.say(no_stated_duty()));
    }
    if (!unit.alias_zh.empty()) {
        sheet.notes.push_back(
            words.say(text("Also named {name} in the plan; the formal document decides.",
                           {{"name", unit.alias_zh}})));
    }
    return sheet;
}

TaskSheet district_sheet(SheetSource const &source)
{
    Wording const &words = source.wording;
    Unit const *const group = source.dataset.find_unit("leading_group");
    TaskSheet sheet = start_sheet(source, "leading_group", words.say(text("whole district")),
                                  group != nullptr ? words.name_of(*group) : words.district());
    add_tasks(source, sheet, rules_if(source.dataset, [&](TaskRule const &rule) {
                  return rule.scope != "department" && !replaced_by_programme(source.dataset, rule);
              }));
    // This book has no 附表1 of its own: the towns and streets have theirs.
    for (FilledTask &task : sheet.tasks) {
        if (task.places == words.say(text("attached table 1"))) {
            task.places = words.say(text("attached table 1 of each town and street"));
        }
    }
    add_undecided_note(source, sheet);
    return sheet;
}

TaskSheet programme_sheet(SheetSource const &source, std::string const &group)
{
    std::vector<TaskRule const *> const rules = rules_if(source.dataset, [&](TaskRule const &rule) {
        return rule.scope == "programme" && rule.quantity_key == group;
    });
    std::string const name =
        rules.empty() ? group
                      : source.wording.pick(rules.front()->title_zh, rules.front()->title_en);
    TaskSheet sheet = start_sheet(source, "programme_" + group, name, name);
    add_tasks(source, sheet, rules);
    return sheet;
}

} // namespace sim::report
