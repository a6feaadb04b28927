#include "app/panels/assumption_field.hpp"

#include "app/panels/field_draft.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/assumption.hpp"
#include "sim/base/fmt.hpp"

namespace app {

namespace {

// Where the window's storage keeps which row is typed in, and that its field is to get the keyboard.
constexpr ImGuiID typed_slot = 1;
constexpr ImGuiID focus_slot = 2;

int own_id()
{
    return static_cast<int>(ImGui::GetID("##row"));
}

} // namespace

bool is_typing()
{
    return ImGui::GetStateStorage()->GetInt(typed_slot) == own_id();
}

void begin_typing()
{
    ImGui::GetStateStorage()->SetInt(typed_slot, own_id());
    ImGui::GetStateStorage()->SetInt(focus_slot, 1);
}

std::string value_argument(double value)
{
    return fmt::format("{:.12g}", value);
}

void draw_value_field(PanelContext const &context, sim::Parameter const &parameter, double value)
{
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    ImGui::SetNextItemWidth(right_end(context) - ImGui::GetCursorPosX());
    ImGui::PushFont(context.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(6), context.px(1)});
    bool const fresh = storage.GetInt(focus_slot) != 0;
    if (fresh) {
        ImGui::SetKeyboardFocusHere();
        storage.SetInt(focus_slot, 0);
    }
    FieldEdit const edit = edit_words(context, "##value", typed_words(parameter, value),
                                      ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    ImGui::PopFont();
    if (edit.words) {
        std::optional<double> const typed = typed_assumption(parameter, *edit.words);
        context.ask("assumption", {parameter.key, typed ? value_argument(*typed) : *edit.words});
    }
    if (edit.is_left && !fresh) {
        storage.SetInt(typed_slot, 0);
    }
}

} // namespace app
