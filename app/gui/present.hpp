#pragma once

#include "app/gui/app_state.hpp"
#include "app/gui/routing.hpp"
#include "app/map/map_picture.hpp"
#include "app/view/present_fonts.hpp"
#include "app/view/story_figures.hpp"
#include "sim/model/story.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// Results of a scenario that is not the one shown: with a value tried, or to compare with.
struct OtherResults
{
    std::shared_ptr<sim::Dataset const> dataset;
    sim::Scenario scenario;
    sim::Results results;
};

/// How the window was looked at before it presented.
struct ViewBefore
{
    ViewState view;
    map::Camera camera;
    std::string scenario;
};

/// The story of the project and how far it is presented. What is stored of it is in the project's
/// table `story_steps`; all else here is gone with the window.
struct PresentState
{
    std::vector<sim::StoryStep> story;            ///< as the project holds it
    std::shared_ptr<sim::Dataset const> story_of; ///< the document that `story` was read from
    std::vector<sim::StoryStep> steps;            ///< that are presented: the story, or one made up
    bool on = false;
    bool black = false;
    std::size_t step = 0; ///< of `steps`
    std::optional<ViewBefore> before;
    std::optional<OtherResults> tried;    ///< with the value of the step's slider
    std::optional<OtherResults> compared; ///< of the step's second scenario
    std::uint64_t revision = 0;           ///< grows with every other `tried`
    bool by_clock = false;                ///< the camera moves from step to step
    map::Camera moved_from;
    double move_began_s = -1.0; ///< of ImGui's clock; below zero: the camera stands
    bool editing = false;       ///< the panel of steps is open
    std::size_t edited = 0;     ///< step of `story` that it shows
};

/// \param by_clock  false: every run of a script gives the same pictures
[[nodiscard]] std::shared_ptr<PresentState> make_present(bool by_clock);

[[nodiscard]] bool is_presenting(AppState const &state);
/// The step that is shown. \pre is_presenting()
[[nodiscard]] sim::StoryStep const &present_step(AppState const &state);

/// What figures of the scenario that is shown are taken from.
[[nodiscard]] FigureSource figure_source(AppState const &state);

/// Reads the story anew where the document is another. Once a frame.
void follow_story(AppState &state);
/// Asks for what the step that is shown needs: dates, chances, the second scenario. Once a frame.
void follow_present(AppState &state);

/// Begins with the story, or where there is none with one made up for the scenario that is shown.
void enter_present(AppState &state);
/// Everything is looked at as it was before.
void leave_present(AppState &state);
/// Shows a step. \pre is_presenting() and at < steps.size()
void show_step(AppState &state, std::size_t at);
/// The view of a step in the window: scenario, colours, layers, hour, day.
void apply_view(AppState &state, sim::StoryStep const &step);
/// The camera for a step in the map's present room.
[[nodiscard]] map::Camera step_camera(AppState const &state, sim::StoryStep const &step);
/// The present view as a step: scenario, place, layers, colours, hour or day, some figures.
[[nodiscard]] sim::StoryStep step_of_view(AppState const &state);

/// Brings the camera to the step that is shown, on the way there for half a second.
void follow_camera(AppState &state, double now_s);
[[nodiscard]] bool is_camera_moving(AppState const &state);

/// What stands for the scenario while a value is tried; nothing if none is.
[[nodiscard]] std::optional<Shown> tried_of(AppState const &state);

/// The map of the step that is shown: no tools, large names. \param scale  of the slide
[[nodiscard]] map::MapPicture present_picture(AppState const &state, float scale);
/// Large type in place of the window's.
[[nodiscard]] Fonts present_map_fonts(PresentFonts const &fonts);

} // namespace app
