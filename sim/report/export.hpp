#pragma once

#include "sim/base/progress.hpp"
#include "sim/base/text.hpp"
#include "sim/engine/grid/season_flow.hpp"
#include "sim/engine/works/works.hpp"
#include "sim/model/project.hpp"
#include "sim/model/results.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace sim::report {

struct ExportOptions
{
    std::filesystem::path folder;
    std::set<std::string> formats = {"csv", "xlsx"}; ///< those of export_formats()
    std::string for_code = "all"; ///< a jurisdiction, a unit, programme_network ..., or "all"
    Language language = Language::zh;
    std::vector<SeasonFlow> season_flows = {}; ///< by feeder; empty: losses are left out
    /// Of the scenario, if they are known already; null: they are made for the export.
    std::shared_ptr<works::Works const> works = nullptr;
    /// Day that the circular speaks of; none: that of the last return.
    std::optional<Day> today = std::nullopt;
    /// Called where there are works but no schedule of them, with the reasons.
    std::function<void(std::vector<Text> const &reasons)> undated = {};
    bool statement = true; ///< print 示意数据，不得作为下达依据 while rows are illustrative
};

/// The formats that can be asked for.
[[nodiscard]] std::vector<std::string> export_formats();

/// Those that are written where none are named.
[[nodiscard]] std::vector<std::string> usual_formats();

/// Writes `tasks/<code>.xlsx`, `csv/<table>.csv`, `gis/results.gpkg`, `ics/<code>.ics` and
/// `manifest.json` under the folder. Where progress was returned also `tasks/circular.xlsx` and
/// `csv/standing_*.csv`, for all and for the leading group.
/// \return the files written, in order
/// \throws InputError for an unknown format or code, IoError
std::vector<std::filesystem::path> export_scenario(Project const &project, Scenario const &scenario,
                                                   Results const &results,
                                                   ExportOptions const &options,
                                                   Progress &progress);

} // namespace sim::report
