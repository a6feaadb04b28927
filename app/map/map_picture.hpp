#pragma once

#include "app/map/camera.hpp"
#include "app/view/fonts.hpp"
#include "app/view/night.hpp"
#include "app/view/progress_shown.hpp"
#include "app/view/view_state.hpp"
#include "app/view/works_shown.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <cstdint>
#include <vector>

namespace app::map {

class Backdrop;

/// What stands around the map: the tools of the window, title and legend of a sheet, or nothing
/// beside large names, as it is projected.
enum class Frame
{
    window,
    sheet,
    present
};

/// All that the map's picture depends on but the camera.
struct MapScene
{
    ThemeKind theme = ThemeKind::light;
    sim::Language language = sim::Language::zh;
    VisibleLayers visible{};
    Colouring colouring = Colouring::route;
    std::optional<sim::BlockId> selected;
    std::vector<sim::BlockId> selection; ///< ringed together where several are selected
    std::optional<Asset> asset;
    std::optional<std::size_t> hour; ///< whose loads are shown; none: the season's peaks
    std::optional<sim::geo::Point> beacon;
    std::vector<sim::BlockId> changed; ///< ringed: their route differs from the scenario's own
    /// How far each block is on the day that is looked at; empty: blocks take their colouring.
    std::vector<BlockProgress> progress;
    std::vector<sim::BlockId> critical; ///< ringed: on the critical path of the works
    std::vector<sim::BlockId> late;     ///< ringed: behind their plan
    bool numbered = false;              ///< rings carry numbers: two scenarios are compared
    bool works = false;                 ///< the date and legend of the works stand over the map
    bool months = false;                ///< the counters of a month stand over the map
    double scale = 1.0;                 ///< pixels per design pixel
    Frame frame = Frame::window;
    std::uint64_t revision = 0;          ///< of the plan that is shown
    std::uint64_t progress_revision = 0; ///< of where the works stand
    std::uint64_t backdrop_revision = 0; ///< of what lies under the map

    [[nodiscard]] bool shows(Layer layer) const { return visible[static_cast<std::size_t>(layer)]; }
    /// Lines or points coloured by load are on the map, so it needs their legend.
    [[nodiscard]] bool shows_loads() const { return shows(Layer::feeders) || shows(Layer::zones); }
    friend bool operator==(MapScene const &, MapScene const &) = default;
};

/// A request for the map's picture. Equal requests have equal pictures.
struct MapPicture : MapScene
{
    Camera camera;

    friend bool operator==(MapPicture const &, MapPicture const &) = default;
};

/// Name of a neighbour or of the river, and where it stands.
struct ContextName
{
    sim::geo::Point place;
    sim::ContextFeature const *feature = nullptr;
    bool water = false;
};

/// What names of blocks need to know, by block; made once.
struct BlockPlace
{
    double area_m2 = 0.0;
    sim::geo::Box zones; ///< around its transformer zones
};

/// What is shown of a scenario.
struct MapData
{
    sim::Scenario const &scenario;
    sim::Results const &results;
    Night const *night = nullptr;         ///< nullptr: the loads of the network are not known
    Proposal const *proposal = nullptr;   ///< nullptr: the assignment was not asked
    WorksProposal const *works = nullptr; ///< nullptr: the works have no schedule
    ProgressView progress = {};           ///< where the works stand
    Backdrop const *backdrop = nullptr;   ///< nullptr: nothing lies under the map

    [[nodiscard]] ColourSource colours(sim::Dataset const &dataset) const
    {
        return {dataset, results, proposal, works, progress};
    }
};

/// What text and symbols of the map are made of.
struct MapContent
{
    sim::Dataset const &dataset;
    MapData const &data;
    Fonts const &fonts;
    std::vector<sim::geo::Point> const &jurisdiction_places; ///< where their names stand
    std::vector<ContextName> const &context_names;
    std::vector<BlockPlace> const &block_places;
};

} // namespace app::map
