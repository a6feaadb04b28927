#pragma once

#include <functional>
#include <optional>

namespace app::cli {

/// The first Ctrl-C while it lives asks to stop; the second one ends the program as ever.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(Interrupt const &) = delete;
    Interrupt &operator=(Interrupt const &) = delete;

    [[nodiscard]] static bool asked();

private:
    void (*m_before)(int) = nullptr;
};

/// When to end a search: at the first Ctrl-C, or so many seconds from now; without seconds the clock
/// decides nothing.
[[nodiscard]] std::function<bool()> stop_after(std::optional<double> seconds);

} // namespace app::cli
