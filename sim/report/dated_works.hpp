#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"
#include "sim/model/works.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace sim::report {

/// Where the dates of an export come from: no reader may take a computed date for an order.
enum class DatesState
{
    kept,    ///< 已排定: all as the scenario keeps them
    changed, ///< the plan or a date has changed since the schedule was kept: the rest follows
    computed ///< 测算: the scenario keeps none, a first schedule was made for the export
};
[[nodiscard]] char const *key_of(DatesState state);

/// Crews of one kind that work at once.
struct CrewUse
{
    std::uint32_t pool = 0; ///< index into WorksPlan::crews
    int crews = 0;

    friend bool operator==(CrewUse const &, CrewUse const &) = default;
};

/// Milestones of one block; empty where it has no such package.
struct BlockDates
{
    std::optional<Day> surveyed;  ///< first day of the survey
    std::optional<Day> begun;     ///< first day of work on the spot
    std::optional<Day> built;     ///< last day of what is built there
    std::optional<Day> connected; ///< its last home has heat
    std::optional<Day> removed;   ///< last stove
    std::optional<Day> accepted;
    std::optional<Day> paid;
    std::optional<int> float_days; ///< smallest of its packages up to commissioning
    bool fixed = false;            ///< one of its dates was set by hand
    int households = 0;            ///< that its packages connect
    std::vector<CrewUse> crews;    ///< on its site, in the order of the pools
};

/// Which packages are counted: those of one town or street, of one category, or all.
struct WorksPart
{
    std::optional<JurisdictionId> place = std::nullopt;
    std::optional<Category> category = std::nullopt;
};

/// Dates as sheets, tables and calendars need them. Refers to its arguments: they must outlive it.
class DatedWorks
{
public:
    /// What it is made of. \pre the schedule is of that plan and not empty
    struct Source
    {
        Dataset const &dataset;
        Scenario const &scenario;
        WorksPlan const &plan;
        WorksSchedule const &schedule;
        WorksAnswer const &answer; ///< states, crews and money may be missing: empty
        /// By jurisdiction; empty: money stands for the whole district alone.
        std::vector<MonthMoney> money_by_jurisdiction = {};
    };
    explicit DatedWorks(Source source);

    [[nodiscard]] Dataset const &dataset() const { return m_source.dataset; }
    [[nodiscard]] WorksPlan const &plan() const { return m_source.plan; }
    [[nodiscard]] WorksSchedule const &schedule() const { return m_source.schedule; }
    [[nodiscard]] WorksAnswer const &answer() const { return m_source.answer; }
    [[nodiscard]] DatesState state() const { return m_state; }
    /// Packages whose dates the scenario keeps as they are.
    [[nodiscard]] std::size_t kept_packages() const { return m_kept; }
    /// Whether a package, or the number of a crew, rests on illustrative values.
    [[nodiscard]] bool illustrative() const { return m_illustrative; }
    [[nodiscard]] BlockDates const &of_block(BlockId block) const { return m_blocks[block.index]; }

    /// Homes with clean heating by the end of a day.
    [[nodiscard]] int connected_by(WorksPart const &part, Day day) const;
    /// Homes of blocks whose work on site has begun, or that are accepted, by the end of a day.
    [[nodiscard]] int begun_by(WorksPart const &part, Day day) const;
    [[nodiscard]] int accepted_by(WorksPart const &part, Day day) const;
    /// Homes of the programme.
    [[nodiscard]] int households(WorksPart const &part) const;

    /// From the first package's month to the last one's or the last payment's, as year * 100 + month.
    [[nodiscard]] std::vector<int> months() const;
    /// By month; nullptr where it is not known for one place. \param place  empty: the district
    [[nodiscard]] MonthMoney const *money(std::optional<JurisdictionId> place) const;

    /// First and last day of the packages that count. \return nothing if none does
    [[nodiscard]] std::optional<std::pair<Day, Day>>
    span_of(std::function<bool(WorkPackage const &)> const &counts) const;

private:
    [[nodiscard]] bool counts(WorksPart const &part, std::size_t block) const;
    void add_milestones();
    void add_crews();
    void compare_with_kept();

    Source m_source;
    std::vector<BlockDates> m_blocks;
    DatesState m_state = DatesState::computed;
    std::size_t m_kept = 0;
    bool m_illustrative = false;
};

/// The month after year * 100 + month.
[[nodiscard]] int next_month(int year_month);
/// Last day of year * 100 + month.
[[nodiscard]] Day last_day_of(int year_month);

} // namespace sim::report
