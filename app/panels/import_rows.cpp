#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cstdint>

namespace app {

namespace {

using sim::io::ImportKind;
using sim::io::ImportRow;

constexpr ImportKind kinds[] = {ImportKind::ambiguous, ImportKind::changed, ImportKind::added,
                                ImportKind::gone, ImportKind::same};

std::string key_of(ImportKind kind)
{
    return std::string{import_kind_keys.at(static_cast<std::size_t>(kind))};
}

void draw_filters(PanelContext const &context, ImportDesk const &desk)
{
    if (choice_button(context, "all", context.text("All that differ"), !desk.filter())) {
        context.ask("import-rows", {"all"});
    }
    for (ImportKind const kind : kinds) {
        std::size_t const count = desk.reading()->preview.count(kind);
        std::string const words =
            kind_words(context, kind) + "  " + format_integer(static_cast<std::int64_t>(count));
        if (choice_button(context, key_of(kind).c_str(), words, desk.filter() == kind)) {
            context.ask("import-rows", {key_of(kind)});
        }
    }
    ImGui::NewLine();
}

/// Take or skip all of the kind that is listed.
void draw_decide_all(PanelContext const &context, ImportDesk const &desk)
{
    std::optional<ImportKind> const kind = desk.filter();
    if (!kind || *kind == ImportKind::same || *kind == ImportKind::ambiguous ||
        desk.rows().empty()) {
        return;
    }
    std::string const take =
        *kind == ImportKind::gone ? context.text("Remove all of them") : context.text("Take all");
    if (choice_button(context, "take", take, false)) {
        context.ask("import-decide", {"take", key_of(*kind)});
    }
    if (choice_button(context, "skip", context.text("Skip all"), false)) {
        context.ask("import-decide", {"skip", key_of(*kind)});
    }
    ImGui::AlignTextToFramePadding();
    write(context.fonts.small, context.palette.text_secondary,
          context.text(sim::text(
              "{n} taken", {{"n", format_integer(static_cast<std::int64_t>(desk.taken(*kind)))}})));
}

/// Its place in the preview: numbers of the file may be shared.
std::string name_of_row(std::size_t index)
{
    return std::string{"#"}.append(std::to_string(index));
}

void draw_taken(PanelContext const &context, ImportDesk const &desk, std::size_t index)
{
    ImportRow const &row = desk.reading()->preview.rows[index];
    if (row.kind == ImportKind::same) {
        return;
    }
    bool taken = desk.decision(index).taken;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(1), context.px(1)});
    if (ImGui::Checkbox("##taken", &taken)) {
        std::string const key = row.kind == ImportKind::ambiguous && !row.candidates.empty() &&
                                        desk.decision(index).chosen.empty()
                                    ? row.candidates.front()
                                    : desk.decision(index).chosen;
        context.ask("import-decide", {taken ? "take" : "skip", name_of_row(index), key});
    }
    ImGui::PopStyleVar();
}

/// Which row of ours an ambiguous one means.
void draw_candidates(PanelContext const &context, ImportDesk const &desk, std::size_t index)
{
    ImportRow const &row = desk.reading()->preview.rows[index];
    RowDecision const decision = desk.decision(index);
    std::string const present = decision.taken && !decision.chosen.empty()
                                    ? decision.chosen
                                    : context.text("which one is meant?");
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{context.px(8), context.px(1)});
    bool const open =
        begin_list(context, "##candidates", context.fonts.small, present, context.px(220));
    if (open) {
        for (std::string const &key : row.candidates) {
            if (ImGui::Selectable(key.c_str(), key == decision.chosen)) {
                context.ask("import-decide", {"take", name_of_row(index), key});
            }
        }
        ImGui::EndCombo();
    }
    ImGui::PopStyleVar();
}

std::string changes_of(PanelContext const &context, ImportDesk const &desk, ImportRow const &row)
{
    std::string words;
    for (auto const &difference : row.differences) {
        if (difference.column == "illustrative" || difference.column == "source") {
            continue; // they follow from the others
        }
        words += words.empty() ? "" : context.text("; ");
        words +=
            column_words(context, desk.reading()->preview.mapped.table.name, difference.column);
        if (difference.column != "geometry") {
            words += " " + (difference.before.empty() ? "–" : difference.before) + " → " +
                     (difference.after.empty() ? "–" : difference.after);
        }
    }
    return words;
}

