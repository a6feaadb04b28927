#pragma once

#include "app/view/view_state.hpp"
#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/scenario.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// The menu of a right click on the map: of a block, of a part of the network, or of the ground.
struct MapMenu
{
    std::optional<sim::BlockId> block;
    std::optional<Asset> asset;
    sim::geo::Point place;   ///< where it opens, metres on the plane of the dataset
    bool routes = false;     ///< its page of routes is open
    std::size_t current = 0; ///< line that the keys are at
};

/// What a line does to the menu itself.
enum class MenuTurn
{
    closes,
    to_routes,
    to_first
};

struct MenuLine
{
    using Asked = std::vector<std::pair<std::string, std::vector<std::string>>>;

    sim::Text label;
    Asked asks;            ///< actions, one after the other
    char const *keys = ""; ///< that do the same
    bool begins_group = false;
    std::optional<sim::RouteFamily> family; ///< of a route
    bool is_present = false;                ///< the route that the block has
    MenuTurn turn = MenuTurn::closes;
};

/// Title and lines of a menu. \param scenario  that edits apply to
/// \param degrees  longitude and latitude of the place, EPSG:4490
struct MenuPage
{
    sim::Text title;
    std::vector<MenuLine> lines;
};
[[nodiscard]] MenuPage menu_page(MapMenu const &menu, sim::Dataset const &dataset,
                                 sim::Scenario const &scenario, ViewState const &view,
                                 sim::geo::Point degrees);

} // namespace app
