#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cstdint>

namespace app {

namespace {

constexpr int most_columns = 40; ///< of a file, that are shown side by side

/// Which column of ours one of theirs fills; nullptr: none.
sim::io::ColumnMatch const *match_of(ImportReading const &reading, std::string const &theirs)
{
    auto const &columns = reading.preview.mapped.columns;
    auto const found = std::ranges::find(columns, theirs, &sim::io::ColumnMatch::theirs);
    return found == columns.end() ? nullptr : &*found;
}

void draw_heads(PanelContext const &context, ImportReading const &reading,
                sim::io::ForeignTable const &head, int columns)
{
    ImGui::TableNextRow(ImGuiTableRowFlags_Headers);
    ImGui::TableNextColumn();
    write(context.fonts.caption, context.palette.text_disabled, context.text("Row"));
    for (int i = 0; i < columns; ++i) {
        ImGui::TableNextColumn();
        std::string const &theirs = head.columns[static_cast<std::size_t>(i)];
        sim::io::ColumnMatch const *const match = match_of(reading, theirs);
        write(context.fonts.small_bold,
              match == nullptr ? context.palette.text_secondary : context.palette.text, theirs);
        std::string words = "–";
        if (match != nullptr) {
            words = "→ " + column_words(context, reading.order.layer, match->ours);
            words += match->unit.empty() ? std::string{} : " · " + match->unit;
        }
        write(context.fonts.caption,
              match == nullptr ? context.palette.text_disabled : context.palette.accent, words);
    }
}

void draw_cells(PanelContext const &context, sim::io::ForeignTable const &head, int columns)
{
    float const widest = context.px(260);
    for (sim::io::ForeignRow const &row : head.rows) {
        ImGui::TableNextRow(0, context.px(22));
        ImGui::TableNextColumn();
        write(context.fonts.caption, context.palette.text_disabled, std::to_string(row.number));
        for (int i = 0; i < columns; ++i) {
            ImGui::TableNextColumn();
            std::string const &words = row.cells[static_cast<std::size_t>(i)];
            write(context.fonts.small, context.palette.text,
                  fitted(context.fonts.small, words, widest));
        }
    }
}

/// What a file says of itself, in a line.
std::string summary(PanelContext const &context, ImportReading const &reading,
                    sim::io::ForeignTable const &head)
{
    auto const index = static_cast<std::size_t>(&head - reading.heads.data());
    std::string words = context.text(
        sim::text("{rows} rows, {columns} columns",
                  {{"rows", format_integer(static_cast<std::int64_t>(reading.row_counts[index]))},
                   {"columns", std::to_string(head.columns.size())}}));
    if (head.spatial) {
        words += " · " + context.text("with shapes");
    }
    if (reading.row_counts[index] > head.rows.size()) {
        words += " · " + context.text(sim::text("the first {n} are shown",
                                                {{"n", std::to_string(head.rows.size())}}));
    }
    return words;
}

void write_field(PanelContext const &context, std::string const &words)
{
    if (!words.empty()) {
        write(context.fonts.caption, context.palette.text_secondary, words);
        ImGui::SameLine(0.0F, context.px(12));
    }
}

std::string place_of(PanelContext const &context, ImportReading const &reading,
                     sim::Location const &where)
{
    std::string const &row = where.feature;
    bool const is_row = row.starts_with("row ");
    return is_row ? context.text(sim::text("row {n}", {{"n", row.substr(4)}}))
                  : (row.empty() ? layer_words(context, where.layer.empty() ? reading.order.layer
                                                                            : where.layer)
                                 : row);
}

void draw_finding(PanelContext const &context, ImportReading const &reading,
                  sim::Diagnostic const &finding)
{
    grade_mark(context, finding.severity, context.px(20));
    ImGui::BeginGroup();
    std::string words = context.text(finding.message);
    if (!finding.value.empty()) {
        words += context.text(": ") + finding.value;
    }
    write_wrapped(context.fonts.body, context.palette.text, words);
    write_field(context, place_of(context, reading, finding.where));
    if (!finding.where.field.empty()) {
        std::string const name = column_words(context, reading.order.layer, finding.where.field);
        write_field(context, context.text(sim::text("column {name}", {{"name", name}})));
    }
    write_field(context, context.text(finding.allowed));
    ImGui::NewLine();
    ImGui::EndGroup();
    ImGui::Dummy({1.0F, context.px(4)});
}

} // namespace

void draw_import_file_page(PanelContext const &context, ImportDesk const &desk)
{
    ImportReading const &reading = *desk.reading();
    sim::io::ForeignTable const *const head = reading.head();
    if (head == nullptr || head->columns.empty()) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      context.text("No table could be read; the findings say why."));
        return;
    }
    write(context.fonts.small, context.palette.text_secondary, summary(context, reading, *head));
    int const columns =
        static_cast<int>(std::min(head->columns.size(), static_cast<std::size_t>(most_columns)));
    if (ImGui::BeginTable("head", columns + 1,
                          ImGuiTableFlags_ScrollX | ImGuiTableFlags_ScrollY |
                              ImGuiTableFlags_BordersInnerH | ImGuiTableFlags_SizingFixedFit)) {
        ImGui::TableSetupScrollFreeze(1, 1);
        draw_heads(context, reading, *head, columns);
        draw_cells(context, *head, columns);
        ImGui::EndTable();
    }
}

void draw_import_findings_page(PanelContext const &context, ImportDesk const &desk)
{
    ImportReading const &reading = *desk.reading();
    ImportTrial const *const trial = desk.trial();
    bool const has_errors = trial != nullptr && !trial->errors.empty();
    if (reading.findings.empty() && !has_errors) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text("Nothing to remark on the file."));
        return;
    }
    constexpr std::size_t most = 500;
    if (has_errors) {
        for (sim::Diagnostic const &finding : trial->errors) {
            draw_finding(context, reading, finding);
        }
    }
    for (std::size_t i = 0; i < std::min(reading.findings.size(), most); ++i) {
        draw_finding(context, reading, reading.findings[i]);
    }
    if (reading.findings.size() > most) {
        write(context.fonts.small, context.palette.text_secondary,
              context.text(sim::text("and {n} more",
                                     {{"n", std::to_string(reading.findings.size() - most)}})));
    }
}

} // namespace app
