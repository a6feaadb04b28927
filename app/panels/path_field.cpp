#include "app/panels/path_field.hpp"

#include "app/panels/widgets.hpp"

#include <array>
#include <string_view>

namespace app {

bool draw_path_input(PanelContext const &context, std::string const &path, char const *action)
{
    constexpr std::size_t longest_path = 1024;
    std::array<char, longest_path> buffer{};
    path.copy(buffer.data(), buffer.size() - 1);
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    if (ImGui::InputTextWithHint("##path", context.text("Path of a file").c_str(), buffer.data(),
                                 buffer.size())) {
        context.ask(action, {std::string{buffer.data()}});
    }
    return ImGui::IsItemDeactivated() &&
           ImGui::IsKeyPressed(ImGui::GetIO().KeyMap[ImGuiKey_Enter], false);
}

void draw_path_choices(PanelContext const &context, PathChoices const &choices)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(4), context.px(4)});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, context.palette.sunk.packed());
    ImGui::BeginChild("completions", {0.0F, context.px(choices.height)}, true);
    if (choices.paths.empty()) {
        write(context.fonts.small, context.palette.text_disabled,
              context.text("No folder and no readable file begins so"));
    }
    for (std::string const &path : choices.paths) {
        bool const is_folder = path.back() == '/';
        std::string_view whole{path};
        whole.remove_suffix(is_folder ? 1 : 0);
        std::string const name{path.substr(whole.rfind('/') + 1)};
        ImGui::PushFont(context.fonts.small);
        ImGui::PushStyleColor(
            ImGuiCol_Text,
            (is_folder ? context.palette.text_secondary : context.palette.text).packed());
        if (ImGui::Selectable((name + "##" + path).c_str(), false,
                              ImGuiSelectableFlags_DontClosePopups, {0.0F, context.px(20)})) {
            context.ask(is_folder ? choices.folder_action : choices.file_action, {path});
        }
        ImGui::PopStyleColor();
        ImGui::PopFont();
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
}

} // namespace app
