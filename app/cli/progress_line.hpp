#pragma once

#include "sim/base/progress.hpp"
#include "sim/base/text.hpp"

#include <thread>

namespace app::cli {

/// Says on standard error what long work is done and, where a person looks on, how far it is.
/// Says nothing if it is not to be shown.
class ProgressLine
{
public:
    ProgressLine(bool shown, sim::Language language, sim::Text const &what);
    ~ProgressLine();
    ProgressLine(ProgressLine const &) = delete;
    ProgressLine &operator=(ProgressLine const &) = delete;

    [[nodiscard]] sim::Progress &progress() { return m_progress; }

private:
    sim::Progress m_progress;
    std::jthread m_printer;
};

} // namespace app::cli
