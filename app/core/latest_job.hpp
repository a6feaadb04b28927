#pragma once

#include "app/core/job.hpp"

#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace app {

/// Computations of which only the one asked for last counts. Those before it are told to end and are
/// forgotten, so that nobody waits for them.
template <typename Result>
class LatestJob
{
public:
    /// \param waits  poll() waits for the answer: for scripts, whose pictures must not hang on the clock
    explicit LatestJob(bool waits) : m_waits{waits} {}

    void ask(std::function<Result(sim::Progress &)> work)
    {
        forget();
        m_job = std::make_unique<Job<Result>>(std::move(work));
    }

    /// Its answer is wanted no more.
    void forget()
    {
        if (m_job != nullptr) {
            m_job->cancel();
            m_ending.push_back(std::move(m_job));
        }
    }

    [[nodiscard]] bool is_busy() const { return m_job != nullptr; }
    [[nodiscard]] double fraction() const { return m_job == nullptr ? 0.0 : m_job->fraction(); }

    /// The answer, once. \throws whatever the work threw
    std::optional<Result> poll()
    {
        std::erase_if(m_ending, [](auto &job) { return has_ended(*job); });
        if (m_job == nullptr) {
            return std::nullopt;
        }
        if (m_waits) {
            m_job->wait();
        }
        try {
            std::optional<Result> answer = m_job->poll();
            if (answer) {
                m_job.reset();
            }
            return answer;
        } catch (...) {
            m_job.reset();
            throw;
        }
    }

private:
    static bool has_ended(Job<Result> &job)
    {
        try {
            return job.poll().has_value();
        } catch (...) { // NOLINT(bugprone-empty-catch): nobody wants to know any more
            return true;
        }
    }

    bool m_waits;
    std::unique_ptr<Job<Result>> m_job;
    std::vector<std::unique_ptr<Job<Result>>> m_ending;
};

} // namespace app
