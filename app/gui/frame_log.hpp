#pragma once

#include "sim/engine/simulate.hpp"

#include <array>
#include <chrono>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Where the time of a frame goes.
enum class FramePart
{
    input,   ///< what came in, jobs that are done
    action,  ///< what was asked for but for its results: checks, the transaction in the file
    physics, ///< results: demand, grid, gas and heat, air and bills
    ledger,  ///< results: money and its sums
    follow,  ///< what views keep that is derived from it
    panels,  ///< building panels and map window
    map,     ///< the map's picture
    window   ///< drawing what differs from the frame before
};
inline constexpr std::array<std::string_view, 8> frame_part_keys{
    "input", "action", "physics", "ledger", "follow", "panels", "map", "window"};

/// One frame, with what was asked for in it.
struct FrameTimes
{
    std::string asked; ///< ids of actions, joined by +
    std::array<double, frame_part_keys.size()> parts_ms{};
    double cpu_ms = 0.0; ///< of the processor, all threads: tells on a busy machine too

    [[nodiscard]] double of(FramePart part) const
    {
        return parts_ms[static_cast<std::size_t>(part)];
    }
    [[nodiscard]] double total_ms() const;
};

/// Measures frames by laps: a lap ends one part of a frame and begins the next. The clock stands
/// between frames, but runs from what a script asks for to the end of the frame that shows it.
class FrameLog
{
public:
    /// \param file  csv: frame, asked, a column a part, total, time of the processor, all in ms; empty: kept in memory only
    /// \throws sim::IoError if the file cannot be written
    explicit FrameLog(std::filesystem::path const &file = {});

    /// A frame begins, unless it has begun with something that was asked for.
    void begin();
    void asked(std::string_view action);
    /// The time since the last lap was spent on `part`. \pre a frame has begun
    void lap(FramePart part);
    /// The same for the stages of a computation, if a frame has begun.
    void stage(sim::Stage stage);
    void end();
    [[nodiscard]] std::vector<FrameTimes> const &frames() const { return m_frames; }

private:
    using Clock = std::chrono::steady_clock;

    std::ofstream m_out;
    std::vector<FrameTimes> m_frames;
    FrameTimes m_now;
    Clock::time_point m_last;
    std::clock_t m_began = 0; ///< processor time
    bool m_runs = false;
};

struct AppState;

/// Ends a part of the frame, if frames are measured.
void lap(AppState const &state, FramePart part);
/// Measures frames from now on. \throws sim::IoError if the file cannot be written
void measure_frames(AppState &state, std::filesystem::path const &file = {});

} // namespace app
