#include "tests/bench/assign_peers/peer.hpp"

#include <Cbc_C_Interface.h>

#include <cmath>
#include <string>

namespace {

/// One run of CBC as its authors set it up. \return proven gap, or nothing without a plan
std::optional<double> run_to(Case const &of, double gap, Reached &reached)
{
    Cbc_Model *model = Cbc_newModel();
    Cbc_setLogLevel(model, 0);
    Cbc_readMps(model, of.mps.c_str());
    Cbc_setParameter(model, "timeMode", "elapsed");
    Cbc_setParameter(model, "sec", std::to_string(of.seconds).c_str());
    Cbc_setParameter(model, "ratioGap", std::to_string(gap).c_str());
    Cbc_solve(model);
    double const *best = Cbc_bestSolution(model);
    std::optional<double> proven;
    if (best != nullptr && std::abs(Cbc_getObjValue(model)) < 1e40) {
        double const cost = Cbc_getObjValue(model);
        proven = (cost - Cbc_getBestPossibleObjValue(model)) / std::max(1.0, std::abs(cost));
        take_plan(reached, of, {best, best + Cbc_getNumCols(model)});
    }
    Cbc_deleteModel(model);
    return proven;
}

} // namespace

Reached run_cbc(Case const &of)
{
    Reached reached;
    // Without an end at the first plan or at a gap being told, each has a run of its own.
    for (double const gap : {1e6, 0.01, 0.001}) {
        Watch const watch;
        std::optional<double> const proven = run_to(of, gap, reached);
        if (!proven) {
            break;
        }
        note(reached, watch.seconds(), *proven);
        if (*proven > gap) {
            break;
        }
    }
    return reached;
}
