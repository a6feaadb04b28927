#pragma once

#include "app/core/assigner.hpp"
#include "app/core/job.hpp"
#include "app/core/replan_answer.hpp"
#include "app/core/standing_answer.hpp"
#include "app/core/workspace.hpp"
#include "app/map/camera.hpp"
#include "app/view/progress_rows.hpp"
#include "app/view/view_state.hpp"
#include "app/view/works_shown.hpp"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace app::map {
class Backdrop;
}

namespace app {

class AssumptionDesk;
class BackgroundDesk;
class CompareDesk;
class DoctorDesk;
class FilesDesk;
class FrameLog;
class ImportDesk;
class RouteConditions;
class WorksKeeper;
struct Aids;
struct MapMenu;
struct PresentState;

/// What the assignment has come to for the scenario that is looked at.
struct RoutingState
{
    std::optional<sim::Scenario> asked;       ///< last
    std::shared_ptr<Proposal const> proposal; ///< in answer to it
    std::shared_ptr<Comparison const> comparison;
    std::optional<std::size_t> alternative;      ///< of `comparison`, that is shown or asked for
    std::shared_ptr<Proposal const> shown;       ///< the proposal or the alternative
    std::shared_ptr<Proposal const> improving;   ///< newer than `shown`, a plan without reasons
    sim::Scenario proposed;                      ///< with the plan of the newer of the two
    std::shared_ptr<sim::Results const> results; ///< the last that `shown` had
    bool wants_comparison = false;
    std::uint64_t revision = 0; ///< grows with every change
};

/// What the works of the scenario that is looked at have come to.
struct WorksState
{
    std::optional<std::uint64_t> asked; ///< revision of the workspace that was asked for
    bool kept = false;                  ///< the scenario keeps the dates of the proposal
    bool wants_improving = false;       ///< once the present dates are known
    bool wants_mends = false;
    std::shared_ptr<WorksProposal const> proposal;
    std::shared_ptr<WorksMends const> mends; ///< of the proposal; nullptr: not looked for
    std::shared_ptr<WorksDraws const> draws;
    std::shared_ptr<WorksCrews const> crews;
    WorksTask task = WorksTask::none; ///< asked for last
    std::uint64_t revision = 0;       ///< grows with every change
    // Rows of the chart, kept while nothing that they are made by changes.
    WorksRows rows;
    WorksOrder rows_order;
    std::optional<std::uint64_t> rows_revision;
};

/// What a standing was asked for.
struct StandingKey
{
    std::uint64_t revision = 0; ///< of the workspace
    std::optional<sim::Day> day;

    friend bool operator==(StandingKey const &, StandingKey const &) = default;
};

/// Where the works of the scenario that is looked at stand, and how the remainder could be planned.
struct ProgressState
{
    std::optional<StandingKey> asked; ///< last
    std::unique_ptr<Job<std::shared_ptr<StandingAnswer const>>> standing_job;
    std::shared_ptr<StandingAnswer const> answer;
    ProgressRows rows;                ///< of it
    std::optional<sim::Text> failure; ///< why there is no answer
    std::unique_ptr<Job<std::shared_ptr<ReplanAnswer const>>> replan_job;
    std::stop_source replan_stop;
    StandingKey replan_asked; ///< what the last new plan belongs to
    std::shared_ptr<ReplanAnswer const> replan;
    ReplanEffort replan_effort;
    std::optional<std::vector<double>> completeness; ///< by block
    bool waits = false;         ///< for its jobs: each run of a script gives the same pictures
    std::uint64_t revision = 0; ///< grows with every change
};

/// A stroke of the brush while the button is held: a plan that is tried, not kept.
struct Stroke
{
    sim::RouteId route;
    RouteGate gate;
    sim::Scenario tried; ///< the scenario with what is painted so far
    sim::Results results;
    std::vector<char> met; ///< by block: the brush was over it
};

using ExportJob = Job<std::vector<std::filesystem::path>>;

/// All that the window knows: the open project, how it is looked at, and the work under way.
struct AppState
{
    std::unique_ptr<Workspace> workspace; ///< nullptr: no project is open, the start page is shown
    std::shared_ptr<FilesDesk> files;     ///< projects come and go through it
    ViewState view;
    map::Camera camera;
    sim::geo::Box extent;             ///< of all blocks
    sim::Text notice;                 ///< last message to the user
    std::optional<sim::Text> warning; ///< why the last thing asked for was refused
    double warning_until_s = 0.0;     ///< of ImGui's clock
    std::unique_ptr<ExportJob> export_job;
    std::filesystem::path export_folder;
    std::unique_ptr<Assigner> assigner;
    RoutingState routing;
    std::unique_ptr<WorksKeeper> works_keeper;
    WorksState works;
    ProgressState progress;
    std::shared_ptr<ImportDesk> import_desk;           ///< files on their way in
    std::shared_ptr<DoctorDesk> doctor_desk;           ///< what is wrong or missing in the data
    std::shared_ptr<BackgroundDesk> background_desk;   ///< files that lie under the map
    std::shared_ptr<map::Backdrop> backdrop;           ///< their pictures on the graphics card
    std::shared_ptr<RouteConditions> route_conditions; ///< which routes blocks may take
    std::optional<Stroke> stroke;
    std::shared_ptr<CompareDesk> compare_desk;       ///< two scenarios beside each other
    std::vector<std::uint32_t> compare_order;        ///< its flips as they are listed
    std::shared_ptr<PresentState> present;           ///< the story and how far it is presented
    std::shared_ptr<AssumptionDesk> assumption_desk; ///< values tried while a slider moves
    std::shared_ptr<Aids> aids; ///< search, shortcuts, toast, the place of the keyboard
    std::shared_ptr<MapMenu const> map_menu; ///< nullptr: closed
    std::shared_ptr<FrameLog> frame_log;     ///< where frames spend their time; nullptr: not asked
    bool quit = false;
    bool quick_motion = false; ///< the map's picture moves with the hand, redrawn when it rests
};

} // namespace app
