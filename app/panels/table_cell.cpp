#include "app/panels/table_cell.hpp"

#include "app/panels/field_draft.hpp"
#include "app/panels/widgets.hpp"

#include <vector>

namespace app {

namespace {

bool is_in(TableState const &table, TableCell cell)
{
    if (!table.anchor) {
        return false;
    }
    TableCell const a = *table.anchor;
    TableCell const b = table.cursor.value_or(a);
    auto const within = [](std::size_t x, std::size_t p, std::size_t q) {
        return x >= std::min(p, q) && x <= std::max(p, q);
    };
    return within(cell.row, a.row, b.row) && within(cell.column, a.column, b.column);
}

bool is_generated(DataRow const &row, std::string const &column)
{
    return row.illustrative == "*"
               ? column != "code" && column != "source" && column != "illustrative"
               : (";" + row.illustrative + ";").find(";" + column + ";") != std::string::npos;
}

std::vector<std::string> words_of(TableCell cell)
{
    return {std::to_string(cell.row), std::to_string(cell.column)};
}

/// The cell as a field: a list of what is allowed, or free words.
void draw_field(PanelContext const &context, TableCell cell, float width)
{
    TableState const &table = context.view.table;
    DataRow const &row = table.content->rows[table.order[cell.row]];
    DataColumn const &column = table.content->columns[cell.column];
    std::string const &words = row.cells[cell.column];
    auto const set = [&](std::string const &value) {
        context.ask("set-cell", {table.layer, row.key, column.name, value});
    };
    ImGui::SetNextItemWidth(width);
    if (!column.words.empty()) {
        if (ImGui::BeginCombo("##field", words.c_str(), ImGuiComboFlags_NoArrowButton)) {
            for (std::string const &one : column.words) {
                if (ImGui::Selectable(one.c_str(), one == words)) {
                    set(one);
                }
            }
            ImGui::EndCombo();
        }
        return;
    }
    if (!ImGui::IsAnyItemActive()) {
        ImGui::SetKeyboardFocusHere();
    }
    FieldEdit const edit = edit_words(context, "##field", words, ImGuiInputTextFlags_AutoSelectAll);
    if (edit.words) {
        set(*edit.words);
    } else if (edit.is_left) {
        context.ask("table-edit", {"off"});
    }
}

void select_row(PanelContext const &context, std::string const &layer, std::string const &key)
{
    char const *const action = layer == "blocks"              ? "select"
                               : layer == "transformer_zones" ? "select-zone"
                               : layer == "feeders"           ? "select-feeder"
                               : layer == "substations"       ? "select-substation"
                                                              : nullptr;
    if (action != nullptr) {
        context.ask(action, {key});
    }
}

} // namespace

void draw_table_cell(PanelContext const &context, TableCell cell)
{
    TableState const &table = context.view.table;
    DataRow const &row = table.content->rows[table.order[cell.row]];
    DataColumn const &column = table.content->columns[cell.column];
    std::string const &words = row.cells[cell.column];
    float const width = ImGui::GetContentRegionAvail().x;
    ImGui::PushID(static_cast<int>(cell.column));
    if (table.edited == cell) {
        draw_field(context, cell, width);
        ImGui::PopID();
        return;
    }
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const size{std::max(width, 1.0F), context.px(20)};
    if (ImGui::InvisibleButton("##cell", size)) {
        std::vector<std::string> at = words_of(cell);
        if (ImGui::GetIO().KeyShift) {
            at.emplace_back("extend");
        }
        context.ask("table-cell", at);
        if (ImGui::GetIO().MouseClickedLastCount[ImGuiMouseButton_Left] == 2) {
            context.ask("table-edit", words_of(cell));
        } else if (!ImGui::GetIO().KeyShift) {
            select_row(context, table.layer, row.key);
        }
    }
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (is_in(table, cell)) {
        list.AddRectFilled({corner.x - context.px(6), corner.y - context.px(2)},
                           {corner.x + width + context.px(6), corner.y + size.y + context.px(2)},
                           context.palette.text_selection.packed());
    }
    ImFont *const font = context.fonts.small;
    std::string const shown = fitted(font, words, width);
    float const left = column.is_number ? width - width_of(font, shown) : 0.0F;
    Rgba const ink =
        is_generated(row, column.name) ? context.palette.band_text : context.palette.text;
    list.AddText(font, font->FontSize, {corner.x + left, corner.y + context.px(3)}, ink.packed(),
                 shown.c_str());
    if (shown != words && ImGui::IsItemHovered()) {
        wrapped_tooltip(context, words);
    }
    ImGui::PopID();
}

} // namespace app
