#pragma once

#include "app/map/draw_text.hpp"
#include "app/map/label_placement.hpp"
#include "app/map/map_picture.hpp"

#include <string>
#include <vector>

namespace app::map {

/// A name on the map with its wish for a place.
struct Label
{
    LabelRequest request;
    TextStyle style;
    std::vector<std::string> lines;
};

/// Which labels go first.
enum LabelRank
{
    selection_rank,
    town_rank,
    feeder_rank,
    street_rank,
    site_rank,
    block_rank,
    context_rank
};

/// A label with the room that its lines need.
Label make_label(int rank, Pixel anchor, TextStyle const &style, std::vector<std::string> lines);

/// The labels that may show at this scale, by rank: selection, towns, streets, villages and
/// communities with room, plants and stations.
std::vector<Label> map_labels(MapContent const &content, MapPicture const &picture);

/// Overloaded feeders with their rate, the selected part of the network, substations with room.
std::vector<Label> network_labels(MapContent const &content, MapPicture const &picture);

/// Where the names of jurisdictions stand: the widest place of their largest part.
std::vector<sim::geo::Point> jurisdiction_label_places(sim::Dataset const &dataset);

/// Neighbours and the river, with the widest place of their largest part.
/// By block.
std::vector<BlockPlace> block_places(sim::Dataset const &dataset);

std::vector<ContextName> context_names(sim::Dataset const &dataset);

void draw_label(ImDrawList &list, Label const &label, Rect const &box);

} // namespace app::map
