#include "sim/engine/grid/feeder_flow.hpp"

#include "sim/engine/grid/feeder_line.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <algorithm>

namespace sim::grid {

namespace {

bool transferable(GridFrame const &frame, std::size_t feeder, std::size_t tie,
                  std::span<AssetLoad const> loads)
{
    std::vector<MixShare> shares;
    std::uint32_t const both[] = {static_cast<std::uint32_t>(feeder),
                                  static_cast<std::uint32_t>(tie)};
    MixRest const rest = add_up(frame.mixes.feeders, both, frame.tiles.columns(), shares);
    double const limit_kva = frame.dataset.feeders[tie].limit_kva;
    return std::ranges::all_of(both, [&](std::uint32_t of) {
        auto const hour = static_cast<std::size_t>(loads[of].peak_hour);
        return load_at(frame.tiles, hour, shares, rest, frame.values).kva <= limit_kva;
    });
}

} // namespace

FeederFlow worst_hour_flow(GridFrame const &frame, std::size_t feeder,
                           std::span<AssetLoad const> loads)
{
    FeederLine const line =
        make_feeder_line(frame.dataset, feeder, frame.sections_of.of(feeder),
                         frame.zones_of.of(feeder), frame.mixes.zones, frame.tiles, frame.values);
    auto const hour = static_cast<std::size_t>(loads[feeder].peak_hour);
    HourLoad const head = load_at(frame.tiles, hour, frame.mixes.feeders.shares(feeder),
                                  frame.mixes.feeders.rest(feeder), frame.values);
    double const allowance = head.homes_mean_kw > 0.0 ? head.homes_kw / head.homes_mean_kw : 1.0;
    SweepSpace space{line.line.size()};
    for (std::size_t node = 0; node < line.line.size(); ++node) {
        NodeLoad const load = node_load(line, node, frame.tiles, hour, frame.values, allowance);
        space.p_pu[node].fill(load.p_pu);
        space.q_pu[node].fill(load.q_pu);
    }
    SweepResult const flow = sweep(line.line, frame.values.source_voltage_pu, space);
    FeederFlow result;
    result.converged = flow.converged[0];
    if (result.converged) {
        result.min_voltage_pu = flow.min_voltage_pu[0];
        result.losses_kw = flow.losses_pu[0] * base_kva;
        result.min_voltage_section = line.section.empty() ? 0 : line.section[flow.min_node[0]];
    } else {
        result.min_voltage_pu = 0.0;
    }
    std::optional<Id<Feeder>> const tie = frame.dataset.feeders[feeder].tie;
    result.has_tie = tie.has_value();
    result.transferable = tie && transferable(frame, feeder, tie->index, loads);
    return result;
}

} // namespace sim::grid
