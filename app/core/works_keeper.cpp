#include "app/core/works_keeper.hpp"

#include "app/core/failure_words.hpp"

#include <chrono>
#include <stdexcept>
#include <utility>

namespace app {

namespace {

using Clock = std::chrono::steady_clock;

/// Improving schedules go to the screen at most this often: each needs its answer.
constexpr std::chrono::milliseconds shortest_interval{400};

} // namespace

/// Serves one request after the other, and speaks with its owner.
class WorksKeeper::Worker
{
public:
    Worker(WorksKeeper &owner, std::stop_token const &quit) : m_owner{owner}, m_quit{quit} {}

    void answer(WorksRequest const &request)
    {
        m_begun = m_shown = Clock::now();
        m_has_answer = false;
        std::visit([this](auto const &ask) { serve(ask); }, request);
    }

private:
    void serve(AskSchedule const &ask)
    {
        WorksProposal made{ask.dataset, ask.results, ask.scenario, {}, {}, false};
        made.works = sim::works::follow_works(*ask.dataset, ask.scenario, *ask.results);
        bool const improve = ask.improve || !made.has_dates();
        made.finished = !improve;
        describe(made);
        auto const first = publish(std::move(made));
        if (!improve || must_stop(m_owner.m_effort.seconds)) {
            finish(*first);
            return;
        }
        sim::works::Control control = this->control(m_owner.m_effort.seconds);
        control.steps = m_owner.m_effort.steps;
        control.improved = [&](sim::works::Answer const &found) { show_improved(*first, found); };
        WorksProposal better = *first;
        better.works =
            sim::works::schedule_works(*ask.dataset, ask.scenario, *ask.results, control);
        if (!is_better(better, *first)) {
            finish(*first); // stopped before it came so far
            return;
        }
        describe(better);
        finish(std::move(better));
    }
    void serve(AskMends const &ask)
    {
        m_has_answer = true; // the schedule is on the screen: a newer request need not wait
        auto found = std::make_shared<WorksMends>();
        found->base = ask.base;
        found->mends = sim::works::find_mends(ask.base->as_case(), ask.base->schedule(), 0,
                                              trial_control(), *m_owner.m_progress);
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.mends = std::move(found);
    }
    void serve(AskRisk const &ask)
    {
        m_has_answer = true;
        auto found = std::make_shared<WorksDraws>();
        found->base = ask.base;
        sim::works::RiskEffort effort;
        effort.draws = m_owner.m_effort.draws;
        found->risk = sim::works::draw_risk(ask.base->as_case(), ask.base->schedule(), effort,
                                            *m_owner.m_progress);
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.draws = std::move(found);
    }
    void serve(AskCrews const &ask)
    {
        m_has_answer = true;
        auto found = std::make_shared<WorksCrews>();
        found->base = ask.base;
        found->crews =
            sim::works::minimum_crews(ask.base->as_case(), 0, trial_control(), *m_owner.m_progress);
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.crews = std::move(found);
    }

    [[nodiscard]] sim::works::Control control(double seconds)
    {
        sim::works::Control control;
        control.stop = [this, seconds] { return must_stop(seconds); };
        return control;
    }
    [[nodiscard]] sim::works::Control trial_control()
    {
        sim::works::Control control = this->control(m_owner.m_effort.seconds_mends);
        control.steps = m_owner.m_effort.steps_each;
        return control;
    }

    [[nodiscard]] bool must_stop(double seconds) const
    {
        if (m_quit.stop_requested()) {
            return true;
        }
        bool const by_clock = m_owner.m_effort.steps == 0;
        bool const late =
            by_clock && Clock::now() - m_begun > std::chrono::duration<double>{seconds};
        std::lock_guard const lock{m_owner.m_mutex};
        bool const newer = by_clock && m_has_answer && m_owner.m_waiting.has_value();
        return late || newer || m_owner.m_stop;
    }

    static bool is_better(WorksProposal const &made, WorksProposal const &first)
    {
        return made.feasible() && (!first.feasible() || made.works.value <= first.works.value);
    }

    /// What is said of a schedule beside the engine's own answer.
    static void describe(WorksProposal &made)
    {
        if (made.feasible() && made.works.problem != nullptr) {
            made.calendar = sim::works::judge_calendar(made.as_case(), made.schedule());
        }
    }

    void show_improved(WorksProposal const &first, sim::works::Answer const &found)
    {
        Clock::time_point const now = Clock::now();
        if (m_owner.m_effort.steps > 0 || !found.feasible() || now - m_shown < shortest_interval) {
            return;
        }
        m_shown = now;
        WorksProposal better = first;
        better.finished = false;
        better.works.schedule = sim::works::dates_of(first.plan(), found.schedule);
        better.works.value = found.value;
        better.works.bound = found.bound;
        better.works.answer = sim::works::answer_of(better.as_case(), better.works.schedule);
        publish(std::move(better));
    }

    void finish(WorksProposal made)
    {
        made.finished = true;
        publish(std::move(made));
    }
    std::shared_ptr<WorksProposal const> publish(WorksProposal made)
    {
        auto const published = std::make_shared<WorksProposal const>(std::move(made));
        m_has_answer = published->feasible();
        std::lock_guard const lock{m_owner.m_mutex};
        m_owner.m_news.proposal = published;
        return published;
    }

    WorksKeeper &m_owner;
    std::stop_token const &m_quit;
    Clock::time_point m_begun;
    Clock::time_point m_shown;
    bool m_has_answer = false;
};

WorksKeeper::WorksKeeper(WorksEffort effort)
    : m_effort{effort}, m_thread{[this](std::stop_token const &quit) { run(quit); }}
{
}

WorksKeeper::~WorksKeeper()
{
    m_thread.request_stop();
    stop();
    m_changed.notify_all();
}

void WorksKeeper::ask(WorksRequest request)
{
    {
        std::lock_guard const lock{m_mutex};
        m_waiting = std::move(request);
        m_stop = false;
        if (m_effort.steps == 0) {
            m_cancel.request_stop(); // what only counts for the older one
        }
    }
    m_changed.notify_all();
}

void WorksKeeper::stop()
{
    std::lock_guard const lock{m_mutex};
    m_stop = true;
    m_cancel.request_stop();
}

bool WorksKeeper::is_busy() const
{
    std::lock_guard const lock{m_mutex};
    return m_working || m_waiting.has_value();
}

double WorksKeeper::fraction() const
{
    std::lock_guard const lock{m_mutex};
    return m_progress != nullptr ? m_progress->fraction() : 0.0;
}

WorksNews WorksKeeper::poll()
{
    if (m_effort.steps > 0) {
        wait();
    }
    std::lock_guard const lock{m_mutex};
    return std::exchange(m_news, {});
}

void WorksKeeper::wait()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return !m_working && !m_waiting; });
}

void WorksKeeper::run(std::stop_token const &quit)
{
    Worker worker{*this, quit};
    while (true) {
        WorksRequest request;
        {
            std::unique_lock lock{m_mutex};
            if (!m_changed.wait(lock, quit, [this] { return m_waiting.has_value(); })) {
                return;
            }
            request = *std::exchange(m_waiting, std::nullopt);
            m_working = true;
            m_cancel = std::stop_source{};
            m_progress = std::make_shared<sim::Progress>(m_cancel.get_token());
        }
        std::optional<sim::Text> failure;
        try {
            worker.answer(request);
        } catch (sim::Cancelled const &) {
            failure.reset(); // a newer request, or nobody wants to know any more
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
