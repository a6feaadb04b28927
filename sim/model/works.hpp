#pragma once

#include "sim/base/date.hpp"
#include "sim/base/money.hpp"
#include "sim/base/text.hpp"
#include "sim/model/block.hpp"
#include "sim/model/ledger.hpp"
#include "sim/model/route.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sim {

enum class DayKind
{
    holiday, ///< off by order of the State Council, weekends within it too
    workday  ///< a weekend day that is worked for a holiday
};

/// One day on which the office calendar differs from the week, from the table `calendar_days`.
struct CalendarDay
{
    Day day = 0;
    DayKind kind = DayKind::holiday;
    std::string name_zh;
    std::string name_en;
    std::string source;

    friend bool operator==(CalendarDay const &, CalendarDay const &) = default;
};

/// When work of a kind can go on.
enum class WorkTime
{
    always, ///< calendar days: notices, deliveries, public displays
    office, ///< working days with make-up days
    site,   ///< every day but holidays
    earth,  ///< site, without frost, less expected rain
    wet     ///< site, above the temperature limit of wet works, less expected rain
};
inline constexpr std::size_t work_time_count = 5;
[[nodiscard]] char const *key_of(WorkTime time);
[[nodiscard]] std::optional<WorkTime> parse_work_time(std::string_view key);

/// A kind of crew, from the table `crew_types`. Its number is `crew.<key>.count`, for crews that
/// install a family of routes `limit.crew.<family>.<year>` (the assignment knows these too); its
/// output `crew.<key>.per_crew_day`, for families `crew.<family>.homes_per_crew_day`.
struct CrewType
{
    std::string key; ///< "survey", "gas_trench" ...; a family's key for its installers
    std::string name_zh;
    std::string name_en;
    int people = 0;
    WorkTime time = WorkTime::site;
    std::string unit;               ///< of its output: household, m, area, km, m2
    double yuan_per_crew_day = 0.0; ///< wages and machines: what one more crew costs
    std::string source;
    std::string confidence;
};

enum class WorkStage
{
    survey,
    sign, ///< agreements with households
    feasibility,
    approval,
    tender,
    design,
    permit,
    delivery, ///< of equipment, pipes, transformers
    main,     ///< gas or heat main shared by blocks
    station,  ///< heat exchange station, gas regulator
    grid,     ///< transformers, lines, substations
    street,   ///< pipes within the block
    install,  ///< in the homes
    test,
    commission,
    remove, ///< the stoves; never before commissioning
    accept,
    pay,
    renewal, ///< of the heat network, a programme of its own
    envelope
};
inline constexpr std::size_t work_stage_count = 20;
[[nodiscard]] char const *key_of(WorkStage stage);

/// A piece of works with one beginning and one end.
struct WorkPackage
{
    /// "<stage>.<code>", "<stage>.<code>.<part>": code of the block, lot ("<jurisdiction>.<category>"),
    /// main, feeder, substation or programme. Stable while the plan keeps the block's route.
    std::string id;
    WorkStage stage = WorkStage::survey;
    Text name;
    std::uint32_t block = no_index;        ///< index into Dataset::blocks; none: shared
    std::uint32_t jurisdiction = no_index; ///< none: works for several
    std::optional<RouteFamily> family;     ///< none: works for several
    std::uint32_t crew = no_index;         ///< index into WorksPlan::crews; none: no crew of ours
    int crews = 0;                         ///< that work on it at once
    double quantity = 0.0;
    std::string unit; ///< household, m, area, km, m2, d
    WorkTime time = WorkTime::always;
    /// Thousandths of a full day of its calendar: a day with half the output counts 500.
    std::int64_t content = 1000;
    int households = 0; ///< that have clean heating once it is done: commissioning only
    Day not_before = 0;
    std::optional<Day> due;           ///< by which it ought to be done; lateness is counted
    std::optional<Day> fixed_start;   ///< set by hand
    std::vector<std::uint32_t> after; ///< done before it begins: indices of earlier packages
    bool illustrative = false;        ///< rests on generated rows

    friend bool operator==(WorkPackage const &, WorkPackage const &) = default;
};

/// Crews of one kind over the days of the plan.
struct CrewPool
{
    std::uint32_t type = 0;              ///< index into Dataset::crew_types
    std::vector<std::int32_t> available; ///< by day
    std::vector<std::string> parameters; ///< keys that hold the number, one a year or one for all
};

/// How much work of a kind one day brings, in thousandths of a full day.
struct DayShares
{
    std::vector<std::uint16_t> share; ///< by day of the plan
    /// Days at which a season ends: no package goes on across one, unless no season is long enough.
    std::vector<std::int32_t> closures;

    friend bool operator==(DayShares const &, DayShares const &) = default;
};

/// A share of the coal homes that is to be connected by a day.
struct WorksTarget
{
    std::string
        id; ///< "first_year" (90 % by the end of works), "season" (by the first day of heat),
            ///< "final" (all), "accepted"
    Text name;
    double share = 0.0;
    int households = 0; ///< that must be connected
    Day due = 0;
};

