#include "sim/report/programme_calendar.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

namespace sim::report {

namespace {

/// Letters and digits that may stand in an id of the whole world.
std::string uid_of(SheetSource const &source, std::string const &work)
{
    return fmt::format("{}@{}.{}.nuantu", work, source.scenario.key,
                       source.wording.meta("district_code"));
}

void add_sentence(std::string &lines, std::string const &sentence)
{
    lines.append(lines.empty() ? "" : "\n").append(sentence);
}

std::string description_of(SheetSource const &source, std::size_t p)
{
    Wording const &words = source.wording;
    DatedWorks const &works = *source.works;
    WorkPackage const &package = works.plan().packages[p];
    std::string lines;
    if (source.statement) {
        add_sentence(lines, words.say(Wording::statement()));
    }
    if (package.crew != no_index) {
        Text const crews = crew_words(works, {{package.crew, package.crews}});
        add_sentence(lines, words.say(text("Crews: {crews}", {text_arg("crews", crews)})));
    }
    if (package.households > 0) {
        add_sentence(lines, words.say(text("Homes connected: {homes}",
                                           {{"homes", fmt::format("{}", package.households)}})));
    }
    if (p < works.answer().packages.size()) {
        PackageState const &state = works.answer().packages[p];
        add_sentence(lines, words.say(text("Float: {days} days",
                                           {{"days", fmt::format("{}", state.float_days)}})));
    }
    add_sentence(lines, words.say(dates_sentence(works)));
    return lines;
}

std::string location_of(SheetSource const &source, WorkPackage const &package)
{
    Wording const &words = source.wording;
    std::string where = words.district();
    if (package.jurisdiction != no_index) {
        where +=
            words.pick("", " ") + words.name_of(source.dataset.jurisdictions[package.jurisdiction]);
    }
    if (package.block != no_index) {
        where += words.pick("", " ") + words.name_of(source.dataset.blocks[package.block]);
    }
    return where;
}

void add_deadlines(SheetSource const &source, io::CalendarFile &calendar)
{
    Wording const &words = source.wording;
    for (Phase const &phase : source.dataset.phases) {
        std::optional<Day> const finish = day_number(phase.finish);
        if (finish) {
            calendar.events.push_back(
                {.uid = uid_of(source, "deadline." + phase.key),
                 .first = *finish,
                 .last = *finish,
                 .summary = words.say(text("Deadline of the plan: {phase}",
                                           {TextArg{"phase", phase.name_zh, phase.name_en}})),
                 .description = words.pick(phase.content_zh, phase.content_en),
                 .location = words.district(),
                 .categories = {words.say(text("deadline"))},
                 .confirmed = true,
                 .deadline = true});
        }
    }
}

} // namespace

io::CalendarFile programme_calendar(SheetSource const &source, std::optional<JurisdictionId> place)
{
    Wording const &words = source.wording;
    DatedWorks const &works = *source.works;
    io::CalendarFile calendar;
    std::string const whose =
        place ? words.name_of(source.dataset.jurisdiction(*place)) : words.district();
    calendar.name = words.say(text(
        "{name}: {kind}",
        {{"name", whose}, {"kind", words.say(dated_title(source, text("programme of works")))}}));
    calendar.description = words.say(dates_sentence(works));
    if (source.statement) {
        calendar.description =
            words.say(Wording::statement()) + words.pick("。", ". ") + calendar.description;
    }
    calendar.language = words.language();
    calendar.stamp = day_number(words.meta("plan_issued")).value_or(works.plan().first_day);
    add_deadlines(source, calendar);
    for (std::size_t p = 0; p < works.plan().packages.size(); ++p) {
        WorkPackage const &package = works.plan().packages[p];
        if (place && package.jurisdiction != place->index) {
            continue;
        }
        calendar.events.push_back({.uid = uid_of(source, package.id),
                                   .first = works.schedule().start[p],
                                   .last = works.schedule().finish[p],
                                   .summary = words.say(package.name),
                                   .description = description_of(source, p),
                                   .location = location_of(source, package),
                                   .categories = {words.say(stage_name(package.stage))},
                                   .confirmed = works.state() == DatesState::kept});
    }
    return calendar;
}

} // namespace sim::report
