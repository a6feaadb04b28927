#pragma once

#include "sim/geo/geometry.hpp"
#include "sim/model/data_change.hpp"
#include "sim/model/project.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Changes of the map by hand: blocks divided and joined, borders, mains and stations drawn and
/// moved. Each yields a DataChange that is applied as one step, or says why it is not done.
/// Coordinates on the plane of the dataset, metres.
namespace sim::reshape {

/// Borders and ends nearer than this are one place.
inline constexpr double same_place_m = 0.001;

/// What becomes of one block.
struct Part
{
    std::string code;
    int households = 0;
    double heated_floor_area_m2 = 0.0;
    geo::MultiPolygon area;
};

/// What an edit of the map comes to.
struct Reshaping
{
    DataChange change;
    Text label;                      ///< what undo shall call it
    std::vector<Text> notes;         ///< what was decided by rule, and what to look at afterwards
    std::vector<Part> parts;         ///< of a block that is divided or joined; the kept code first
    std::string code;                ///< of the row that is new, moved or gone
    std::optional<Text> refusal;     ///< then nothing else is filled but `place`
    std::optional<geo::Point> place; ///< where the refusal lies

    [[nodiscard]] bool is_done() const { return !refusal; }
};

Reshaping refused(Text reason, std::optional<geo::Point> place = {});

/// Divides a block along a line that enters and leaves it once. Homes follow the transformer zones
/// where these add up to the block's and both parts have some; else they are shared by area. All
/// other counts, and the returns of progress, are shared by homes, whole numbers by largest
/// remainder: sums are kept. The part with more homes keeps the code, the other one has the code
/// with "-2", "-3" ... Zones, sections and regulators go with the part they stand in; both parts
/// have the decisions of the block in every scenario.
Reshaping split_by_line(Project const &project, BlockId block, geo::LineString const &line);

/// How many homes shall lie on which side.
struct HomesSide
{
    int households = 0;
    double toward_deg = 90.0; ///< of the side, clockwise from north: 90 is the eastern one
};

/// The straight line that leaves the wanted homes on one side, or why there is none. Where homes
/// follow zones, as near as whole zones come.
struct HomesCut
{
    geo::LineString line; ///< right across the block and beyond
    std::optional<Text> refusal;
};
HomesCut cut_for_households(Dataset const &dataset, BlockId block, HomesSide const &side);

/// As split_by_line, along the line of cut_for_households. Where whole zones do not come to the
/// wanted homes, the first note says how many there are.
Reshaping split_by_households(Project const &project, BlockId block, HomesSide const &side);

/// Joins blocks of one town that share borders. Counts are summed, values per home are means
/// weighted by homes; of all else the block with most homes keeps its own, and what differs is
/// listed. Refused where decisions would be lost: different choices in the published plan, different
/// ones elsewhere of which one is fixed, or dates of works set by hand.
Reshaping merge_blocks(Project const &project, std::span<BlockId const> blocks);

/// Moves a vertex of the borders of blocks and of towns together with all that share it, and ends of
/// mains and sections there. A place on a border between two vertices becomes one first.
Reshaping move_vertex(Dataset const &dataset, geo::Point from, geo::Point to);

/// Takes a vertex out of all borders that have it.
Reshaping remove_vertex(Dataset const &dataset, geo::Point vertex);

/// A line to draw. Layer: gas_mains, heat_mains or feeder_sections.
struct NewLine
{
    std::string layer;
    geo::LineString line;
    std::map<std::string, std::string, std::less<>> fields; ///< others follow what is upstream
};

/// Adds a main or section that begins at a station or at a line of its own kind, at either end. A gas
/// main begins at none of lower pressure, one that is in place at none still to be laid. A capacity
/// that is not given is that of what is upstream and marked as illustrative.
Reshaping draw_line(Dataset const &dataset, NewLine const &drawn);

/// A vertex of a main or section, or a place between two of them.
struct LinePlace
{
    std::string layer; ///< gas_mains, heat_mains or feeder_sections
    std::string code;
    geo::Point place;
};

/// Moves a vertex of a line; a place between two becomes one first. All that is joined there, lines
/// of the layer and stations, moves along, and so do ends that lie on the segments beside it. Refused
/// where a line would cross itself or no longer meet what it hangs on.
Reshaping move_line_vertex(Dataset const &dataset, LinePlace const &from, geo::Point to);

/// Takes a vertex out of a line that nothing else meets there.
Reshaping remove_line_vertex(Dataset const &dataset, LinePlace const &vertex);

/// A point to place. Layer: gas_stations, heat_sources, substations or transformer_zones.
struct NewPoint
{
    std::string layer;
    geo::Point place;
    std::map<std::string, std::string, std::less<>> fields; ///< capacities not given: illustrative
};
Reshaping place_point(Dataset const &dataset, NewPoint const &placed);

/// Moves a station or zone; ends of lines that meet it move along.
Reshaping move_point(Dataset const &dataset, std::string_view layer, std::string_view code,
                     geo::Point to);

/// Removes a line, station or zone that nothing else refers to and that carries no load of its own.
Reshaping remove_row(Project const &project, std::string_view layer, std::string_view code);

} // namespace sim::reshape