std::string by_words(PanelContext const &context, sim::io::MatchedBy by)
{
    switch (by) {
    case sim::io::MatchedBy::code:
        return context.text("code");
    case sim::io::MatchedBy::name:
        return context.text("name");
    case sim::io::MatchedBy::alias:
        return context.text("other spelling");
    case sim::io::MatchedBy::place:
        return context.text("place");
    case sim::io::MatchedBy::nothing:
        break;
    }
    return {};
}

void draw_what_changes(PanelContext const &context, ImportDesk const &desk, std::size_t index)
{
    ImportRow const &row = desk.reading()->preview.rows[index];
    if (row.kind == ImportKind::ambiguous) {
        draw_candidates(context, desk, index);
        return;
    }
    std::string const words = changes_of(context, desk, row);
    float const room = ImGui::GetContentRegionAvail().x;
    std::string const shown = fitted(context.fonts.small, words, room);
    write(context.fonts.small, context.palette.text, shown);
    if (shown != words && ImGui::IsItemHovered()) {
        wrapped_tooltip(context, words, 420.0F);
    }
}

void draw_row(PanelContext const &context, ImportDesk const &desk, std::size_t index)
{
    ImportRow const &row = desk.reading()->preview.rows[index];
    bool const waits = row.kind == ImportKind::ambiguous || row.kind == ImportKind::gone;
    auto const cell = [&](Rgba ink, std::string const &words) {
        ImGui::TableNextColumn();
        write(context.fonts.small, ink,
              fitted(context.fonts.small, words, ImGui::GetContentRegionAvail().x));
    };
    ImGui::PushID(static_cast<int>(index));
    ImGui::TableNextRow(0, context.px(26));
    ImGui::TableNextColumn();
    draw_taken(context, desk, index);
    cell(context.palette.text_disabled,
         row.kind == ImportKind::gone ? "" : std::to_string(row.number));
    cell(waits ? context.palette.warning : context.palette.text_secondary,
         kind_words(context, row.kind));
    cell(context.palette.text, row.label.empty() ? row.key : row.label);
    cell(context.palette.text_secondary, row.key);
    cell(context.palette.text_secondary, by_words(context, row.by));
    ImGui::TableNextColumn();
    draw_what_changes(context, desk, index);
    ImGui::PopID();
}

void set_up_columns(PanelContext const &context)
{
    auto const fixed = [&](char const *label, float width) {
        ImGui::TableSetupColumn(context.text(label).c_str(), ImGuiTableColumnFlags_WidthFixed,
                                context.px(width));
    };
    ImGui::TableSetupColumn("##take", ImGuiTableColumnFlags_WidthFixed, context.px(20));
    fixed(label_key("Row"), 30);
    fixed(label_key("What it is"), 112);
    fixed(label_key("Name"), 120);
    fixed(label_key("Code"), 110);
    fixed(label_key("Found by"), 78);
    ImGui::TableSetupColumn(context.text("Changes").c_str(), ImGuiTableColumnFlags_WidthStretch);
    ImGui::TableSetupScrollFreeze(0, 1);
}

} // namespace

void draw_import_rows_page(PanelContext const &context, ImportDesk const &desk)
{
    draw_filters(context, desk);
    draw_decide_all(context, desk);
    if (desk.rows().empty()) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text("No such row: the file says what the project says."));
        return;
    }
    ImGui::PushStyleColor(ImGuiCol_Text, context.palette.text_disabled.packed());
    bool const open =
        ImGui::BeginTable("rows", 7, ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH);
    if (open) {
        set_up_columns(context);
        ImGui::PushFont(context.fonts.caption);
        ImGui::TableHeadersRow();
        ImGui::PopFont();
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(desk.rows().size()));
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                draw_row(context, desk, desk.rows()[static_cast<std::size_t>(i)]);
            }
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleColor();
}

} // namespace app
