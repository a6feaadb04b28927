#pragma once

#include "app/panels/context.hpp"

namespace app {

/// Key of the row of a thing on the map; empty: the open table has none.
std::string key_in_table(PanelContext const &context, std::optional<sim::BlockId> block,
                         std::optional<Asset> asset);
/// What the row of this key of the open table speaks of on the map.
Hover hover_of_row(PanelContext const &context, std::string const &key);

} // namespace app
