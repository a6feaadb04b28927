#include "app/gui/app.hpp"
#include "app/gui/months.hpp"
#include "app/gui/works.hpp"

#include <imgui.h>

#include <algorithm>

namespace app {

void App::advance_works()
{
    if (!m_state.view.works_playing) {
        m_works_clock_d = 0.0;
        return;
    }
    constexpr double days_per_s = 12.0;
    constexpr double longest_frame_s = 0.25;
    double const frame_s = static_cast<double>(ImGui::GetIO().DeltaTime);
    m_works_clock_d += std::min(frame_s, longest_frame_s) * days_per_s * m_state.view.play_speed;
    auto const whole = static_cast<int>(m_works_clock_d);
    m_works_clock_d -= whole;
    play_works(m_state, whole);
}

/// Moves the hour or the month on; the coldest week begins anew at its end.
void App::advance_replay()
{
    if (!m_state.view.playing || m_state.view.shows_dates()) { // there the timeline is out of sight
        m_replay_clock = 0.0;
        return;
    }
    bool const months = m_state.view.shows_months();
    double const steps_per_s = months ? 1.0 : 4.0;
    constexpr double longest_frame_s = 0.25; // after a pause the replay goes on, it does not leap
    double const frame_s = static_cast<double>(ImGui::GetIO().DeltaTime);
    m_replay_clock += std::min(frame_s, longest_frame_s) * steps_per_s * m_state.view.play_speed;
    auto const whole = static_cast<int>(m_replay_clock);
    m_replay_clock -= whole;
    if (months) {
        play_months(m_state, whole);
    } else {
        m_state.view.replay_hour =
            (m_state.view.replay_hour + static_cast<std::size_t>(whole)) % replay_hours;
    }
}

} // namespace app
