#include "sim/engine/assign/branch.hpp"

#include <CbcCompareDefault.hpp>
#include <CbcCutGenerator.hpp>
#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcHeuristicDiveCoefficient.hpp>
#include <CbcHeuristicFPump.hpp>
#include <CbcHeuristicRINS.hpp>
#include <CbcModel.hpp>
#include <CbcNode.hpp>
#include <CbcTree.hpp>
#include <CglClique.hpp>
#include <CglFlowCover.hpp>
#include <CglGomory.hpp>
#include <CglKnapsackCover.hpp>
#include <CglMixedIntegerRounding2.hpp>
#include <CglProbing.hpp>
#include <CglTwomir.hpp>
#include <CglZeroHalf.hpp>
#include <ClpEventHandler.hpp>
#include <OsiClpSolverInterface.hpp>

#include <algorithm>
#include <cmath>
#include <memory>

namespace sim::assign {

namespace {

/// What all copies of the handlers share: CBC copies them along with its models.
struct Shared
{
    BranchWatch const &watch;
    CbcModel const *main = nullptr;
    std::size_t columns = 0;
    bool stopped = false;
    double bound = -std::numeric_limits<double>::infinity();
    unsigned pivots = 0;

    bool ask()
    {
        stopped = stopped || (watch.stop && watch.stop());
        return stopped;
    }
};

/// Ends a linear program in the middle.
class PivotHandler : public ClpEventHandler
{
public:
    explicit PivotHandler(Shared &shared) : m_shared{shared} {}
    int event(Event which) override
    {
        constexpr unsigned between = 100;
        if (which != endOfIteration) {
            return -1;
        }
        if (!m_shared.stopped && ++m_shared.pivots % between == 0) {
            m_shared.ask();
        }
        return m_shared.stopped ? 0 : -1;
    }
    [[nodiscard]] ClpEventHandler *clone() const override { return new PivotHandler{*this}; }

private:
    Shared &m_shared;
};

class NodeHandler : public CbcEventHandler
{
public:
    explicit NodeHandler(Shared &shared) : m_shared{shared} {}
    CbcAction event(CbcEvent which) override
    {
        if (m_shared.stopped) {
            return stop;
        }
        if (model_ == m_shared.main && (which == solution || which == heuristicSolution)) {
            tell_plan();
        }
        return m_shared.ask() ? stop : noAction;
    }
    CbcAction event(CbcEvent which, void * /*data*/) override { return event(which); }
    [[nodiscard]] CbcEventHandler *clone() const override { return new NodeHandler{*this}; }

private:
    void tell_plan()
    {
        double const *best = model_->bestSolution();
        if (best != nullptr && m_shared.watch.found) {
            m_shared.watch.found({best, m_shared.columns});
        }
    }
    Shared &m_shared;
};

/// Knows the bound: only where CBC is about to take a node do all open ones lie on the tree.
/// (CbcModel::getBestPossibleObjValue is refreshed by the clock.)
class WatchedTree : public CbcTree
{
public:
    explicit WatchedTree(Shared &shared) : m_shared{shared} {}
    [[nodiscard]] CbcTree *clone() const override { return new WatchedTree{*this}; }
    CbcNode *bestNode(double cutoff) override
    {
        constexpr unsigned few = 64;
        if (nodes_.size() < few || ++m_taken % few == 0) {
            tell_bound(cutoff);
        }
        return CbcTree::bestNode(cutoff);
    }

private:
    void tell_bound(double cutoff)
    {
        double bound = cutoff;
        for (CbcNode const *open : nodes_) {
            bound = std::min(bound, open->objectiveValue());
        }
        if (bound > m_shared.bound && bound < 1e30 && !m_shared.stopped) {
            m_shared.bound = bound;
            m_shared.stopped = m_shared.watch.bound && m_shared.watch.bound(bound);
        }
    }

