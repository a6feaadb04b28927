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
    Complex voltage{1.0, 0.0}; ///< held at a slack bus, else the start
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
    Complex losses;               ///< in the branches' impedances
};

/// Power flow of a radial or weakly meshed network with constant-power loads: backward/forward sweep
/// over the tree that grows from all slack buses; each branch that closes a loop (or joins two slack
/// buses) is cut and its current found by breakpoint compensation.
/// \return not converged if there is no solution, or a load without a way to a slack bus
/// \source D. Shirmohammadi et al., "A Compensation-Based Power Flow Method for Weakly Meshed
///         Distribution and Transmission Networks", IEEE Trans. Power Systems 3 (1988) 753; the
///         breakpoint impedances come from sweeps with unit currents, so taps are in them
NetworkFlow solve_network(Network const &network);

} // namespace sim::grid
