#include "app/cli/interrupt.hpp"

#include <chrono>
#include <csignal>

namespace app::cli {

namespace {

/// All that a signal handler may touch.
volatile std::sig_atomic_t interrupt_asked = 0;

void note_interrupt(int /*signal*/)
{
    interrupt_asked = 1;
    std::signal(SIGINT, SIG_DFL);
}

} // namespace

Interrupt::Interrupt()
{
    interrupt_asked = 0;
    m_before = std::signal(SIGINT, note_interrupt);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, m_before == SIG_ERR ? SIG_DFL : m_before);
}

bool Interrupt::asked()
{
    return interrupt_asked != 0;
}

std::function<bool()> stop_after(std::optional<double> seconds)
{
    using Clock = std::chrono::steady_clock;
    if (!seconds) {
        return [] { return Interrupt::asked(); };
    }
    Clock::time_point const end = Clock::now() + std::chrono::duration_cast<Clock::duration>(
                                                     std::chrono::duration<double>{*seconds});
    return [end] { return Interrupt::asked() || Clock::now() >= end; };
}

} // namespace app::cli
