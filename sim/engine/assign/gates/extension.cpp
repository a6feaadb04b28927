#include "sim/engine/assign/gates/extension.hpp"

#include "sim/engine/assign/gates/main_forest.hpp"
#include "sim/engine/assign/gates/neighbours.hpp"
#include "sim/engine/money/values.hpp"
#include "sim/geo/measure.hpp"

#include <limits>
#include <string>
#include <utility>

namespace sim::assign {

namespace {

double length_of(std::vector<geo::LineString> const &lines)
{
    double all = 0.0;
    for (geo::LineString const &line : lines) {
        all += geo::length(line);
    }
    return all;
}

/// What differs between heat and gas.
struct Network
{
    std::vector<ForestMain> mains; ///< those of the data first, then stations and plants
    std::vector<bool> is_charged;  ///< by main of the data
    std::string prefix;
    std::string unit_cost_key;
    Payer payer = Payer::other;
};

Network heat_network(Dataset const &dataset)
{
    Network network{{}, {}, "heat_main.", "works.heat_main_yuan_per_m", Payer::heat_company};
    for (HeatMain const &main : dataset.heat_mains) {
        network.mains.push_back({main.code, main.lines, main.fed_by, 0.0, 0.0});
        network.is_charged.push_back(true);
    }
    for (HeatSource const &source : dataset.heat_sources) {
        network.mains.push_back({source.code, {{source.place}}, {}, 0.0, 0.0});
    }
    return network;
}

Network gas_network(Dataset const &dataset, double planned_weight)
{
    Network network{{}, {}, "gas_main.", "works.gas_main_yuan_per_m", Payer::gas_company};
    for (GasMain const &main : dataset.gas_mains) {
        double const to_lay_m = main.state == MainState::planned ? length_of(main.lines) : 0.0;
        network.mains.push_back({main.code, main.lines, main.fed_by, to_lay_m,
                                 to_lay_m * planned_weight, main.pressure == GasPressure::medium});
        network.is_charged.push_back(main.pressure == GasPressure::medium);
    }
    for (GasStation const &station : dataset.gas_stations) {
        if (station.kind == GasStationKind::gate) {
            network.mains.push_back({station.code, {{station.place}}, {}, 0.0, 0.0});
        }
    }
    return network;
}

/// Turns the nodes of a forest into segments.
class Builder
{
public:
    Builder(Dataset const &dataset, Network const &network, MainForest const &forest,
            double yuan_per_m)
        : m_dataset{dataset}, m_network{network}, m_forest{forest}, m_yuan_per_m{yuan_per_m},
          m_segment(forest.parent.size(), none)
    {
    }

    Extensions build()
    {
        std::vector<bool> const used = find_used();
        for (std::uint32_t const node : m_forest.order) {
            std::uint32_t const parent = m_forest.parent[node];
            m_segment[node] = parent == none ? none : m_segment[parent];
            if (used[node] && m_forest.step_m[node] > 0.0) {
                m_result.parent.push_back(m_segment[node]);
                m_segment[node] = static_cast<std::uint32_t>(m_result.works.size());
                m_result.works.push_back(make_work(node));
            }
        }
        for (std::uint32_t b = 0; b < m_dataset.blocks.size(); ++b) {
            add_path(b);
        }
        return std::move(m_result);
    }

private:
    [[nodiscard]] bool is_block(std::uint32_t node) const { return node >= m_network.mains.size(); }
    [[nodiscard]] Block const &block_of(std::uint32_t node) const
    {
        return m_dataset.blocks[node - m_network.mains.size()];
    }

    /// Nodes that lead to a block: planned mains beyond the last block are nobody's extension.
    [[nodiscard]] std::vector<bool> find_used() const
    {
        std::vector<bool> used(m_forest.parent.size());
        for (std::size_t i = m_forest.order.size(); i-- > 0;) {
            std::uint32_t const node = m_forest.order[i];
            used[node] = used[node] || is_block(node);
            if (used[node] && m_forest.parent[node] != none) {
                used[m_forest.parent[node]] = true;
            }
        }
        return used;
    }

    [[nodiscard]] SharedWork make_work(std::uint32_t node) const
    {
        SharedWork work;
        work.length_m = m_forest.step_m[node];
        work.payer = m_network.payer;
        bool const charged = is_block(node) || m_network.is_charged[node];
        work.cost = charged ? Money::from_yuan(work.length_m * m_yuan_per_m) : Money{};
        bool const heat = m_network.payer == Payer::heat_company;
        if (!is_block(node)) {
            std::string const &code = m_network.mains[node].code;
            work.id = m_network.prefix + code;
            work.name = text("Planned main {main}", {{"main", code}});
            return work;
        }
        Block const &block = block_of(node);
        work.id = m_network.prefix + block.code;
        std::uint32_t const from = m_forest.parent[node];
        TextArg const to{"to", block.name, block.name_en};
        if (is_block(from)) {
            Block const &before = block_of(from);
            TextArg const start{"from", before.name, before.name_en};
            work.name = heat ? text("Heat main from {from} on to {to}", {start, to})
                             : text("Gas main from {from} on to {to}", {start, to});
        } else {
            TextArg const start{"main", m_network.mains[from].code};
            work.name = heat ? text("Heat main {main} extended to {to}", {start, to})
                             : text("Gas main {main} extended to {to}", {start, to});
        }
        return work;
    }

    void add_path(std::uint32_t block)
    {
        auto const node = static_cast<std::uint32_t>(m_network.mains.size() + block);
        std::vector<std::uint32_t> path;
        for (std::uint32_t s = m_segment[node]; s != none; s = m_result.parent[s]) {
            path.insert(path.begin(), s);
            m_result.works[s].blocks.push_back(BlockId{block});
        }
        m_result.path.push_back(std::move(path));
        m_result.length_m.push_back(m_forest.length_m[node]);
    }

    Dataset const &m_dataset;
    Network const &m_network;
    MainForest const &m_forest;
    double m_yuan_per_m;
    std::vector<std::uint32_t> m_segment; ///< by node: the last segment on the way to it
    Extensions m_result;
};

Extensions extend(Dataset const &dataset, Scenario const &scenario, Network const &network)
{
    Values const values{dataset, scenario};
    double const yuan_per_m = values.at(network.unit_cost_key, 0.0, 1e6);
    double const gap_m = values.at("works.neighbour_gap_m", 0.0, 1e4);
    auto const neighbours = find_neighbours(dataset.blocks, gap_m);
    MainForest const forest = grow_forest(dataset.blocks, neighbours, network.mains);
    return Builder{dataset, network, forest, yuan_per_m}.build();
}

} // namespace

Extensions extend_heat(Dataset const &dataset, Scenario const &scenario)
{
    return extend(dataset, scenario, heat_network(dataset));
}

Extensions extend_gas(Dataset const &dataset, Scenario const &scenario)
{
    double const planned_weight =
        Values{dataset, scenario}.at("works.planned_main_weight", 0.0, 1.0);
    return extend(dataset, scenario, gas_network(dataset, planned_weight));
}

} // namespace sim::assign
