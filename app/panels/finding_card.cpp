#include "app/panels/doctor_panels.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <cstdint>

namespace app {

namespace {

constexpr std::size_t most_lines = 12;

FindingGroup const &group_of(Checkup const &checkup, std::size_t finding)
{
    sim::Diagnostic const &one = checkup.report.findings[finding].diagnostic;
    return *std::ranges::find_if(checkup.groups, [&](FindingGroup const &group) {
        return group.kind == one.code && group.grade == one.severity;
    });
}

std::string or_dash(std::string const &words)
{
    return words.empty() ? "–" : words;
}

void draw_line(PanelContext const &context, FixLine const &line)
{
    std::string const row = layer_words(context, line.layer) + " " + line.key;
    switch (line.kind) {
    case FixLine::Kind::cell:
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      row + "  " + column_words(context, line.layer, line.column));
        write_wrapped(context.fonts.small_bold, context.palette.text,
                      or_dash(line.before) + "  →  " + or_dash(line.after));
        break;
    case FixLine::Kind::shape:
        write_wrapped(context.fonts.small, context.palette.text,
                      row + "  " + context.text("the shape is mended"));
        break;
    case FixLine::Kind::added:
        write_wrapped(context.fonts.small, context.palette.text,
                      row + "  " + context.text("is added"));
        break;
    case FixLine::Kind::removed:
        write_wrapped(context.fonts.small, context.palette.text,
                      row + "  " + context.text("is removed"));
        break;
    }
}

void draw_buttons(PanelContext const &context, std::size_t finding, FindingGroup const &group)
{
    std::string const one = context.text("Mend this");
    float const height = context.px(26);
    ImGui::PushFont(context.fonts.small);
    if (primary_button(context, one,
                       {width_of(context.fonts.small, one) + context.px(28), height})) {
        context.ask("fix-finding", {std::to_string(finding)});
    }
    if (group.fixable > 1) {
        std::string const all = context.text(
            sim::text("Mend all {n} of the kind",
                      {{"n", format_integer(static_cast<std::int64_t>(group.fixable))}}));
        ImGui::SameLine(0.0F, context.px(8));
        if (ImGui::Button(all.c_str(),
                          {width_of(context.fonts.small, all) + context.px(28), height})) {
            context.ask("fix", {group.kind});
        }
    }
    ImGui::PopFont();
}

} // namespace

void draw_finding_card(PanelContext const &context, DoctorDesk const &desk)
{
    sim::DoctorFinding const &finding = desk.checkup()->report.findings[*desk.chosen()];
    sim::Diagnostic const &what = finding.diagnostic;
    write_wrapped(context.fonts.body_bold, context.palette.text, context.text(what.message));
    if (!what.value.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text(sim::text("found: {what}", {{"what", what.value}})));
    }
    if (!what.allowed.key.empty()) {
        write_wrapped(context.fonts.small, context.palette.text_secondary,
                      context.text(sim::text("wanted: {what}",
                                             {{"what", sim::render(sim::Language::zh, what.allowed),
                                               sim::render(sim::Language::en, what.allowed)}})));
    }
    if (!finding.fix || desk.fix().empty()) {
        write_wrapped(context.fonts.small, context.palette.text_disabled,
                      context.text("No fix is proposed: somebody has to look."));
        return;
    }
    ImGui::Dummy({1.0F, context.px(4)});
    for (std::size_t i = 0; i < std::min(desk.fix().size(), most_lines); ++i) {
        draw_line(context, desk.fix()[i]);
    }
    if (desk.fix().size() > most_lines) {
        write(context.fonts.small, context.palette.text_secondary,
              context.text(sim::text("and {n} more",
                                     {{"n", std::to_string(desk.fix().size() - most_lines)}})));
    }
    ImGui::Dummy({1.0F, context.px(4)});
    draw_buttons(context, *desk.chosen(), group_of(*desk.checkup(), *desk.chosen()));
}

} // namespace app
