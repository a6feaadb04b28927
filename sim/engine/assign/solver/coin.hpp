#pragma once

#include "sim/engine/assign/solver/mip.hpp"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class CglCutGenerator;
class OsiClpSolverInterface;

namespace sim::assign {

/// Once the caller said stop, everything that CBC still says is worthless: shared by all handlers.
struct StopFlag
{
    std::function<bool()> const &stop;
    bool stopped = false;

    bool ask()
    {
        stopped = stopped || (stop && stop());
        return stopped;
    }
};

struct NamedCuts
{
    std::string name;
    std::unique_ptr<CglCutGenerator> generator;
};

/// Silent, the program loaded, ends in the middle of a linear program when asked to.
void prepare(OsiClpSolverInterface &solver, Mip const &mip, StopFlag &stop);

/// Generators of cuts that suit knapsacks with levels and charges.
[[nodiscard]] std::vector<NamedCuts> cut_generators();

} // namespace sim::assign
