#include "app/panels/files_panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

void draw_heading(PanelContext const &context)
{
    write(context.fonts.answer, context.palette.text, context.text("Nuantu"));
    write(context.fonts.body, context.palette.text_secondary,
          context.text("Planning map for a district's clean heating"));
}

void draw_ways(PanelContext const &context, float width)
{
    ImVec2 const size{std::round((width - context.px(14)) / 2), context.px(36)};
    if (primary_button(context, context.text("Open a project") + "##open", size)) {
        context.ask("open-dialog", {"open"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("Open a project") + "  Ctrl+O");
    }
    ImGui::SameLine(0.0F, context.px(12));
    if (ImGui::Button((context.text("New project from a data folder") + "##new").c_str(), size)) {
        context.ask("open-dialog", {"new"});
    }
}

std::string name_of(PanelContext const &context, RecentProject const &project)
{
    std::string const &name = context.pick(project.name_zh, project.name_en);
    return name.empty() ? project.path.filename().string()
                        : context.text(sim::text("{district} clean heating", {{"district", name}}));
}

std::string count_words(PanelContext const &context, RecentProject const &project)
{
    return context.text(sim::text("scenarios: {n}", {{"n", std::to_string(project.scenarios)}}));
}

/// A row of two lines; a file that is not there is grey and only leaves the list.
void draw_recent(PanelContext const &context, RecentProject const &project, bool missing,
                 float width)
{
    float const height = context.px(48);
    float const side = context.px(28);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::PushID(project.path.c_str());
    ImGui::SetItemAllowOverlap();
    bool const pressed = ImGui::InvisibleButton("row", {width, height});
    ImGui::SetItemAllowOverlap();
    bool const hovered = ImGui::IsItemHovered();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (hovered && !missing) {
        list.AddRectFilled(corner, {corner.x + width, corner.y + height},
                           context.palette.frame_hovered.packed(), context.px(4));
    }
    Rgba const ink = missing ? context.palette.text_disabled : context.palette.text;
    Rgba const grey = missing ? context.palette.text_disabled : context.palette.text_secondary;
    std::string const when = missing ? context.text("the file is not there") : project.opened;
    float const right = corner.x + width - side - context.px(16);
    auto const put = [&](ImFont *font, Rgba colour, float x, float y, std::string const &words) {
        list.AddText(font, font->FontSize, {std::round(x), std::round(corner.y + y)},
                     colour.packed(), words.c_str());
    };
    float const when_width = width_of(context.fonts.small, when);
    put(context.fonts.small, grey, right - when_width, context.px(6), when);
    std::string const count = missing ? std::string{} : count_words(context, project);
    put(context.fonts.caption, grey, right - width_of(context.fonts.caption, count), context.px(28),
        count);
    float const left = corner.x + context.px(12);
    put(context.fonts.body_bold, ink, left, context.px(5),
        fitted(context.fonts.body_bold, name_of(context, project),
               right - when_width - left - context.px(16)));
    put(context.fonts.caption, grey, left, context.px(28),
        fitted(context.fonts.caption, project.path.string(),
               right - width_of(context.fonts.caption, count) - left - context.px(16)));
    ImVec2 const after = ImGui::GetCursorPos();
    ImGui::SetCursorScreenPos(
        {corner.x + width - side - context.px(6), corner.y + std::round((height - side) / 2)});
    bool const forgets = icon_button(context, "forget", Icon::cross, true,
                                     context.text("Take it off the list; the file stays"));
    ImGui::SetCursorPos(after);
    if (forgets) {
        context.ask("forget-recent", {project.path.string()});
    } else if (pressed && !missing) {
        context.ask("open", {project.path.string()});
    } else if (hovered) {
        tooltip(context, project.path.string());
    }
    ImGui::PopID();
}

void draw_list(PanelContext const &context, FilesDesk const &files, float width, float height)
{
    write(context.fonts.title, context.palette.text, context.text("Recent projects"));
    ImGui::Dummy({0.0F, context.px(2)});
    if (files.settings().recent.empty()) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      context.text("None yet. Open a project file (.gpkg), drop one here, or make "
                                   "one from a folder of data."));
        return;
    }
    ImGui::BeginChild("recent", {width, height}, false);
    for (RecentProject const &project : files.settings().recent) {
        draw_recent(context, project, files.is_missing(project), width - context.px(12));
    }
    ImGui::EndChild();
}

} // namespace

void draw_start_page(PanelContext const &context, FilesDesk const &files, Area const &area)
{
    PanelWindow const window{
        "start_page", area, context.palette.panel, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    ImGui::SetCursorPos({context.px(8), context.px(8)});
    menu_button(context);
    float const width = std::min(context.px(640), area.width - context.px(48));
    float const left = std::round((area.width - width) / 2);
    float const top = std::round(std::max(area.height * 0.14F, context.px(44)));
    ImGui::SetCursorPos({left, top});
    ImGui::BeginChild("start", {width, area.height - top - context.px(40)}, false,
                      ImGuiWindowFlags_NoScrollbar);
    draw_heading(context);
    ImGui::Dummy({0.0F, context.px(14)});
    draw_ways(context, width);
    ImGui::Dummy({0.0F, context.px(8)});
    if (files.failure) {
        write_wrapped(context.fonts.body, context.palette.late, context.text(*files.failure));
    }
    if (files.settings_note()) {
        write_wrapped(context.fonts.small, context.palette.warning,
                      context.text(*files.settings_note()));
    }
    ImGui::Dummy({0.0F, context.px(8)});
    draw_list(context, files, width, ImGui::GetContentRegionAvail().y - context.px(28));
    ImGui::EndChild();
    std::string const hint = context.text("A project file can also be dropped on this window.");
    ImGui::SetCursorPos({left, area.height - context.px(36)});
    write(context.fonts.small, context.palette.text_disabled, hint);
}

void draw_opening(PanelContext const &context, sim::Text const &work, Area const &window)
{
    std::string const words = context.text(work) + " …";
    ImFont *const font = context.fonts.body_bold;
    ImVec2 const size{width_of(font, words) + context.px(48), context.px(56)};
    ImVec2 const corner{std::round(window.x + (window.width - size.x) / 2),
                        std::round(window.y + (window.height - size.y) / 2)};
    ImDrawList &list = *ImGui::GetForegroundDrawList();
    ImVec2 const opposite{corner.x + size.x, corner.y + size.y};
    list.AddRectFilled(corner, opposite, context.palette.popup.packed(), context.px(4));
    list.AddRect(corner, opposite, context.palette.border.packed(), context.px(4));
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(24), corner.y + std::round((size.y - font->FontSize) / 2)},
                 context.palette.text.packed(), words.c_str());
}

} // namespace app
