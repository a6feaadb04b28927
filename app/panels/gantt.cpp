#include "app/panels/gantt.hpp"

#include "app/panels/empty_state.hpp"
#include "app/panels/panels.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

/// Right ends of the columns beside the chart, from the panel's left.
struct Columns
{
    float households = 0.0F;
    float spare = 0.0F;
    float end = 0.0F;
};

Columns columns_of(PanelContext const &context, float width)
{
    float const end = std::round(std::clamp(width * 0.29F, context.px(280), context.px(344)));
    return {end - context.px(68), end - context.px(12), end};
}

void draw_table_header(PanelContext const &context, Columns const &columns, float top)
{
    ImFont *const font = context.fonts.caption;
    Rgba const ink = context.palette.text_disabled;
    ImGui::SetCursorPos({context.px(12), top + context.px(gantt_header - 20)});
    write(font, ink, context.text("work package"));
    write_right(font, ink, context.text("households"), columns.households);
    write_right(font, ink, context.text("float"), columns.spare);
}

void draw_fold(PanelContext const &context, bool open, float x, float middle)
{
    float const s = context.px(3.5F);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImU32 const ink = context.palette.text_secondary.packed();
    if (open) {
        list.AddTriangleFilled({x - s, middle - s / 2}, {x + s, middle - s / 2}, {x, middle + s},
                               ink);
    } else {
        list.AddTriangleFilled({x - s / 2, middle - s}, {x + s, middle}, {x - s / 2, middle + s},
                               ink);
    }
}

std::string spare_words(PanelContext const &context, WorksRow const &row)
{
    if (row.critical) {
        return context.text("critical");
    }
    return context.text(sim::text("{n} d", {{"n", format_integer(row.float_days)}}));
}

/// Name, households and float at the left of a row.
void draw_cells(PanelContext const &context, Columns const &columns, WorksRow const &row, float top)
{
    bool const is_package = row.kind == WorksRowKind::package;
    bool const is_group = row.kind == WorksRowKind::group;
    ImFont *const font = is_group ? context.fonts.small_bold : context.fonts.small;
    float const x = ImGui::GetWindowPos().x;
    float const middle = top + context.px(gantt_row / 2);
    float const baseline = middle - std::round(font->FontSize / 2) - context.px(1);
    float left = context.px(is_group ? 12.0F : row.kind == WorksRowKind::part ? 28.0F : 44.0F);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (!is_package) {
        draw_fold(context, row.open, x + left + context.px(4), middle);
        left += context.px(14);
    }
    if (is_group && row.family) {
        ImVec2 const low{x + left, middle - context.px(6)};
        ImVec2 const high{low.x + context.px(12), low.y + context.px(12)};
        list.AddRectFilled(low, high, fill_colour(*row.family, context.palette).packed(),
                           context.px(2));
        list.AddRect(low, high, line_colour(*row.family).packed(), context.px(2), 0,
                     1.5F * context.scale);
        left += context.px(20);
    }
    sim::Text const &name =
        is_package ? context.document.works.proposal->plan().packages[row.package].name : row.name;
    float const names_end =
        row.households > 0 ? columns.households - context.px(44) : columns.spare - context.px(48);
    float const room = names_end - left;
    std::string const words = fitted(font, context.text(name), room);
    list.AddText(font, font->FontSize, {x + left, baseline}, context.palette.text.packed(),
                 words.c_str());
    auto const right = [&](ImFont *face, Rgba ink, std::string const &text, float end) {
        list.AddText(face, face->FontSize, {x + std::round(end - width_of(face, text)), baseline},
                     ink.packed(), text.c_str());
    };
    if (row.households > 0) {
        right(context.fonts.small, context.palette.text_secondary, format_integer(row.households),
              columns.households);
    }
    if (!is_group) {
        right(row.critical ? context.fonts.small_bold : context.fonts.small,
              row.critical ? context.palette.text : context.palette.text_secondary,
              spare_words(context, row), columns.spare);
    }
}

void draw_row(PanelContext const &context, Columns const &columns, TimeAxis const &axis,
              WorksRow const &row, float top)
{
    float const x = ImGui::GetWindowPos().x;
    float const bottom = top + context.px(gantt_row);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    bool const is_package = row.kind == WorksRowKind::package;
    bool const selected =
        is_package &&
        context.document.works.proposal->plan().packages[row.package].id == context.view.package;
    if (selected || row.kind == WorksRowKind::group) {
        list.AddRectFilled(
            {x, top}, {selected ? axis.right() : x + columns.end, bottom},
            (selected ? context.palette.selected_row : context.palette.sunk).packed());
    }
    handle_row(context, axis, row, top);
    draw_cells(context, columns, row, top);
    list.AddLine({x, bottom}, {axis.right(), bottom}, context.palette.separator.packed());
    list.PushClipRect({axis.left, top}, {axis.right(), bottom}, true);
    if (row.crew != sim::no_index) {
        draw_crew_row(context, axis, row.crew, top);
    } else {
        draw_bar(context, axis, row, top);
    }
    list.PopClipRect();
}

