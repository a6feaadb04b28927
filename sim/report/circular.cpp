#include "sim/report/circular.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/standing_tables.hpp"
#include "sim/report/works_month_rows.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace sim::report {

namespace {

using io::CellLook;

constexpr double reason_mm = 78.0;
constexpr double problem_mm = 90.0;

/// Those with something to be done, towns first.
std::vector<JurisdictionStanding const *> places_with(SheetSource const &source,
                                                      Standing const &standing, Alarm alarm)
{
    std::vector<JurisdictionStanding const *> places;
    for (Place const place : places_of(source.dataset)) {
        if (place && standing.jurisdictions[place->index].households > 0 &&
            standing.jurisdictions[place->index].alarm == alarm) {
            places.push_back(&standing.jurisdictions[place->index]);
        }
    }
    return places;
}

/// 滞后2个：…。 and the same of the others; below each that is not on plan, why.
std::vector<std::string> alarm_lines(SheetSource const &source, Standing const &standing)
{
    Wording const &words = source.wording;
    std::vector<std::string> lines;
    for (Alarm const alarm : {Alarm::late, Alarm::warning, Alarm::normal}) {
        std::vector<std::string> reasons;
        std::string names;
        for (JurisdictionStanding const *const place : places_with(source, standing, alarm)) {
            std::string const name =
                words.name_of(source.dataset.jurisdiction(place->jurisdiction));
            names.append(names.empty() ? "" : words.pick("、", ", ")).append(name);
            reasons.push_back(words.say(
                text("{name}: {reason}.", {{"name", name}, text_arg("reason", place->reason)})));
        }
        if (names.empty()) {
            continue;
        }
        lines.push_back(
            words.say(text("{alarm}: {count} ({names})", {text_arg("alarm", alarm_words(alarm)),
                                                          {"count", std::to_string(reasons.size())},
                                                          {"names", names}})));
        if (alarm != Alarm::normal) {
            lines.insert(lines.end(), reasons.begin(), reasons.end());
        }
    }
    return lines;
}

Text problem_words(Standing const &standing)
{
    int open = 0;
    int overdue = 0;
    for (JurisdictionStanding const &place : standing.jurisdictions) {
        open += place.problems_open;
        overdue += place.problems_overdue;
    }
    if (open == 0) {
        return text("No problem waits for its solution.");
    }
    return text("Problems not solved: {open}, of these past their day: {overdue}; see the problem "
                "list.",
                {{"open", std::to_string(open)}, {"overdue", std::to_string(overdue)}});
}

Text money_words(Standing const &standing)
{
    Money owed;
    Money budgeted;
    Money paid;
    for (JurisdictionStanding const &place : standing.jurisdictions) {
        owed += place.owed;
        budgeted += place.budgeted;
        paid += place.paid;
    }
    auto const wan = [](Money money) {
        return fmt::format("{:.2f}", static_cast<double>(money.fen()) / 1e6);
    };
    return text("Of subsidies {owed} x 10,000 yuan are owed, {budgeted} are budgeted, {paid} are "
                "paid.",
                {{"owed", wan(owed)}, {"budgeted", wan(budgeted)}, {"paid", wan(paid)}});
}

std::string title_of(SheetSource const &source, Standing const &standing)
{
    return source.wording.say(text("{district} clean heating {year}: circular on progress",
                                   {{"district", source.wording.district()},
                                    {"year", fmt::format("{}", civil_date(standing.today).year)}}));
}

/// The rules by which a place is late, in the district's own numbers.
Text rules_words(SheetSource const &source)
{
    auto const number = [&](char const *key, double scale = 1.0) {
        ParameterTable const &parameters = source.dataset.parameters;
        auto const own = source.scenario.values.find(key);
        double const value = own != source.scenario.values.end() ? own->second
                             : parameters.has(key)               ? parameters.at(key).value
                                                                 : 0.0;
        return fmt::format("{:g}", value * scale);
    };
    constexpr double percent = 100.0;
    return text(
        "Late: {late} days or more behind plan, or {warning} days with less than {share} "
        "% of the due homes done. Early warning: {warning} days behind plan, a problem past "
        "its day, no return for more than {silent} days, or blocks with {homes} % of "
        "the homes late.",
        {{"late", number("alarm.late_days")},
         {"warning", number("alarm.warning_days")},
         {"share", number("alarm.late_share", percent)},
         {"silent", number("alarm.no_return_days")},
         {"homes", number("alarm.late_homes_share", percent)}});
}

/// Title and the text above the tables.
void add_text(SheetSource const &source, Standing const &standing, SheetBuilder &sheet)
{
    Wording const &words = source.wording;
    sheet.across(CellLook::title, title_of(source, standing));
    std::string const day = day_words(words, standing.today, 0);
    sheet.across(CellLook::meta, words.say(text("As of {day}    No. ______", {{"day", day}})) +
                                     words.pick("　　", "    ") + scenario_words(source));
    sheet.across(CellLook::heading, words.say(text("1. How the works stand")));
    sheet.across(CellLook::body,
                 words.say(text("{sentence}.", {text_arg("sentence", standing.sentence)})));
    sheet.across(CellLook::body, words.say(money_words(standing)));
    sheet.across(CellLook::heading, words.say(text("2. Towns and streets")));
    for (std::string const &line : alarm_lines(source, standing)) {
        sheet.across(CellLook::body, line);
    }
    sheet.across(CellLook::heading, words.say(text("3. Problems")));
    sheet.across(CellLook::body, words.say(problem_words(standing)));
    sheet.across(CellLook::note, words.say(rules_words(source)));
}

/// A table of the circular with the day it speaks of.
AttachedList list_of(SheetSource const &source, Standing const &standing, Text const &name,
                     Table table)
{
    AttachedList list{.name = source.wording.say(name), .table = std::move(table)};
    list.unit = text("As of {day}", {{"day", day_words(source.wording, standing.today, 0)}});
    list.sentences_mm = {{"sentence", reason_mm}};
    return list;
}

std::vector<Text> notes_of(SheetSource const &source)
{
    std::vector<Text> notes = dates_notes(*source.works);
    notes.push_back(text("Homes count as done by the towns' returns; due are those whose "
                         "commissioning ends by the day by the schedule."));
    return notes;
}

Text forecast_note()
{
    return text("Forecast: each town goes on along its plan at the pace it has shown, drawn anew "
                "each week; nobody hurries and no crew moves. One draw of ten stays below the low "
                "number, one is above the high one.");
}

} // namespace

