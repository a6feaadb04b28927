#include "app/panels/panels.hpp"
#include "app/panels/table_cell.hpp"
#include "app/panels/table_hover.hpp"
#include "app/panels/table_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

void draw_layers_list(PanelContext const &context)
{
    TableState const &table = context.view.table;
    if (!begin_list(context, "##layer", context.fonts.body_bold,
                    context.text(layer_label(table.layer)), context.px(196))) {
        return;
    }
    for (std::string const &layer : table.layers) {
        if (ImGui::Selectable(context.text(layer_label(layer)).c_str(), layer == table.layer)) {
            context.ask("table", {layer});
        }
    }
    ImGui::EndCombo();
}

void draw_head(PanelContext const &context, float right)
{
    TableState const &table = context.view.table;
    draw_layers_list(context);
    ImGui::SameLine(0.0F, context.px(8));
    FieldText filter = field_text(table.filter);
    ImGui::SetNextItemWidth(context.px(200));
    if (ImGui::InputTextWithHint("##filter", context.text("Filter rows").c_str(), filter.data(),
                                 filter.size())) {
        context.ask("table-filter", {filter.data()});
    }
    ImGui::SameLine(0.0F, context.px(12));
    ImGui::AlignTextToFramePadding();
    std::size_t const all = table.content->rows.size();
    auto const count = [](std::size_t n) { return format_integer(static_cast<std::int64_t>(n)); };
    write(context.fonts.small, context.palette.text_secondary,
          context.text(sim::text("{n} of {all} rows",
                                 {{"n", count(table.order.size())}, {"all", count(all)}})));
    std::string const copy = context.text("Copy the table");
    float const width = width_of(context.fonts.body, copy) + context.px(24);
    ImGui::SameLine();
    ImGui::SetCursorScreenPos({right - context.px(36) - width, ImGui::GetCursorScreenPos().y});
    if (ImGui::Button(copy.c_str(), {width, context.px(28)})) {
        context.ask("copy-table", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("All rows that are listed, for a spreadsheet"));
    }
    ImGui::SameLine();
    ImGui::SetCursorScreenPos({right - context.px(28), ImGui::GetCursorScreenPos().y});
    if (icon_button(context, "close", Icon::cross, true, context.text("Close the table"))) {
        context.ask("table", {"off"});
    }
}

void draw_header(PanelContext const &context)
{
    TableState const &table = context.view.table;
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers, context.px(24));
    for (std::size_t c = 0; c < table.content->columns.size(); ++c) {
        if (!ImGui::TableSetColumnIndex(static_cast<int>(c))) {
            continue;
        }
        DataColumn const &column = table.content->columns[c];
        std::string label = context.text(column_label(table.layer, column.name));
        if (table.sort == column.name) {
            label += table.descending ? "  \xE2\x86\x93" : "  \xE2\x86\x91";
        }
        ImGui::PushID(static_cast<int>(c));
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        float const width = ImGui::GetContentRegionAvail().x;
        if (ImGui::InvisibleButton("##sort", {std::max(width, 1.0F), context.px(20)})) {
            context.ask("table-sort", {column.name});
        }
        if (ImGui::IsItemHovered()) {
            tooltip(context, column.name);
        }
        ImFont *const font = context.fonts.caption;
        std::string const shown = fitted(font, label, width);
        float const left = column.is_number ? width - width_of(font, shown) : 0.0F;
        ImGui::GetWindowDrawList()->AddText(font, font->FontSize,
                                            {corner.x + left, corner.y + context.px(4)},
                                            context.palette.text_secondary.packed(), shown.c_str());
        ImGui::PopID();
    }
}

/// The mouse is over the row that begins here, below the head that stays.
bool is_row_hovered(PanelContext const &context, float row_height)
{
    float const top = ImGui::GetCursorScreenPos().y - context.px(2);
    float const mouse = ImGui::GetIO().MousePos.y;
    return ImGui::IsWindowHovered() && mouse >= top && mouse < top + row_height &&
           mouse >= ImGui::GetWindowPos().y + context.px(26);
}

