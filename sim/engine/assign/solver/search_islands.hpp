#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sim::assign {

/// A stop that holds for all threads, though only the calling one asks the caller.
class SearchStop
{
public:
    explicit SearchStop(std::function<bool()> const &stop) : m_stop{stop} {}

    void watch()
    {
        if (m_stop && m_stop()) {
            m_stopped = true;
        }
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    [[nodiscard]] bool poll()
    {
        if (std::this_thread::get_id() == m_caller) {
            watch();
        }
        return m_stopped;
    }

private:
    std::function<bool()> const &m_stop;
    std::thread::id m_caller = std::this_thread::get_id();
    std::atomic<bool> m_stopped = false;
};

/// Calls `work(i)` for i in 0..count on at most `threads` threads, the calling one among them, and
/// `watch()` on the calling thread while it waits for the others.
template <typename Work, typename Watch>
void run_islands(std::size_t count, unsigned threads, Work const &work, Watch const &watch)
{
    constexpr std::chrono::milliseconds pause{1};
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    std::condition_variable finished;
    std::size_t running = 0;
    auto const run = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            work(i);
        }
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min<std::size_t>(threads, count); ++i) {
        {
            std::lock_guard const lock{mutex};
            ++running;
        }
        helpers.emplace_back([&] {
            run();
            std::lock_guard const lock{mutex};
            --running;
            finished.notify_one();
        });
    }
    run();
    std::unique_lock lock{mutex};
    while (running > 0) {
        finished.wait_for(lock, pause);
        watch();
    }
}

} // namespace sim::assign
