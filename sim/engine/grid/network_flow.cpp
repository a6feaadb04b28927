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

/// Gauss and Jordan with the largest pivot of each column; n x n, by row.
std::vector<Complex> inverse(std::vector<Complex> matrix, std::size_t n)
{
    std::vector<Complex> result(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        result[i * n + i] = 1.0;
    }
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t pivot = i;
        for (std::size_t row = i + 1; row < n; ++row) {
            pivot = std::norm(matrix[row * n + i]) > std::norm(matrix[pivot * n + i]) ? row : pivot;
        }
        for (std::size_t k = 0; k < n; ++k) {
            std::swap(matrix[i * n + k], matrix[pivot * n + k]);
            std::swap(result[i * n + k], result[pivot * n + k]);
        }
        Complex const by = matrix[i * n + i];
        for (std::size_t k = 0; k < n; ++k) {
            matrix[i * n + k] /= by;
            result[i * n + k] /= by;
        }
        for (std::size_t row = 0; row < n; ++row) {
            Complex const times = matrix[row * n + i];
            for (std::size_t k = 0; row != i && k < n; ++k) {
                matrix[row * n + k] -= times * matrix[i * n + k];
                result[row * n + k] -= times * result[i * n + k];
            }
        }
    }
    return result;
}

class Sweep
{
public:
    explicit Sweep(Network const &network)
        : m_network{network}, m_tree{make_tree(network)}, m_admittance{admittances(network)},
          m_voltage(network.buses.size()), m_current(network.buses.size()),
          m_link_current(m_tree.links.size()), m_reactive(network.buses.size())
    {
        for (std::uint32_t const bus : m_tree.order) {
            if (network.buses[bus].held_voltage > 0.0 && !network.buses[bus].is_slack) {
                m_held.push_back(bus);
            }
        }
        for (std::uint32_t const bus : m_tree.order) {
            m_voltage[bus] = network.buses[bus].is_slack ? network.buses[bus].voltage
                                                         : network.buses[m_tree.order[0]].voltage;
        }
        find_sensitivities();
    }

    NetworkFlow run()
    {
        NetworkFlow result;
        double moved = 1.0;
        while (!(moved < tolerance_pu) && result.iterations < most_iterations) {
            load_currents();
            moved = sweep(true);
            moved += compensate();
            moved += hold_voltages();
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
            Complex const drawn = m_network.buses[bus].load - Complex{0.0, m_reactive[bus]};
            m_current[bus] = std::conj(drawn / v) + m_admittance[bus] * v;
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

    /// Breakpoint impedances from unit currents in one link after the other, and reactances of the
    /// held buses from unit capacitive currents, both inverted.
    void find_sensitivities()
    {
        std::vector<Complex> const start = m_voltage;
        std::size_t const links = m_tree.links.size();
        m_link_inverse.resize(links * links);
        for (std::size_t column = 0; column < links; ++column) {
            std::ranges::fill(m_current, Complex{});
            std::ranges::fill(m_link_current, Complex{});
            m_link_current[column] = 1.0;
            sweep(false);
            for (std::size_t row = 0; row < links; ++row) {
                m_link_inverse[row * links + column] = -gap(row);
            }
        }
        std::ranges::fill(m_link_current, Complex{});
        std::size_t const held = m_held.size();
        m_held_inverse.resize(held * held);
        for (std::size_t column = 0; column < held; ++column) {
            std::ranges::fill(m_current, Complex{});
            m_current[m_held[column]] = Complex{0.0, 1.0};
            sweep(false);
            for (std::size_t row = 0; row < held; ++row) {
                m_held_inverse[row * held + column] = m_voltage[m_held[row]].real();
            }
        }
        m_voltage = start;
        m_link_inverse = inverse(std::move(m_link_inverse), links);
        m_held_inverse = inverse(std::move(m_held_inverse), held);
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
                m_link_current[row] += m_link_inverse[row * n + column] * gaps[column];
            }
        }
        return sum;
    }

    /// \return sum of what the held voltages are off
    double hold_voltages()
    {
        std::size_t const n = m_held.size();
        std::vector<double> missing(n);
        double sum = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            missing[i] = m_network.buses[m_held[i]].held_voltage - std::abs(m_voltage[m_held[i]]);
            sum += std::abs(missing[i]);
        }
        for (std::size_t row = 0; row < n; ++row) {
            for (std::size_t column = 0; column < n; ++column) {
                m_reactive[m_held[row]] +=
                    m_held_inverse[row * n + column].real() * missing[column];
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
                Complex const behind_tap = m_voltage[branch.from] / branch.tap;
                Complex const drop = behind_tap - m_voltage[branch.to];
                double const fed_in = branch.charging / 2.0 *
                                      (std::norm(behind_tap) + std::norm(m_voltage[branch.to]));
                sum += drop * std::conj(drop / branch.impedance) - Complex{0.0, fed_in};
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
    std::vector<Complex> m_link_inverse; ///< of the breakpoint impedances, by row
    std::vector<std::uint32_t> m_held;   ///< buses whose voltage a machine holds
    std::vector<double> m_reactive;      ///< fed in by the machine at each bus
    std::vector<Complex> m_held_inverse; ///< of the reactances between held buses, by row
};

} // namespace

NetworkFlow solve_network(Network const &network)
{
    return Sweep{network}.run();
}

} // namespace sim::grid
