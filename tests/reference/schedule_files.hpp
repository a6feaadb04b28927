#pragma once

#include "sim/engine/works/rcpsp/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reference {

/// What is wrong with a file of a scheduling instance.
class ScheduleFileError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A published project: jobs with duration, needs and successors; the makespan is to be small.
struct ProjectInstance
{
    sim::works::Problem problem;
    std::vector<std::uint32_t> activity_of; ///< by job of the file
};

/// Single-mode file of PSPLIB (.sm): sections PRECEDENCE RELATIONS, REQUESTS/DURATIONS,
/// RESOURCEAVAILABILITIES. \throws ScheduleFileError
ProjectInstance read_sm(std::string_view text);

/// Patterson's form (.rcp): jobs and resources, capacities, then per job duration, needs, number of
/// successors and these, counted from 1. \throws ScheduleFileError
ProjectInstance read_rcp(std::string_view text);

} // namespace reference
