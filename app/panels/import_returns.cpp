#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include "sim/model/stage_words.hpp"

#include <cstdint>

namespace app {

namespace {

std::string taken_words(PanelContext const &context, sim::io::TakenAs as)
{
    switch (as) {
    case sim::io::TakenAs::added:
        return context.text("new");
    case sim::io::TakenAs::changed:
        return context.text("changed");
    case sim::io::TakenAs::same:
        break;
    }
    return context.text("the same");
}

void draw_report(PanelContext const &context, sim::io::TakenReport const &taken)
{
    sim::ProgressReport const &report = taken.report;
    sim::Block const &block = context.document.dataset.block(report.block);
    auto const cell = [&](Rgba ink, std::string const &words) {
        ImGui::TableNextColumn();
        write(context.fonts.small, ink,
              fitted(context.fonts.small, words, ImGui::GetContentRegionAvail().x));
    };
    ImGui::TableNextRow(0, context.px(26));
    cell(context.palette.text, context.pick(block.name, block.name_en));
    cell(context.palette.text_secondary, sim::iso_date(report.week));
    cell(context.palette.text_secondary, format_integer(block.households));
    cell(context.palette.text_secondary, format_integer(taken.done_before));
    cell(context.palette.text, format_integer(report.households_done));
    cell(context.palette.text, context.text(sim::name_of(report.stage)));
    cell(context.palette.text_secondary, taken_words(context, taken.as));
}

void draw_reports(PanelContext const &context, sim::io::ProgressPreview const &returned)
{
    if (!ImGui::BeginTable("reports", 7, ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH)) {
        return;
    }
    auto const fixed = [&](char const *label, float width) {
        ImGui::TableSetupColumn(context.text(label).c_str(), ImGuiTableColumnFlags_WidthFixed,
                                context.px(width));
    };
    ImGui::TableSetupColumn(context.text("Name").c_str(), ImGuiTableColumnFlags_WidthStretch);
    fixed(label_key("Day of the return"), 96);
    fixed(label_key("Households"), 84);
    fixed(label_key("done by the last"), 84);
    fixed(label_key("done so far"), 84);
    fixed(label_key("Stage now"), 96);
    fixed(label_key("Taken in as"), 84);
    ImGui::TableSetupScrollFreeze(0, 1);
    ImGui::PushFont(context.fonts.caption);
    ImGui::TableHeadersRow();
    ImGui::PopFont();
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(returned.reports.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            draw_report(context, returned.reports[static_cast<std::size_t>(i)]);
        }
    }
    ImGui::EndTable();
}

} // namespace

void draw_import_returns_page(PanelContext const &context, ImportDesk const &desk)
{
    sim::io::ProgressPreview const &returned = desk.reading()->returned;
    using sim::io::TakenAs;
    auto const number = [](std::size_t count) {
        return format_integer(static_cast<std::int64_t>(count));
    };
    write_wrapped(
        context.fonts.small, context.palette.text_secondary,
        context.text(sim::text(
            "Returns: {added} new, {changed} changed, {same} the same; problems: {new_problems} "
            "new, {changed_problems} changed",
            {{"added", number(returned.count(TakenAs::added))},
             {"changed", number(returned.count(TakenAs::changed))},
             {"same", number(returned.count(TakenAs::same))},
             {"new_problems", number(returned.count_problems(TakenAs::added))},
             {"changed_problems", number(returned.count_problems(TakenAs::changed))}})));
    if (!returned.reports.empty()) {
        ImGui::PushStyleColor(ImGuiCol_Text, context.palette.text_disabled.packed());
        draw_reports(context, returned);
        ImGui::PopStyleColor();
    }
}

} // namespace app
