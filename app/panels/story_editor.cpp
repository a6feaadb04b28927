#include "app/panels/field_draft.hpp"
#include "app/panels/present_panels.hpp"
#include "app/panels/widgets.hpp"

#include <imgui.h>

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t most_figures = 4;

/// Steps as actions count them.
std::string number_of(std::size_t step)
{
    return std::to_string(step + 1);
}

/// A list of keys with their names; the first entry takes the present one away.
/// \return the key that was chosen, once; "none" for the first entry
std::optional<std::string> choose(PanelContext const &context, char const *id,
                                  std::vector<std::pair<std::string, std::string>> const &entries,
                                  std::string const &present, std::string const &none)
{
    std::optional<std::string> chosen;
    auto const found =
        std::ranges::find(entries, present, &std::pair<std::string, std::string>::first);
    std::string const shown = present.empty()          ? none
                              : found == entries.end() ? present
                                                       : found->second;
    float const width = right_end(context) - ImGui::GetCursorPosX();
    if (!begin_list(context, id, context.fonts.small,
                    fitted(context.fonts.small, shown, width - context.px(32)), width)) {
        return chosen;
    }
    if (ImGui::Selectable(none.c_str(), present.empty()) && !present.empty()) {
        chosen = "none";
    }
    for (auto const &[key, name] : entries) {
        ImGui::PushID(key.c_str());
        if (ImGui::Selectable(name.c_str(), key == present) && key != present) {
            chosen = key;
        }
        ImGui::PopID();
    }
    ImGui::EndCombo();
    return chosen;
}

void draw_steps(PanelContext const &context, StoryShown const &story)
{
    float const width = right_end(context) - ImGui::GetCursorPosX();
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        ImGui::PushID(static_cast<int>(i));
        if (ImGui::InvisibleButton("step", {width, context.px(26)})) {
            context.ask("story-step", {number_of(i)});
        }
        bool const hovered = ImGui::IsItemHovered();
        ImGui::PopID();
        if (hovered) {
            wrapped_tooltip(context, story.headlines[i]);
        }
        ImDrawList &list = *ImGui::GetWindowDrawList();
        bool const chosen = i == story.edited;
        if (chosen || hovered) {
            list.AddRectFilled(
                corner, {corner.x + width, corner.y + context.px(26)},
                (chosen ? context.palette.selected_row : context.palette.frame_hovered).packed(),
                context.px(4));
        }
        ImFont *const font = chosen ? context.fonts.small_bold : context.fonts.small;
        float const y = corner.y + std::round((context.px(26) - font->FontSize) / 2);
        list.AddText(font, font->FontSize, {corner.x + context.px(8), y},
                     context.palette.text_secondary.packed(), number_of(i).c_str());
        list.AddText(font, font->FontSize, {corner.x + context.px(32), y},
                     context.palette.text.packed(),
                     fitted(font, story.headlines[i], width - context.px(40)).c_str());
    }
}

/// A small flat button; the next one stands beside it.
void ask_button(PanelContext const &context, char const *label, bool possible, char const *action,
                std::vector<std::string> arguments)
{
    std::string const words = context.text(label);
    if (choice_button(context, label, words, false) && possible) {
        context.ask(action, std::move(arguments));
    }
}

void draw_order(PanelContext const &context, StoryShown const &story)
{
    std::size_t const at = story.edited;
    ask_button(context, label_key("Up"), at > 0, "story-move",
               {number_of(at), number_of(at == 0 ? 0 : at - 1)});
    ask_button(context, label_key("Down"), at + 1 < story.steps.size(), "story-move",
               {number_of(at), number_of(at + 1)});
    ask_button(context, label_key("Take this view"), true, "story-view", {number_of(at)});
    ask_button(context, label_key("Remove step"), true, "story-remove", {number_of(at)});
    ImGui::NewLine();
}

