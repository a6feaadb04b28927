#pragma once

#include "sim/model/project.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sim::reshape {

/// The first of two whole parts of `total` in the proportion first : second; the other part is what
/// is left. Grows with `total` by whole steps of at most one, so that what is cumulative stays so.
/// \pre total >= 0; both weights >= 0, not both 0
[[nodiscard]] std::int64_t first_share(std::int64_t total, double first, double second);

/// The same of an amount with hundredths.
[[nodiscard]] double first_share_of(double total, double first, double second);

/// What is left of it: the two add up to `total` as they are written.
[[nodiscard]] double rest_of(double total, double share);

/// A number as a cell holds it: the shortest digits that read back the same.
[[nodiscard]] std::string digits(double value);

/// Lists with ';' between them as one, each word once.
[[nodiscard]] std::string joined_words(std::vector<std::string> const &lists, char const *between);

/// Zones of a block, if their homes add up to the block's; else none.
[[nodiscard]] std::vector<TransformerZone const *> counting_zones(Dataset const &dataset,
                                                                  BlockId block);

/// Is the package of works one of the row with that code?
[[nodiscard]] bool speaks_of(std::string_view package, std::string_view code);

/// The first free one of CODE-2, CODE-3 ...: no block has it and no scenario keeps dates of it.
struct NewCode
{
    std::string code;
    int number = 2;
};
[[nodiscard]] NewCode next_code(Project const &project, std::string_view code);

} // namespace sim::reshape
