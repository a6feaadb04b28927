#pragma once

#include "sim/base/date.hpp"
#include "sim/base/text.hpp"

#include <string>

namespace app::cli {

/// Exit status: the question was understood, but nothing meets what it asks for.
inline constexpr int no_feasible_answer = 4;

/// What an option was given cannot be taken. \throws sim::InputError, always
[[noreturn]] void refuse_option(char const *code, char const *option, std::string value,
                                sim::Text message, sim::Text allowed);

/// \param given  all that the option was given, where the day is a part of it
/// \throws sim::InputError if the word is no day
[[nodiscard]] sim::Day option_day(char const *option, std::string const &word,
                                  std::string const &given);
[[nodiscard]] inline sim::Day option_day(char const *option, std::string const &word)
{
    return option_day(option, word, word);
}

} // namespace app::cli