void draw_headline(PanelContext const &context, StoryShown const &story, bool zh)
{
    sim::StoryStep const &step = story.steps[story.edited];
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(zh ? label_key("Headline, Chinese") : label_key("Headline, English")));
    ImGui::PushFont(context.fonts.body);
    ImGui::SetNextItemWidth(right_end(context) - ImGui::GetCursorPosX());
    std::string const id = std::string{zh ? "##zh" : "##en"} + step.code;
    FieldEdit const edit =
        edit_words(context, id.c_str(), zh ? step.headline_zh : step.headline_en);
    ImGui::PopFont();
    if (edit.words && !edit.words->empty()) {
        context.ask("story-headline", {number_of(story.edited), zh ? "zh" : "en", *edit.words});
    }
}

void draw_figures(PanelContext const &context, StoryShown const &story)
{
    sim::StoryStep const &step = story.steps[story.edited];
    write(context.fonts.caption, context.palette.text_secondary,
          context.text("Big figures, four at most"));
    for (std::size_t i = 0; i < std::min(step.figures.size() + 1, most_figures); ++i) {
        std::string const present = i < step.figures.size() ? step.figures[i] : std::string{};
        std::string const id = "##figure" + std::to_string(i);
        auto const chosen =
            choose(context, id.c_str(), story.figures, present, context.text("no figure"));
        if (!chosen) {
            continue;
        }
        std::vector<std::string> arguments{number_of(story.edited)};
        for (std::size_t k = 0; k < step.figures.size(); ++k) {
            if (k != i) {
                arguments.push_back(step.figures[k]);
            } else if (*chosen != "none") {
                arguments.push_back(*chosen);
            }
        }
        if (i == step.figures.size()) {
            arguments.push_back(*chosen);
        }
        context.ask("story-figures", std::move(arguments));
    }
}

void draw_choices(PanelContext const &context, StoryShown const &story)
{
    sim::StoryStep const &step = story.steps[story.edited];
    std::vector<std::pair<std::string, std::string>> others;
    for (sim::Scenario const &scenario : context.document.scenarios) {
        if (scenario.key != step.scenario) {
            others.emplace_back(scenario.key, context.pick(scenario.name_zh, scenario.name_en));
        }
    }
    write(context.fonts.caption, context.palette.text_secondary, context.text("Compared with"));
    if (auto const chosen =
            choose(context, "##compare", others, step.compare, context.text("no other scenario"))) {
        context.ask("story-compare", {number_of(story.edited), *chosen});
    }
    write(context.fonts.caption, context.palette.text_secondary,
          context.text("Value to try while presenting"));
    if (auto const chosen = choose(context, "##what_if", story.parameters, step.what_if,
                                   context.text("no parameter"))) {
        context.ask("story-what-if", {number_of(story.edited), *chosen});
    }
}

} // namespace

void draw_story_editor(PanelContext const &context, StoryShown const &story, Area const &area)
{
    PanelWindow const window{
        "story", area, context.palette.panel, {context.px(12), context.px(10)}};
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
    section_title(context, context.text("Story"));
    ImGui::SameLine(right_end(context) - context.px(28));
    if (icon_button(context, "close", Icon::cross, true, context.text("Close"))) {
        context.ask("story-editor", {"off"});
    }
    if (story.steps.empty()) {
        write_wrapped(
            context.fonts.body, context.palette.text_secondary,
            context.text("No steps yet: add the view, or let a story be made of the "
                         "scenario. Until then F5 presents one made up for the scenario."));
    }
    draw_steps(context, story);
    ImGui::Dummy({1.0F, context.px(4)});
    ask_button(context, label_key("Add this view"), true, "story-add", {});
    ask_button(context, label_key("Story of the scenario"), true, "story-default", {});
    ImGui::NewLine();
    if (story.edited >= story.steps.size()) {
        return;
    }
    divider(context);
    draw_order(context, story);
    draw_headline(context, story, true);
    draw_headline(context, story, false);
    write_wrapped(context.fonts.caption, context.palette.text_disabled,
                  context.text("Figures in braces, like {households}, follow the plan."));
    draw_figures(context, story);
    draw_choices(context, story);
}

} // namespace app
