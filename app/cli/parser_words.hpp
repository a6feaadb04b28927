#pragma once

#include "sim/base/text.hpp"

#include <CLI/CLI.hpp>

namespace app::cli {

/// What the parser did not understand, in words that can be translated. Of what it says rarely the
/// words stay as they are.
sim::Text parser_words(CLI::Error const &error);

} // namespace app::cli
