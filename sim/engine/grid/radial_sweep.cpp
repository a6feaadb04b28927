// Compiled with its own flags, see sim/CMakeLists.txt.
#include "sim/engine/grid/radial_sweep.hpp"

#include <cmath>

namespace sim::grid {

namespace {

constexpr double tolerance_pu = 1e-10;
constexpr int most_iterations = 200;

} // namespace

SweepSpace::SweepSpace(std::size_t nodes)
    : p_pu(nodes), q_pu(nodes), v_re(nodes), v_im(nodes), i_re(nodes), i_im(nodes)
{
}

/// Currents of the loads, then of the branches. \pre every node stands behind its parent
[[gnu::target_clones("default", "avx2", "avx512f")]] static void
sweep_backward(RadialLine const &line, SweepSpace &space)
{
    std::size_t const nodes = line.size();
    // Rows are copied out and back: the compiler cannot know that they do not overlap.
    for (std::size_t n = 0; n < nodes; ++n) {
        Lanes const v_re = space.v_re[n];
        Lanes const v_im = space.v_im[n];
        Lanes const p = space.p_pu[n];
        Lanes const q = space.q_pu[n];
        Lanes i_re;
        Lanes i_im;
        for (std::size_t k = 0; k < sweep_lanes; ++k) {
            double const scale = 1.0 / (v_re[k] * v_re[k] + v_im[k] * v_im[k]);
            i_re[k] = (p[k] * v_re[k] + q[k] * v_im[k]) * scale;
            i_im[k] = (p[k] * v_im[k] - q[k] * v_re[k]) * scale;
        }
        space.i_re[n] = i_re;
        space.i_im[n] = i_im;
    }
    for (std::size_t n = nodes; n-- > 0;) {
        if (line.parent[n] == RadialLine::source) {
            continue;
        }
        auto const up = static_cast<std::size_t>(line.parent[n]);
        Lanes const i_re = space.i_re[n];
        Lanes const i_im = space.i_im[n];
        Lanes up_re = space.i_re[up];
        Lanes up_im = space.i_im[up];
        for (std::size_t k = 0; k < sweep_lanes; ++k) {
            up_re[k] += i_re[k];
            up_im[k] += i_im[k];
        }
        space.i_re[up] = up_re;
        space.i_im[up] = up_im;
    }
}

/// Voltages from the source on; `moved` receives the changes of each lane, added up: a sum, unlike a
/// maximum, keeps a NaN.
[[gnu::target_clones("default", "avx2", "avx512f")]] static void
sweep_forward(RadialLine const &line, double source_voltage_pu, SweepSpace &space, Lanes &moved)
{
    Lanes source_re;
    Lanes source_im;
    source_re.fill(source_voltage_pu);
    source_im.fill(0.0);
    for (std::size_t n = 0; n < line.size(); ++n) {
        bool const first = line.parent[n] == RadialLine::source;
        auto const up = static_cast<std::size_t>(first ? 0 : line.parent[n]);
        Lanes const up_re = first ? source_re : space.v_re[up];
        Lanes const up_im = first ? source_im : space.v_im[up];
        Lanes const i_re = space.i_re[n];
        Lanes const i_im = space.i_im[n];
        Lanes v_re = space.v_re[n];
        Lanes v_im = space.v_im[n];
        Lanes sum = moved;
        double const r = line.r_pu[n];
        double const x = line.x_pu[n];
        for (std::size_t k = 0; k < sweep_lanes; ++k) {
            double const re = up_re[k] - (r * i_re[k] - x * i_im[k]);
            double const im = up_im[k] - (r * i_im[k] + x * i_re[k]);
            sum[k] += std::abs(re - v_re[k]) + std::abs(im - v_im[k]);
            v_re[k] = re;
            v_im[k] = im;
        }
        moved = sum;
        space.v_re[n] = v_re;
        space.v_im[n] = v_im;
    }
}

namespace {

void collect(RadialLine const &line, double source_voltage_pu, SweepSpace const &space,
             SweepResult &result)
{
    Lanes lowest;
    lowest.fill(source_voltage_pu * source_voltage_pu);
    for (std::size_t n = 0; n < line.size(); ++n) {
        for (std::size_t k = 0; k < sweep_lanes; ++k) {
            double const v2 =
                space.v_re[n][k] * space.v_re[n][k] + space.v_im[n][k] * space.v_im[n][k];
            double const i2 =
                space.i_re[n][k] * space.i_re[n][k] + space.i_im[n][k] * space.i_im[n][k];
            result.losses_pu[k] += line.r_pu[n] * i2;
            if (v2 < lowest[k]) {
                lowest[k] = v2;
                result.min_node[k] = static_cast<std::uint32_t>(n);
            }
        }
    }
    for (std::size_t k = 0; k < sweep_lanes; ++k) {
        result.min_voltage_pu[k] = std::sqrt(lowest[k]);
    }
}

} // namespace

SweepResult sweep(RadialLine const &line, double source_voltage_pu, SweepSpace &space)
{
    for (std::size_t n = 0; n < line.size(); ++n) {
        space.v_re[n].fill(source_voltage_pu);
        space.v_im[n].fill(0.0);
    }
    SweepResult result;
    Lanes moved{};
    bool settled = false;
    while (!settled && result.iterations < most_iterations) {
        moved.fill(0.0);
        sweep_backward(line, space);
        sweep_forward(line, source_voltage_pu, space, moved);
        ++result.iterations;
        settled = true;
        for (double const change : moved) {
            settled = settled && change < tolerance_pu;
        }
    }
    for (std::size_t k = 0; k < sweep_lanes; ++k) {
        result.converged[k] = moved[k] < tolerance_pu;
    }
    collect(line, source_voltage_pu, space, result);
    return result;
}

} // namespace sim::grid
