#include "app/core/doctor_desk.hpp"
#include "app/panels/doctor_panels.hpp"
#include "app/panels/empty_state.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

#include "app/view/number.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace app {

namespace {

constexpr std::array grade_labels{label_key("errors"), label_key("warnings"), label_key("notes")};
constexpr std::array grade_keys{"error", "warning", "note"};

std::string count_words(std::size_t count)
{
    return format_integer(static_cast<std::int64_t>(count));
}

void draw_heads(PanelContext const &context, DoctorDesk const &desk)
{
    bool const findings = desk.page() == DoctorPage::findings;
    if (choice_button(context, "all", context.text("All findings"), findings && !desk.grade())) {
        context.ask("doctor", {"all"});
    }
    for (std::size_t i = 0; desk.checkup() != nullptr && i < grade_labels.size(); ++i) {
        auto const grade = static_cast<sim::Severity>(i);
        std::string const words =
            context.text(grade_labels.at(i)) + "  " + count_words(desk.checkup()->counts.at(i));
        if (choice_button(context, grade_keys.at(i), words, findings && desk.grade() == grade)) {
            context.ask("doctor", {grade_keys.at(i)});
        }
    }
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(12));
    if (choice_button(context, "missing", context.text("Missing figures"), !findings)) {
        context.ask("doctor", {"missing"});
    }
    if (desk.is_examining()) {
        ImGui::AlignTextToFramePadding();
        write(context.fonts.small, context.palette.text_disabled,
              context.text("Checking the data ..."));
    } else {
        ImGui::NewLine();
    }
}

/// What a finding is about, as a person knows it.
std::string feature_words(PanelContext const &context, sim::Location const &where)
{
    sim::Dataset const &dataset = context.document.dataset;
    if (auto const block = dataset.find_block(where.feature); block && where.layer == "blocks") {
        return context.pick(dataset.block(*block).name, dataset.block(*block).name_en);
    }
    if (auto const place = dataset.find_jurisdiction(where.feature);
        place && where.layer == "jurisdictions") {
        return context.pick(dataset.jurisdiction(*place).name,
                            dataset.jurisdiction(*place).name_en);
    }
    return where.feature;
}

/// The block or town that a finding speaks of.
Hover hover_of(PanelContext const &context, sim::Location const &where)
{
    sim::Dataset const &dataset = context.document.dataset;
    if (where.layer == "blocks") {
        return {.block = dataset.find_block(where.feature)};
    }
    return {.jurisdiction = where.layer == "jurisdictions"
                                ? dataset.find_jurisdiction(where.feature)
                                : std::nullopt};
}

void draw_finding(PanelContext const &context, DoctorDesk const &desk, std::size_t index)
{
    sim::DoctorFinding const &finding = desk.checkup()->report.findings[index];
    sim::Location const &where = finding.diagnostic.where;
    ImGui::PushID(static_cast<int>(index));
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + context.px(40));
    std::string words = layer_words(context, where.layer) + "  " + feature_words(context, where);
    if (!where.field.empty()) {
        words += "  ·  " + column_words(context, where.layer, where.field);
    }
    if (!finding.diagnostic.value.empty()) {
        words += "  ·  " + finding.diagnostic.value;
    }
    float const width = ImGui::GetContentRegionAvail().x;
    words = fitted(context.fonts.small, words, width - context.px(8));
    Hover const of = hover_of(context, where);
    tint_hover_row(context, of, context.px(20));
    if (ImGui::Selectable(words.c_str(), desk.chosen() == index, 0, {0.0F, context.px(20)})) {
        context.ask("show-problem", {std::to_string(index)});
    }
    if (ImGui::IsItemHovered()) {
        context.points_at(of);
    }
    ImGui::PopID();
}

/// The sentence of a kind; of several findings it leaves open what differs between them.
std::string kind_sentence(PanelContext const &context, DoctorDesk const &desk,
                          FindingGroup const &group)
{
    auto const &findings = desk.checkup()->report.findings;
    sim::Text sentence = findings[group.findings.front()].diagnostic.message;
    bool const differs = std::ranges::any_of(
        group.findings, [&](std::size_t i) { return findings[i].diagnostic.message != sentence; });
    for (sim::TextArg &arg : sentence.args) {
        arg = differs ? sim::TextArg{arg.name, "…"} : arg;
    }
    return context.text(sentence);
}

