#include "sim/engine/grid/network_flow.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace sim::grid {

namespace {

constexpr double tolerance_pu = 1e-12;
constexpr int most_iterations = 1000;

/// Branch that feeds a bus.
struct Feed
{
    std::uint32_t branch = 0;
    std::uint32_t parent = 0;
};

/// Order in which power reaches the buses, and the branches left over.
struct Tree
{
    std::vector<std::uint32_t> order; ///< slack buses first
    std::vector<std::optional<Feed>> feed;
    std::vector<std::uint32_t> links;
    std::vector<bool> reached;
};

Tree make_tree(Network const &network)
{
    std::size_t const count = network.buses.size();
    std::vector<std::vector<std::uint32_t>> branches_at(count);
    for (std::uint32_t b = 0; b < network.branches.size(); ++b) {
        branches_at[network.branches[b].from].push_back(b);
        branches_at[network.branches[b].to].push_back(b);
    }
    Tree tree;
    tree.feed.resize(count);
    tree.reached.assign(count, false);
    std::vector<bool> used(network.branches.size(), false);
    for (std::uint32_t bus = 0; bus < count; ++bus) {
        if (network.buses[bus].is_slack) {
            tree.order.push_back(bus);
            tree.reached[bus] = true;
        }
    }
    for (std::size_t next = 0; next < tree.order.size(); ++next) {
        std::uint32_t const bus = tree.order[next];
        for (std::uint32_t const b : branches_at[bus]) {
            NetworkBranch const &branch = network.branches[b];
            std::uint32_t const other = branch.from == bus ? branch.to : branch.from;
            if (used[b]) {
                continue;
            }
            used[b] = true;
            if (tree.reached[other]) {
                tree.links.push_back(b);
                continue;
            }
            tree.reached[other] = true;
            tree.feed[other] = Feed{b, bus};
            tree.order.push_back(other);
        }
    }
    return tree;
}

/// Admittances at each bus: its shunt and half of the charging of its lines.
std::vector<Complex> admittances(Network const &network)
{
    std::vector<Complex> result;
    for (NetworkBus const &bus : network.buses) {
        result.push_back(bus.shunt);
    }
    for (NetworkBranch const &branch : network.branches) {
        Complex const half{0.0, branch.charging / 2.0};
        result[branch.from] += half / std::norm(branch.tap);
        result[branch.to] += half;
    }
    return result;
}

class Sweep
{
public:
    explicit Sweep(Network const &network)
        : m_network{network}, m_tree{make_tree(network)}, m_admittance{admittances(network)},
          m_voltage(network.buses.size()), m_current(network.buses.size()),
          m_link_current(m_tree.links.size())
    {
        for (std::uint32_t const bus : m_tree.order) {
            m_voltage[bus] = network.buses[bus].is_slack ? network.buses[bus].voltage
                                                         : network.buses[m_tree.order[0]].voltage;
        }
        factor();
    }

    NetworkFlow run()
    {
        NetworkFlow result;
        double moved = 1.0;
        while (!(moved < tolerance_pu) && result.iterations < most_iterations) {
            load_currents();
            moved = sweep(true) + compensate();
            ++result.iterations;
            if (!std::isfinite(moved)) {
                break;
            }
        }
        result.converged = moved < tolerance_pu && all_served();
        result.voltage = m_voltage;
        result.losses = losses();
        return result;
    }

private:
    /// What loads and shunts draw.
    void load_currents()
    {
        for (std::uint32_t const bus : m_tree.order) {
            Complex const v = m_voltage[bus];
            m_current[bus] = std::conj(m_network.buses[bus].load / v) + m_admittance[bus] * v;
        }
    }

    /// Adds the links' currents to those of the buses, carries them to the slack buses and the
    /// voltages back. \return sum of the voltages' changes
    double sweep(bool with_sources)
    {
        for (std::size_t i = 0; i < m_tree.links.size(); ++i) {
            NetworkBranch const &link = m_network.branches[m_tree.links[i]];
            m_current[link.from] += m_link_current[i] / std::conj(link.tap);
            m_current[link.to] -= m_link_current[i];
        }
        for (std::size_t i = m_tree.order.size(); i-- > 0;) {
            std::uint32_t const bus = m_tree.order[i];
            if (m_tree.feed[bus]) {
                NetworkBranch const &branch = m_network.branches[m_tree.feed[bus]->branch];
                m_current[m_tree.feed[bus]->parent] += branch.to == bus
                                                           ? m_current[bus] / std::conj(branch.tap)
                                                           : m_current[bus] * std::conj(branch.tap);
            }
        }
        double moved = 0.0;
        for (std::uint32_t const bus : m_tree.order) {
            Complex const before = m_voltage[bus];
            if (!m_tree.feed[bus]) {
                m_voltage[bus] = with_sources ? m_network.buses[bus].voltage : Complex{};
                continue;
            }
            NetworkBranch const &branch = m_network.branches[m_tree.feed[bus]->branch];
            Complex const up = m_voltage[m_tree.feed[bus]->parent];
            m_voltage[bus] =
                branch.to == bus
                    ? up / branch.tap - branch.impedance * m_current[bus]
                    : branch.tap * (up - branch.impedance * m_current[bus] * std::conj(branch.tap));
            moved += std::abs(m_voltage[bus] - before);
        }
        return moved;
    }

