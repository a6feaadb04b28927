#pragma once

#include "sim/model/data_change.hpp"
#include "sim/model/dataset.hpp"

#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace sim::reshape {

/// A line of a network as all three layers have it.
struct NetLine
{
    char const *layer = "";
    std::string const *code = nullptr;
    std::vector<geo::LineString> const *lines = nullptr;
};

/// Heat mains, gas mains and sections of feeders.
[[nodiscard]] std::vector<NetLine> all_lines(Dataset const &dataset);

/// A station or zone as all four layers have it.
struct NetPoint
{
    char const *layer = "";
    std::string const *code = nullptr;
    std::string const *name = nullptr;
    std::string const *name_en = nullptr;
    geo::Point place;
};

/// Heat sources, gas stations, substations and transformer zones.
[[nodiscard]] std::vector<NetPoint> all_points(Dataset const &dataset);

/// The lines that may end at a point of a layer.
[[nodiscard]] std::string_view lines_ending_at(std::string_view layer);

/// A place that moves.
struct Shift
{
    geo::Point from;
    geo::Point to;
};

/// Lines of which a vertex lies at `from`, with it moved.
[[nodiscard]] std::vector<RowEdit> lines_with_moved_ends(Dataset const &dataset,
                                                         Shift const &shift);

/// The code after the last of a layer: GM077 gives GM078.
[[nodiscard]] std::string code_after(std::vector<std::string> const &codes,
                                     std::string_view prefix);

} // namespace sim::reshape
