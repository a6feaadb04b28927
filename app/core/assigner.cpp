#include "app/core/assigner.hpp"

#include "app/core/failure_words.hpp"
#include "app/core/propose.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

/// Improving plans go to the screen at most this often.
constexpr std::chrono::milliseconds shortest_interval{40};

} // namespace

/// What the thread keeps between requests, and how it speaks with its owner.
class Assigner::Worker
{
public:
    Worker(Assigner &owner, std::stop_token const &quit) : m_owner{owner}, m_quit{quit} {}

    void answer(AssignRequest const &request)
    {
        m_begun = Clock::now();
        m_has_plan = false;
        std::visit([this](auto const &ask) { serve(ask); }, request);
    }

private:
    void serve(AskProposal const &ask)
    {
        if (std::exchange(m_dataset, ask.dataset) != ask.dataset) {
            m_case = {};
        }
        sim::assign::Control control = this->control();
        control.improved = [this](sim::assign::Answer const &found) { show_improved(found); };
        m_case.prepare(ask.dataset, ask.scenario, m_quit);
        Proposal found = m_case.propose(*ask.dataset, control);
        m_has_plan = true;
        publish(std::make_shared<Proposal const>(m_case.finish(
            *ask.dataset, std::move(found), [this] { return m_owner.is_superseded(); })));
    }
    void serve(AskComparison const &ask)
    {
        m_has_plan = true; // the proposal is on the screen: a newer request need not wait
        auto comparison = std::make_shared<Comparison>();
        comparison->base = ask.base;
        sim::assign::Control control = this->control();
        control.steps = m_owner.m_effort.steps_each;
        comparison->alternatives =
            sim::assign::make_alternatives(*ask.dataset, ask.base->asked, *ask.base->material,
                                           ask.base->assignment.answer, control);
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.comparison = std::move(comparison);
    }
    void serve(AskAlternative const &ask)
    {
        auto alternative = std::make_shared<Proposal const>(
            m_case.describe(*ask.dataset, *ask.comparison, ask.index));
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.alternative = std::move(alternative);
    }

    [[nodiscard]] sim::assign::Control control()
    {
        sim::assign::Control control;
        control.gap = m_owner.m_effort.gap;
        control.steps = m_owner.m_effort.steps;
        control.start = m_case.start();
        control.stop = [this] { return must_stop(); };
        return control;
    }

    [[nodiscard]] bool must_stop() const
    {
        if (m_quit.stop_requested()) {
            return true;
        }
        AssignEffort const &effort = m_owner.m_effort;
        bool const late = effort.steps == 0 &&
                          Clock::now() - m_begun > std::chrono::duration<double>{effort.seconds};
        std::lock_guard const lock{m_owner.m_mutex};
        bool const newer = effort.steps == 0 && m_has_plan && m_owner.m_waiting.has_value();
        return late || newer || m_owner.m_stop;
    }

    void show_improved(sim::assign::Answer const &found)
    {
        if (!found.feasible()) {
            return;
        }
        bool const first = !std::exchange(m_has_plan, true);
        Clock::time_point const now = Clock::now();
        if (m_owner.m_effort.steps == 0 && (first || now - m_shown >= shortest_interval)) {
            m_shown = now;
            publish(std::make_shared<Proposal const>(m_case.improving(found)));
        }
    }

    void publish(std::shared_ptr<Proposal const> proposal)
    {
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.proposal = std::move(proposal);
    }

    Assigner &m_owner;
    std::stop_token const &m_quit;
    std::shared_ptr<sim::Dataset const> m_dataset; ///< that m_case speaks of
    AssignCase m_case;
    Clock::time_point m_begun;
    Clock::time_point m_shown;
    bool m_has_plan = false;
};

Assigner::Assigner(AssignEffort effort)
    : m_effort{effort}, m_thread{[this](std::stop_token const &quit) { run(quit); }}
{
}

Assigner::~Assigner()
{
    m_thread.request_stop();
    m_changed.notify_all();
}

void Assigner::ask(AssignRequest request)
{
    {
        std::lock_guard const lock{m_mutex};
        m_waiting = std::move(request);
        m_stop = false;
    }
    m_changed.notify_all();
}

void Assigner::stop()
{
    std::lock_guard const lock{m_mutex};
    m_stop = true;
}

bool Assigner::is_busy() const
{
    std::lock_guard const lock{m_mutex};
    return m_working || m_waiting.has_value();
}

bool Assigner::is_superseded() const
{
    std::lock_guard const lock{m_mutex};
    return m_effort.steps == 0 && m_waiting.has_value();
}

AssignNews Assigner::poll()
{
    if (m_effort.steps > 0) {
        wait();
    }
    std::lock_guard const lock{m_mutex};
    return std::exchange(m_news, {});
}

void Assigner::wait()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return !m_working && !m_waiting; });
}

void Assigner::run(std::stop_token const &quit)
{
    Worker worker{*this, quit};
    while (true) {
        AssignRequest request;
        {
            std::unique_lock lock{m_mutex};
            if (!m_changed.wait(lock, quit, [this] { return m_waiting.has_value(); })) {
                return;
            }
            request = *std::exchange(m_waiting, std::nullopt);
            m_working = true;
        }
        std::optional<sim::Text> failure;
        try {
            worker.answer(request);
        } catch (sim::Cancelled const &) {
            failure.reset(); // the window is being closed
        } catch (std::runtime_error const &) {
            failure = failure_words();
        }
        {
            std::lock_guard const lock{m_mutex};
            m_working = false;
            m_news.failure = failure ? failure : m_news.failure;
        }
        m_changed.notify_all();
    }
}

} // namespace app
