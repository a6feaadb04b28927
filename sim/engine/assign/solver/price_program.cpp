#include "sim/engine/assign/solver/price_program.hpp"

#include "sim/engine/assign/solver/load_bounds.hpp"

#include <ClpSimplex.hpp>

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace sim::assign {

namespace {

/// Costs and amounts are scaled to about one, so a slope is told from another by this much.
constexpr double slope_tolerance = 1e-7;
/// Capacities below which there is no plan at all are found to this part of the largest load.
constexpr double range_tolerance = 1e-4;
constexpr int most_tangents = 60;
/// The search for the end of a line begins this near, in the same unit, and goes twice as far.
constexpr double first_step = 0.004;

/// Least cost at one capacity and its slope there (<= 0), both in the program's scale.
struct Tangent
{
    double at = 0.0;
    double value = 0.0;
    double slope = 0.0;

    [[nodiscard]] double line(double x) const { return value + slope * (x - at); }
};

/// Cost of an option with the charges that the plan does not pay.
Cost with_unpaid(Problem const &problem, std::span<std::uint32_t const> paid, std::size_t option)
{
    Cost cost = problem.cost[option];
    for (std::uint32_t const charge : problem.charges_of(option)) {
        cost += std::ranges::binary_search(paid, charge) ? 0 : problem.charge_cost[charge];
    }
    return cost;
}

} // namespace

struct PriceProgram::Program
{
    ClpSimplex clp;
    std::vector<LoadBounds> bounds; ///< by row
    std::vector<int> line;          ///< by row: its line in the program; -1: never binds
    std::vector<double> scale;      ///< by row: amounts in one unit of the program
    std::vector<double> capacity;   ///< by row, amounts
    std::vector<double> load;       ///< by row, amounts, at the least cost
    std::vector<double> price;
    double cost_scale = 1.0;
    double least = 0.0; ///< cost

    Program(Problem const &problem, Evaluation const &plan);
    void choose_lines(Problem const &problem, Evaluation const &plan);
    void add_columns(Problem const &problem, Evaluation const &plan);
    [[nodiscard]] std::optional<Tangent> solve_at(std::uint32_t row, double at);
    [[nodiscard]] std::pair<double, Tangent> change_point(std::uint32_t row, Tangent const &here,
                                                          double far);
};

void PriceProgram::Program::choose_lines(Problem const &problem, Evaluation const &plan)
{
    auto const groups = static_cast<int>(problem.group_count());
    int next = groups;
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        capacity.push_back(static_cast<double>(problem.rows[r].levels[plan.level[r]].capacity));
        scale.push_back(std::max({1.0, std::abs(bounds[r].least), std::abs(bounds[r].most)}));
        line.push_back(bounds[r].most > capacity[r] ? next++ : -1);
    }
    clp.resize(next, 0);
    for (int g = 0; g < groups; ++g) {
        clp.setRowBounds(g, 1.0, 1.0);
    }
    for (std::size_t r = 0; r < line.size(); ++r) {
        if (line[r] >= 0) {
            clp.setRowBounds(line[r], -COIN_DBL_MAX, capacity[r] / scale[r]);
        }
    }
}

void PriceProgram::Program::add_columns(Problem const &problem, Evaluation const &plan)
{
    std::vector<int> starts{0};
    std::vector<int> lines;
    std::vector<double> values;
    std::vector<double> costs;
    auto const add = [&](std::uint32_t row, Amount amount) {
        if (line[row] >= 0) {
            lines.push_back(line[row]);
            values.push_back(static_cast<double>(amount) / scale[row]);
        }
    };
    for (std::size_t g = 0; g < problem.group_count(); ++g) {
        for (std::size_t o = problem.first_option[g]; o < problem.first_option[g + 1]; ++o) {
            lines.push_back(static_cast<int>(g));
            values.push_back(1.0);
            auto const rows = problem.rows_of(o);
            std::map<std::uint32_t, Amount> parents;
            for (std::size_t i = 0; i < rows.size(); ++i) {
                Amount const amount = problem.amounts_of(o)[i];
                add(rows[i], amount);
                if (std::uint32_t const parent = problem.rows[rows[i]].parent; parent != none) {
                    parents[parent] += amount;
                }
            }
            for (auto const &[parent, amount] : parents) {
                add(parent, amount);
            }
            starts.push_back(static_cast<int>(lines.size()));
            costs.push_back(static_cast<double>(with_unpaid(problem, plan.charges, o)) /
                            cost_scale);
        }
    }
    std::vector<double> const zeros(costs.size(), 0.0);
    std::vector<double> const none_above(costs.size(), COIN_DBL_MAX);
    clp.addColumns(static_cast<int>(costs.size()), zeros.data(), none_above.data(), costs.data(),
                   starts.data(), lines.data(), values.data());
}

