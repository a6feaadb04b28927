#include "app/panels/field_draft.hpp"
#include "app/panels/files_panels.hpp"
#include "app/panels/modal.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr char const *dialog_id = "file_dialog";
constexpr std::array titles{label_key("Open a project"), label_key("Save as another file"),
                            label_key("New project from a data folder")};

std::string size_words(std::uintmax_t bytes)
{
    constexpr double step = 1024.0;
    double const size = static_cast<double>(bytes);
    return size < step * step ? format_number(size / step, 0) + " KB"
                              : format_number(size / step / step, 1) + " MB";
}

bool has_entered(FieldEdit const &edit)
{
    return edit.is_left && ImGui::IsKeyPressed(ImGui::GetIO().KeyMap[ImGuiKey_Enter], false);
}

void draw_where(PanelContext const &context, FileDialog const &dialog, float width)
{
    float const up = context.px(80);
    if (ImGui::Button((context.text("Folder above") + "##up").c_str(), {up, context.px(28)})) {
        context.ask("dialog-go", {".."});
    }
    ImGui::SameLine(0.0F, context.px(8));
    ImGui::SetNextItemWidth(width - 2 * up - context.px(16));
    if (FieldEdit const edit = edit_words(context, "##folder", dialog.folder().string());
        edit.words) {
        context.ask("dialog-go", {*edit.words});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((context.text("Home folder") + "##home").c_str(), {up, context.px(28)})) {
        context.ask("dialog-go", {"~"});
    }
}

void draw_entry(PanelContext const &context, FileDialog const &dialog, FolderEntry const &entry,
                float width)
{
    float const height = context.px(24);
    bool const chosen = entry.name == dialog.name();
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::PushFont(context.fonts.body);
    if (ImGui::Selectable(("##" + entry.name).c_str(), chosen,
                          ImGuiSelectableFlags_DontClosePopups |
                              ImGuiSelectableFlags_AllowDoubleClick,
                          {width, height})) {
        context.ask("dialog-choose", {entry.name});
        if (!entry.is_folder && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            context.ask("dialog-apply", {});
        }
    }
    ImGui::PopFont();
    if (chosen && !ImGui::IsItemVisible()) {
        ImGui::SetScrollHereY();
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImFont *const font = context.fonts.body;
    ImFont *const small = context.fonts.small;
    auto const put = [&](ImFont *face, float x, Rgba ink, std::string const &words) {
        list.AddText(face, face->FontSize,
                     {std::round(x), std::round(corner.y + (height - face->FontSize) / 2)},
                     ink.packed(), words.c_str());
    };
    float const date = context.px(124);
    float const size = context.px(90);
    float const name_width = width - date - size - context.px(24);
    put(font, corner.x + context.px(8),
        entry.is_folder ? context.palette.text_secondary : context.palette.text,
        fitted(font, entry.name + (entry.is_folder ? "/" : ""), name_width));
    if (!entry.is_folder) {
        std::string const bytes = size_words(entry.bytes);
        put(small, corner.x + width - date - context.px(16) - width_of(small, bytes),
            context.palette.text_secondary, bytes);
        put(small, corner.x + width - context.px(8) - width_of(small, entry.modified),
            context.palette.text_secondary, entry.modified);
    }
}

void draw_entries(PanelContext const &context, FileDialog const &dialog, ImVec2 size)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(4), context.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, 0.0F});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, context.palette.sunk.packed());
    ImGui::BeginChild("entries", size, true);
    if (dialog.entries().empty()) {
        write(context.fonts.small, context.palette.text_disabled,
              context.text("No folder and no project file (.gpkg) here"));
    }
    for (FolderEntry const &entry : dialog.entries()) {
        draw_entry(context, dialog, entry, size.x - context.px(20));
    }
    ImGui::EndChild();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

