#pragma once

#include "sim/model/dataset.hpp"
#include "sim/model/grid_results.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// By the hours at the limits of a load: 正常, 重载, 过载.
enum class Loading
{
    normal,
    heavy,
    overload
};

[[nodiscard]] Loading loading_of(AssetLoad const &load);

[[nodiscard]] std::uint32_t feeder_of(Dataset const &dataset, TransformerZone const &zone);

/// Which supply branch looks after each feeder and substation: the one of most of its zones, ties to
/// the lower unit code; empty where no zone hangs.
struct GridBranches
{
    explicit GridBranches(Dataset const &dataset);

    std::vector<std::string> feeders; ///< unit codes, by feeder
    std::vector<std::string> substations;
};

/// A part of the grid that a list is made for; an empty member leaves all in.
struct GridPart
{
    std::string branch = {}; ///< unit code
    std::optional<JurisdictionId> place = {};

    [[nodiscard]] bool has(Dataset const &dataset, TransformerZone const &zone) const;
};

/// Indices of the heavily loaded and overloaded ones, highest rate first, ties in dataset order.
[[nodiscard]] std::vector<std::uint32_t> strained(std::vector<AssetLoad> const &loads);

} // namespace sim::report
