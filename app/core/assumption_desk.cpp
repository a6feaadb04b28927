#include "app/core/assumption_desk.hpp"

#include "sim/engine/simulate.hpp"

#include <chrono>
#include <utility>

namespace app {

namespace {

constexpr double frame_ms = 16.0; ///< longer answers are worked out beside the frames

double since_ms(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

} // namespace

void AssumptionDesk::try_value(Workspace const &workspace, std::string const &key, double value)
{
    m_document = workspace.revision();
    sim::Scenario tried = workspace.scenario();
    tried.values[key] = value;
    if (!m_waits && (m_job != nullptr || m_last_ms > frame_ms)) {
        m_wanted = std::move(tried);
        if (m_job == nullptr) {
            begin(workspace);
        }
        return;
    }
    auto const start = std::chrono::steady_clock::now();
    sim::Results results = workspace.try_scenario(tried);
    take(Answer{{std::move(tried), std::move(results)}, since_ms(start)});
}

void AssumptionDesk::begin(Workspace const &workspace)
{
    auto work = [dataset = workspace.project().dataset,
                 tried = *std::exchange(m_wanted, std::nullopt)](sim::Progress &progress) {
        auto const start = std::chrono::steady_clock::now();
        sim::Results results = sim::simulate(*dataset, tried, progress);
        return Answer{{tried, std::move(results)}, since_ms(start)};
    };
    m_job = std::make_unique<Job<Answer>>(std::move(work));
}

void AssumptionDesk::take(std::optional<Answer> answer)
{
    m_last_ms = answer->ms;
    m_shown = std::make_shared<TriedAssumption const>(std::move(answer->tried));
    ++m_revision;
}

void AssumptionDesk::follow(Workspace const &workspace)
{
    if (m_document && m_document != workspace.revision()) {
        drop();
    }
    if (m_job == nullptr) {
        return;
    }
    try {
        std::optional<Answer> answer = m_job->poll();
        if (!answer) {
            return;
        }
        m_job.reset();
        take(std::move(answer));
    } catch (...) {
        m_job.reset();
        m_wanted.reset();
        throw;
    }
    if (m_wanted) {
        begin(workspace);
    }
}

void AssumptionDesk::drop()
{
    m_job.reset();
    m_wanted.reset();
    m_document.reset();
    if (m_shown != nullptr) {
        m_shown.reset();
        ++m_revision;
    }
}

} // namespace app
