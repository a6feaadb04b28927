#include "sim/engine/assign/solver/coin.hpp"

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
#include <utility>

namespace sim::assign {

namespace {

/// Ends a linear program in the middle.
class PivotHandler : public ClpEventHandler
{
public:
    explicit PivotHandler(StopFlag &stop) : m_stop{stop} {}
    int event(Event which) override
    {
        constexpr unsigned between = 100;
        if (which != endOfIteration) {
            return -1;
        }
        if (!m_stop.stopped && ++m_pivots % between == 0) {
            m_stop.ask();
        }
        return m_stop.stopped ? 0 : -1;
    }
    [[nodiscard]] ClpEventHandler *clone() const override { return new PivotHandler{*this}; }

private:
    StopFlag &m_stop;
    unsigned m_pivots = 0;
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

std::unique_ptr<CglCutGenerator> probing()
{
    auto cuts = std::make_unique<CglProbing>();
    cuts->setUsingObjective(1);
    cuts->setMaxPass(1);
    cuts->setMaxPassRoot(1);
    cuts->setMaxProbe(10);
    cuts->setMaxProbeRoot(50);
    cuts->setMaxLook(10);
    cuts->setMaxLookRoot(50);
    cuts->setMaxElements(200);
    cuts->setRowCuts(3);
    return cuts;
}

} // namespace

void prepare(OsiClpSolverInterface &solver, Mip const &mip, StopFlag &stop)
{
    solver.messageHandler()->setLogLevel(0);
    solver.getModelPtr()->setLogLevel(0);
    solver.setHintParam(OsiDoReducePrint, true, OsiHintTry);
    load(solver, mip);
    PivotHandler const handler{stop};
    solver.getModelPtr()->passInEventHandler(&handler);
}

std::vector<NamedCuts> cut_generators()
{
    std::vector<NamedCuts> result;
    result.push_back({"probing", probing()});
    auto gomory = std::make_unique<CglGomory>();
    gomory->setLimit(300);
    result.push_back({"gomory", std::move(gomory)});
    result.push_back({"cover", std::make_unique<CglKnapsackCover>()});
    auto clique = std::make_unique<CglClique>();
    clique->setStarCliqueReport(false);
    clique->setRowCliqueReport(false);
    result.push_back({"clique", std::move(clique)});
    result.push_back({"rounding", std::make_unique<CglMixedIntegerRounding2>()});
    result.push_back({"flow", std::make_unique<CglFlowCover>()});
    result.push_back({"twomir", std::make_unique<CglTwomir>()});
    result.push_back({"zero_half", std::make_unique<CglZeroHalf>()});
    return result;
}

} // namespace sim::assign
