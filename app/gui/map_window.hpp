#pragma once

#include "app/gui/app_state.hpp"
#include "app/map/map_view.hpp"
#include "app/map/pick.hpp"
#include "app/map/pick_network.hpp"
#include "app/panels/context.hpp"
#include "sim/engine/reshape/snap.hpp"

namespace app {

/// What finds the thing under the mouse.
struct Pickers
{
    explicit Pickers(sim::Dataset const &dataset)
        : blocks{dataset.blocks}, network{dataset}, snap{dataset}
    {
    }

    map::BlockPicker blocks;
    map::NetworkPicker network;
    sim::reshape::SnapIndex snap;
};

/// The picture of the map; while two scenarios are compared the first of two.
struct MapPictures
{
    map::MapView const &map;
    map::MapView const *beside = nullptr;
};

/// The map in the window: shows the picture and turns mouse gestures into camera and selection.
/// Wheel zooms to the cursor, drag pans, double click comes closer, click selects.
void handle_map_window(AppState &state, PanelContext const &context, MapPictures const &pictures,
                       Pickers const &pickers, Area const &area);

/// What the map is asked to show for this state.
map::MapPicture picture_of(AppState const &state, float scale);

} // namespace app