PriceProgram::Program::Program(Problem const &problem, Evaluation const &plan)
    : bounds{load_bounds(problem)}, load(problem.rows.size(), 0.0), price(problem.rows.size(), 0.0),
      cost_scale{
          std::max(1.0, std::abs(static_cast<double>(plan.cost)) /
                            static_cast<double>(std::max<std::size_t>(1, problem.group_count())))}
{
    clp.setLogLevel(0);
    choose_lines(problem, plan);
    add_columns(problem, plan);
    clp.dual();
    for (std::size_t r = 0; r < line.size(); ++r) {
        if (line[r] >= 0) {
            load[r] = clp.primalRowSolution()[line[r]] * scale[r];
            double const slope = std::max(0.0, -clp.dualRowSolution()[line[r]]);
            price[r] = slope > slope_tolerance ? slope * cost_scale / scale[r] : 0.0;
        } else {
            load[r] = static_cast<double>(plan.load[r]);
        }
    }
    for (std::size_t r = 0; r < problem.rows.size(); ++r) {
        least += static_cast<double>(problem.rows[r].levels[plan.level[r]].cost);
    }
    for (std::uint32_t const charge : plan.charges) {
        least += static_cast<double>(problem.charge_cost[charge]);
    }
    least += clp.objectiveValue() * cost_scale;
}

std::optional<Tangent> PriceProgram::Program::solve_at(std::uint32_t row, double at)
{
    int const own = line[row];
    clp.setRowBounds(own, -COIN_DBL_MAX, at);
    clp.dual();
    if (!clp.isProvenOptimal()) {
        return std::nullopt;
    }
    return Tangent{at, clp.objectiveValue(), std::min(0.0, clp.dualRowSolution()[own])};
}

/// Where the line of `here` leaves the curve towards `far`, and the tangent beyond that point.
std::pair<double, Tangent> PriceProgram::Program::change_point(std::uint32_t row,
                                                               Tangent const &here, double far)
{
    Tangent beyond = here;
    std::optional<double> no_plan; // so little that no plan exists
    bool left = false;             // the line: from here on by tangents
    double end = here.at + std::clamp(far - here.at, -first_step, first_step);
    for (int i = 0; i < most_tangents; ++i) {
        std::optional<Tangent> const there = solve_at(row, end);
        if (!there) {
            no_plan = end;
            end = (end + here.at) / 2.0;
            continue;
        }
        double const size = std::max(1.0, std::abs(there->value));
        if (there->value - here.line(end) > slope_tolerance * size &&
            std::abs(there->slope - here.slope) > slope_tolerance) {
            beyond = *there;
            left = true;
            no_plan.reset();
            end = here.at + (there->line(here.at) - here.value) / (here.slope - there->slope);
        } else if (no_plan && std::abs(*no_plan - end) > range_tolerance) {
            end = (*no_plan + end) / 2.0;
        } else if (!left && !no_plan && end != far) {
            double const twice = here.at + 2.0 * (end - here.at);
            end = end < far ? std::min(far, twice) : std::max(far, twice);
        } else {
            break;
        }
    }
    return {end, beyond};
}

PriceProgram::PriceProgram(Problem const &problem, Evaluation const &plan)
    : m_program{std::make_unique<Program>(problem, plan)}
{
    assert(plan.feasible);
}

PriceProgram::~PriceProgram() = default;
PriceProgram::PriceProgram(PriceProgram &&other) noexcept = default;
PriceProgram &PriceProgram::operator=(PriceProgram &&other) noexcept = default;

double PriceProgram::value() const
{
    return m_program->least;
}
std::vector<double> const &PriceProgram::prices() const
{
    return m_program->price;
}
double PriceProgram::load(std::uint32_t row) const
{
    return m_program->load[row];
}
double PriceProgram::most(std::uint32_t row) const
{
    return m_program->bounds[row].most;
}

RowPrice PriceProgram::range(std::uint32_t row)
{
    Program &p = *m_program;
    assert(p.line[row] >= 0);
    double const unit = p.scale[row];
    double const here = p.capacity[row] / unit;
    std::optional<Tangent> tangent = p.solve_at(row, here);
    assert(tangent);
    double const most = p.bounds[row].most / unit;
    auto [to, beyond] = p.change_point(row, *tangent, most);
    double from = here;
    if (to - here <= slope_tolerance && beyond.slope != tangent->slope) {
        // The capacity lies on a corner: what one more unit saves is the slope to its right.
        double const slope = beyond.slope;
        tangent = Tangent{here, tangent->value, slope};
        to = p.change_point(row, *tangent, most).first;
    } else {
        from = p.change_point(row, *tangent, p.bounds[row].least / unit).first;
    }
    (void)p.solve_at(row, here); // leave the program as it was
    return {-tangent->slope * p.cost_scale / unit, from * unit, to * unit};
}

} // namespace sim::assign
