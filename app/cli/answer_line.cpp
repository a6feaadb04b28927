#include "app/cli/answer_line.hpp"

#include "sim/base/fmt.hpp"

#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace app::cli {

AnswerLine::AnswerLine() : m_screen{isatty(fileno(stderr)) != 0} {}

AnswerLine::~AnswerLine()
{
    if (m_screen && m_printed) {
        std::cerr << '\n';
    }
}

void AnswerLine::show(bool is_answer,
                      std::function<std::string(std::string const &seconds)> const &words)
{
    std::chrono::milliseconds const between{m_screen ? 100 : 1000};
    auto const now = std::chrono::steady_clock::now();
    bool const first = is_answer && !m_had_answer;
    if (m_printed && !first && now - m_last < between) {
        return;
    }
    m_had_answer = m_had_answer || is_answer;
    m_last = now;
    m_printed = true;
    std::string const seconds =
        fmt::format("{:.1f}", std::chrono::duration<double>(now - m_start).count());
    std::cerr << (m_screen ? "\r" : "") << words(seconds) << (m_screen ? "" : "\n") << std::flush;
}

} // namespace app::cli