io::Book circular_book(SheetSource const &source, Standing const &standing)
{
    Wording const &words = source.wording;
    StandingTables const tables{source.dataset, standing};
    io::Book book;
    book.title = title_of(source, standing);
    book.created = iso_date(standing.today);

    SheetBuilder front{words.say(text("Circular")), page_of(source, false), {190.0}};
    add_text(source, standing, front);
    book.sheets.push_back(front.finish());

    AttachedList towns = list_of(source, standing, text("Ranking"), tables.places());
    towns.without = {"code", "late_days"};
    towns.notes = notes_of(source);
    AttachedList alarms = list_of(source, standing, text("Late places"), tables.alarms());
    alarms.without = {"block"};
    alarms.notes = notes_of(source);
    AttachedList problems = list_of(source, standing, text("Problem list"), tables.problems());
    problems.sentences_mm = {{"sentence", problem_mm}};
    problems.notes = {text("Problems that were reported by the day and are not solved.")};
    AttachedList curve = list_of(source, standing, text("Weeks"), tables.curve());
    curve.landscape = false;
    curve.notes = {forecast_note()};
    for (AttachedList const &list : {towns, alarms, problems, curve}) {
        if (!list.table.rows.empty()) { // the text says that there is none
            book.sheets.push_back(list_sheet(source, list));
        }
    }
    return book;
}

} // namespace sim::report
