#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace app::cli {

/// An answer as it improves: on one line where a person looks on, else a line a second.
class AnswerLine
{
public:
    AnswerLine();
    AnswerLine(AnswerLine const &) = delete;
    AnswerLine &operator=(AnswerLine const &) = delete;
    ~AnswerLine();

    /// \param is_answer  the first one is shown at once
    /// \param words      called with the seconds since the line began, if it is time to show them
    void show(bool is_answer, std::function<std::string(std::string const &seconds)> const &words);

private:
    bool m_screen;
    bool m_printed = false;
    bool m_had_answer = false;
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_last;
};

} // namespace app::cli
