#pragma once

#include "app/core/job.hpp"

#include <chrono>
#include <optional>
#include <thread>

namespace app {

/// A job's result once it is there. In scripts it is waited for: each run gives the same pictures.
/// \throws what the job threw
template <typename Result>
std::optional<Result> result_of(Job<Result> &job, bool waits)
{
    std::optional<Result> result = job.poll();
    while (waits && !result) {
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
        result = job.poll();
    }
    return result;
}

} // namespace app
