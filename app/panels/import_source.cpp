#include "app/core/import_columns.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/path_field.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace app {

namespace {

/// Files and folders that the path could go on to; gone once a file is chosen.
void draw_completions(PanelContext const &context, ImportDesk const &desk)
{
    bool const is_chosen = !desk.order().file.empty() && desk.path() == desk.order().file.string();
    if (is_chosen) {
        return;
    }
    draw_path_choices(context, {desk.completions(), "import-path", "import-path",
                                desk.order().file.empty() ? 216.0F : 112.0F});
}

void draw_layer(PanelContext const &context, ImportDesk const &desk)
{
    if (!labelled_list(context, "##layer", context.text("Taken as"),
                       layer_words(context, desk.order().layer))) {
        return;
    }
    for (char const *const layer : import_layers()) {
        if (ImGui::Selectable(layer_words(context, layer).c_str(), desk.order().layer == layer)) {
            context.ask("import-layer", {layer});
        }
    }
    ImGui::EndCombo();
}

void draw_sheet(PanelContext const &context, ImportReading const &reading)
{
    if (reading.heads.size() < 2) {
        return;
    }
    sim::io::ForeignTable const *const head = reading.head();
    if (!labelled_list(context, "##sheet", context.text("Sheet"), head->layer)) {
        return;
    }
    for (sim::io::ForeignTable const &sheet : reading.heads) {
        if (ImGui::Selectable(sheet.layer.c_str(), &sheet == head)) {
            context.ask("import-set", {"sheet", sheet.layer});
        }
    }
    ImGui::EndCombo();
}

void draw_encoding(PanelContext const &context, ImportReading const &reading)
{
    sim::io::ForeignTable const *const head = reading.head();
    std::string const &told = reading.order.settings.encoding;
    std::string const found = head == nullptr ? std::string{} : head->encoding;
    if (found.empty() && told.empty()) {
        return; // a workbook brings its own
    }
    std::string const by_itself = context.text(sim::text("found: {what}", {{"what", found}}));
    if (!labelled_list(context, "##encoding", context.text("Encoding"),
                       told.empty() ? by_itself : told)) {
        return;
    }
    if (ImGui::Selectable(context.text("Find it").c_str(), told.empty())) {
        context.ask("import-set", {"encoding", "auto"});
    }
    for (char const *const name : {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "BIG5"}) {
        if (ImGui::Selectable(name, told == name)) {
            context.ask("import-set", {"encoding", name});
        }
    }
    ImGui::EndCombo();
}

struct Datum
{
    char const *key;
    char const *label;
};

constexpr std::array datums{
    Datum{"auto", label_key("As found in the file")}, Datum{"cgcs2000", label_key("CGCS2000")},
    Datum{"wgs84", label_key("WGS 84")}, Datum{"gcj02", label_key("GCJ-02 (AutoNavi, Tencent)")},
    Datum{"bd09", label_key("BD-09 (Baidu)")}};

void draw_datum(PanelContext const &context, sim::io::ImportSettings const &told)
{
    auto const present =
        std::ranges::find_if(datums, [&](Datum const &one) { return told.datum == one.key; });
    Datum const &shown = present == datums.end() ? datums.front() : *present;
    if (!labelled_list(context, "##datum", context.text("Datum"), context.text(shown.label))) {
        return;
    }
    for (Datum const &one : datums) {
        if (ImGui::Selectable(context.text(one.label).c_str(), &one == &shown)) {
            context.ask("import-set", {"datum", one.key});
        }
    }
    ImGui::EndCombo();
}

/// Zones that a district lies in are known by name; any EPSG code may be written in a script.
void draw_crs(PanelContext const &context, sim::io::ImportSettings const &told)
{
    std::string const present = told.crs.empty() ? context.text("As found in the file") : told.crs;
    if (!labelled_list(context, "##crs", context.text("System"), present)) {
        return;
    }
    if (ImGui::Selectable(context.text("As found in the file").c_str(), told.crs.empty())) {
        context.ask("import-set", {"crs", "auto"});
    }
    constexpr int first_meridian = 75;
    constexpr int zones = 21;
    for (int i = 0; i < zones; ++i) {
        std::string const code = "EPSG:" + std::to_string(4534 + i);
        std::string const words = context.text(
            sim::text("{code}  CGCS2000, 3-degree zone, {degrees} E",
                      {{"code", code}, {"degrees", std::to_string(first_meridian + 3 * i) + "°"}}));
        if (ImGui::Selectable(words.c_str(), told.crs == code)) {
            context.ask("import-set", {"crs", code});
        }
    }
    if (ImGui::Selectable("EPSG:4490  CGCS2000", told.crs == "EPSG:4490")) {
        context.ask("import-set", {"crs", "EPSG:4490"});
    }
    ImGui::EndCombo();
}

bool has_places(ImportReading const &reading)
{
    return !reading.preview.mapped.crs_words.key.empty();
}

void draw_week(PanelContext const &context, ImportDesk const &desk)
{
    std::optional<sim::Day> week = desk.order().week;
    std::array<char, 16> buffer{};
    (week ? sim::iso_date(*week) : std::string{}).copy(buffer.data(), buffer.size() - 1);
    float const begin = ImGui::GetCursorPosX();
    ImGui::AlignTextToFramePadding();
    write(context.fonts.small, context.palette.text_secondary, context.text("Returns of"));
    ImGui::SameLine();
    ImGui::SetCursorPosX(begin + context.px(88));
    ImGui::SetNextItemWidth(ImGui::GetContentRegionAvail().x);
    ImGui::InputTextWithHint("##week", context.text("the day that the file says").c_str(),
                             buffer.data(), buffer.size(), ImGuiInputTextFlags_CharsNoBlank);
    if (ImGui::IsItemDeactivatedAfterEdit()) {
        context.ask("import-set",
                    {"week", buffer.front() == '\0' ? "auto" : std::string{buffer.data()}});
    }
    bool corrects = desk.order().corrects;
    if (ImGui::Checkbox(context.text("Corrects earlier returns").c_str(), &corrects)) {
        context.ask("import-set", {"correct", corrects ? "yes" : "no"});
    }
}

} // namespace

void draw_import_source(PanelContext const &context, ImportDesk const &desk)
{
    section_title(context, context.text("File"));
    if (desk.order().pasted.empty()) {
        draw_path_input(context, desk.path(), "import-path");
        draw_completions(context, desk);
    } else {
        write(context.fonts.body, context.palette.text, desk.order().file.string());
    }
    if (desk.order().returns) {
        draw_week(context, desk);
    } else {
        draw_layer(context, desk);
    }
    ImportReading const *const reading = desk.reading();
    if (reading == nullptr || desk.order().returns) {
        return;
    }
    draw_sheet(context, *reading);
    draw_encoding(context, *reading);
    if (has_places(*reading) || reading->datum_unsaid || !desk.order().settings.datum.empty() ||
        !desk.order().settings.crs.empty()) {
        draw_datum(context, desk.order().settings);
        draw_crs(context, desk.order().settings);
        write_wrapped(context.fonts.caption, context.palette.text_secondary,
                      context.text(reading->preview.mapped.crs_words));
    }
}

} // namespace app
