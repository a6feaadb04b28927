#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/works.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// By what the work packages stand together.
enum class WorksGroup
{
    route, ///< category of the published plan, then stage
    jurisdiction,
    crew ///< kind of crew, then jurisdiction
};
inline constexpr std::array<std::string_view, 3> works_group_keys{"route", "jurisdiction", "crew"};

/// Which of them are listed.
enum class WorksFilter
{
    all,
    critical ///< on the chain that ends with the target
};
inline constexpr std::array<std::string_view, 2> works_filter_keys{"all", "critical"};

using WorksFolds = std::set<std::string, std::less<>>;

enum class WorksRowKind
{
    group,
    part, ///< of a group: a stage, or a jurisdiction under a crew
    package
};

/// One line of the chart: a package, or many under one head.
struct WorksRow
{
    WorksRowKind kind = WorksRowKind::package;
    std::string node; ///< key of a head: "gas", "gas/install"
    sim::Text name;   ///< of a head; a package has its own
    std::optional<sim::RouteFamily> family;
    std::uint32_t package = sim::no_index;
    std::uint32_t crew = sim::no_index; ///< pool of a group by crew
    std::uint32_t first = 0;            ///< of a head: its packages, in WorksRows::packages
    std::uint32_t last = 0;
    int households = 0; ///< connected by its packages, of a head with those that are filtered out
    sim::Day start = 0;
    sim::Day finish = 0;
    int float_days = 0; ///< least of its packages
    bool critical = false;
    bool open = false;
};

struct WorksRows
{
    std::vector<WorksRow> rows;
    std::vector<std::uint32_t> packages; ///< of all heads, open or not
    /// By package: index of the row that shows it, itself or the head it is folded under; no_index
    /// where the filter leaves it out.
    std::vector<std::uint32_t> row_of;
};

/// What the rows are made by.
struct WorksOrder
{
    WorksGroup group = WorksGroup::route;
    WorksFilter filter = WorksFilter::all;
    std::optional<sim::BlockId> block; ///< its packages stand first, in a group of their own
    WorksFolds folds; ///< heads that are not as at first: groups open, parts closed

    friend bool operator==(WorksOrder const &, WorksOrder const &) = default;
};

/// \param states  float and chain by package; may be empty
[[nodiscard]] WorksRows make_works_rows(sim::Dataset const &dataset, sim::WorksPlan const &plan,
                                        sim::WorksSchedule const &schedule,
                                        std::vector<sim::PackageState> const &states,
                                        WorksOrder const &order);

/// Share of the row's work that the schedule has done by the end of a day, by days of work.
[[nodiscard]] double planned_share(WorksRows const &rows, WorksRow const &row,
                                   sim::WorksSchedule const &schedule, sim::Day day);

/// Name of a stage, for sim::tr.
[[nodiscard]] char const *stage_label(sim::WorkStage stage);
/// The same of packages of one stage, electric ones by the name of their work.
[[nodiscard]] char const *stage_label(sim::WorksPlan const &plan,
                                      std::span<std::uint32_t const> packages);

} // namespace app
