#include "app/panels/field_draft.hpp"

#include "app/panels/table_cell.hpp"

#include <imgui_internal.h> // which field has the keyboard

#include <utility>

namespace app {

FieldEdit edit_words(PanelContext const &context, char const *id, std::string const &committed,
                     ImGuiInputTextFlags flags)
{
    ImGuiID const field = ImGui::GetID(id);
    bool const had_keyboard = ImGui::GetActiveID() == field;
    FieldText text = field_text(committed);
    bool const entered = ImGui::InputText(id, text.data(), text.size(),
                                          flags | ImGuiInputTextFlags_EnterReturnsTrue);
    FieldEdit edit;
    edit.is_left = entered || ImGui::IsItemDeactivated();
    std::string words = text.data();
    if (context.draft != nullptr) {
        FieldDraft &draft = *context.draft;
        bool const is_own = draft.field == field && draft.frame + 1 == ImGui::GetFrameCount();
        if (is_own && !had_keyboard) { // taken away earlier in this frame
            words = std::exchange(draft, {}).words;
            edit.is_left = true;
        }
        // The words of a field that comes later in this frame are still to be given back to it.
        bool const is_of_another =
            draft.field != field && draft.frame + 1 == ImGui::GetFrameCount();
        if (ImGui::IsItemActive() && !is_of_another) {
            draft = {field, ImGui::GetFrameCount(), text.data()};
        } else if (draft.field == field) {
            draft = {};
        }
    }
    if (edit.is_left && words != field_text(committed).data()) {
        edit.words = std::move(words);
    }
    return edit;
}

} // namespace app
