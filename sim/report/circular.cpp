#include "sim/report/circular.hpp"

#include "sim/base/fmt.hpp"
#include "sim/report/money_words.hpp"
#include "sim/report/sheet_builder.hpp"
#include "sim/report/sheet_common.hpp"
#include "sim/report/standing_tables.hpp"
#include "sim/report/works_sheets.hpp"
#include "sim/report/works_words.hpp"

#include <algorithm>

namespace sim::report {

namespace {

using io::CellLook;

constexpr double reason_mm = 78.0;
constexpr double problem_mm = 90.0;

std::string names_of(SheetSource const &source, Standing const &standing, Alarm alarm)
{
    std::string names;
    for (JurisdictionStanding const &place : standing.jurisdictions) {
        if (place.households > 0 && place.alarm == alarm) {
            names.append(names.empty() ? "" : source.wording.pick("、", ", "))
                .append(source.wording.name_of(source.dataset.jurisdiction(place.jurisdiction)));
        }
    }
    return names;
}

/// 滞后2个（…），预警1个（…），正常11个.
std::vector<std::string> alarm_lines(SheetSource const &source, Standing const &standing)
{
    std::vector<std::string> lines;
    for (Alarm const alarm : {Alarm::late, Alarm::warning, Alarm::normal}) {
        std::string const names = names_of(source, standing, alarm);
        auto const count =
            std::ranges::count_if(standing.jurisdictions, [&](JurisdictionStanding const &place) {
                return place.households > 0 && place.alarm == alarm;
            });
        if (count > 0) {
            lines.push_back(source.wording.say(
                text("{alarm}: {count} ({names})", {text_arg("alarm", alarm_words(alarm)),
                                                    {"count", fmt::format("{}", count)},
                                                    {"names", names}})));
        }
    }
    return lines;
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
    sheet.across(CellLook::note, words.say(rules_words(source)));
}

AttachedList towns_list(SheetSource const &source, StandingTables const &tables)
{
    AttachedList list{.name = source.wording.say(text("Ranking")), .table = tables.places()};
    list.without = {"code", "late_days"};
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

    AttachedList towns = towns_list(source, tables);
    towns.notes = notes_of(source);
    book.sheets.push_back(list_sheet(source, towns));
    AttachedList alarms{.name = words.say(text("Late places")), .table = tables.alarms()};
    alarms.without = {"block"};
    alarms.sentences_mm = {{"sentence", reason_mm}};
    alarms.notes = notes_of(source);
    book.sheets.push_back(list_sheet(source, alarms));
    AttachedList problems{.name = words.say(text("Problem list")), .table = tables.problems()};
    problems.sentences_mm = {{"sentence", problem_mm}};
    problems.notes = {text("Problems that were reported by the day and are not solved.")};
    book.sheets.push_back(list_sheet(source, problems));
    AttachedList curve{.name = words.say(text("Weeks")), .table = tables.curve()};
    curve.landscape = false;
    curve.notes = {forecast_note()};
    book.sheets.push_back(list_sheet(source, curve));
    return book;
}

} // namespace sim::report