/// Everything that is to be done, before it has dates. Packages stand after those they wait for.
struct WorksPlan
{
    Day first_day = 0;
    Day last_day = 0;             ///< of the horizon
    int households_before = 0;    ///< connected before any package
    int households = 0;           ///< of the whole programme, coal homes that stay so left out
    std::vector<DayShares> times; ///< calendars, with learning where a crew begins its season
    std::vector<std::uint32_t> time_of; ///< by package: index into `times`
    std::vector<CrewPool> crews;
    std::vector<WorkPackage> packages;
    std::vector<WorksTarget> targets;

    [[nodiscard]] std::size_t day_count() const
    {
        return static_cast<std::size_t>(last_day - first_day) + 1;
    }
    /// \return nothing if there is no such package
    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view id) const;
};

/// Dates of all packages of a WorksPlan.
struct WorksSchedule
{
    std::vector<Day> start;
    std::vector<Day> finish; ///< last day of work

    [[nodiscard]] bool empty() const { return start.empty(); }
    friend bool operator==(WorksSchedule const &, WorksSchedule const &) = default;
};

/// Why a package does not begin a day earlier.
enum class HeldBy
{
    nothing, ///< the first day, or its own not_before
    package, ///< one it waits for
    crew,    ///< another package has the crews
    season,  ///< the calendar is closed
    hand     ///< its date was set by hand
};

/// One package under a schedule.
struct PackageState
{
    Day latest_finish = 0; ///< without a target missed, crews and calendars kept
    int float_days = 0;    ///< days from its finish to that
    bool critical = false; ///< on the chain that ends with the target
    HeldBy held_by = HeldBy::nothing;
    std::uint32_t holder = no_index; ///< the package that holds it

    friend bool operator==(PackageState const &, PackageState const &) = default;
};

enum class TargetVerdict
{
    met,
    missed_proved, ///< no schedule with these crews and calendars can meet it
    missed_open    ///< this schedule misses it, no proof that every one does
};

/// What keeps a target's day from being earlier, as the bound sees it.
struct Bottleneck
{
    enum class Kind
    {
        none,
        crew, ///< index into WorksPlan::crews
        chain ///< longest way through packages: index of its last package
    };
    Kind kind = Kind::none;
    std::uint32_t index = no_index;
    int households_lost = 0; ///< that it keeps from being connected by the due day
    Text sentence;

    friend bool operator==(Bottleneck const &, Bottleneck const &) = default;
};

struct TargetState
{
    std::uint32_t target = 0; ///< index into WorksPlan::targets
    Day reached = 0;          ///< the schedule's day; beyond the horizon if never
    Day bound = 0;            ///< proved: no schedule reaches it before
    int connected_by_due = 0; ///< households
    int most_by_due = 0;      ///< proved: no schedule connects more by the due day
    TargetVerdict verdict = TargetVerdict::met;
    std::vector<Bottleneck> bottlenecks; ///< hardest first
    Text sentence;

    friend bool operator==(TargetState const &, TargetState const &) = default;
};

/// Money that falls due in a month, by payer.
using MonthMoney = std::map<int, std::array<Money, 8>>; ///< by year * 100 + month

/// All that follows from a schedule.
struct WorksAnswer
{
    std::vector<PackageState> packages;
    std::vector<TargetState> targets;
    std::vector<std::vector<std::int32_t>> crews_busy; ///< by crew pool and day
    std::vector<std::int32_t> connected;               ///< households, cumulative, by day
    std::vector<Day> block_done; ///< by block: day its last home is connected; 0: never
    std::vector<std::uint32_t> critical_chain; ///< packages, in order of time
    MonthMoney money; ///< ledger lines of blocks and programmes by payment step
};

/// A change that makes a target come nearer, tried by scheduling anew.
struct Mend
{
    std::string id; ///< "crews.<key>", "shifts.<key>", "earlier", "framework", "move.<block>"
    Text name;
    Text detail;
    Money cost; ///< of crews and shifts; 0: no money of the works
    std::map<std::string, double, std::less<>> values; ///< what the scenario's parameters become
    std::map<std::uint32_t, int> start_years;          ///< by block
    Day reached = 0;
    int connected_by_due = 0;
    int gained = 0; ///< households by the due day, more than without
    TargetVerdict verdict = TargetVerdict::missed_open;

    friend bool operator==(Mend const &, Mend const &) = default;
};

/// What many draws of weather, output and deliveries say.
struct WorksRisk
{
    int draws = 0;
    std::uint64_t seed = 0;
    std::vector<double> chance; ///< by target
    std::vector<double>
        chance_by_jurisdiction;   ///< its own homes of the first year connected when heat is on
    std::vector<Day> reached_p10; ///< by target
    std::vector<Day> reached_p50;
    std::vector<Day> reached_p90;
    struct Culprit
    {
        std::uint32_t package = no_index;
        int misses = 0; ///< draws that missed the first target with it on the chain
        friend bool operator==(Culprit const &, Culprit const &) = default;
    };
    std::vector<Culprit> culprits; ///< most first

    friend bool operator==(WorksRisk const &, WorksRisk const &) = default;
};

/// What the engine says of a phase of the published calendar.
struct CalendarFinding
{
    std::string id; ///< I18, I19, I20
    Day published = 0;
    Day computed = 0;
    int days = 0; ///< what is missing
    Text sentence;

    friend bool operator==(CalendarFinding const &, CalendarFinding const &) = default;
};

} // namespace sim