/// Brings the row into view that was selected on the map, else the one of the cursor, once.
void scroll_to(PanelContext const &context, std::string const &key, float row_height)
{
    ImGuiStorage &seen = *ImGui::GetStateStorage();
    ImGuiID const id = ImGui::GetID("scrolled");
    TableState const &table = context.view.table;
    std::string const place =
        key + '\n' + table.sort + '\n' + table.filter + (table.descending ? "\n-" : "\n+");
    auto const now = static_cast<int>(ImGui::GetID(place.c_str()));
    if (seen.GetInt(id) == now) {
        return;
    }
    seen.SetInt(id, now);
    for (std::size_t r = 0; !key.empty() && r < table.order.size(); ++r) {
        if (table.content->rows[table.order[r]].key == key) {
            float const top = static_cast<float>(r) * row_height;
            float const height = ImGui::GetWindowHeight();
            if (top < ImGui::GetScrollY() || top > ImGui::GetScrollY() + height - 3 * row_height) {
                float const above = std::floor(height / row_height / 2) * row_height;
                ImGui::SetScrollY(std::max(top - above, 0.0F));
            }
            break;
        }
    }
}

void draw_rows(PanelContext const &context)
{
    TableState const &table = context.view.table;
    std::string const selected = key_in_table(context, context.view.selected, context.view.asset);
    std::string const hovered =
        key_in_table(context, context.view.hovered.block, context.view.hovered.asset);
    float const row_height = context.px(24);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(table.order.size()), row_height);
    while (clipper.Step()) {
        for (int r = clipper.DisplayStart; r < clipper.DisplayEnd; ++r) {
            auto const position = static_cast<std::size_t>(r);
            ImGui::TableNextRow(0, row_height);
            ImGui::TableSetColumnIndex(0);
            std::string const &key = table.content->rows[table.order[position]].key;
            bool const here = is_row_hovered(context, row_height);
            if (here) {
                context.points_at(hover_of_row(context, key));
            }
            bool const is_selected = !selected.empty() && key == selected;
            if (is_selected || here || (!hovered.empty() && key == hovered)) {
                ImGui::TableSetBgColor(
                    ImGuiTableBgTarget_RowBg0,
                    (is_selected ? context.palette.selected_row : context.palette.frame_hovered)
                        .packed());
            }
            ImGui::PushID(r);
            for (std::size_t c = 0; c < table.content->columns.size(); ++c) {
                if (ImGui::TableSetColumnIndex(static_cast<int>(c))) {
                    draw_table_cell(context, {position, c});
                }
            }
            ImGui::PopID();
        }
    }
    auto const &cursor = table.cursor_name;
    scroll_to(context, selected.empty() && cursor ? cursor->key : selected, row_height);
}

void draw_grid_of_cells(PanelContext const &context, ImVec2 size)
{
    DataTable const &content = *context.view.table.content;
    ImGuiTableFlags const flags = ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                                  ImGuiTableFlags_Resizable | ImGuiTableFlags_BordersInnerV |
                                  ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit;
    auto const columns = static_cast<int>(std::min<std::size_t>(content.columns.size(), 64));
    if (!ImGui::BeginTable(context.view.table.layer.c_str(), columns, flags, size)) {
        return;
    }
    ImGui::TableSetupScrollFreeze(std::min(2, columns), 1);
    for (DataColumn const &column : content.columns) {
        ImGui::TableSetupColumn(column.name.c_str(), ImGuiTableColumnFlags_WidthFixed,
                                context.px(column_width(column.name, column.is_number)));
    }
    draw_header(context);
    draw_rows(context);
    ImGui::EndTable();
}

} // namespace

void draw_table(PanelContext const &context, Area const &area)
{
    PanelWindow const window{"table",
                             area,
                             context.palette.panel,
                             {context.px(12), context.px(8)},
                             ImGuiWindowFlags_NoScrollbar};
    if (context.view.table.content == nullptr) {
        return;
    }
    float const right = area.x + area.width - context.px(12);
    draw_head(context, right);
    ImGui::SetCursorPos({context.px(12), context.px(44)});
    float const side = context.view.table.paste ? context.px(300) : 0.0F;
    draw_grid_of_cells(context, {area.width - context.px(24) - side, area.height - context.px(52)});
    if (context.view.table.paste) {
        ImGui::SetCursorPos({area.width - context.px(12) - side + context.px(12), context.px(44)});
        ImGui::BeginChild("paste", {side - context.px(12), area.height - context.px(52)}, false);
        draw_paste(context);
        ImGui::EndChild();
    }
}

} // namespace app
