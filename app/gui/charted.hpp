#pragma once

#include "app/gui/app_state.hpp"
#include "app/gui/routing.hpp"
#include "app/view/chart.hpp"
#include "sim/engine/impact/burden_spread.hpp"

#include <optional>
#include <string_view>

namespace app {

/// Keeps what a chart needs beyond the results, made anew when the results are others.
class Charted
{
public:
    /// \return nullptr while no chart shows it, or without bills
    sim::BurdenSpread const *burden(sim::Dataset const &dataset, Shown const &shown,
                                    ViewState const &view);

private:
    std::optional<std::uint64_t> m_revision;
    std::optional<sim::BurdenSpread> m_burden;
};

/// A chart by its name, as the window draws it now. \return nothing if there are no data for it
/// \pre key is one of chart_keys
[[nodiscard]] std::optional<Chart> chart_of(AppState const &state, std::string_view key);

} // namespace app
