#pragma once

#include "app/core/proposal.hpp"
#include "sim/base/text.hpp"

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

namespace app {

/// A plan for this scenario.
struct AskProposal
{
    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario scenario;
};
/// Alternatives to this proposal.
struct AskComparison
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::shared_ptr<Proposal const> base;
};
/// One alternative in full, as if it had been proposed.
struct AskAlternative
{
    std::shared_ptr<sim::Dataset const> dataset;
    std::shared_ptr<Comparison const> comparison;
    std::size_t index = 0;
};
using AssignRequest = std::variant<AskProposal, AskComparison, AskAlternative>;

/// What the assigner has found since it was last asked.
struct AssignNews
{
    std::shared_ptr<Proposal const> proposal;     ///< nullptr: no newer one
    std::shared_ptr<Proposal const> alternative;  ///< in answer to AskAlternative
    std::shared_ptr<Comparison const> comparison; ///< in answer to AskComparison
    std::optional<sim::Text> failure;             ///< why there is no answer
};

/// How long a request may take.
struct AssignEffort
{
    double seconds = 5.0; ///< then the best so far is the answer
    double gap = 5e-4;    ///< good enough to stop before
    /// Above zero: so many steps of the solver and no clock, and poll() waits for the answer, so
    /// that each run of a script gives the same pictures.
    std::uint64_t steps = 0;
    std::uint64_t steps_each = 0; ///< the same for each alternative, which begins from the proposal
};

/// Assigns routes on a thread of its own. The latest request wins: an older one ends as soon as it
/// has some feasible plan to show. What a request needs and the one before it had (loads of all
/// options, prices of the limits) is kept.
class Assigner
{
public:
    explicit Assigner(AssignEffort effort);
    ~Assigner();
    Assigner(Assigner const &) = delete;
    Assigner &operator=(Assigner const &) = delete;
    Assigner(Assigner &&) = delete;
    Assigner &operator=(Assigner &&) = delete;

    void ask(AssignRequest request);
    /// Ends the search; the best so far becomes the answer.
    void stop();
    /// A request waits or is worked on.
    [[nodiscard]] bool is_busy() const;
    /// What is new since the last call; improving plans while the search goes on.
    AssignNews poll();
    /// Until no request is open.
    void wait();

private:
    class Worker;

    void run(std::stop_token const &quit);
    [[nodiscard]] bool is_superseded() const;

    AssignEffort m_effort;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<AssignRequest> m_waiting;
    bool m_working = false;
    bool m_stop = false;
    AssignNews m_news;
    std::jthread m_thread; // last: joined before what it uses is destroyed
};

} // namespace app
