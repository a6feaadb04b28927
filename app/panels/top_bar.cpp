#include "app/panels/field_draft.hpp"
#include "app/panels/files_panels.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

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

/// A scenario's tab stands on the bar's lower edge. \param most  width of its name
void draw_tab(PanelContext const &context, sim::Scenario const &scenario, float most)
{
    bool const active = scenario.key == context.document.scenario.key;
    ImFont *const font = active ? context.fonts.body_bold : context.fonts.body;
    std::string const whole = name_of(context, scenario);
    std::string const name = fitted(font, whole, most);
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

/// Widths of the buttons at the right end that hold words.
struct ToolWidths
{
    explicit ToolWidths(PanelContext const &context)
    {
        auto const of = [&](char const *label, float more) {
            return width_of(context.fonts.body, context.text(label)) + context.px(more);
        };
        present = of(label_key("Present"), 24);
        import = of(label_key("Import"), 24);
        exports = of(label_key("Export"), 44);
        language = context.px(44);
        all = present + import + exports + language + context.px(28 * 6 + 66);
    }

    float present = 0.0F, import = 0.0F, exports = 0.0F, language = 0.0F;
    float all = 0.0F; ///< with the icons and what is between
};

void draw_tools(PanelContext const &context, ToolWidths const &widths, float width)
{
    std::string const language = context.view.language == sim::Language::zh ? "EN" : "中文";
    std::string const export_label = context.text("Export");
    std::string const import_label = context.text("Import");
    std::string const present_label = context.text("Present");
    ImGui::SetCursorPos({width - widths.all, middle(context, context.px(28))});
    if (icon_button(context, "find", Icon::magnifier, true,
                    context.with_keys(context.text("Find a place"), "find places") + ";  " +
                        context.with_keys(context.text("a command"), "find commands"))) {
        context.ask("find", {"places"});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "shortcuts", Icon::question, true,
                    context.with_keys(context.text("Keys and gestures"), "shortcuts"))) {
        context.ask("shortcuts", {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "undo", Icon::undo, context.document.can_undo,
                    context.with_keys(context.text("Undo"), "undo"))) {
        context.ask("undo", {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "redo", Icon::redo, context.document.can_redo,
                    context.with_keys(context.text("Redo"), "redo"))) {
        context.ask("redo", {});
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "theme", Icon::sun, true, context.text("Light or dark"))) {
        context.ask("theme", {});
    }
    ImGui::SameLine(0.0F, context.px(12));
    if (ImGui::Button((present_label + "##present").c_str(), {widths.present, context.px(28)})) {
        context.ask("present", {"on"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context,
                context.with_keys(context.text("Present the story full screen"), "present"));
    }
    ImGui::SameLine(0.0F, context.px(2));
    if (icon_button(context, "story", Icon::pencil, true, context.text("Edit the story"))) {
        context.ask("story-editor", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((import_label + "##import").c_str(), {widths.import, context.px(28)})) {
        context.ask("import-open", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context,
                context.with_keys(context.text("Take a file of the district in"), "import-open"));
    }
    ImGui::SameLine(0.0F, context.px(8));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::Button(("     " + export_label + "##export").c_str(),
                      {widths.exports, context.px(28)})) {
        context.ask("export", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context,
                context.with_keys(context.text("Write tables and task sheets beside the project"),
                                  "export"));
    }
    draw_icon(Icon::download, {corner.x + context.px(20), corner.y + context.px(14)},
              context.px(13), context.palette.text);
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((language + "##language").c_str(), {widths.language, context.px(28)})) {
        context.ask("language", {context.view.language == sim::Language::zh ? "en" : "zh"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.view.language == sim::Language::zh ? "English" : "中文界面");
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
    ToolWidths const tools{context};
    float gap = context.px(20);
    auto const count = static_cast<float>(context.document.scenarios.size());
    float const room = area.width - tools.all - context.px(28 * 2 + 16) - gap -
                       (ImGui::GetItemRectMax().x - area.x);
    float const most = std::clamp(room / count - context.px(34), context.px(24), context.px(132));
    for (sim::Scenario const &scenario : context.document.scenarios) {
        ImGui::SameLine(0.0F, gap);
        draw_tab(context, scenario, most);
        gap = context.px(2);
    }
    ImGui::SameLine(0.0F, context.px(4));
    draw_scenario_tools(context);
    draw_tools(context, tools, area.width);
}

} // namespace app
