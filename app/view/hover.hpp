#pragma once

#include "app/view/asset.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <string>

namespace app {

/// What the mouse is over, in whichever view it is: all views show it.
struct Hover
{
    std::optional<sim::BlockId> block;
    std::optional<sim::JurisdictionId> jurisdiction;
    std::optional<Asset> asset;
    std::string package; ///< id of a work package, or empty; its block is `block`

    friend bool operator==(Hover const &, Hover const &) = default;
};

/// A row of a list is shown as hovered: the mouse is over what it speaks of, here or elsewhere. The
/// row of a town also over each of its blocks, that of a package over its block, but not over another
/// package.
[[nodiscard]] bool shows_hover(sim::Dataset const &dataset, Hover const &hovered, Hover const &row);

} // namespace app
