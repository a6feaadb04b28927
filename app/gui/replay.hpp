#pragma once

#include "app/gui/routing.hpp"
#include "app/view/night.hpp"
#include "app/view/view_state.hpp"

#include <cstdint>
#include <optional>

namespace app {

/// Keeps the network's loads for the hour that is looked at; makes them anew when the results, the
/// hour or the selection changed.
class Replay
{
public:
    /// \return nullptr if the scenario has no physics or the dataset no electric network
    Night const *update(sim::Dataset const &dataset, Shown const &shown, ViewState const &view);

private:
    /// What the loads depend on.
    struct Key
    {
        std::uint64_t revision = 0;
        std::size_t hour = 0;
        bool of_season = true;
        std::optional<Asset> asset;

        friend bool operator==(Key const &, Key const &) = default;
    };

    struct CurveKey
    {
        std::uint64_t revision = 0;
        Asset asset;
        std::size_t first_hour = 0;

        friend bool operator==(CurveKey const &, CurveKey const &) = default;
    };

    void make(sim::Dataset const &dataset, Shown const &shown, Key const &key);

    std::optional<Key> m_key;
    /// All hours of the charted asset, while a chart shows them.
    void follow_season(sim::Dataset const &dataset, Shown const &shown, bool wanted);

    std::optional<CurveKey> m_curve_key;
    std::optional<CurveKey> m_season_key;
    Night m_night;
};

} // namespace app
