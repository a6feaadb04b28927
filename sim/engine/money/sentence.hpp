#pragma once

#include "sim/base/text.hpp"
#include "sim/engine/money/formula.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sim {

/// Words for places that hold no number: `{list.units_with_alias}`, `{units(…,…)}`.
using WordLookup =
    std::function<std::optional<std::string>(Language language, std::string_view place)>;

/// Fills the {formula} places of a sentence from the data. `{formula:2}` prints two decimals,
/// `{formula:date}` a date; without either up to four decimals, no trailing zeros.
/// \throws FormulaError if a place has no value
std::string fill_sentence(Language language, std::string_view sentence,
                          FormulaContext const &context, WordLookup const &words);

} // namespace sim
