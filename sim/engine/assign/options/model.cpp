#include "sim/engine/assign/options/model.hpp"

#include "sim/engine/assign/options/asset_rows.hpp"
#include "sim/engine/assign/options/candidates.hpp"
#include "sim/engine/assign/options/objective.hpp"
#include "sim/engine/assign/options/plan_rows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>

namespace sim::assign {

namespace {

constexpr std::size_t usual_uses = 8;

bool is_coal(Dataset const &dataset, RouteId route)
{
    return dataset.route(route).family == RouteFamily::none;
}

/// Two choices that mean the same: a block that stays on coal has no start year.
bool same_choice(Dataset const &dataset, Choice const &a, Choice const &b)
{
    bool const years = is_coal(dataset, a.route) || a.start_year == b.start_year;
    return a.route == b.route && years && a.retrofit == b.retrofit;
}

/// Those of the material, unless the scenario asks with other thresholds.
GateTable gates_of(Dataset const &dataset, Scenario const &scenario, Material const &material)
{
    if (gate_values(scenario) == gate_values(material.scenario)) {
        return GateTable{material.gates};
    }
    return GateTable{std::make_shared<std::vector<BlockGates> const>(
        make_gates(dataset, scenario, material.facts))};
}

/// Options of one model on their way into its problem.
class ModelBuilder
{
public:
    ModelBuilder(Dataset const &dataset, Scenario const &scenario, Material const &material)
        : m_dataset{dataset}, m_scenario{scenario}, m_material{material},
          m_objective{read_objective(Values{dataset, scenario})}, m_table{m_problem},
          m_assets{dataset, scenario, material, m_objective.company, m_table}, m_decisions{dataset,
                                                                                           scenario,
                                                                                           material,
                                                                                           m_table}
    {
    }

    Model build();

private:
    void add_works();
    void add_block(std::size_t block);
    void add_variant(std::size_t index);
    void add_option(Variant const &variant, Candidate candidate);
    [[nodiscard]] bool is_open(Variant const &variant) const;
    [[nodiscard]] double coal_pm25_t(std::size_t block) const;

