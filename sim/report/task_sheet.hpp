#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"
#include "sim/report/dated_works.hpp"
#include "sim/report/figures.hpp"
#include "sim/report/physics_tables.hpp"
#include "sim/report/wording.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim::report {

/// Dates that sheets may carry beside the plan's own.
struct SheetWorks
{
    SheetWorks(DatedWorks const *dated_ = nullptr, bool unscheduled_ = false,
               std::vector<Text> reasons_ = {})
        : dated{dated_}, unscheduled{unscheduled_}, reasons{std::move(reasons_)}
    {
    }

    DatedWorks const *dated; ///< null: there are none
    bool unscheduled;        ///< there are works, but no dates for all of them within their horizon
    std::vector<Text> reasons; ///< why, then
};

/// What every sheet is made from. Refers to its arguments: they must outlive it.
struct SheetSource
{
    SheetSource(Dataset const &dataset_, Scenario const &scenario_, Results const &results_,
                Language language, bool statement_, SheetWorks works_ = {});

    Dataset const &dataset;
    Scenario const &scenario;
    Results const &results;
    DatedWorks const *works;   ///< null: the plan's own dates stand alone
    bool unscheduled;          ///< and that because its works find none
    std::vector<Text> reasons; ///< why, then
    FigureTable figures;
    Wording wording;       ///< marks illustrative numbers
    Wording plain;         ///< marks nothing: numbers that the plan prints itself
    PhysicsTables physics; ///< lists of loads and reinforcement
    int first_year;
    bool statement; ///< print the red line

    /// How numbers stand on a sheet: a jurisdiction's share is illustrative, the published plan's
    /// totals for the district are not.
    [[nodiscard]] Wording const &numbers(std::optional<JurisdictionId> place) const;
};

/// One task with all places filled, in one language.
struct FilledTask
{
    int number = 0;
    std::string key;
    std::string group; ///< heading under which it stands
    std::string title;
    std::string text;
    std::string roles; ///< （牵头单位：…；责任单位：…）
    std::string year_target;
    std::string total;
    std::string unit;
    std::string places;
    std::string start;
    std::string due;
    std::string lead;
    std::string responsible;
    std::string assisting;
    std::string section;
    std::string remark;
};

/// The numbered tasks of one jurisdiction, unit, programme or of the whole district.
struct TaskSheet
{
    std::string code; ///< file name without extension
    std::string title;
    std::string body; ///< whose sheet it is, in its formal name
    std::optional<JurisdictionId> place;
    std::vector<FilledTask> tasks;
    std::vector<std::string> notes;
};

/// What the sheet of a unit says whose duties the plan does not state.
[[nodiscard]] Text no_stated_duty();

/// The plan's tasks for one town or street.
[[nodiscard]] TaskSheet jurisdiction_sheet(SheetSource const &source, JurisdictionId place);

/// What the plan asks of one organisation, its own duties first. Nothing is invented for one
/// whose duties the plan does not state: the sheet then says so.
[[nodiscard]] TaskSheet unit_sheet(SheetSource const &source, Unit const &unit);

/// All tasks with the district's totals.
[[nodiscard]] TaskSheet district_sheet(SheetSource const &source);

/// One programme of the whole district: "network" or "envelope".
[[nodiscard]] TaskSheet programme_sheet(SheetSource const &source, std::string const &group);

/// Task `rule` with the quantities of `place`, or of the district.
[[nodiscard]] FilledTask fill_task(SheetSource const &source, TaskRule const &rule,
                                   std::optional<JurisdictionId> place);

} // namespace sim::report
