#pragma once

#include "app/view/condition.hpp"

#include <string>
#include <vector>

namespace app {

/// One number a block; NaN where there is none. Empty: there is no answer of the kind yet.
/// \pre field.kind is number or day
[[nodiscard]] std::vector<double> number_values(ConditionSource const &source,
                                                ConditionField const &field);

/// One word a block, the key of an option; empty where there is none. Empty: no answer yet.
/// \pre field.kind is choice
[[nodiscard]] std::vector<std::string> choice_values(ConditionSource const &source,
                                                     ConditionField const &field);

/// The colouring that a field is the answer of; nothing for fields of data and plan.
[[nodiscard]] std::optional<Colouring> colouring_of(ConditionField const &field);

} // namespace app
