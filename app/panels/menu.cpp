#include "app/panels/files_panels.hpp"
#include "app/panels/widgets.hpp"

#include <array>

namespace app {

namespace {

constexpr char const *menu_id = "menu";

/// One line of the menu, with its keys at the right. \return true when it is pressed
bool row(PanelContext const &context, std::string const &words, char const *keys, float width)
{
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const height = context.px(28);
    bool const pressed = ImGui::InvisibleButton(words.c_str(), {width, height});
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list.AddRectFilled(corner, {corner.x + width, corner.y + height},
                           context.palette.frame_hovered.packed(), context.px(4));
    }
    ImFont *const font = context.fonts.body;
    ImFont *const small = context.fonts.caption;
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(8), corner.y + std::round((height - font->FontSize) / 2)},
                 context.palette.text.packed(), words.c_str());
    list.AddText(small, small->FontSize,
                 {std::round(corner.x + width - context.px(8) - width_of(small, keys)),
                  corner.y + std::round((height - small->FontSize) / 2)},
                 context.palette.text_disabled.packed(), keys);
    return pressed;
}

void caption(PanelContext const &context, char const *english)
{
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(8));
    write(context.fonts.caption, context.palette.text_secondary, context.text(english));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(8));
}

void draw_files(PanelContext const &context, FilesDesk const &files, bool has_project, float width)
{
    auto const leave_for = [&](char const *action, std::vector<std::string> arguments) {
        context.ask("menu", {"off"});
        context.ask(action, std::move(arguments));
    };
    if (row(context, context.text("Open a project"), "Ctrl+O", width)) {
        leave_for("open-dialog", {"open"});
    }
    if (row(context, context.text("New project from a data folder"), "", width)) {
        leave_for("open-dialog", {"new"});
    }
    if (!has_project) {
        return;
    }
    if (row(context, context.text("Save as another file"), "Ctrl+Shift+S", width)) {
        leave_for("open-dialog", {"save-as"});
    }
    if (row(context, context.text("Close the project"), "", width)) {
        leave_for("close-project", {});
    }
    divider(context);
    caption(context, label_key("Recent projects"));
    constexpr int most_shown = 5;
    int shown = 0;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() - context.px(8));
    for (RecentProject const &project : files.settings().recent) {
        if (files.is_missing(project) || shown == most_shown ||
            project.path.filename() == context.document.file_name) {
            continue;
        }
        ImGui::PushID(project.path.c_str());
        if (row(context,
                fitted(context.fonts.body, project.path.filename().string(),
                       width - context.px(120)),
                project.opened.c_str(), width)) {
            leave_for("open", {project.path.string()});
        }
        ImGui::PopID();
        ++shown;
    }
    if (shown == 0) {
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(8));
        write(context.fonts.small, context.palette.text_disabled, context.text("no other one"));
    }
}

void draw_settings(PanelContext const &context, FilesDesk const &files)
{
    caption(context, label_key("Language"));
    bool const zh = context.view.language == sim::Language::zh;
    if (choice_button(context, "zh", "中文", zh)) {
        context.ask("language", {"zh"});
    }
    if (choice_button(context, "en", "English", !zh)) {
        context.ask("language", {"en"});
    }
    ImGui::NewLine();
    ImGui::Dummy({0.0F, context.px(2)});
    caption(context, label_key("Appearance"));
    bool const light = context.view.theme == ThemeKind::light;
    if (choice_button(context, "light", context.text("Light"), light)) {
        context.ask("theme", {"light"});
    }
    if (choice_button(context, "dark", context.text("Dark"), !light)) {
        context.ask("theme", {"dark"});
    }
    ImGui::NewLine();
    ImGui::Dummy({0.0F, context.px(2)});
    caption(context, label_key("Type size (Ctrl and + - 0)"));
    constexpr std::array steps{80, 100, 125, 150, 200};
    for (int const step : steps) {
        std::string const words = std::to_string(step) + " %";
        if (choice_button(context, words.c_str(), words, files.settings().font_percent == step)) {
            context.ask("font-size", {std::to_string(step)});
        }
    }
    ImGui::NewLine();
    if (files.settings_note()) {
        ImGui::PushTextWrapPos(context.px(300));
        write(context.fonts.caption, context.palette.warning, context.text(*files.settings_note()));
        ImGui::PopTextWrapPos();
    }
}

} // namespace

void menu_button(PanelContext const &context)
{
    float const side = context.px(28);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("menu", {side, side})) {
        context.ask("menu", {});
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (ImGui::IsItemHovered()) {
        list.AddRectFilled(corner, {corner.x + side, corner.y + side},
                           context.palette.frame_active.packed(), context.px(4));
        tooltip(context, context.text("Files and settings"));
    }
    for (float const y : {9.0F, 14.0F, 19.0F}) {
        float const at = corner.y + context.px(y) + 0.5F;
        list.AddLine({corner.x + context.px(7), at}, {corner.x + context.px(21), at},
                     context.palette.text.packed(), 1.5F * context.scale);
    }
}

void draw_menu(PanelContext const &context, FilesDesk const &files, bool has_project)
{
    if (!files.menu) {
        return;
    }
    bool const appears = !ImGui::IsPopupOpen(menu_id);
    if (appears) {
        ImGui::OpenPopup(menu_id);
    }
    float const width = context.px(320);
    ImGui::SetNextWindowPos({context.px(8), context.px(42)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(8), context.px(8)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(2)});
    if (ImGui::BeginPopup(menu_id, ImGuiWindowFlags_NoMove)) {
        draw_files(context, files, has_project, width);
        divider(context);
        draw_settings(context, files);
        ImGui::EndPopup();
    } else if (!appears) {
        context.ask("menu", {"off"}); // a click beside it
    }
    ImGui::PopStyleVar(2);
}

void draw_project_note(PanelContext const &context, ProjectNote const &note, Area const &area)
{
    PanelWindow const window{"project_note",
                             area,
                             note.is_bad ? context.palette.panel : context.palette.selected_row,
                             {0.0F, 0.0F},
                             ImGuiWindowFlags_NoScrollbar};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddLine({area.x, area.y + area.height - 1},
                 {area.x + area.width, area.y + area.height - 1},
                 (note.is_bad ? context.palette.late : context.palette.border).packed());
    float x = area.width - context.px(12);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(8), context.px(2)});
    for (auto button = note.buttons.rbegin(); button != note.buttons.rend(); ++button) {
        std::string const words = context.text(button->label);
        float const width = width_of(context.fonts.body, words) + context.px(24);
        x -= width;
        ImGui::SetCursorPos({x, context.px(4)});
        if (ImGui::Button((words + "##" + button->action).c_str(), {width, context.px(24)})) {
            context.ask(button->action, {});
        }
        x -= context.px(8);
    }
    ImGui::PopStyleVar();
    ImFont *const font = context.fonts.body_bold;
    std::string const whole = context.text(note.words);
    std::string const words = fitted(font, whole, x - context.px(20));
    ImGui::SetCursorPos({context.px(12), std::round((area.height - font->FontSize) / 2)});
    write(font, note.is_bad ? context.palette.late : context.palette.text, words);
    if (words != whole && ImGui::IsItemHovered()) {
        wrapped_tooltip(context, whole, 480.0F);
    }
}

} // namespace app