    Dataset const &m_dataset;
    Scenario const &m_scenario;
    Material const &m_material;
    Objective m_objective;
    ProblemBuilder m_problem;
    RowTable m_table;
    AssetRows m_assets;
    PlanRows m_decisions;
    Model m_model;
    std::uint32_t m_first_gas_work = 0;
    double m_coal_pm25_t = 0.0; ///< of the block at hand
    Uses m_uses;
    std::vector<std::uint32_t> m_charges;
    std::vector<RouteVerdict> m_verdicts; ///< by block and route
};

Model ModelBuilder::build()
{
    std::size_t const blocks = m_dataset.blocks.size();
    m_verdicts = judge_routes(m_dataset, m_scenario, m_material.facts);
    m_model.gates = gates_of(m_dataset, m_scenario, m_material);
    m_model.present.assign(blocks, none);
    m_model.candidates.reserve(m_material.candidates.size());
    m_problem.reserve(m_material.candidates.size(), m_material.candidates.size() * usual_uses);
    add_works();
    for (std::size_t b = 0; b < blocks; ++b) {
        add_block(b);
    }
    m_model.limits = m_table.take();
    m_model.problem = m_problem.take();
    return std::move(m_model);
}

/// Segments of heat, then of gas; the company that lays them pays.
void ModelBuilder::add_works()
{
    auto const add = [&](Extensions const &extensions) {
        for (SharedWork const &work : extensions.works) {
            m_model.works.push_back(work);
            m_problem.add_charge(
                std::llround(static_cast<double>(work.cost.fen()) * m_objective.company));
        }
    };
    add(m_material.heat_extensions);
    m_first_gas_work = static_cast<std::uint32_t>(m_model.works.size());
    add(m_material.gas_extensions);
}

double ModelBuilder::coal_pm25_t(std::size_t block) const
{
    for (Variant const &variant : m_material.variants_of(block)) {
        if (is_coal(m_dataset, variant.route)) {
            return variant.emissions.pm25_t;
        }
    }
    return 0.0;
}

void ModelBuilder::add_block(std::size_t block)
{
    m_problem.begin_group();
    m_coal_pm25_t = coal_pm25_t(block);
    Choice const &present = m_scenario.plan.choices[block];
    if (present.locked) {
        OwnChoice own = own_choice(m_dataset, m_material, block, present);
        add_option(m_material.variants[own.variant], std::move(own.candidate));
        return;
    }
    for (std::size_t v = m_material.first_variant[block]; v < m_material.first_variant[block + 1];
         ++v) {
        if (is_open(m_material.variants[v])) {
            add_variant(v);
        }
    }
}

/// The gates let the route through, and the insulation is one that they need or advise.
bool ModelBuilder::is_open(Variant const &variant) const
{
    if (is_coal(m_dataset, variant.route)) {
        return variant.retrofit == Retrofit::none;
    }
    RouteVerdict const &gates =
        m_verdicts[variant.block.index * m_dataset.routes.size() + variant.route.index];
    bool const asked = variant.retrofit == gates.required || variant.retrofit == gates.advised;
    return gates.open && asked && variant.retrofit >= gates.required;
}

void ModelBuilder::add_variant(std::size_t index)
{
    Variant const &variant = m_material.variants[index];
    if (is_coal(m_dataset, variant.route)) {
        Candidate stays = m_material.candidate(index, m_material.first_year);
        Choice const &present = m_scenario.plan.choices[variant.block.index];
        bool const on_coal = is_coal(m_dataset, present.route);
        stays.choice.start_year = on_coal ? present.start_year : 0;
        add_option(variant, std::move(stays));
        return;
    }
    for (int year = m_material.first_year; year <= m_material.final_year; ++year) {
        add_option(variant, m_material.candidate(index, year));
    }
}

void ModelBuilder::add_option(Variant const &variant, Candidate candidate)
{
    std::size_t const block = variant.block.index;
    Block const &home = m_dataset.blocks[block];
    auto const ceiling = m_decisions.ceiling();
    if (ceiling && *ceiling != m_material.burden->threshold_share) {
        candidate.burden_share = share_above(m_material, home, candidate.net_bill_yuan, *ceiling);
    }
    m_uses.clear();
    m_assets.add_uses(m_material, variant, m_uses);
    m_decisions.add_uses(variant, candidate, m_uses);
    RouteFamily const family = m_dataset.route(variant.route).family;
    m_charges.clear();
    if (family == RouteFamily::heat_network) {
        m_charges = m_material.heat_extensions.path[block];
    } else if (family == RouteFamily::gas) {
        for (std::uint32_t const segment : m_material.gas_extensions.path[block]) {
            m_charges.push_back(m_first_gas_work + segment);
        }
    }
    bool const stays = same_choice(m_dataset, candidate.choice, m_scenario.plan.choices[block]);
    Cost const cost =
        m_objective.cost(m_material, candidate, home.households, m_coal_pm25_t, stays);
    std::uint32_t const option = m_problem.add_option(cost, m_uses.rows, m_uses.amounts, m_charges);
    if (stays) {
        m_model.present[block] = option;
    }
    m_model.candidates.push_back(std::move(candidate));
}

} // namespace

void GateTable::push_back(BlockGates gates)
{
    auto blocks = m_blocks ? std::make_shared<std::vector<BlockGates>>(*m_blocks)
                           : std::make_shared<std::vector<BlockGates>>();
    blocks->push_back(std::move(gates));
    m_blocks = std::move(blocks);
}

Model make_model(Dataset const &dataset, Scenario const &scenario, Material const &material)
{
    assert(scenario.plan.choices.size() == dataset.blocks.size());
    return ModelBuilder{dataset, scenario, material}.build();
}

Plan plan_of(Model const &model, std::span<std::uint32_t const> choice)
{
    Plan plan;
    plan.choices.reserve(choice.size());
    for (std::uint32_t const option : choice) {
        plan.choices.push_back(model.candidates[option].choice);
    }
    return plan;
}

} // namespace sim::assign
