#include "sim/report/works_words.hpp"

#include "sim/base/fmt.hpp"
#include "sim/base/table.hpp"
#include "sim/engine/works/answers/words.hpp"
#include "sim/report/money_words.hpp"

#include <array>

namespace sim::report {

namespace {

constexpr std::array<char const *, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string english_month(int year_month)
{
    return english_months.at(static_cast<std::size_t>(year_month % 100 - 1));
}

} // namespace

Text stage_name(WorkStage stage)
{
    Text const names[work_stage_count] = {text("survey of homes"),
                                          text("agreements with homes"),
                                          text("feasibility study"),
                                          text("approval of the project"),
                                          text("call for tenders"),
                                          text("design of the works"),
                                          text("permits"),
                                          text("delivery of equipment"),
                                          text("main pipes"),
                                          text("stations"),
                                          text("grid works"),
                                          text("pipes in the block"),
                                          text("work in the homes"),
                                          text("tests"),
                                          text("commissioning"),
                                          text("removal of stoves"),
                                          text("acceptance"),
                                          text("payment"),
                                          text("renewal of the heat network"),
                                          text("insulation of buildings")};
    return names[static_cast<std::size_t>(stage)];
}

Text verdict_name(TargetVerdict verdict)
{
    switch (verdict) {
    case TargetVerdict::met:
        return text("reached in time");
    case TargetVerdict::missed_proved:
        return text("not possible in time under the present conditions");
    case TargetVerdict::missed_open:
        break;
    }
    return text("not in time in this programme; to be examined further");
}

Text work_unit_name(std::string const &key)
{
    return key == "m"         ? text("m")
           : key == "station" ? text("heat stations, number")
           : key == "area"    ? text("transformer areas")
           : key == "d"       ? text("days")
                              : unit_name(key);
}

Text dates_word(DatesState state)
{
    return state == DatesState::computed ? text("computed") : text("scheduled");
}

Text dates_sentence(DatedWorks const &works)
{
    std::size_t const all = works.plan().packages.size();
    switch (works.state()) {
    case DatesState::kept:
        return text("Dates: scheduled, as kept in this scenario.");
    case DatesState::changed:
        return text("Dates: scheduled and kept in this scenario, but {changed} of {all} works have "
                    "changed since; theirs were computed for this export.",
                    {{"changed", fmt::format("{}", all - works.kept_packages())},
                     {"all", fmt::format("{}", all)}});
    case DatesState::computed:
        break;
    }
    return text("Dates: computed for this export, not scheduled yet.");
}

std::vector<Text> dates_notes(DatedWorks const &works)
{
    std::vector<Text> notes{dates_sentence(works)};
    if (works.illustrative()) {
        notes.push_back(text("Numbers and output of crews are illustrative: the dates are no basis "
                             "for orders before they are confirmed."));
    }
    return notes;
}

std::string day_words(Wording const &words, Day day, int year)
{
    CivilDate const date = civil_date(day);
    std::string const in_year = words.day(iso_date(day));
    if (date.year == year) {
        return in_year;
    }
    return words.pick(fmt::format("{}年{}", date.year, in_year),
                      fmt::format("{} {}", in_year, date.year));
}

Text month_name(int year_month)
{
    return name_text(fmt::format("{}年{}月", year_month / 100, year_month % 100),
                     fmt::format("{} {}", english_month(year_month), year_month / 100));
}

Text month_of_year_name(int year_month)
{
    return name_text(fmt::format("{}月", year_month % 100), english_month(year_month));
}

Text month_end_name(int year_month)
{
    return text("end of {month}", {TextArg{"month", fmt::format("{}月", year_month % 100),
                                           english_month(year_month)}});
}

Text crew_name(DatedWorks const &works, std::uint32_t pool)
{
    CrewType const &type = works.dataset().crew_types.at(works.plan().crews.at(pool).type);
    return name_text(type.name_zh, type.name_en);
}

Text crew_words(DatedWorks const &works, std::vector<CrewUse> const &crews)
{
    TextArg list{"list", {}, {}};
    for (CrewUse const &use : crews) {
        Text const one = text("{crews} x {name}",
                              {sim::works::crews_arg("crews", use.crews,
                                                     works.dataset().crew_types.at(
                                                         works.plan().crews.at(use.pool).type)),
                               text_arg("name", crew_name(works, use.pool))});
        list.zh.append(list.zh.empty() ? "" : "、").append(render(Language::zh, one));
        list.en.append(list.en.empty() ? "" : ", ").append(render(Language::en, one));
    }
    return {"{list}", {list}};
}

} // namespace sim::report