/// The folder of data that a new project is made from: one that the program knows, or any.
void draw_source(PanelContext const &context, FileDialog const &dialog, float width)
{
    write(context.fonts.caption, context.palette.text_secondary,
          context.text("Data folder that it is made from"));
    ImGui::SetNextItemWidth(width);
    if (FieldEdit const edit = edit_words(context, "##source", dialog.source().string());
        edit.words) {
        context.ask("dialog-source", {*edit.words});
    }
    for (std::filesystem::path const &source : dialog.sources()) {
        if (choice_button(context, source.c_str(), source.filename().string(),
                          source == dialog.source())) {
            context.ask("dialog-source", {source.string()});
        }
    }
    ImGui::NewLine();
}

std::string apply_words(PanelContext const &context, FileDialog const &dialog)
{
    if (dialog.purpose() == FilePurpose::open) {
        return context.text("Open");
    }
    return dialog.exists()                         ? context.text("Replace the file")
           : dialog.purpose() == FilePurpose::make ? context.text("Make the project")
                                                   : context.text("Save");
}

void draw_name(PanelContext const &context, FileDialog const &dialog, float width)
{
    write(context.fonts.caption, context.palette.text_secondary, context.text("File name"));
    ImGui::SetNextItemWidth(width);
    FieldEdit const edit = edit_words(context, "##name", dialog.name());
    if (edit.words) {
        context.ask("dialog-choose", {*edit.words});
    }
    if (has_entered(edit)) {
        context.ask("dialog-apply", {});
    }
}

void draw_foot(PanelContext const &context, FileDialog const &dialog, float width)
{
    ImVec2 const button{context.px(120), context.px(28)};
    float const left = ImGui::GetCursorPosX();
    float const top = ImGui::GetCursorPosY();
    if (dialog.failure()) {
        ImGui::PushTextWrapPos(left + width - 2 * button.x - context.px(24));
        write(context.fonts.small, context.palette.late, context.text(*dialog.failure()));
        ImGui::PopTextWrapPos();
    } else if (dialog.purpose() != FilePurpose::open && dialog.exists()) {
        write(context.fonts.small, context.palette.warning,
              context.text("A file of this name is there; it would be replaced."));
    }
    ImGui::SetCursorPos({left + width - 2 * button.x - context.px(8), top});
    if (ImGui::Button((context.text("Cancel") + "##cancel").c_str(), button)) {
        context.ask("dialog-cancel", {});
    }
    ImGui::SameLine(0.0F, context.px(8));
    if (primary_button(context, apply_words(context, dialog) + "##apply", button)) {
        context.ask("dialog-apply", {});
    }
}

void draw_body(PanelContext const &context, FileDialog const &dialog, ImVec2 size)
{
    float const pad = context.px(20);
    float const width = size.x - 2 * pad;
    bool const makes = dialog.purpose() == FilePurpose::make;
    ImGui::SetCursorPos({pad, context.px(14)});
    ImGui::BeginGroup();
    write(context.fonts.title, context.palette.text,
          context.text(titles.at(static_cast<std::size_t>(dialog.purpose()))));
    ImGui::Dummy({0.0F, context.px(4)});
    if (makes) {
        draw_source(context, dialog, width);
        ImGui::Dummy({0.0F, context.px(4)});
    }
    draw_where(context, dialog, width);
    float const below = context.px(112);
    draw_entries(context, dialog,
                 {width, std::max(size.y - ImGui::GetCursorPosY() - below, context.px(60))});
    draw_name(context, dialog, width);
    ImGui::Dummy({0.0F, context.px(4)});
    draw_foot(context, dialog, width);
    ImGui::EndGroup();
}

} // namespace

void draw_file_dialog(PanelContext const &context, FileDialog const &dialog, Area const &window)
{
    if (!dialog.is_open()) {
        return;
    }
    ImVec2 const size = modal_size(context, window, {720.0F, 560.0F});
    if (begin_modal(context, dialog_id, window, size)) {
        draw_body(context, dialog, size);
        ImGui::EndPopup();
    }
}

} // namespace app
