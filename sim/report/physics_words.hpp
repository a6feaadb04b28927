#pragma once

#include "sim/base/text.hpp"
#include "sim/model/grid_results.hpp"
#include "sim/model/impact_results.hpp"
#include "sim/model/network.hpp"
#include "sim/report/grid_places.hpp"

#include <cstdint>
#include <string>

namespace sim::report {

/// 重载, 过载; normal is "no value" in lists.
[[nodiscard]] Text loading_name(Loading loading);
[[nodiscard]] Text factor_set_name(FactorSet set);
[[nodiscard]] char const *key_of(FactorSet set);
[[nodiscard]] Text station_kind_name(GasStationKind kind);
[[nodiscard]] Text pressure_name(GasPressure pressure);
[[nodiscard]] Text main_state_name(MainState state);
[[nodiscard]] Text ownership_name(bool is_private);

/// 可转供, 不可转供, 无联络线路: what a feeder's load can do when its own line fails.
[[nodiscard]] Text transfer_name(FeederFlow const &flow);

/// The name of a unit, or its code where there is no such unit.
[[nodiscard]] Text branch_name(Dataset const &dataset, std::string const &code);

/// 永富村11号台区配变增容: an entry of 增容项目清单 as its project is called.
[[nodiscard]] Text project_name(Dataset const &dataset, Reinforcement const &work);
/// 配变增容, 新增布点, 线路改造, 新建线路, 主变增容
[[nodiscard]] Text project_kind(ReinforcementKind kind);
/// 台, 公里, or 千伏安 added to a substation
[[nodiscard]] Text project_unit(ReinforcementKind kind);

} // namespace sim::report
