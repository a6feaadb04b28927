#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

using sim::io::ColumnMatch;

ColumnMatch const *match_of(ImportReading const &reading, std::string const &ours)
{
    auto const &columns = reading.preview.mapped.columns;
    auto const found = std::ranges::find(columns, ours, &ColumnMatch::ours);
    return found == columns.end() ? nullptr : &*found;
}

/// A list in a cell of the table. \return true while it is open
bool cell_list(PanelContext const &context, char const *id, std::string const &present, Rgba ink)
{
    float const width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleColor(ImGuiCol_Text, ink.packed());
    bool const open =
        begin_list(context, id, context.fonts.small,
                   fitted(context.fonts.small, present, width - context.px(28)), width);
    ImGui::PopStyleColor();
    return open;
}

void draw_theirs(PanelContext const &context, ImportReading const &reading,
                 ImportColumn const &column, ColumnMatch const *match)
{
    auto const &chosen = reading.preview.mapped.settings.columns;
    auto const kept = chosen.find(column.name);
    bool const is_none = kept != chosen.end() && kept->second.empty();
    std::string const present = is_none            ? context.text("Leave out")
                                : match == nullptr ? "–"
                                                   : match->theirs;
    if (!cell_list(context, "##theirs", present,
                   match == nullptr ? context.palette.text_disabled : context.palette.text)) {
        return;
    }
    bool const is_declared = match != nullptr && match->declared;
    if (ImGui::Selectable(context.text("Find it").c_str(), !is_declared && !is_none)) {
        context.ask("import-map", {column.name, "auto"});
    }
    if (ImGui::Selectable(context.text("Leave out").c_str(), is_none)) {
        context.ask("import-map", {column.name, "none"});
    }
    sim::io::ForeignTable const *const head = reading.head();
    for (std::string const &theirs : head->columns) {
        if (ImGui::Selectable((theirs + "##" + theirs).c_str(),
                              match != nullptr && match->theirs == theirs)) {
            context.ask("import-map", {column.name, theirs});
        }
    }
    ImGui::EndCombo();
}

void draw_unit(PanelContext const &context, ImportColumn const &column, ColumnMatch const *match)
{
    if (match == nullptr || column.units.empty()) {
        return;
    }
    std::string const present = match->unit.empty() ? column.units.front() : match->unit;
    if (!cell_list(context, "##unit", present, context.palette.text)) {
        return;
    }
    for (std::string const &unit : column.units) {
        if (ImGui::Selectable(unit.c_str(), unit == present)) {
            context.ask("import-unit", {column.name, unit});
        }
    }
    ImGui::EndCombo();
}

void draw_row(PanelContext const &context, ImportReading const &reading, ImportColumn const &column)
{
    ColumnMatch const *const match = match_of(reading, column.name);
    ImGui::PushID(column.name.c_str());
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::AlignTextToFramePadding();
    std::string const words = column_words(context, reading.order.layer, column.name);
    write(context.fonts.small,
          match == nullptr ? context.palette.text_disabled : context.palette.text,
          fitted(context.fonts.small, words, ImGui::GetContentRegionAvail().x));
    if (ImGui::IsItemHovered()) {
        tooltip(context, words + "  " + column.name);
    }
    ImGui::TableNextColumn();
    draw_theirs(context, reading, column, match);
    ImGui::TableNextColumn();
    draw_unit(context, column, match);
    ImGui::PopID();
}

/// Columns that are filled first.
std::vector<ImportColumn const *> order_of(ImportReading const &reading)
{
    std::vector<ImportColumn const *> order;
    for (ImportColumn const &column : reading.columns) {
        order.push_back(&column);
    }
    std::ranges::stable_partition(order, [&](ImportColumn const *column) {
        return match_of(reading, column->name) != nullptr;
    });
    return order;
}

} // namespace

void draw_import_mapping(PanelContext const &context, ImportDesk const &desk)
{
    ImportReading const &reading = *desk.reading();
    if (reading.head() == nullptr || reading.columns.empty()) {
        return;
    }
    divider(context);
    section_title(context, context.text("Columns"));
    write_right(
        context.fonts.caption, context.palette.text_secondary,
        context.text(sim::text("{filled} of {all} filled",
                               {{"filled", std::to_string(reading.preview.mapped.columns.size())},
                                {"all", std::to_string(reading.columns.size())}})),
        right_end(context));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(8), context.px(2)});
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2{context.px(3), context.px(2)});
    if (ImGui::BeginTable("mapping", 3, ImGuiTableFlags_SizingStretchProp)) {
        ImGui::TableSetupColumn("ours", 0, 1.1F);
        ImGui::TableSetupColumn("theirs", 0, 1.35F);
        ImGui::TableSetupColumn("unit", 0, 0.75F);
        for (ImportColumn const *const column : order_of(reading)) {
            draw_row(context, reading, *column);
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar(2);
}

} // namespace app
