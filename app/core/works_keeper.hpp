#pragma once

#include "app/core/works_proposal.hpp"
#include "sim/base/progress.hpp"
#include "sim/base/text.hpp"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <variant>

namespace app {

/// Dates for the works of this scenario: those it keeps with what an edit has changed, at once; then,
/// if it is asked to improve or keeps none, better ones.
struct AskSchedule
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::shared_ptr<sim::Results const> results;
    sim::Scenario scenario;
    bool improve = false;
};
/// Ways to meet the first target of this proposal.
struct AskMends
{
    std::shared_ptr<WorksProposal const> base;
};
/// Chances of its targets.
struct AskRisk
{
    std::shared_ptr<WorksProposal const> base;
};
/// The fewest crews that meet its first target.
struct AskCrews
{
    std::shared_ptr<WorksProposal const> base;
};
using WorksRequest = std::variant<AskSchedule, AskMends, AskRisk, AskCrews>;

/// What the keeper has found since it was last asked.
struct WorksNews
{
    std::shared_ptr<WorksProposal const> proposal; ///< nullptr: no newer one
    std::shared_ptr<WorksMends const> mends;
    std::shared_ptr<WorksDraws const> draws;
    std::shared_ptr<WorksCrews const> crews;
    std::optional<sim::Text> failure; ///< why there is no answer
};

/// How long a request may take.
struct WorksEffort
{
    double seconds = 10.0;         ///< of improving; then the best so far is the answer
    double seconds_mends = 30.0;   ///< of mends and of crews
    std::uint64_t steps_each = 20; ///< of the scheduler for each mend or set of crews that is tried
    int draws = 1000;
    /// Above zero: so many steps of the scheduler and no clock, and poll() waits for the answer, so
    /// that each run of a script gives the same pictures.
    std::uint64_t steps = 0;
};

/// Schedules works on a thread of its own. The latest request wins: an older one ends as soon as it
/// has some schedule to show.
class WorksKeeper
{
public:
    explicit WorksKeeper(WorksEffort effort);
    ~WorksKeeper();
    WorksKeeper(WorksKeeper const &) = delete;
    WorksKeeper &operator=(WorksKeeper const &) = delete;
    WorksKeeper(WorksKeeper &&) = delete;
    WorksKeeper &operator=(WorksKeeper &&) = delete;

    void ask(WorksRequest request);
    /// Ends the search; the best so far becomes the answer.
    void stop();
    /// A request waits or is worked on.
    [[nodiscard]] bool is_busy() const;
    /// How much of mends, risk or crews is done, 0 to 1.
    [[nodiscard]] double fraction() const;
    /// What is new since the last call; improving schedules while the search goes on.
    WorksNews poll();
    /// Until no request is open.
    void wait();

private:
    class Worker;

    void run(std::stop_token const &quit);

    WorksEffort m_effort;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<WorksRequest> m_waiting;
    bool m_working = false;
    bool m_stop = false;
    std::stop_source m_cancel; ///< of the request that is worked on
    std::shared_ptr<sim::Progress> m_progress;
    WorksNews m_news;
    std::jthread m_thread; // last: joined before what it uses is destroyed
};

} // namespace app