/// Brings the row of a package that was selected elsewhere into sight.
void follow_selection(PanelContext const &context, float room)
{
    WorksView const &works = context.document.works;
    auto const package = works.proposal->plan().find(context.view.package);
    ImGuiID const key = ImGui::GetID("followed");
    // A package that was moved is followed to where it now begins.
    int const start = package ? static_cast<int>(works.proposal->schedule().start[*package]) : 0;
    int const wanted = package ? static_cast<int>(*package) + 1 : 0;
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    ImGuiID const start_key = ImGui::GetID("followed_start");
    if (storage.GetInt(key) == wanted && storage.GetInt(start_key) == start) {
        return;
    }
    storage.SetInt(key, wanted);
    storage.SetInt(start_key, start);
    if (!package || works.rows->row_of[*package] == sim::no_index) {
        return;
    }
    float const top = static_cast<float>(works.rows->row_of[*package]) * context.px(gantt_row);
    if (top < ImGui::GetScrollY() || top + context.px(gantt_row) > ImGui::GetScrollY() + room) {
        ImGui::SetScrollY(std::max(top - room / 2, 0.0F));
    }
}

/// Only the rows in sight are built, however many there are.
void draw_rows(PanelContext const &context, Columns const &columns, TimeAxis const &axis)
{
    std::vector<WorksRow> const &rows = context.document.works.rows->rows;
    float const height = context.px(gantt_row);
    Area const seen{ImGui::GetWindowPos().x, ImGui::GetWindowPos().y, ImGui::GetWindowWidth(),
                    ImGui::GetWindowHeight()};
    follow_selection(context, seen.height);
    draw_time_ground(context, axis, seen);
    float const first_top = ImGui::GetCursorScreenPos().y;
    auto const first = static_cast<std::size_t>(std::max(ImGui::GetScrollY() / height, 0.0F));
    auto const last = std::min(
        rows.size(), first + static_cast<std::size_t>(std::ceil(seen.height / height)) + 1);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.ChannelsSplit(gantt_channels);
    for (std::size_t i = first; i < last; ++i) {
        ImGui::PushID(static_cast<int>(i));
        draw_row(context, columns, axis, rows[i], first_top + height * static_cast<float>(i));
        ImGui::PopID();
    }
    list.PushClipRect({axis.left, seen.y}, {axis.right(), seen.y + seen.height}, true);
    draw_time_lines(context, axis, seen);
    list.ChannelsSetCurrent(gantt_words);
    draw_dependencies(context, axis, first_top);
    list.PopClipRect();
    list.ChannelsMerge();
    ImGui::SetCursorScreenPos({seen.x, first_top});
    ImGui::Dummy({1.0F, height * static_cast<float>(rows.size())});
}

void draw_nothing(PanelContext const &context)
{
    WorksView const &works = context.document.works;
    ImGui::SetCursorPos({context.px(16), context.px(12)});
    bool const none = works.proposal != nullptr && works.task == WorksTask::none;
    if (none) {
        draw_empty(context, context.text("No schedule fits before the end of the horizon."),
                   context.text("More crews, a longer horizon or later years of blocks would make "
                                "room; the check of the data names what the works lack."),
                   {{context.text("Check the data"), "doctor", {"findings"}},
                    {context.text("Schedule the works"), "schedule"}});
        return;
    }
    write(context.fonts.body, context.palette.text_secondary,
          context.text("Scheduling the works backward from the heating season"));
}

} // namespace

void draw_works(PanelContext const &context)
{
    if (!context.document.works.has_schedule()) {
        draw_nothing(context);
        return;
    }
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const room = ImGui::GetContentRegionAvail();
    Area const area{corner.x, corner.y, room.x, room.y};
    Columns const columns = columns_of(context, room.x);
    float const bar = ImGui::GetStyle().ScrollbarSize;
    TimeAxis const axis{shown_range(context), corner.x + columns.end, room.x - columns.end - bar};
    draw_gantt_tools(context, area);
    draw_table_header(context, columns, context.px(32));
    draw_time_header(context, axis,
                     {axis.left, corner.y + context.px(32), axis.width, context.px(gantt_header)});
    float const top = context.px(32 + gantt_header);
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y + top - 1},
                                        {area.x + area.width, area.y + top - 1},
                                        context.palette.separator.packed());
    ImGui::SetCursorPos({0.0F, top});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGuiWindowFlags const flags = ImGui::GetIO().KeyCtrl ? ImGuiWindowFlags_NoScrollWithMouse : 0;
    ImGui::BeginChild("rows", {0.0F, 0.0F}, false, flags);
    draw_rows(context, columns, axis);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::GetWindowDrawList()->AddLine({axis.left, area.y + context.px(32)},
                                        {axis.left, area.y + area.height},
                                        context.palette.separator.packed());
}

} // namespace app
