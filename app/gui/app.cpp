#include "app/gui/app.hpp"

#include "app/core/assumption_desk.hpp"
#include "app/core/background_desk.hpp"
#include "app/core/files_desk.hpp"
#include "app/core/import_desk.hpp"
#include "app/core/route_conditions.hpp"
#include "app/gui/aids.hpp"
#include "app/gui/assumptions.hpp"
#include "app/gui/data_desks.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/files.hpp"
#include "app/gui/follow_data.hpp"
#include "app/gui/frame_log.hpp"
#include "app/gui/keyboard.hpp"
#include "app/gui/months.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/selecting.hpp"
#include "app/gui/works.hpp"
#include "app/map/backdrop.hpp"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace app {

namespace {

/// A script gets so much search whatever the machine: some seconds, and a gap that tells plans apart.
constexpr std::uint64_t script_steps = 400;
constexpr std::uint64_t script_steps_each = 60;
constexpr std::uint64_t script_works_steps = 12;
constexpr std::uint64_t script_mend_steps = 2;
constexpr std::uint64_t script_replan_steps = 10;

WorksEffort works_effort(bool by_clock)
{
    WorksEffort effort;
    if (!by_clock) {
        effort.steps = script_works_steps;
        effort.steps_each = script_mend_steps;
        effort.draws = 200;
    }
    return effort;
}

AssignEffort effort(bool by_clock)
{
    if (by_clock) {
        return {};
    }
    return {.steps = script_steps, .steps_each = script_steps_each};
}

} // namespace

App::App(platform::Surface &surface, std::unique_ptr<Workspace> workspace, ViewState view,
         bool show_timing, std::shared_ptr<FilesDesk> files)
    : m_surface{surface}, m_show_timing{show_timing}
{
    m_state.files = files != nullptr ? std::move(files) : std::make_shared<FilesDesk>();
    m_state.view = view;
    ImGui::CreateContext();
    ImGuiIO &io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.MousePos = {-FLT_MAX, -FLT_MAX};
    m_surface.attach();
    ImGui_ImplOpenGL3_Init("#version 330 core");
    set_up(std::move(workspace));
    if (m_state.workspace != nullptr) {
        show_kept_view();
    }
}

void App::set_up(std::unique_ptr<Workspace> workspace)
{
    AppState fresh;
    fresh.files = m_state.files;
    fresh.view.language = m_state.view.language;
    fresh.view.theme = m_state.view.theme;
    fresh.workspace = std::move(workspace);
    m_state = std::move(fresh);
    m_state.assigner = std::make_unique<Assigner>(effort(m_show_timing));
    m_state.works_keeper = std::make_unique<WorksKeeper>(works_effort(m_show_timing));
    m_state.progress.waits = !m_show_timing;
    m_state.progress.replan_effort.steps = m_show_timing ? 0 : script_replan_steps;
    make_data_desks(m_state, !m_show_timing);
    make_compare_desk(m_state, !m_show_timing);
    m_state.present = make_present(m_show_timing);
    m_state.aids = make_aids(m_show_timing);
    m_state.route_conditions = std::make_shared<RouteConditions>(!m_show_timing);
    m_state.assumption_desk = std::make_shared<AssumptionDesk>(!m_show_timing);
    m_state.quick_motion = m_show_timing;
    m_fitted = false;
    if (m_state.workspace == nullptr) {
        load_fonts();
        return;
    }
    m_state.workspace->keep_published();
    m_dataset = m_state.workspace->project().dataset;
    m_state.backdrop = std::make_shared<map::Backdrop>();
    load_data();
}

void App::end_project()
{
    m_state.assigner.reset();
    m_state.works_keeper.reset();
    m_state.export_job.reset();
    cancel_replan(m_state);
    m_state.import_desk.reset();
    m_state.doctor_desk.reset();
    m_compare_maps.forget();
    m_state.route_conditions.reset();
    m_state.assumption_desk.reset();
    m_map.reset();
    m_state.backdrop.reset();
    m_state.background_desk.reset();
    m_pickers.reset();
    m_dataset.reset();
    m_data_loaded = false;
    m_replay = {};
    m_draft = {};
    m_asked.clear();
    m_job_failure = {};
    m_repaint.forget();
}

