#include "app/panels/empty_state.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

enum Column
{
    name_column,
    capacity_column,
    rate_column,
    hours_column
};

struct Row
{
    std::uint32_t zone = 0;
    double capacity_kva = 0.0;
    double rate = 0.0;
    int hours = 0;
};

/// Zones from heavy load on, as now shown.
std::vector<Row> loaded_zones(PanelContext const &context, Night const &night)
{
    std::vector<Row> rows;
    for (std::uint32_t i = 0; i < night.rates.zones.size(); ++i) {
        if (listed_class(context, {AssetKind::zone, i}) >= LoadClass::heavy) {
            rows.push_back({i, context.document.dataset.transformer_zones[i].capacity_kva,
                            night.rates.zones[i],
                            context.document.results.grid.zones[i].overload_hours});
        }
    }
    return rows;
}

void sort_rows(std::vector<Row> &rows, ImGuiTableSortSpecs const *specs)
{
    if (specs == nullptr || specs->SpecsCount == 0) {
        return;
    }
    auto const key = [&](Row const &row) -> double {
        switch (specs->Specs[0].ColumnIndex) {
        case hours_column:
            return row.hours;
        case rate_column:
            return row.rate;
        default:
            return row.zone; // dataset order keeps the zones of a block together
        }
    };
    if (specs->Specs[0].SortDirection == ImGuiSortDirection_Ascending) {
        std::ranges::stable_sort(rows, {}, key);
    } else {
        std::ranges::stable_sort(rows, std::ranges::greater{}, key);
    }
}

/// A list of zones need not say that they are zones, nor, where letters are wide, of a village.
std::string short_name(PanelContext const &context, Asset asset)
{
    std::string name = asset_name(context, asset);
    for (std::string const word : {"台区", " Village Zone", " Community Zone", " Zone"}) {
        if (std::size_t const at = name.find(word); at != std::string::npos) {
            return name.erase(at, word.size());
        }
    }
    return name;
}

void write_right_in_cell(ImFont *font, Rgba ink, std::string const &words)
{
    float const room = ImGui::GetContentRegionAvail().x;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room - width_of(font, words), 0.0F));
    write(font, ink, words);
}

void draw_row(PanelContext const &context, Row const &row)
{
    Asset const asset{AssetKind::zone, row.zone};
    LoadClass const load = listed_class(context, asset);
    ImGui::TableNextRow(0, context.px(24));
    ImGui::TableSetColumnIndex(name_column);
    if (shows_hover(context.document.dataset, context.view.hovered, Hover{.asset = asset})) {
        ImGui::TableSetBgColor(ImGuiTableBgTarget_RowBg0, context.palette.frame_hovered.packed());
    }
    ImGui::PushFont(context.fonts.small);
    std::string const label = short_name(context, asset) + "##" + std::to_string(row.zone);
    if (ImGui::Selectable(label.c_str(), context.view.asset == asset,
                          ImGuiSelectableFlags_SpanAllColumns, {0.0F, context.px(20)})) {
        ask_to_select(context, asset);
        context.ask("centre", {});
    }
    if (ImGui::IsItemHovered()) {
        context.points_at({.asset = asset});
    }
    ImGui::PopFont();
    ImGui::TableSetColumnIndex(capacity_column);
    write_right_in_cell(context.fonts.small, context.palette.text_secondary,
                        format_number(row.capacity_kva, 0));
    ImGui::TableSetColumnIndex(rate_column);
    ImVec2 const at = ImGui::GetCursorScreenPos();
    draw_rate_bar(context, row.rate, at.x, at.y + context.px(10), context.px(48));
    write_right_in_cell(context.fonts.small_bold, load_ink(context, load),
                        format_whole_percent(row.rate));
    ImGui::TableSetColumnIndex(hours_column);
    write_right_in_cell(context.fonts.small, context.palette.text_secondary,
                        row.hours > 0 ? format_integer(row.hours) : std::string{"–"});
}

void draw_table(PanelContext const &context, std::vector<Row> &rows)
{
    constexpr ImGuiTableFlags flags = ImGuiTableFlags_Sortable | ImGuiTableFlags_ScrollY |
                                      ImGuiTableFlags_BordersInnerH |
                                      ImGuiTableFlags_NoSavedSettings;
    ImGui::PushStyleVar(ImGuiStyleVar_CellPadding, ImVec2{context.px(4), context.px(2)});
    if (ImGui::BeginTable("zones", 4, flags, ImGui::GetContentRegionAvail())) {
        ImGui::TableSetupScrollFreeze(0, 1);
        ImGui::TableSetupColumn(context.text("Zone").c_str(), ImGuiTableColumnFlags_WidthStretch);
        ImGuiTableColumnFlags const down =
            ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_PreferSortDescending;
        ImGui::TableSetupColumn(context.text("kVA").c_str(),
                                ImGuiTableColumnFlags_WidthFixed | ImGuiTableColumnFlags_NoSort,
                                context.px(40));
        ImGui::TableSetupColumn(context.text("Load rate").c_str(),
                                down | ImGuiTableColumnFlags_DefaultSort, context.px(100));
        ImGui::TableSetupColumn(context.text("h over").c_str(), down, context.px(60));
        ImGui::PushFont(context.fonts.caption);
        ImGui::TableHeadersRow();
        ImGui::PopFont();
        sort_rows(rows, ImGui::TableGetSortSpecs());
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(rows.size()), context.px(24));
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                draw_row(context, rows[static_cast<std::size_t>(i)]);
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleVar();
}

} // namespace

void draw_zone_list(PanelContext const &context)
{
    Night const *const night = context.document.night;
    if (night == nullptr) {
        return;
    }
    std::vector<Row> rows = loaded_zones(context, *night);
    LoadCounts const counts = count_loads(context, AssetKind::zone);
    write(context.fonts.title, context.palette.text,
          context.text("Heavily loaded and overloaded zones"));
    badge(context, context.text(sim::text("overloaded {n}", {{"n", format_integer(counts.over)}})),
          context.palette.late.with_alpha(0.18), context.palette.late);
    ImGui::SameLine(0.0F, context.px(8));
    badge(context, context.text(sim::text("heavy {n}", {{"n", format_integer(counts.heavy)}})),
          context.palette.warning.with_alpha(0.18), context.palette.warning);
    write_right(context.fonts.caption, context.palette.text_disabled,
                night->of_season ? context.text("peak of the season")
                                 : context.text(moment_words(night->hour)),
                right_end(context));
    ImGui::Dummy({1.0F, context.px(2)});
    if (rows.empty()) {
        draw_empty(context, context.text("No zone is above 80 % of its capacity."),
                   night->of_season ? context.text("Every zone holds in its worst hour.")
                                    : context.text("At this hour; each zone's worst hour stands "
                                                   "under Season peak."),
                   {});
        return;
    }
    draw_table(context, rows);
}

} // namespace app
