#pragma once

#include "sim/base/table.hpp"
#include "sim/model/policy.hpp"
#include "sim/model/route.hpp"

#include <string>
#include <string_view>

namespace sim::report {

/// How money tables name a payer, a category of the plan, an item, a row.
[[nodiscard]] Text payer_name(Payer payer);
[[nodiscard]] Text category_name(Category category);
[[nodiscard]] Text item_name(Item item);
/// A row of the published tables by its key: scattered_coal, network, envelope, all.
[[nodiscard]] Text row_name(std::string_view key);
/// A unit of published figures by its key: wan_yuan, household, m2 ...
[[nodiscard]] Text unit_name(std::string const &key);

/// An argument whose value is itself a sentence.
[[nodiscard]] TextArg text_arg(std::string name, Text const &value);

/// Why rounded items may miss their total by one in the last digit.
[[nodiscard]] Text rounding_note();

} // namespace sim::report
