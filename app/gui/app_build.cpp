#include "app/core/import_desk.hpp"
#include "app/gui/app.hpp"
#include "app/gui/commands.hpp"
#include "app/gui/compare.hpp"
#include "app/gui/data_desks.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/files.hpp"
#include "app/gui/keyboard.hpp"
#include "app/gui/map_menu.hpp"
#include "app/gui/months.hpp"
#include "app/gui/present_slide.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/selecting.hpp"
#include "app/gui/style.hpp"
#include "app/gui/works.hpp"
#include "app/panels/background_panels.hpp"
#include "app/panels/compare_panels.hpp"
#include "app/panels/files_panels.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/present_panels.hpp"

#include <imgui.h>

#include <cmath>
#include <optional>
#include <utility>

namespace app {

void App::fit_map(Area const &map)
{
    // A view of the whole district stays one when the map's room changes.
    bool const was_whole = m_fitted && m_state.camera == district_camera(m_state);
    Area const room = picture_room(m_state, map);
    m_state.camera.width = static_cast<double>(room.width);
    m_state.camera.height = static_cast<double>(room.height);
    if (!m_fitted || was_whole) {
        show_district(m_state);
        m_fitted = true;
    }
    m_state.view.scale_denominator = m_state.camera.scale_denominator(static_cast<double>(scale()));
    constexpr float margin_px = 128.0F; // that the hand can move the map by at once
    int const margin = m_state.quick_motion ? static_cast<int>(margin_px * scale()) : 0;
    auto const width = static_cast<int>(room.width);
    auto const height = static_cast<int>(room.height);
    m_map->resize(width, height, margin);
    m_compare_maps.resize(m_state, width, height, margin);
    m_map_area = map;
}

void App::build()
{
    if (std::pair const style{m_state.view.theme, scale()}; m_styled != style) {
        apply_style(palette_of(style.first), style.second);
        m_styled = style;
    }
    enter_part(m_state);
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    Workspace const &workspace = *m_state.workspace;
    Shown const shown = shown_of(m_state);
    Night const *const night = m_replay.update(workspace.dataset(), shown, m_state.view);
    bool const works = m_state.view.tab == StripTab::works;
    bool const dates = m_state.view.shows_dates();
    bool const compares = is_comparing(m_state);
    bool const months = m_state.view.shows_months() && !compares;
    std::optional<ProjectNote> const note = project_note(m_state);
    float const note_height = note && !is_presenting(m_state) ? std::round(32 * scale()) : 0.0F;
    Layout const layout =
        below_note(make_layout(size.x, size.y - note_height, scale(),
                               night != nullptr || action::has_months(m_state),
                               !dates && !compares && shows_assign_bar(routing_of(m_state)), dates,
                               m_state.view.table.is_open(), compares, months),
                   note_height);
    if (!is_presenting(m_state)) {
        fit_map(layout.map);
    }
    Document const document{workspace.dataset(),
                            workspace.project().scenarios,
                            shown.scenario,
                            shown.results,
                            workspace.published_results(),
                            workspace.diagnostics(),
                            workspace.path().filename().string(),
                            workspace.edit_count(),
                            m_show_timing ? workspace.response_ms() : -1.0,
                            workspace.can_undo(),
                            workspace.can_redo(),
                            night,
                            routing_of(m_state),
                            &workspace.scenario(),
                            works_view_of(m_state),
                            progress_view_of(m_state),
                            m_state.import_desk.get(),
                            m_state.doctor_desk.get(),
                            compare_view_of(m_state),
                            m_charted.burden(workspace.dataset(), shown, m_state.view)};
    Ask const ask = [this](std::string_view action, std::vector<std::string> arguments) {
        m_asked.emplace_back(action, std::move(arguments));
    };
    PanelContext const context{document,
                               m_state.view,
                               palette_of(m_state.view.theme),
                               m_fonts,
                               ask,
                               scale(),
                               sim::render(m_state.view.language, m_state.notice),
                               &m_draft,
                               keys_of,
                               &m_under_mouse};
    m_under_mouse = {};
    if (is_presenting(m_state)) {
        build_present(context);
        return;
    }
    if (m_state.warning) {
        draw_warning(context, layout.strip, context.text(*m_state.warning));
    }
    if (compares) {
        draw_swipe(context, layout.map);
        draw_compare_legend(context, layout.compare_legend);
    }
    draw_map_tools(context, layout.tools); // made before the map: so it stays in front of it
    if (works) {
        draw_works_date(context, layout.works_date);
        draw_works_legend(context, layout.works_legend);
    } else if (dates) {
        draw_progress_date(context, layout.works_date);
        draw_progress_legend(context, layout.works_legend);
    } else {
        draw_load_legend(context, layout.load_legend);
        draw_month_counters(context, layout.month_counters);
        draw_assign_bar(context, layout.assign_bar);
    }
    draw_draw_bar(context, layout.draw_bar);
    draw_brush_bar(context, layout.draw_bar);
    draw_conditions(context, layout.draw_bar, condition_source(m_state));
    show_map_menu(m_state, context, layout.map);
    handle_map_window(m_state, context, {*m_map, m_compare_maps.b()}, *m_pickers, layout.map);
    draw_top_bar(context, layout.top_bar);
    if (note) {
        draw_project_note(context, *note, {0.0F, layout.top_bar.height, size.x, note_height});
    }
    if (works) {
        draw_works_curve(context, layout.curve);
    } else if (dates) {
        draw_progress_curve(context, layout.curve);
    } else if (!compares) {
        draw_left_column(context, layout.left, m_state.background_desk.get());
    }
    if (m_state.present->editing) {
        draw_story_editor(context, story_shown(m_state), layout.inspector);
    } else if (compares) {
        draw_compare(context, layout.inspector);
    } else {
        draw_inspector(context, layout.inspector);
    }
    draw_timeline(context, layout.timeline);
    if (m_state.view.table.is_open()) {
        draw_table(context, layout.strip);
    } else {
        draw_strip(context, layout.strip);
    }
    draw_band(context, layout.band);
    draw_status_bar(context, layout.status);
    draw_import(context, {0.0F, 0.0F, size.x, size.y});
    build_files(context, size.x, size.y);
    build_aids(context, layout.map);
}

} // namespace app