    /// Voltage that remains across the cut of a link.
    [[nodiscard]] Complex gap(std::size_t i) const
    {
        NetworkBranch const &link = m_network.branches[m_tree.links[i]];
        return m_voltage[link.from] / link.tap - m_voltage[link.to] -
               link.impedance * m_link_current[i];
    }

    /// Breakpoint impedances, from unit currents in one link after the other, inverted.
    void factor()
    {
        std::size_t const n = m_tree.links.size();
        std::vector<Complex> const start = m_voltage;
        m_inverse.assign(n * n, Complex{});
        std::vector<Complex> matrix(n * n);
        for (std::size_t column = 0; column < n; ++column) {
            std::ranges::fill(m_current, Complex{});
            std::ranges::fill(m_link_current, Complex{});
            m_link_current[column] = 1.0;
            sweep(false);
            for (std::size_t row = 0; row < n; ++row) {
                matrix[row * n + column] = -gap(row);
            }
        }
        std::ranges::fill(m_link_current, Complex{});
        m_voltage = start;
        invert(matrix, n);
    }

    /// Gauss and Jordan with the largest pivot of each column.
    void invert(std::vector<Complex> &matrix, std::size_t n)
    {
        for (std::size_t i = 0; i < n; ++i) {
            m_inverse[i * n + i] = 1.0;
        }
        for (std::size_t i = 0; i < n; ++i) {
            std::size_t pivot = i;
            for (std::size_t row = i + 1; row < n; ++row) {
                pivot =
                    std::norm(matrix[row * n + i]) > std::norm(matrix[pivot * n + i]) ? row : pivot;
            }
            for (std::size_t k = 0; k < n; ++k) {
                std::swap(matrix[i * n + k], matrix[pivot * n + k]);
                std::swap(m_inverse[i * n + k], m_inverse[pivot * n + k]);
            }
            Complex const by = matrix[i * n + i];
            for (std::size_t k = 0; k < n; ++k) {
                matrix[i * n + k] /= by;
                m_inverse[i * n + k] /= by;
            }
            for (std::size_t row = 0; row < n; ++row) {
                Complex const times = matrix[row * n + i];
                for (std::size_t k = 0; row != i && k < n; ++k) {
                    matrix[row * n + k] -= times * matrix[i * n + k];
                    m_inverse[row * n + k] -= times * m_inverse[i * n + k];
                }
            }
        }
    }

    /// \return sum of the gaps
    double compensate()
    {
        std::size_t const n = m_tree.links.size();
        std::vector<Complex> gaps(n);
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            gaps[i] = gap(i);
            sum += std::abs(gaps[i]);
        }
        for (std::size_t row = 0; row < n; ++row) {
            for (std::size_t column = 0; column < n; ++column) {
                m_link_current[row] += m_inverse[row * n + column] * gaps[column];
            }
        }
        return sum;
    }

    [[nodiscard]] bool all_served() const
    {
        for (std::size_t bus = 0; bus < m_network.buses.size(); ++bus) {
            if (!m_tree.reached[bus] && m_network.buses[bus].load != Complex{}) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] Complex losses() const
    {
        Complex sum;
        for (NetworkBranch const &branch : m_network.branches) {
            if (m_tree.reached[branch.from] && m_tree.reached[branch.to] &&
                branch.impedance != Complex{}) {
                Complex const drop = m_voltage[branch.from] / branch.tap - m_voltage[branch.to];
                sum += drop * std::conj(drop / branch.impedance);
            }
        }
        return sum;
    }

    Network const &m_network;
    Tree m_tree;
    std::vector<Complex> m_admittance;
    std::vector<Complex> m_voltage;
    std::vector<Complex> m_current;      ///< drawn at the bus and behind it
    std::vector<Complex> m_link_current; ///< from -> to, behind the tap
    std::vector<Complex> m_inverse;      ///< of the breakpoint impedances, by row
};

} // namespace

NetworkFlow solve_network(Network const &network)
{
    return Sweep{network}.run();
}

} // namespace sim::grid
