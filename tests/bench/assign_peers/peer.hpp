#pragma once

#include "sim/engine/assign/solver/mip.hpp"
#include "sim/engine/assign/solver/problem.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// One model, the same for every solver: as a problem for ours, as a program in a file for the rest.
struct Case
{
    std::string name;
    sim::assign::Problem problem;
    sim::assign::Mip mip;
    std::filesystem::path mps;
    double seconds = 60.0; ///< for each run of each solver
};

/// What a solver reached, in seconds of wall time; nothing: not within the limit.
struct Reached
{
    bool missing = false; ///< the solver is not installed
    std::optional<double> first;
    std::optional<double> percent;         ///< proven gap of 1 %
    std::optional<double> tenth;           ///< of 0.1 %
    double gap = 1.0;                      ///< proven at the end of the last run
    std::optional<sim::assign::Cost> cost; ///< of the last plan, by evaluate()
    std::string note;
};

/// Wall time since it was made.
class Watch
{
public:
    Watch();
    [[nodiscard]] double seconds() const;

private:
    double m_start;
};

/// Notes the time of the first plan and of each gap.
void note(Reached &reached, double seconds, double gap);

/// Takes a plan that a peer says it has found: counted only if evaluate() calls it feasible.
void take_plan(Reached &reached, Case const &of, std::vector<double> const &columns);

/// The program in free MPS. A fixed column carries the constant part of the cost, so that every
/// solver means the same by a relative gap.
void write_mps(Case const &of);

Reached run_anytime(Case const &of);
Reached run_exact(Case const &of);
Reached run_cbc(Case const &of);
Reached run_glpk(Case const &of);
Reached run_highs(Case const &of);
