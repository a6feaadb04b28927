#include "app/gui/frame_log.hpp"

#include "app/gui/app_state.hpp"
#include "sim/base/error.hpp"
#include "sim/base/fmt.hpp"

#include <cassert>
#include <numeric>

namespace app {

double FrameTimes::total_ms() const
{
    return std::accumulate(parts_ms.begin(), parts_ms.end(), 0.0);
}

FrameLog::FrameLog(std::filesystem::path const &file)
{
    if (file.empty()) {
        return;
    }
    m_out.open(file);
    m_out << "frame,asked";
    for (std::string_view const key : frame_part_keys) {
        m_out << ',' << key << "_ms";
    }
    m_out << ",total_ms,cpu_ms" << std::endl;
    if (!m_out) {
        throw sim::IoError{file.string(), sim::text("the file cannot be written")};
    }
}

void FrameLog::begin()
{
    if (!m_runs) {
        m_now = {};
        m_runs = true;
        m_last = Clock::now();
        m_began = std::clock();
    }
}

void FrameLog::asked(std::string_view action)
{
    begin();
    m_now.asked.append(m_now.asked.empty() ? "" : "+").append(action);
}

void FrameLog::lap(FramePart part)
{
    assert(m_runs);
    Clock::time_point const now = Clock::now();
    m_now.parts_ms[static_cast<std::size_t>(part)] +=
        std::chrono::duration<double, std::milli>(now - m_last).count();
    m_last = now;
}

void FrameLog::stage(sim::Stage stage)
{
    if (m_runs) {
        lap(stage == sim::Stage::begun     ? FramePart::action
            : stage == sim::Stage::physics ? FramePart::physics
                                           : FramePart::ledger);
    }
}

void FrameLog::end()
{
    m_runs = false;
    m_now.cpu_ms = 1e3 * static_cast<double>(std::clock() - m_began) / CLOCKS_PER_SEC;
    if (m_out.is_open()) {
        m_out << fmt::format("{},{}", m_frames.size() + 1, m_now.asked);
        for (double const ms : m_now.parts_ms) {
            m_out << fmt::format(",{:.3f}", ms);
        }
        m_out << fmt::format(",{:.3f},{:.3f}\n", m_now.total_ms(), m_now.cpu_ms) << std::flush;
    }
    m_frames.push_back(std::move(m_now));
}

void lap(AppState const &state, FramePart part)
{
    if (state.frame_log != nullptr) {
        state.frame_log->lap(part);
    }
}

void measure_frames(AppState &state, std::filesystem::path const &file)
{
    state.frame_log = std::make_shared<FrameLog>(file);
    state.workspace->watch([log = state.frame_log](sim::Stage stage) { log->stage(stage); });
}

} // namespace app
