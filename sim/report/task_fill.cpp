#include "sim/base/fmt.hpp"
#include "sim/report/task_places.hpp"
#include "sim/report/works_sheets.hpp"

#include <algorithm>

namespace sim::report {

namespace {

constexpr char const *none = "—";

/// The data's own sentence in the reader's language with its places filled.
std::string filled(Wording const &words, std::string const &zh, std::string const &en,
                   std::vector<TextArg> const &args)
{
    return render(Language::en, Text{words.pick(zh, en), args});
}

int count_blocks(Filling const &f, bool (*counts)(Block const &))
{
    return static_cast<int>(std::ranges::count_if(f.source.dataset.blocks, [&](Block const &block) {
        return counts(block) && (!f.place || block.jurisdiction == *f.place);
    }));
}

void set_households(Filling const &f, Figures const &figures, FilledTask &task)
{
    Wording const &words = f.numbers();
    task.year_target = words.households(figures.households_first_year) + "\n" +
                       words.wan_m2(figures.area_first_year_m2);
    if (f.rule.quantity_key != "all") {
        task.total = words.households(figures.households) + "\n" + words.wan_m2(figures.area_m2);
    }
    task.unit = words.say(text("households")) + "\n" + words.say(text("10,000 m2"));
    task.places = words.say(text("attached table 1"));
}

void set_quantity(Filling const &f, FilledTask &task)
{
    Wording const &words = f.numbers();
    std::string const &key = f.rule.quantity_key;
    Figures const &figures = figures_of(f);
    std::string const undecided = words.say(text("not set by the plan"));
    task.year_target = f.rule.scope == "department" ? none : undecided;
    task.places = place_word(f);
    if (category_counted(key) || key == "all") {
        if (figures.households == 0) {
            task.year_target = none;
            task.places = none;
            return;
        }
        set_households(f, figures, task);
    } else if (key == "money") {
        task.year_target = words.wan_yuan(figures.subsidy_first_year);
        task.total = words.wan_yuan(figures.subsidy());
        task.unit = words.say(text("10,000 yuan"));
    } else if (key == "envelope") {
        std::string const open = words.say(text("to be issued"));
        task.year_target = f.place ? open : undecided;
        task.total = f.place ? open : programme_quantity(f.source, key);
        task.unit = words.say(text("10,000 m2"));
        task.places = words.say(text("to be named"));
    } else if (key == "network") {
        task.total = programme_quantity(f.source, key);
        task.unit = words.say(text("km"));
    } else if (key == "no_coal_zone") {
        int const n = count_blocks(f, [](Block const &block) { return block.no_coal_zone; });
        task.places = n == 0 ? none
                             : words.say(text("{n} villages and communities in the no-coal zone",
                                              {{"n", words.households(n)}}));
    } else if (key == "demolition") {
        int const n =
            count_blocks(f, [](Block const &block) { return block.demolition_year.has_value(); });
        task.places = n == 0 || !f.place
                          ? words.say(text("attached table 1"))
                          : words.say(text("attached table 1; {n} in the demolition plan",
                                           {{"n", words.households(n)}}));
    }
}

std::string due_words(Wording const &words, TaskRule const &rule)
{
    std::string const said = words.pick(rule.due_text_zh, rule.due_text_en);
    if (!said.empty() || rule.due.empty()) {
        return said.empty() ? none : said;
    }
    return words.say(text("by {day}", {{"day", words.day(rule.due)}}));
}

/// Brackets inside brackets: （ ） become 〔 〕.
std::string inner_brackets(std::string words)
{
    for (auto const &[from, to] : {std::pair{"（", "〔"}, std::pair{"）", "〕"}}) {
        for (std::size_t at = words.find(from); at != std::string::npos; at = words.find(from)) {
            words.replace(at, std::string_view{from}.size(), to);
        }
    }
    return words;
}

void set_roles(Filling const &f, FilledTask &task)
{
    Wording const &words = f.source.wording;
    std::string lead = f.rule.lead.empty() ? words.say(text("not named by the plan"))
                                           : words.units(f.rule.lead, f.place);
    task.lead = lead;
    if (f.rule.lead_inferred) {
        task.lead += words.say(text(" (inferred)"));
        lead += words.say(text(" (inferred, to be confirmed by the office)"));
    }
    task.responsible = words.units(f.rule.responsible, f.place);
    task.assisting = words.units(f.rule.assisting, f.place);
    std::string inside = words.say(text("lead: {units}", {{"units", inner_brackets(lead)}}));
    auto const add = [&](Text sentence, std::string const &units) {
        if (!units.empty()) {
            sentence.args = {{"units", inner_brackets(units)}};
            inside.append(words.pick("；", "; ")).append(words.say(sentence));
        }
    };
    add(text("responsible: {units}"), task.responsible);
    add(text("assisting: {units}"), task.assisting);
    task.roles = words.pick(fmt::format("（{}）", inside), fmt::format(" ({})", inside));
    task.responsible = task.responsible.empty() ? none : task.responsible;
    task.assisting = task.assisting.empty() ? none : task.assisting;
}

} // namespace

FilledTask fill_task(SheetSource const &source, TaskRule const &rule,
                     std::optional<JurisdictionId> place)
{
    Filling const f{source, rule, place};
    Wording const &words = source.wording;
    std::vector<TextArg> const args = places_of(f);
    FilledTask task;
    task.number = rule.number;
    task.key = rule.key;
    task.group = words.pick(rule.group_zh, rule.group_en);
    task.title = words.pick(rule.title_zh, rule.title_en);
    task.total = none;
    task.unit = none;
    task.start = rule.start.empty() ? none : words.day(rule.start);
    task.due = due_words(words, rule);
    task.section = words.section(rule.section);
    task.text = filled(words, rule.text_zh, rule.text_en, args);
    task.remark = filled(words, rule.remark_zh, rule.remark_en, args);
    set_quantity(f, task);
    if (category_counted(rule.quantity_key) && figures_of(f).households == 0) {
        task.text = words.say(
            text("{place} has no homes to convert in this way.", {{"place", place_word(f)}}));
        task.remark.clear();
        task.start = none;
        task.due = none;
    }
    if (std::string const dates = dates_of_task(source, rule, place); !dates.empty()) {
        task.text += words.pick("", " ") + dates;
        task.remark += (task.remark.empty() ? "" : "\n") + dates;
    }
    set_roles(f, task);
    return task;
}

} // namespace sim::report
