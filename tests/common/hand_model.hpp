#pragma once

#include "sim/engine/assign/options/model.hpp"
#include "sim/engine/assign/solver/random.hpp"
#include "sim/engine/assign/solver/solver.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Small assignments made by hand or by lot, and their optima by trying every choice.
namespace hand {

/// A dataset with routes coal, heat, gas, pump and `blocks` blocks of ten homes; nothing else.
inline sim::Dataset dataset(std::size_t blocks)
{
    sim::Dataset data;
    auto const add = [&](char const *key, sim::RouteFamily family, char const *zh) {
        sim::Route route;
        route.key = key;
        route.family = family;
        route.name_zh = zh;
        route.name_en = key;
        data.routes.push_back(route);
    };
    add("coal", sim::RouteFamily::none, "燃煤");
    add("heat", sim::RouteFamily::heat_network, "集中供热");
    add("gas", sim::RouteFamily::gas, "气代煤");
    add("pump", sim::RouteFamily::electric, "电代煤");
    for (std::size_t b = 0; b < blocks; ++b) {
        sim::Block block;
        block.code = "B" + std::to_string(b);
        block.households = 10;
        data.blocks.push_back(block);
    }
    return data;
}

inline constexpr std::uint32_t coal = 0;
inline constexpr std::uint32_t heat = 1;
inline constexpr std::uint32_t gas = 2;
inline constexpr std::uint32_t pump = 3;

/// One option: route, cost, what it loads.
struct Option
{
    std::uint32_t route = coal;
    sim::assign::Cost cost = 0;
    std::vector<std::uint32_t> rows;
    std::vector<sim::assign::Amount> amounts;
    std::vector<std::uint32_t> charges;
    double pm25_t = 0.0;
    int year = 2021;
};

/// Collects rows, works and blocks into a Model.
class Builder
{
public:
    std::uint32_t row(std::string id, std::vector<sim::assign::Level> levels,
                      std::uint32_t parent = sim::assign::none)
    {
        sim::Limit limit;
        limit.id = id;
        limit.name = {id, {}};
        limit.unit = "m3/h";
        m_model.limits.push_back(limit);
        return m_builder.add_row(std::move(levels), parent);
    }
    std::uint32_t work(std::string id, sim::assign::Cost cost, double metres)
    {
        sim::SharedWork work;
        work.id = id;
        work.name = {id, {}};
        work.cost = sim::Money::from_fen(cost);
        work.length_m = metres;
        m_model.works.push_back(work);
        return m_builder.add_charge(cost);
    }
    void block(std::vector<Option> const &options)
    {
        auto const index = static_cast<std::uint32_t>(m_model.gates.size());
        m_builder.begin_group();
        sim::BlockGates gates;
        for (Option const &option : options) {
            m_builder.add_option(option.cost, option.rows, option.amounts, option.charges);
            sim::Candidate candidate;
            candidate.block = {index};
            candidate.choice = {{option.route}, option.year, false, sim::Retrofit::none};
            candidate.life_cost.household = sim::Money::from_fen(option.cost);
            candidate.pm25_t = option.pm25_t;
            m_model.candidates.push_back(candidate);
            bool known = false;
            for (sim::RouteGates const &gate : gates) {
                known = known || gate.route == sim::RouteId{option.route};
            }
            if (!known) {
                gates.push_back({{option.route}, true, {}});
            }
        }
        m_model.gates.push_back(gates);
        m_model.present.push_back(sim::assign::none);
    }
    sim::assign::Model take()
    {
        m_model.problem = m_builder.take();
        return std::move(m_model);
    }

private:
    sim::assign::ProblemBuilder m_builder;
    sim::assign::Model m_model;
};

/// Calls `visit(choice)` for every choice of the problem.
template <typename Visit>
void every_choice(sim::assign::Problem const &problem, Visit visit)
{
    std::vector<std::uint32_t> choice(problem.first_option.begin(), problem.first_option.end() - 1);
    for (;;) {
        visit(choice);
        std::size_t g = 0;
        while (g < choice.size() && ++choice[g] == problem.first_option[g + 1]) {
            choice[g] = problem.first_option[g];
            ++g;
        }
        if (g == choice.size()) {
            return;
        }
    }
}

/// The cheapest plan that holds, the first of equals; no choice if none holds.
inline sim::assign::Answer best_of_all(sim::assign::Problem const &problem)
{
    sim::assign::Answer best;
    every_choice(problem, [&](std::vector<std::uint32_t> const &choice) {
        auto const worth = sim::assign::evaluate(problem, choice);
        if (worth.feasible && (!best.feasible() || worth.cost < best.cost)) {
            best.choice = choice;
            best.cost = best.bound = worth.cost;
        }
    });
    best.proof = best.feasible() ? sim::assign::Proof::optimal : sim::assign::Proof::infeasible;
    return best;
}

/// Five blocks with a station of two levels, a line below it, a limit of one level, a target and two
/// shared mains; costs and loads by lot.
inline sim::assign::Model by_lot(std::uint64_t seed, std::size_t blocks = 5)
{
    sim::assign::Random lot{seed};
    auto const n = [&](std::uint32_t least, std::uint32_t more) {
        return static_cast<sim::assign::Amount>(least + lot.below(more));
    };
    Builder builder;
    std::uint32_t const station = builder.row("station", {{n(10, 15), 0}, {40, n(2000, 6000)}});
    std::uint32_t const line = builder.row("line", {{n(6, 10), 0}, {30, n(500, 3000)}}, station);
    std::uint32_t const yard = builder.row("yard", {{n(6, 12), 0}});
    std::uint32_t const main = builder.work("main", n(500, 4000), 400.0);
    std::uint32_t const spur = builder.work("spur", n(200, 2000), 100.0);
    for (std::size_t b = 0; b < blocks; ++b) {
        double const clean = 0.01 * lot.below(5);
        builder.block({{coal, n(9000, 9000), {}, {}, {}, 9.0},
                       {heat, n(3000, 5000), {}, {}, {main, spur}, clean},
                       {gas, n(1000, 5000), {yard}, {n(1, 6)}, {spur}, 0.03},
                       {pump, n(2000, 5000), {line}, {n(1, 7)}, {}, 0.02},
                       {pump, n(2000, 5000), {line}, {n(1, 7)}, {}, 0.02, 2022}});
    }
    return builder.take();
}

} // namespace hand