void App::load_fonts()
{
    platform::CharacterSet characters =
        m_state.workspace != nullptr ? needed_characters(*m_state.workspace) : program_characters();
    characters.insert(m_shown_characters.begin(), m_shown_characters.end());
    if (characters != m_characters || wanted_scale() != m_font_scale) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        platform::LargeType const large{m_present_characters, m_present_fonts.scale,
                                        &m_present_fonts};
        bool const presents = m_present_fonts.scale > 0.0F;
        m_font_scale = wanted_scale();
        m_fonts = platform::load_fonts(*ImGui::GetIO().Fonts, characters, m_font_scale,
                                       presents ? &large : nullptr);
        ImGui_ImplOpenGL3_NewFrame(); // makes what is missing
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture(); // the map's labels use it too
        m_characters = std::move(characters);
        m_repaint.forget(); // the same texture name, other glyphs
    }
}

void App::follow_characters()
{
    add_desk_characters(m_state, m_shown_characters);
    add_file_characters(*m_state.files, m_shown_characters);
    for (ImWchar const c : ImGui::GetIO().InputQueueCharacters) {
        m_shown_characters.insert(c); // what is typed is to be read while it is typed
    }
    if (!std::ranges::includes(m_characters, m_shown_characters) ||
        wanted_scale() != m_font_scale) {
        load_fonts();
    }
}

void App::load_data()
{
    load_fonts();
    m_compare_maps.forget();
    m_map.emplace(m_dataset);
    m_repaint.forget(); // texture names may come again with another content
    m_pickers.emplace(*m_dataset);
    m_state.extent = m_map->extent();
    m_data_loaded = true;
}

void App::follow_dataset()
{
    std::shared_ptr<sim::Dataset const> const &now = m_state.workspace->project().dataset;
    if (now != m_dataset) {
        follow_data(m_state, *m_dataset);
        m_dataset = now;
        m_data_loaded = false;
    }
}

App::~App()
{
    keep_view();
    end_project();
    m_seen_as.reset();
    ImGui_ImplOpenGL3_Shutdown();
    m_surface.detach();
    ImGui::DestroyContext();
}

void App::frame()
{
    change_project();
    if (m_state.workspace == nullptr) {
        start_frame();
        return;
    }
    keep_choices();
    if (m_state.frame_log != nullptr) {
        m_state.frame_log->begin();
        lap(m_state, FramePart::action); // of a script, since the frame before
    }
    poll_jobs();
    follow_data_desks(m_state);
    follow_characters();
    follow_present_type();
    if (m_state.warning && ImGui::GetTime() > m_state.warning_until_s) {
        m_state.warning.reset();
    }
    m_surface.begin_frame();
    ImGui_ImplOpenGL3_NewFrame();
    prepare_keys(m_state);
    ImGui::NewFrame();
    follow_aids(m_state, ImGui::GetTime());
    run_shortcuts();
    take_dropped();
    lap(m_state, FramePart::input);
    run_asked();
    lap(m_state, FramePart::action);
    if (!m_data_loaded) {
        ImGui::EndFrame();
        load_data();
        ImGui::NewFrame();
    }
    follow();
    advance_replay();
    advance_works();
    lap(m_state, FramePart::follow);
    build();
    lap(m_state, FramePart::panels);
    bool const points_elsewhere = take_hover();
    if (run_asked() || points_elsewhere) {
        // What was asked for is answered in the frame that is shown.
        lap(m_state, FramePart::action);
        ImGui::EndFrame();
        if (!m_data_loaded) {
            load_data();
        }
        follow();
        lap(m_state, FramePart::follow);
        ImGui::NewFrame();
        build();
    }
    finish_keys(m_state, palette_of(m_state.view.theme), scale());
    ImGui::Render();
    lap(m_state, FramePart::panels);
    bool const at_once =
        !m_state.quick_motion || app::is_presenting(m_state) || shows_both(m_state);
    bool const map_changed = draw_map(picture(), {at_once, ImGui::GetTime()});
    if (m_state.frame_log != nullptr) {
        glFinish(); // what the map has asked of the graphics card is the map's
        lap(m_state, FramePart::map);
    }
    present(map_changed);
    if (std::shared_ptr<FrameLog> const log = m_state.frame_log) {
        log->lap(FramePart::window);
        log->end();
    }
}

