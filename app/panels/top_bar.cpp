#include "app/panels/field_draft.hpp"
#include "app/panels/files_panels.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

namespace app {

namespace {

float middle(PanelContext const &context, float height)
{
    return std::round((context.px(44) - height) / 2);
}

void draw_names(PanelContext const &context)
{
    sim::Dataset const &dataset = context.document.dataset;
    auto const name =
        dataset.meta.find(context.view.language == sim::Language::zh ? "name_zh" : "name_en");
    std::string const district = name == dataset.meta.end() ? std::string{} : name->second;
    ImGui::SetCursorPos({context.px(8), middle(context, context.px(28))});
    menu_button(context);
    ImGui::SetCursorPos({context.px(40), middle(context, context.fonts.title->FontSize)});
    write(context.fonts.title, context.palette.text,
          context.text(sim::text("{district} clean heating", {{"district", district}})));
    ImGui::SameLine(0.0F, context.px(10));
    ImGui::SetCursorPosY(middle(context, context.fonts.small->FontSize) + context.px(1));
    write(context.fonts.small, context.palette.text_secondary, context.document.file_name);
}

std::string name_of(PanelContext const &context, sim::Scenario const &scenario)
{
    return context.pick(scenario.name_zh, scenario.name_en);
}

/// Whose copy it is; empty for the published plan.
std::string parent_words(PanelContext const &context, sim::Scenario const &scenario)
{
    for (sim::Scenario const &other : context.document.scenarios) {
        if (other.key == scenario.parent) {
            return context.text(
                sim::text("copied from {name}", {{"name", other.name_zh, other.name_en}}));
        }
    }
    return {};
}

void tab_tooltip(PanelContext const &context, sim::Scenario const &scenario)
{
    std::string words = name_of(context, scenario);
    for (std::string const &line : {parent_words(context, scenario), scenario.note}) {
        words += line.empty() ? "" : "\n" + line;
    }
    wrapped_tooltip(context, words);
}

/// Name and note to write in, copy, delete: opened by a right or double click on the tab.
void draw_tab_menu(PanelContext const &context, sim::Scenario const &scenario)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(12), context.px(10)});
    if (ImGui::BeginPopup("scenario_menu")) {
        bool const published = scenario.key == context.document.scenarios.front().key;
        float const width = context.px(280);
        ImGui::BeginDisabled(published);
        for (bool const is_name : {true, false}) {
            write(context.fonts.caption, context.palette.text_secondary,
                  context.text(is_name ? label_key("Name of the scenario") : label_key("Note")));
            ImGui::SetNextItemWidth(width);
            if (auto const edit = edit_words(context, is_name ? "##name" : "##note",
                                             is_name ? name_of(context, scenario) : scenario.note);
                edit.words) {
                context.ask(is_name ? "rename-scenario" : "note-scenario",
                            {scenario.key, *edit.words});
            }
        }
        ImGui::EndDisabled();
        write(context.fonts.caption, context.palette.text_secondary,
              published ? context.text("The published plan stays as it is: edits go to a copy.")
                        : parent_words(context, scenario));
        float const half = (width - context.px(8)) / 2;
        if (ImGui::Button((context.text("Copy the scenario") + "##copy").c_str(),
                          {half, context.px(28)})) {
            context.ask("scenario", {scenario.key});
            context.ask("copy-scenario", {});
            ImGui::CloseCurrentPopup();
        }
        ImGui::SameLine(0.0F, context.px(8));
        ImGui::BeginDisabled(published);
        if (ImGui::Button((context.text("Delete the scenario") + "##delete").c_str(),
                          {half, context.px(28)})) {
            context.ask("scenario", {scenario.key});
            context.ask("delete-scenario", {});
            ImGui::CloseCurrentPopup();
        }
        ImGui::EndDisabled();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
}

