#pragma once

#include "sim/base/text.hpp"
#include "sim/model/assignment.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <string>

namespace sim::report {

// How a proposal's parts are called on screen, in tables and on sheets.

/// 适用, 需配套工程, 待核实, 不适用
[[nodiscard]] Text verdict_name(GateVerdict verdict);
/// 10千伏线路, 门站高峰小时供气 ...
[[nodiscard]] Text limit_kind_name(LimitKind kind);
/// 适用条件, 约束条件, 年度安排
[[nodiscard]] Text fault_kind_name(FaultKind kind);
/// A unit of limits and gates as it stands behind a number.
[[nodiscard]] Text limit_unit_name(std::string const &unit);
/// What a reader is shown of a limit: shares in percent.
struct ShownUnit
{
    Text name;
    Text behind;           ///< a number in a sentence: "x 10,000 yuan"
    Text one;              ///< "1 percentage point"
    double per_unit = 1.0; ///< shown number = value x this
};
[[nodiscard]] ShownUnit shown_unit(std::string const &unit);
/// What a condition asks about, by the id of its record: 与供热管网距离. An unknown id names itself.
[[nodiscard]] Text condition_name(std::string const &id);
/// Works that raise what a limit allows: 毛其来变电站增容. \pre a line or a substation
[[nodiscard]] Text capacity_works_name(Limit const &limit);
/// The verdict on a route by its records, worst first; what is only to be checked on site does not
/// count, as every route has some of that.
[[nodiscard]] GateVerdict verdict_of(RouteGates const &route);
/// Nothing for no retrofit.
[[nodiscard]] Text retrofit_name(Retrofit retrofit);

/// 空气源热泵（2022年，外墙保温）
[[nodiscard]] Text choice_name(Dataset const &dataset, Choice const &choice);
[[nodiscard]] Text route_name(Route const &route);
[[nodiscard]] Text block_name(Block const &block);

} // namespace sim::report
