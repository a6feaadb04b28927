#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace sim::grid {

/// Hours that are solved side by side.
inline constexpr std::size_t sweep_lanes = 8;
using Lanes = std::array<double, sweep_lanes>;

/// A radial line: node i hangs by its branch on parent[i] < i, or on the source.
struct RadialLine
{
    static constexpr std::int32_t source = -1;

    std::vector<std::int32_t> parent;
    std::vector<double> r_pu;
    std::vector<double> x_pu;

    [[nodiscard]] std::size_t size() const { return parent.size(); }
};

struct SweepResult
{
    std::array<bool, sweep_lanes> converged{};
    Lanes losses_pu{};      ///< active power
    Lanes min_voltage_pu{}; ///< of source and nodes
    std::array<std::uint32_t, sweep_lanes> min_node{};
    int iterations = 0;
};

/// Work space and solution of `sweep`: real and imaginary parts apart, one row of lanes a node.
struct SweepSpace
{
    std::vector<Lanes> p_pu; ///< drawn at the node: set before
    std::vector<Lanes> q_pu;
    std::vector<Lanes> v_re;
    std::vector<Lanes> v_im;
    std::vector<Lanes> i_re; ///< in the branch towards the node
    std::vector<Lanes> i_im;

    explicit SweepSpace(std::size_t nodes);
};

/// Radial power flow with constant-power loads, eight hours at a time, from a flat start.
/// Backward: I = conj(S / V) summed towards the source; forward: V = V_parent - z I; until all
/// voltages together move by less than 1e-10 p.u. A lane that has not settled after 200 rounds is beyond the line's
/// limit of stability and is reported as not converged.
/// \source G. W. Chang et al., "An Improved Backward/Forward Sweep Load Flow Algorithm for Radial
///         Distribution Systems", IEEE Trans. Power Systems 22 (2007) 882; currents, not powers, are
///         swept here
SweepResult sweep(RadialLine const &line, double source_voltage_pu, SweepSpace &space);

} // namespace sim::grid