bool App::take_hover()
{
    bool const changed = m_state.view.hovered != m_under_mouse;
    m_state.view.hovered = m_under_mouse;
    return changed;
}

void App::present(bool map_changed)
{
    auto const whole = [](auto value) { return static_cast<int>(value); };
    std::vector<PixelBox> pictures;
    auto const &changed = m_map->changed_parts();
    if (map_changed && (!changed || shows_both(m_state))) {
        pictures.push_back({whole(m_map_area.x), whole(m_map_area.y),
                            whole(m_map_area.x + m_map_area.width),
                            whole(m_map_area.y + m_map_area.height)});
    } else if (map_changed) {
        for (map::Rect const &part : *changed) {
            pictures.push_back({whole(m_map_area.x) + whole(part.left),
                                whole(m_map_area.y) + whole(part.top),
                                whole(m_map_area.x) + whole(part.right),
                                whole(m_map_area.y) + whole(part.bottom)});
        }
    }
    ImDrawData &frame = *ImGui::GetDrawData();
    if (m_state.aids->vision != m_drawn_vision) {
        m_drawn_vision = m_state.aids->vision;
        m_repaint.forget();
    }
    std::vector<PixelBox> const parts = m_repaint.changes(frame, pictures);
    bool const exposed = m_surface.take_exposed();
    if (parts.empty() && !exposed) {
        return;
    }
    m_surface.bind_target(); // not cleared: map and panels cover all of it
    for (PixelBox const &part : parts) {
        draw_part(frame, part);
        draw_seen(part, whole(frame.DisplaySize.y));
    }
    m_surface.present();
}

bool App::draw_map(map::MapPicture const &picture, map::Pace pace)
{
    BackgroundDesk &desk = *m_state.background_desk;
    map::Backdrop &backdrop = *m_state.backdrop;
    backdrop.follow(desk);
    bool changed = draw_map_now(picture, pace);
    constexpr int most_rounds = 8; // tiles that come may show that others are lacking
    for (int i = 0; backdrop.ask() && desk.waits() && i < most_rounds; ++i) {
        desk.follow(*m_state.workspace);
        backdrop.follow(desk);
        changed |= draw_map_now(picture, pace);
    }
    return changed;
}

bool App::draw_map_now(map::MapPicture const &asked, map::Pace pace)
{
    map::MapPicture picture = asked;
    picture.backdrop_revision = m_state.backdrop->revision();
    if (picture.frame == map::Frame::window && shows_both(m_state) &&
        m_compare_maps.b() != nullptr) {
        return m_compare_maps.draw(m_state, *m_map, picture, m_fonts, pace);
    }
    Shown const shown = shown_of(m_state);
    return m_map->draw(
        picture,
        {shown.scenario, shown.results,
         m_replay.update(m_state.workspace->dataset(), shown, m_state.view),
         m_state.routing.shown.get(),
         works_view_of(m_state).has_schedule() ? m_state.works.proposal.get() : nullptr,
         progress_view_of(m_state), m_state.backdrop.get()},
        picture.frame == map::Frame::present ? present_map_fonts(m_present_fonts) : m_fonts, pace);
}

void App::follow()
{
    follow_assumptions(m_state);
    follow_months(m_state);
    follow_assignment(m_state);
    follow_drawing(m_state);
    follow_selection(m_state);
    follow_table(m_state);
    follow_works(m_state);
    follow_progress(m_state);
    follow_compare(m_state);
    follow_present(m_state);
    follow_search(m_state);
}

bool App::is_busy() const
{
    return m_state.files->is_busy() || m_state.export_job != nullptr ||
           m_state.assigner->is_busy() || m_state.works_keeper->is_busy() ||
           is_progress_busy(m_state) || are_data_desks_busy(m_state) || is_compare_busy(m_state) ||
           m_state.route_conditions->is_busy() || m_state.assumption_desk->is_busy();
}

gfx::Image App::sheet(int width, int height)
{
    m_surface.begin_frame();
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    m_state.camera.width = width;
    m_state.camera.height = height;
    show_district(m_state);
    map::MapPicture picture = picture_of(m_state, scale());
    picture.frame = map::Frame::sheet;
    m_map->resize(width, height, 0);
    draw_map(picture, {});
    ImGui::EndFrame();
    m_map->framebuffer().bind();
    return gfx::read_pixels(width, height);
}

} // namespace app
