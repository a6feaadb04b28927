#include "sim/engine/assign/solver/branch.hpp"

#include "sim/engine/assign/solver/coin.hpp"

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
#include <CglCutGenerator.hpp>
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
    StopFlag flag{.stop = watch.stop};
    double bound = -std::numeric_limits<double>::infinity();
};

class NodeHandler : public CbcEventHandler
{
public:
    explicit NodeHandler(Shared &shared) : m_shared{shared} {}
    CbcAction event(CbcEvent which) override
    {
        if (m_shared.flag.stopped) {
            return stop;
        }
        if (model_ == m_shared.main && (which == solution || which == heuristicSolution)) {
            tell_plan();
        }
        return m_shared.flag.ask() ? stop : noAction;
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
        if (bound > m_shared.bound && bound < 1e30 && !m_shared.flag.stopped) {
            m_shared.bound = bound;
            m_shared.flag.stopped = m_shared.watch.bound && m_shared.watch.bound(bound);
        }
    }

    Shared &m_shared;
    unsigned m_taken = 0;
};

void add_cuts(CbcModel &model)
{
    constexpr int if_useful = -98;
    for (NamedCuts const &cuts : cut_generators()) {
        model.addCutGenerator(cuts.generator.get(), if_useful, cuts.name.c_str());
    }
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

BranchResult branch_and_cut(Mip const &mip, BranchWatch const &watch)
{
    Shared shared{.watch = watch, .columns = mip.cost.size()};
    OsiClpSolverInterface solver;
    prepare(solver, mip, shared.flag);
    CbcModel model{solver};
    shared.main = &model;
    model.setLogLevel(0);
    model.solver()->messageHandler()->setLogLevel(0);
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
    if (!shared.flag.stopped && !watch.start.empty()) {
        double objective = 0.0;
        for (std::size_t c = 0; c < mip.cost.size(); ++c) {
            objective += mip.cost[c] * watch.start[c];
        }
        model.setBestSolution(watch.start.data(), static_cast<int>(watch.start.size()), objective);
    }
    if (!std::isinf(watch.cutoff)) {
        model.setCutoff(watch.cutoff);
    }
    if (!shared.flag.stopped) {
        model.branchAndBound();
    }
    BranchResult result;
    result.nodes = static_cast<std::uint64_t>(model.getNodeCount());
    result.found = model.bestSolution() != nullptr;
    result.exhausted = !shared.flag.stopped && model.status() == 0;
    // CBC may widen the increment where all plans cost whole multiples of something: nothing lies
    // between, so the narrower one asked for says the same.
    double const increment = std::min(watch.increment, model.getCutoffIncrement());
    double const left =
        result.found ? std::min(watch.cutoff, model.getObjValue() - increment) : watch.cutoff;
    result.bound = result.exhausted ? left : shared.bound;
    return result;
}

} // namespace sim::assign
