#include "app/panels/field_draft.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

char const *compare_words(Compare compare)
{
    constexpr char const *words[] = {label_key("below"),    label_key("at most"),
                                     label_key("at least"), label_key("above"),
                                     label_key("is"),       label_key("is not")};
    return words[static_cast<std::size_t>(compare)];
}

void ask_condition(PanelContext const &context, std::size_t number, Condition const &wanted)
{
    context.ask("condition", {std::to_string(number + 1), wanted.field,
                              std::string{compare_keys[static_cast<std::size_t>(wanted.compare)]},
                              wanted.value});
}

void choose_field(PanelContext const &context, std::size_t number, ConditionField const &present)
{
    if (!begin_list(context, "##field", context.fonts.body, context.text(present.label),
                    context.px(196))) {
        return;
    }
    for (ConditionField const &field : condition_fields()) {
        if (ImGui::Selectable((context.text(field.label) + "##" + field.key).c_str(),
                              field.key == present.key)) {
            context.ask("condition", {std::to_string(number + 1), field.key});
        }
    }
    ImGui::EndCombo();
}

void choose_compare(PanelContext const &context, std::size_t number, ConditionField const &field,
                    Condition const &condition)
{
    if (!begin_list(context, "##compare", context.fonts.body,
                    context.text(compare_words(condition.compare)), context.px(92))) {
        return;
    }
    for (std::size_t i = 0; i < compare_keys.size(); ++i) {
        auto const compare = static_cast<Compare>(i);
        bool const of_words = compare == Compare::is || compare == Compare::is_not;
        if (field.kind == FieldKind::choice && !of_words) {
            continue;
        }
        if (ImGui::Selectable(context.text(compare_words(compare)).c_str(),
                              compare == condition.compare)) {
            Condition wanted = condition;
            wanted.compare = compare;
            ask_condition(context, number, wanted);
        }
    }
    ImGui::EndCombo();
}

void choose_word(PanelContext const &context, std::size_t number, ConditionField const &field,
                 Condition const &condition)
{
    std::vector<FieldOption> const options = field_options(context.document.dataset, field);
    auto const present = std::ranges::find(options, condition.value, &FieldOption::key);
    std::string const words =
        present == options.end() ? "–" : context.pick(present->name_zh, present->name_en);
    if (!begin_list(context, "##word", context.fonts.body, words, context.px(196))) {
        return;
    }
    for (FieldOption const &option : options) {
        if (ImGui::Selectable(
                (context.pick(option.name_zh, option.name_en) + "##" + option.key).c_str(),
                option.key == condition.value)) {
            Condition wanted = condition;
            wanted.value = option.key;
            ask_condition(context, number, wanted);
        }
    }
    ImGui::EndCombo();
}

void write_value(PanelContext const &context, std::size_t number, ConditionField const &field,
                 Condition const &condition)
{
    ImGui::SetNextItemWidth(context.px(84));
    if (auto const edit = edit_words(context, "##value", condition.value); edit.words) {
        Condition wanted = condition;
        wanted.value = *edit.words;
        ask_condition(context, number, wanted);
    }
    ImGui::SameLine(0.0F, context.px(6));
    ImGui::AlignTextToFramePadding();
    write(context.fonts.caption, context.palette.text_secondary,
          fitted(context.fonts.caption, *field.unit == '\0' ? "" : context.text(field.unit),
                 context.px(110)));
}

void draw_condition(PanelContext const &context, std::size_t number, float right)
{
    Condition const &condition = context.view.select.conditions[number];
    ConditionField const *const field = find_condition_field(condition.field);
    if (field == nullptr) {
        return;
    }
    ImGui::PushID(static_cast<int>(number));
    choose_field(context, number, *field);
    ImGui::SameLine(0.0F, context.px(6));
    choose_compare(context, number, *field, condition);
    ImGui::SameLine(0.0F, context.px(6));
    if (field->kind == FieldKind::choice) {
        choose_word(context, number, *field, condition);
    } else {
        write_value(context, number, *field, condition);
    }
    ImGui::SameLine();
    ImGui::SetCursorScreenPos({right - context.px(28), ImGui::GetCursorScreenPos().y});
    if (icon_button(context, "remove", Icon::cross, true, context.text("Drop this condition"))) {
        context.ask("condition", {std::to_string(number + 1), "remove"});
    }
    ImGui::PopID();
}

std::int64_t households_of(sim::Dataset const &dataset, std::vector<sim::BlockId> const &blocks)
{
    std::int64_t households = 0;
    for (sim::BlockId const id : blocks) {
        households += dataset.block(id).households;
    }
    return households;
}

void draw_foot(PanelContext const &context, Matches const &matches)
{
    if (choice_button(context, "add", context.text("One more condition"), false)) {
        context.ask("condition", {"add", "households"});
    }
    if (matches.refusal) {
        write_wrapped(context.fonts.small, context.palette.late, context.text(*matches.refusal));
        return;
    }
    auto const n = static_cast<std::int64_t>(matches.blocks.size());
    std::string const words = context.text(sim::text(
        "Select {n} blocks, {m} households",
        {{"n", format_integer(n)},
         {"m", format_integer(households_of(context.document.dataset, matches.blocks))}}));
    ImGui::BeginDisabled(matches.blocks.empty());
    if (primary_button(
            context, words,
            {width_of(context.fonts.body_bold, words) + context.px(24), context.px(26)})) {
        context.ask("select-where", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (choice_button(context, "more", context.text("Add to the selection"), false)) {
        context.ask("select-where", {"add"});
    }
    ImGui::EndDisabled();
}

} // namespace

void draw_conditions(PanelContext const &context, Area const &area, ConditionSource const &source)
{
    SelectState const &select = context.view.select;
    bool const is_on = select.asks && !context.view.shows_dates();
    Area place{-8.0F, -8.0F, 4.0F, 4.0F};
    if (is_on) {
        place = area;
        place.width = std::min(area.width, context.px(580));
        place.height =
            context.px(32) * static_cast<float>(select.conditions.size()) + context.px(44);
    }
    PanelWindow const window{"conditions",
                             place,
                             context.palette.panel,
                             {context.px(8), context.px(8)},
                             ImGuiWindowFlags_NoScrollbar};
    if (!is_on) {
        return;
    }
    for (std::size_t i = 0; i < select.conditions.size(); ++i) {
        draw_condition(context, i, place.x + place.width - context.px(8));
    }
    draw_foot(context, blocks_where(source, select.conditions));
    ImGui::GetWindowDrawList()->AddRect({place.x, place.y},
                                        {place.x + place.width, place.y + place.height},
                                        context.palette.border.packed(), context.px(4));
}

} // namespace app
