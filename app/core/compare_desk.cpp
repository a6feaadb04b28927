#include "app/core/compare_desk.hpp"

#include "sim/base/error.hpp"

#include <stdexcept>
#include <utility>

namespace app {

CompareDesk::CompareDesk(bool waits) : m_job{waits} {}

CompareDesk::~CompareDesk()
{
    m_stop.request_stop();
}

void CompareDesk::follow(CompareQuestion const &question)
{
    if (m_asked != question) {
        bool const same_data = m_asked && m_asked->dataset == question.dataset;
        m_asked = question;
        m_failure.reset();
        if (!same_data && m_made != nullptr) { // it speaks of blocks that are gone
            m_made.reset();
            ++m_revision;
        }
        ask_first();
    }
    take();
    take(); // where answers are waited for, the reasons follow at once
}

void CompareDesk::forget()
{
    m_stop.request_stop();
    m_job.forget();
    m_asked.reset();
    m_made.reset();
    m_failure.reset();
    ++m_revision;
}

void CompareDesk::ask_first()
{
    m_stop.request_stop();
    m_job.ask([question = *m_asked](sim::Progress &progress) -> Answer {
        return std::make_shared<sim::report::Comparison const>(
            sim::report::compare(question.dataset, question.a, question.b, progress));
    });
}

void CompareDesk::ask_reasons()
{
    m_stop = std::stop_source{};
    m_job.ask([made = *m_made, stop = m_stop.get_token()](sim::Progress & /*progress*/) -> Answer {
        auto explained = std::make_shared<sim::report::Comparison>(made);
        sim::report::explain(*explained, {.stop = [stop] { return stop.stop_requested(); }});
        if (!stop.stop_requested()) {
            sim::report::add_dates(*explained);
        }
        return explained;
    });
}

void CompareDesk::take()
{
    try {
        if (auto answer = m_job.poll()) {
            m_made = std::move(*answer);
            ++m_revision;
            if (!m_made->explained) {
                ask_reasons();
            }
        }
    } catch (sim::Cancelled const &) {
        m_failure.reset(); // something else is asked for
    } catch (sim::InputError const &error) {
        m_failure = error.diagnostics().front().message;
    } catch (std::runtime_error const &error) {
        m_failure = sim::text("this could not be done: {what}", {{"what", error.what()}});
    }
}

} // namespace app