/// A scenario's tab stands on the bar's lower edge.
void draw_tab(PanelContext const &context, sim::Scenario const &scenario)
{
    bool const active = scenario.key == context.document.scenario.key;
    ImFont *const font = active ? context.fonts.body_bold : context.fonts.body;
    std::string const whole = name_of(context, scenario);
    std::string const name = fitted(font, whole, context.px(132));
    float const height = context.px(32);
    float const width = width_of(font, name) + context.px(32);
    ImGui::SetCursorPosY(context.px(44) - height);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton(scenario.key.c_str(), {width, height}) && !active) {
        context.ask("scenario", {scenario.key});
    }
    bool const asks_menu =
        ImGui::IsItemHovered() && (ImGui::IsMouseClicked(ImGuiMouseButton_Right) ||
                                   ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left));
    if (ImGui::IsItemHovered() && !asks_menu) {
        tab_tooltip(context, scenario);
    }
    bool const hovered = ImGui::IsItemHovered();
    ImGui::PushID(scenario.key.c_str());
    if (asks_menu) {
        ImGui::OpenPopup("scenario_menu");
    }
    draw_tab_menu(context, scenario);
    ImGui::PopID();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    Rgba const ground = active    ? context.palette.panel
                        : hovered ? context.palette.frame_active
                                  : context.palette.chrome;
    list.AddRectFilled(corner, {corner.x + width, corner.y + height}, ground.packed(),
                       context.px(4), ImDrawFlags_RoundCornersTop);
    list.AddText(font, font->FontSize,
                 {corner.x + context.px(16), corner.y + std::round((height - font->FontSize) / 2)},
                 (active ? context.palette.text : context.palette.text_secondary).packed(),
                 name.data(), name.data() + name.size());
}

/// Behind the tabs: copy what is shown, and remove it unless it is the first, the published plan.
void draw_scenario_tools(PanelContext const &context)
{
    float const top = middle(context, context.px(28)) + context.px(4);
    ImGui::SetCursorPosY(top);
    if (icon_button(context, "copy", Icon::plus, true, context.text("Copy the scenario"))) {
        context.ask("copy-scenario", {});
    }
    if (context.document.scenario.key == context.document.scenarios.front().key) {
        return;
    }
    ImGui::SameLine(0.0F, 0.0F);
    ImGui::SetCursorPosY(top);
    if (icon_button(context, "delete", Icon::minus, true, context.text("Delete the scenario"))) {
        context.ask("delete-scenario", {});
    }
}

void draw_tools(PanelContext const &context, float width)
{
    std::string const language = context.view.language == sim::Language::zh ? "EN" : "中文";
    std::string const export_label = context.text("Export");
    float const export_width = width_of(context.fonts.body, export_label) + context.px(44);
    float const language_width = context.px(44);
    std::string const import_label = context.text("Import");
    float const import_width = width_of(context.fonts.body, import_label) + context.px(24);
    std::string const present_label = context.text("Present");
    float const present_width = width_of(context.fonts.body, present_label) + context.px(24);
    float const present = present_width + context.px(28) + context.px(10);
    float const icons = context.px(28) * 3 + context.px(16) + present;
    float const top = middle(context, context.px(28));
    ImGui::SetCursorPos({width - context.px(12) - language_width - export_width - import_width -
                             icons - context.px(24),
                         top});
    if (icon_button(context, "undo", Icon::undo, context.document.can_undo,
                    context.text("Undo") + "  Ctrl+Z")) {
        context.ask("undo", {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "redo", Icon::redo, context.document.can_redo,
                    context.text("Redo") + "  Ctrl+Y")) {
        context.ask("redo", {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "theme", Icon::sun, true, context.text("Light or dark"))) {
        context.ask("theme", {});
    }
    ImGui::SameLine(0.0F, context.px(12));
    if (ImGui::Button((present_label + "##present").c_str(), {present_width, context.px(28)})) {
        context.ask("present", {"on"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, present_label + "  F5");
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "story", Icon::pencil, true, context.text("Edit the story"))) {
        context.ask("story-editor", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((import_label + "##import").c_str(), {import_width, context.px(28)})) {
        context.ask("import-open", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::Button(("     " + export_label + "##export").c_str(),
                      {export_width, context.px(28)})) {
        context.ask("export", {});
    }
    draw_icon(Icon::download, {corner.x + context.px(20), corner.y + context.px(14)},
              context.px(13), context.palette.text);
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((language + "##language").c_str(), {language_width, context.px(28)})) {
        context.ask("language", {context.view.language == sim::Language::zh ? "en" : "zh"});
    }
}

} // namespace

void draw_top_bar(PanelContext const &context, Area const &area)
{
    PanelWindow const window{
        "top_bar", area, context.palette.chrome, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y + area.height - 1},
                                        {area.x + area.width, area.y + area.height - 1},
                                        context.palette.border.packed());
    draw_names(context);
    float gap = context.px(20);
    for (sim::Scenario const &scenario : context.document.scenarios) {
        ImGui::SameLine(0.0F, gap);
        draw_tab(context, scenario);
        gap = context.px(2);
    }
    ImGui::SameLine(0.0F, context.px(4));
    draw_scenario_tools(context);
    draw_tools(context, area.width);
}

} // namespace app
