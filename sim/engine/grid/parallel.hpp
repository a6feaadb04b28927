#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace sim::grid {

/// Calls `work(begin, end)` for the pieces of 0..count, on `threads` threads (0: one per core).
/// `work` writes only what belongs to its piece, so the result does not depend on who does it.
template <typename Work>
void for_pieces(std::size_t count, std::size_t piece, unsigned threads, Work const &work)
{
    std::size_t const pieces = (count + piece - 1) / piece;
    std::atomic<std::size_t> next = 0;
    auto const run = [&] {
        for (std::size_t i = next++; i < pieces; i = next++) {
            work(i * piece, std::min(count, (i + 1) * piece));
        }
    };
    std::size_t const wanted = threads == 0 ? std::thread::hardware_concurrency() : threads;
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(wanted, pieces); ++i) {
        helpers.emplace_back(run);
    }
    run();
}

} // namespace sim::grid
