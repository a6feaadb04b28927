#include "app/panels/gantt.hpp"

#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

/// What a press on a row has taken hold of. It lives in ImGui's own storage until the release.
enum Grip
{
    nothing,
    row_itself,
    time_axis,
    bar
};

/// Presses that move less are clicks.
constexpr float drag_from_px = 4.0F;

sim::Day moved_start(TimeAxis const &axis, sim::Day start)
{
    float const dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F).x;
    return start + static_cast<sim::Day>(std::round(dragged / axis.px_per_day()));
}

Grip grip_at(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    ImVec2 const mouse = ImGui::GetIO().MousePos;
    if (mouse.x < axis.left) {
        return row_itself;
    }
    Area const area = bar_area(context, axis, row.start, row.finish, top);
    bool const on_bar =
        mouse.x >= area.x - context.px(2) && mouse.x <= area.x + area.width + context.px(2);
    return on_bar && row.kind == WorksRowKind::package ? bar : time_axis;
}

/// Where the bar would stand, with the reason if it cannot.
void draw_ghost(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    sim::Day const start = moved_start(axis, row.start);
    Area const ghost = bar_area(context, axis, start, start + row.finish - row.start, top);
    auto const reason = why_not(*context.document.works.proposal, row.package, start);
    Rgba const ink = reason ? context.palette.late : context.palette.accent;
    ImDrawList &list = *ImGui::GetForegroundDrawList();
    ImVec2 const low{ghost.x, ghost.y};
    ImVec2 const high{ghost.x + ghost.width, ghost.y + ghost.height};
    list.AddRectFilled(low, high, ink.with_alpha(0.18).packed(), context.px(2));
    list.AddRect(low, high, ink.packed(), context.px(2), 0, context.px(2));
    std::string words = context.text(long_day_words(start));
    if (reason) {
        words.append("\n").append(context.text(*reason));
    }
    wrapped_tooltip(context, words);
}

void pan(PanelContext const &context, TimeAxis const &axis)
{
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    sim::Day const from = storage.GetInt(ImGui::GetID("from"));
    sim::Day const to = storage.GetInt(ImGui::GetID("to"));
    float const dragged = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F).x;
    auto const days = static_cast<sim::Day>(std::round(dragged / axis.px_per_day()));
    if (from - days != axis.range.from) {
        ask_range(context, {from - days, to - days});
    }
}

void click(PanelContext const &context, WorksRow const &row)
{
    if (row.kind != WorksRowKind::package) {
        context.ask("fold", {row.node});
        return;
    }
    std::string const &id = context.document.works.proposal->plan().packages[row.package].id;
    context.ask("select-package", {id == context.view.package ? "none" : id});
}

void release(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, Grip grip,
             bool dragged)
{
    if (!dragged) {
        click(context, row);
    } else if (grip == bar && moved_start(axis, row.start) != row.start) {
        context.ask("set-work-date",
                    {context.document.works.proposal->plan().packages[row.package].id,
                     sim::iso_date(moved_start(axis, row.start))});
    }
}

/// A package with its block or town; heads are no thing of the map.
Hover hover_of(PanelContext const &context, WorksRow const &row)
{
    Hover hover;
    if (row.kind == WorksRowKind::package) {
        sim::WorkPackage const &package =
            context.document.works.proposal->plan().packages[row.package];
        hover.package = package.id;
        if (package.block != sim::no_index) {
            hover.block = sim::BlockId{package.block};
        } else if (package.jurisdiction != sim::no_index) {
            hover.jurisdiction = sim::JurisdictionId{package.jurisdiction};
        }
    }
    return hover;
}

/// A row under the mouse here, or whose package or block is under it elsewhere.
void tint(PanelContext const &context, TimeAxis const &axis, float top)
{
    float const left = ImGui::GetWindowPos().x;
    ImGui::GetWindowDrawList()->AddRectFilled({left, top}, {axis.left, top + context.px(gantt_row)},
                                              context.palette.frame_hovered.packed());
}

void hover(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    tint(context, axis, top);
    context.points_at(hover_of(context, row));
    ImGuiIO const &io = ImGui::GetIO();
    if (io.KeyCtrl && io.MouseWheel != 0.0F) {
        ask_zoom(context, axis, axis.day_at(io.MousePos.x), std::pow(1.25F, io.MouseWheel));
    }
    if (row.kind == WorksRowKind::package && !ImGui::IsItemActive()) {
        wrapped_tooltip(context, package_words(context, row.package));
    } else if (!ImGui::IsItemActive()) {
        tooltip(context,
                context.text(row.name) + "\n" + context.text(long_day_words(row.start)) + " – " +
                    context.text(long_day_words(row.finish)) + "\n" +
                    context.text(sim::text("{n} work packages",
                                           {{"n", format_integer(row.last - row.first)}})));
    }
}

} // namespace

void handle_row(PanelContext const &context, TimeAxis const &axis, WorksRow const &row, float top)
{
    float const left = ImGui::GetWindowPos().x;
    ImGui::SetCursorScreenPos({left, top});
    ImGui::InvisibleButton("row", {axis.right() - left, context.px(gantt_row)});
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    ImGuiID const grip_key = ImGui::GetID("grip");
    if (ImGui::IsItemActivated()) {
        storage.SetInt(grip_key, grip_at(context, axis, row, top));
        storage.SetInt(ImGui::GetID("from"), axis.range.from);
        storage.SetInt(ImGui::GetID("to"), axis.range.to);
    }
    auto const grip = static_cast<Grip>(storage.GetInt(grip_key));
    bool const dragged =
        std::abs(ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0.0F).x) >= drag_from_px;
    if (ImGui::IsItemActive() && dragged && grip == bar) {
        draw_ghost(context, axis, row, top);
    } else if (ImGui::IsItemActive() && dragged && grip == time_axis) {
        pan(context, axis);
    } else if (ImGui::IsItemHovered()) {
        hover(context, axis, row, top);
    } else if (shows_hover(context.document.dataset, context.view.hovered,
                           hover_of(context, row))) {
        tint(context, axis, top);
    }
    if (ImGui::IsItemDeactivated()) {
        release(context, axis, row, grip, dragged);
        storage.SetInt(grip_key, nothing);
    }
}

} // namespace app
