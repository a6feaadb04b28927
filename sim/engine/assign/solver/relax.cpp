#include "sim/engine/assign/solver/branch.hpp"
#include "sim/engine/assign/solver/coin.hpp"

#include <CglCutGenerator.hpp>
#include <CglTreeInfo.hpp>
#include <OsiClpSolverInterface.hpp>
#include <OsiCuts.hpp>

#include <algorithm>
#include <cmath>

namespace sim::assign {

namespace {

/// Adds what the generators find as long as it lifts the objective.
void tighten(OsiClpSolverInterface &solver, unsigned rounds, StopFlag &stop)
{
    constexpr double least_gain = 1e-4;
    std::vector<NamedCuts> const generators = cut_generators();
    CglTreeInfo info;
    info.inTree = false;
    unsigned idle = 0;
    for (unsigned round = 0; round < rounds && idle < 3; ++round) {
        double const before = solver.getObjValue();
        info.pass = static_cast<int>(round);
        OsiCuts cuts;
        for (NamedCuts const &named : generators) {
            if (stop.ask()) {
                return;
            }
            named.generator->generateCuts(solver, cuts, info);
        }
        solver.applyCuts(cuts);
        solver.resolve();
        if (!solver.isProvenOptimal()) {
            return;
        }
        double const gain = solver.getObjValue() - before;
        idle = gain > least_gain * std::abs(solver.getObjValue()) ? 0 : idle + 1;
    }
}

} // namespace

double bound_error(Mip const &mip, double objective)
{
    constexpr double tolerance = 2e-7;
    return tolerance * static_cast<double>(mip.cost.size() + mip.rows.size()) +
           1e-12 * std::abs(objective);
}

Relaxed relax(Mip const &mip, unsigned rounds, std::function<bool()> const &stop)
{
    StopFlag flag{.stop = stop};
    OsiClpSolverInterface solver;
    prepare(solver, mip, flag);
    solver.initialSolve();
    std::vector<double> price;
    if (!flag.stopped && solver.isProvenOptimal()) {
        price.assign(solver.getRowPrice(), solver.getRowPrice() + solver.getNumRows());
        tighten(solver, rounds, flag);
    }
    Relaxed result;
    if (flag.stopped) {
        return result;
    }
    if (solver.isProvenPrimalInfeasible()) {
        result.end = Relaxed::End::infeasible;
        return result;
    }
    if (!solver.isProvenOptimal()) {
        return result;
    }
    result.end = Relaxed::End::solved;
    result.objective = solver.getObjValue();
    result.columns.assign(solver.getColSolution(), solver.getColSolution() + solver.getNumCols());
    result.reduced_cost.assign(solver.getReducedCost(),
                               solver.getReducedCost() + solver.getNumCols());
    result.price = std::move(price);
    return result;
}

} // namespace sim::assign
