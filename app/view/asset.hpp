#pragma once

#include <cstdint>

namespace app {

/// The parts of the electric network that carry a load of their own.
enum class AssetKind
{
    zone,
    feeder,
    substation
};

/// One of them, by its place in the dataset's table.
struct Asset
{
    AssetKind kind = AssetKind::zone;
    std::uint32_t index = 0;

    friend bool operator==(Asset const &, Asset const &) = default;
};

} // namespace app