    Shared &m_shared;
    unsigned m_taken = 0;
};

void load(OsiClpSolverInterface &solver, Mip const &mip)
{
    std::vector<CoinBigIndex> starts{0};
    std::vector<int> columns;
    std::vector<double> values;
    std::vector<double> lower;
    std::vector<double> upper;
    for (MipRow const &row : mip.rows) {
        columns.insert(columns.end(), row.column.begin(), row.column.end());
        values.insert(values.end(), row.value.begin(), row.value.end());
        starts.push_back(static_cast<CoinBigIndex>(columns.size()));
        lower.push_back(std::isinf(row.lower) ? -COIN_DBL_MAX : row.lower);
        upper.push_back(std::isinf(row.upper) ? COIN_DBL_MAX : row.upper);
    }
    std::vector<double> most;
    std::ranges::transform(mip.upper, std::back_inserter(most),
                           [](double u) { return std::isinf(u) ? COIN_DBL_MAX : u; });
    std::vector<double> const zero(mip.cost.size(), 0.0);
    CoinPackedMatrix const matrix{false,
                                  static_cast<int>(mip.cost.size()),
                                  static_cast<int>(mip.rows.size()),
                                  static_cast<CoinBigIndex>(columns.size()),
                                  values.data(),
                                  columns.data(),
                                  starts.data(),
                                  nullptr};
    solver.loadProblem(matrix, zero.data(), most.data(), mip.cost.data(), lower.data(),
                       upper.data());
    for (std::size_t c = 0; c < mip.cost.size(); ++c) {
        if (mip.priority[c] != 255) {
            solver.setInteger(static_cast<int>(c));
        }
    }
}

void silence(OsiClpSolverInterface &solver)
{
    solver.messageHandler()->setLogLevel(0);
    solver.getModelPtr()->setLogLevel(0);
    solver.setHintParam(OsiDoReducePrint, true, OsiHintTry);
}

void add_cuts(CbcModel &model)
{
    CglProbing probing;
    probing.setUsingObjective(1);
    probing.setMaxPass(1);
    probing.setMaxPassRoot(1);
    probing.setMaxProbe(10);
    probing.setMaxProbeRoot(50);
    probing.setMaxLook(10);
    probing.setMaxLookRoot(50);
    probing.setMaxElements(200);
    probing.setRowCuts(3);
    CglGomory gomory;
    gomory.setLimit(300);
    CglKnapsackCover cover;
    CglClique clique;
    clique.setStarCliqueReport(false);
    clique.setRowCliqueReport(false);
    CglMixedIntegerRounding2 rounding;
    CglFlowCover flow;
    CglTwomir twomir;
    CglZeroHalf zero_half;
    constexpr int if_useful = -98;
    model.addCutGenerator(&probing, if_useful, "probing");
    model.addCutGenerator(&gomory, if_useful, "gomory");
    model.addCutGenerator(&cover, if_useful, "cover");
    model.addCutGenerator(&clique, if_useful, "clique");
    model.addCutGenerator(&rounding, if_useful, "rounding");
    model.addCutGenerator(&flow, if_useful, "flow");
    model.addCutGenerator(&twomir, if_useful, "twomir");
    model.addCutGenerator(&zero_half, if_useful, "zero_half");
}

void add_heuristics(CbcModel &model, bool started)
{
    CbcRounding rounding{model};
    model.addHeuristic(&rounding, "rounding");
    CbcHeuristicRINS near{model};
    near.setHowOften(10);
    model.addHeuristic(&near, "near");
    if (!started) {
        CbcHeuristicFPump pump{model};
        pump.setMaximumPasses(20);
        model.addHeuristic(&pump, "pump");
        CbcHeuristicDiveCoefficient dive{model};
        model.addHeuristic(&dive, "dive");
    }
}

void set_priorities(CbcModel &model, Mip const &mip)
{
    model.findIntegers(false);
    std::vector<int> priorities;
    for (std::uint8_t const priority : mip.priority) {
        if (priority != 255) {
            priorities.push_back(priority);
        }
    }
    model.passInPriorities(priorities.data(), false);
}

} // namespace

double bound_error(Mip const &mip, double objective)
{
    constexpr double tolerance = 2e-7;
    return tolerance * static_cast<double>(mip.cost.size() + mip.rows.size()) +
           1e-12 * std::abs(objective);
}

Relaxed relax(Mip const &mip, std::function<bool()> const &stop)
{
    BranchWatch watch;
    watch.stop = stop;
    Shared shared{.watch = watch};
    OsiClpSolverInterface solver;
    silence(solver);
    load(solver, mip);
    PivotHandler const handler{shared};
    solver.getModelPtr()->passInEventHandler(&handler);
    solver.initialSolve();
    Relaxed result;
    if (shared.stopped) {
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
    result.price.assign(solver.getRowPrice(), solver.getRowPrice() + solver.getNumRows());
    return result;
}

BranchResult branch_and_cut(Mip const &mip, BranchWatch const &watch)
{
    Shared shared{.watch = watch, .columns = mip.cost.size()};
    OsiClpSolverInterface solver;
    silence(solver);
    load(solver, mip);
    CbcModel model{solver};
    shared.main = &model;
    model.setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
    auto *const clp = dynamic_cast<OsiClpSolverInterface *>(model.solver());
    PivotHandler const pivots{shared};
    clp->getModelPtr()->passInEventHandler(&pivots);
    set_priorities(model, mip);
    add_cuts(model);
    add_heuristics(model, !watch.start.empty());
    model.setCutoffIncrement(watch.increment);
    model.setAllowableGap(0.0);
    model.setAllowableFractionGap(0.0);
    model.setNumberStrong(10);
    model.setNumberBeforeTrust(5);
    model.setRandomSeed(1);
    if (watch.nodes != 0) {
        constexpr std::uint64_t most = std::numeric_limits<int>::max();
        model.setMaximumNodes(static_cast<int>(std::min(watch.nodes, most)));
    }
    WatchedTree tree{shared};
    model.passInTreeHandler(tree);
    NodeHandler const nodes{shared};
    model.passInEventHandler(&nodes);
    model.initialSolve();
    if (!shared.stopped && !watch.start.empty()) {
        double objective = 0.0;
        for (std::size_t c = 0; c < mip.cost.size(); ++c) {
            objective += mip.cost[c] * watch.start[c];
        }
        model.setBestSolution(watch.start.data(), static_cast<int>(watch.start.size()), objective);
    }
    if (!std::isinf(watch.cutoff)) {
        model.setCutoff(watch.cutoff);
    }
    if (!shared.stopped) {
        model.branchAndBound();
    }
    BranchResult result;
    result.nodes = static_cast<std::uint64_t>(model.getNodeCount());
    result.found = model.bestSolution() != nullptr;
    result.exhausted = !shared.stopped && model.status() == 0;
    // CBC may widen the increment where all plans cost whole multiples of something: nothing lies
    // between, so the narrower one asked for says the same.
    double const increment = std::min(watch.increment, model.getCutoffIncrement());
    double const left =
        result.found ? std::min(watch.cutoff, model.getObjValue() - increment) : watch.cutoff;
    result.bound = result.exhausted ? left : shared.bound;
    return result;
}

} // namespace sim::assign
