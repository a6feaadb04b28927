#include "app/panels/import_panels.hpp"
#include "app/panels/modal.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr char const *dialog_id = "import";

void draw_header(PanelContext const &context, ImportDesk const &desk)
{
    ImGui::SetCursorPos({context.px(20), context.px(14)});
    write(context.fonts.title, context.palette.text, context.text("Import"));
    ImGui::SameLine(0.0F, context.px(16));
    ImGui::SetCursorPosY(context.px(12));
    bool const returns = desk.order().returns;
    if (choice_button(context, "table", context.text("Layers and tables"), !returns) && returns) {
        context.ask("import-layer", {desk.order().layer});
    }
    ImGui::SetCursorPosY(context.px(12));
    if (choice_button(context, "returns", context.text("Weekly returns"), returns) && !returns) {
        context.ask("import-layer", {"returns"});
    }
    ImGui::SetCursorPosY(context.px(12));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(16));
    if (choice_button(context, "paste", context.text("Paste a table"), false)) {
        context.ask("paste", {returns ? std::string{"returns"} : desk.order().layer});
    }
    float const side = context.px(28);
    ImGui::SetCursorPos({ImGui::GetWindowWidth() - side - context.px(12), context.px(10)});
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::InvisibleButton("close", {side, side})) {
        context.ask("import-cancel", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("Cancel the import") + "  Esc");
    }
    Rgba const ink = ImGui::IsItemHovered() ? context.palette.text : context.palette.text_secondary;
    float const from = context.px(9);
    float const to = side - from;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddLine({corner.x + from, corner.y + from}, {corner.x + to, corner.y + to}, ink.packed(),
                 1.5F * context.scale);
    list.AddLine({corner.x + from, corner.y + to}, {corner.x + to, corner.y + from}, ink.packed(),
                 1.5F * context.scale);
}

void hairline(PanelContext const &context, ImVec2 from, ImVec2 to)
{
    ImGui::GetWindowDrawList()->AddLine(from, to, context.palette.separator.packed());
}

/// Rows that wait, or findings, that a page's tab tells of.
std::string count_words(ImportDesk const &desk, ImportPage page)
{
    ImportReading const *const reading = desk.reading();
    if (reading == nullptr || page == ImportPage::file) {
        return {};
    }
    std::size_t const count = page == ImportPage::findings ? reading->findings.size()
                              : desk.order().returns       ? reading->returned.reports.size()
                                                           : reading->preview.rows.size();
    return count == 0 ? std::string{} : format_integer(static_cast<std::int64_t>(count));
}

void draw_page_tabs(PanelContext const &context, ImportDesk const &desk)
{
    constexpr std::array labels{label_key("As it stands in the file"), label_key("Row by row"),
                                label_key("Findings")};
    for (std::size_t i = 0; i < labels.size(); ++i) {
        auto const page = static_cast<ImportPage>(i);
        bool const active = desk.page() == page;
        ImFont *const font = active ? context.fonts.body_bold : context.fonts.body;
        std::string words = context.text(labels.at(i));
        if (std::string const count = count_words(desk, page); !count.empty()) {
            words += "  " + count;
        }
        ImVec2 const size{width_of(font, words) + context.px(24), context.px(32)};
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        if (ImGui::InvisibleButton(labels.at(i), size)) {
            context.ask("import-page", {std::string{import_page_keys.at(i)}});
        }
        ImDrawList &list = *ImGui::GetWindowDrawList();
        Rgba const ink = active || ImGui::IsItemHovered() ? context.palette.text
                                                          : context.palette.text_secondary;
        list.AddText(
            font, font->FontSize,
            {corner.x + context.px(12), corner.y + std::round((size.y - font->FontSize) / 2)},
            ink.packed(), words.c_str());
        if (active) {
            list.AddRectFilled({corner.x + context.px(12), corner.y + size.y - context.px(2)},
                               {corner.x + size.x - context.px(12), corner.y + size.y},
                               context.palette.text.packed());
        }
        ImGui::SameLine(0.0F, 0.0F);
    }
    ImGui::NewLine();
}

void draw_page(PanelContext const &context, ImportDesk const &desk)
{
    if (desk.reading() == nullptr) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      desk.is_reading()
                          ? context.text("Reading the file ...")
                          : context.text("Choose a file at the left, drop one on the window, or "
                                         "paste rows that were copied in a spreadsheet."));
        return;
    }
    switch (desk.page()) {
    case ImportPage::file:
        draw_import_file_page(context, desk);
        break;
    case ImportPage::rows:
        if (desk.order().returns) {
            draw_import_returns_page(context, desk);
        } else {
            draw_import_rows_page(context, desk);
        }
        break;
    case ImportPage::findings:
        draw_import_findings_page(context, desk);
        break;
    }
}

void draw_left(PanelContext const &context, ImportDesk const &desk, ImVec2 size)
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(20), context.px(12)});
    ImGui::BeginChild("source", size, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    draw_import_source(context, desk);
    if (desk.reading() != nullptr && !desk.order().returns) {
        draw_import_mapping(context, desk);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

void draw_right(PanelContext const &context, ImportDesk const &desk, ImVec2 size)
{
    ImGui::BeginChild("pages", size, false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened);
    ImGui::SetCursorPos({context.px(8), 0.0F});
    draw_page_tabs(context, desk);
    ImVec2 const at = ImGui::GetWindowPos();
    float const line = at.y + context.px(33);
    hairline(context, {at.x, line}, {at.x + size.x, line});
    ImGui::SetCursorPos({0.0F, context.px(34)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{context.px(20), context.px(10)});
    ImGui::BeginChild("page", {0.0F, 0.0F}, false,
                      ImGuiWindowFlags_AlwaysUseWindowPadding | ImGuiWindowFlags_NavFlattened);
    draw_page(context, desk);
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

void draw_body(PanelContext const &context, ImportDesk const &desk, ImVec2 size)
{
    float const top = context.px(48);
    float const foot = context.px(64);
    float const left = context.px(400);
    ImVec2 const at = ImGui::GetWindowPos();
    draw_header(context, desk);
    hairline(context, {at.x, at.y + top}, {at.x + size.x, at.y + top});
    float const height = size.y - top - foot - 2.0F;
    ImGui::SetCursorPos({0.0F, top + 1.0F});
    draw_left(context, desk, {left, height});
    hairline(context, {at.x + left, at.y + top}, {at.x + left, at.y + size.y - foot});
    ImGui::SetCursorPos({left + 1.0F, top + 1.0F});
    draw_right(context, desk, {size.x - left - 2.0F, height});
    hairline(context, {at.x, at.y + size.y - foot}, {at.x + size.x, at.y + size.y - foot});
    ImGui::SetCursorPos({0.0F, size.y - foot + 1.0F});
    ImGui::BeginChild("foot", {size.x, foot - 2.0F}, false,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NavFlattened);
    draw_import_footer(context, desk);
    ImGui::EndChild();
}

} // namespace

void draw_import(PanelContext const &context, Area const &window)
{
    ImportDesk const *const desk = context.document.import_desk;
    if (desk == nullptr || !desk->is_open()) {
        return;
    }
    ImVec2 const size = modal_size(context, window, {1240.0F, 780.0F});
    if (begin_modal(context, dialog_id, window, size)) {
        draw_body(context, *desk, size);
        ImGui::EndPopup();
    }
}

} // namespace app
