#pragma once

#include "sim/io/import/import.hpp"

#include <string>
#include <utility>
#include <vector>

namespace app::cli {

/// What the caller decides about the rows of a preview.
struct ImportDecisions
{
    std::vector<std::string> take; ///< ROW=KEY or KEY; ROW: number, key or label of the file's row
    std::vector<std::string> skip; ///< number, key or label
    bool remove_gone = false;
};

/// "a=b" as a and b. \throws sim::InputError naming the option
std::pair<std::string, std::string> split_pair(std::string const &words, char const *option);

/// Marks the rows that are decided. \throws sim::InputError for a row that is not there
void decide(sim::io::ImportPreview &preview, ImportDecisions const &decisions);

} // namespace app::cli
