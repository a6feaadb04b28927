#pragma once

#include <complex>
#include <cstdint>
#include <vector>

namespace sim::grid {

using Complex = std::complex<double>;

/// Everything in per unit.
struct NetworkBus
{
    Complex load;  ///< drawn at any voltage; negative: fed in
    Complex shunt; ///< admittance to earth
    bool is_slack = false;
    Complex voltage{1.0, 0.0}; ///< held at a slack bus
    double held_voltage = 0.0; ///< above 0: a machine holds this magnitude with reactive power
};

struct NetworkBranch
{
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Complex impedance;
    double charging = 0.0; ///< susceptance of the whole line, half at each end
    Complex tap{1.0, 0.0}; ///< of an ideal transformer at the from end
};

struct Network
{
    std::vector<NetworkBus> buses;
    std::vector<NetworkBranch> branches;
};

struct NetworkFlow
{
    bool converged = false;
    int iterations = 0;
    std::vector<Complex> voltage; ///< 0 at buses without a way to a slack bus
    Complex losses; ///< what enters the branches less what leaves: with the lines' charging
};

/// Power flow of a radial or weakly meshed network with constant-power loads: backward/forward sweep
/// over the tree that grows from all slack buses; each branch that closes a loop (or joins two slack
/// buses) is cut and its current found by breakpoint compensation.
/// Reactive power of machines that hold a voltage is found likewise, without limits to it.
/// \return not converged if there is no solution, or a load without a way to a slack bus
/// \source D. Shirmohammadi et al., "A Compensation-Based Power Flow Method for Weakly Meshed
///         Distribution and Transmission Networks", IEEE Trans. Power Systems 3 (1988) 753; the
///         breakpoint impedances come from sweeps with unit currents, so taps are in them
NetworkFlow solve_network(Network const &network);

} // namespace sim::grid