/// A kind in a line: open or closed, its sentence, how many.
void draw_group(PanelContext const &context, DoctorDesk const &desk, FindingGroup const &group)
{
    std::string const fold_key = group.kind;
    bool const open = desk.is_open(fold_key);
    ImGui::PushID(group.kind.c_str());
    ImGui::PushID(static_cast<int>(group.grade));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const width = ImGui::GetContentRegionAvail().x;
    if (ImGui::Selectable("##kind", false, 0, {width, context.px(24)})) {
        context.ask("fold-findings", {fold_key});
    }
    ImVec2 const after = ImGui::GetCursorScreenPos();
    float const y = corner.y + context.px(12);
    float const x = corner.x + context.px(8);
    float const r = context.px(4);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    std::uint32_t const ink = context.palette.text_secondary.packed();
    if (open) {
        list.AddTriangleFilled({x - r, y - r / 2}, {x + r, y - r / 2}, {x, y + r}, ink);
    } else {
        list.AddTriangleFilled({x - r / 2, y - r}, {x + r, y}, {x - r / 2, y + r}, ink);
    }
    ImGui::SetCursorScreenPos({corner.x + context.px(20), corner.y});
    grade_mark(context, group.grade, context.px(24));
    ImGui::SetCursorScreenPos({corner.x + context.px(40), corner.y + context.px(3)});
    std::string const count = count_words(group.findings.size());
    write(context.fonts.body, context.palette.text,
          fitted(context.fonts.body, kind_sentence(context, desk, group), width - context.px(110)));
    write_right(context.fonts.small_bold, context.palette.text_secondary, count,
                corner.x + width - context.px(8) - ImGui::GetWindowPos().x);
    ImGui::SetCursorScreenPos(after);
    ImGui::PopID();
    ImGui::PopID();
}

void draw_list(PanelContext const &context, DoctorDesk const &desk)
{
    ImGui::PushFont(context.fonts.small);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), 0.0F});
    for (FindingGroup const &group : desk.checkup()->groups) {
        if (desk.grade() && group.grade != *desk.grade()) {
            continue;
        }
        draw_group(context, desk, group);
        if (!desk.is_open(group.kind)) {
            continue;
        }
        ImGuiListClipper clipper;
        clipper.Begin(static_cast<int>(group.findings.size()), context.px(20));
        while (clipper.Step()) {
            for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
                draw_finding(context, desk, group.findings[static_cast<std::size_t>(i)]);
            }
        }
    }
    ImGui::PopStyleVar();
    ImGui::PopFont();
}

} // namespace

void draw_problems(PanelContext const &context)
{
    DoctorDesk const *const desk = context.document.doctor_desk;
    if (desk == nullptr) {
        return;
    }
    draw_heads(context, *desk);
    if (desk->page() == DoctorPage::missing) {
        draw_missing_figures(context, *desk);
        return;
    }
    if (desk->failure()) {
        write_wrapped(context.fonts.body, context.palette.late, context.text(*desk->failure()));
    }
    if (desk->checkup() == nullptr) {
        return;
    }
    if (desk->checkup()->report.findings.empty()) {
        draw_empty(context, context.text("No problems found in the data."),
                   context.text("Which figure that is not known could change the answer is listed "
                                "under missing figures."),
                   {{context.text("Missing figures"), "doctor", {"missing"}}});
        return;
    }
    float const card = desk->chosen() ? context.px(360) : 0.0F;
    ImGui::BeginChild("findings", {ImGui::GetContentRegionAvail().x - card, 0.0F}, false);
    draw_list(context, *desk);
    ImGui::EndChild();
    if (desk->chosen()) {
        ImGui::SameLine(0.0F, context.px(16));
        ImGui::BeginChild("finding", {0.0F, 0.0F}, false);
        draw_finding_card(context, *desk);
        ImGui::EndChild();
    }
}

} // namespace app
