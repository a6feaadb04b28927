#include "app/cli/progress_line.hpp"

#include <cstdio>
#include <iostream>
#include <string>
#include <unistd.h>

namespace app::cli {

namespace {

constexpr auto between_prints = std::chrono::milliseconds{200};

void print_until_stopped(std::stop_token const &stop, sim::Progress const &progress,
                         std::string const &words)
{
    while (!stop.stop_requested()) {
        std::cerr << '\r' << words << ' ' << static_cast<int>(100.0 * progress.fraction()) << " %"
                  << std::flush;
        std::this_thread::sleep_for(between_prints);
    }
    std::cerr << '\r' << words << " 100 %\n" << std::flush;
}

} // namespace

ProgressLine::ProgressLine(bool shown, sim::Language language, sim::Text const &what)
{
    if (!shown) {
        return;
    }
    std::string const words = sim::render(language, what);
    if (isatty(fileno(stderr)) == 0) {
        std::cerr << words << '\n';
        return;
    }
    m_printer = std::jthread{[this, words](std::stop_token const &stop) {
        print_until_stopped(stop, m_progress, words);
    }};
}

ProgressLine::~ProgressLine() = default;

} // namespace app::cli
