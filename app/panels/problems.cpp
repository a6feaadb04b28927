#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"

#include "app/view/number.hpp"

namespace app {

namespace {

void draw_mark(PanelContext const &context, sim::Severity severity)
{
    float const line = context.px(20);
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImVec2 const middle{at.x + context.px(6), at.y + line / 2};
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const r = context.px(5);
    switch (severity) {
    case sim::Severity::error:
        list.AddTriangleFilled({middle.x, middle.y - r}, {middle.x + r, middle.y + r},
                               {middle.x - r, middle.y + r}, context.palette.late.packed());
        break;
    case sim::Severity::warning:
        list.AddQuadFilled({middle.x, middle.y - r}, {middle.x + r, middle.y},
                           {middle.x, middle.y + r}, {middle.x - r, middle.y},
                           context.palette.warning.packed());
        break;
    case sim::Severity::note:
        list.AddCircleFilled(middle, context.px(3.5F), context.palette.text_disabled.packed());
        break;
    }
    ImGui::Dummy({context.px(14), line});
    ImGui::SameLine(0.0F, context.px(6));
}

} // namespace

void draw_problems(PanelContext const &context)
{
    sim::Diagnostics const &findings = context.document.diagnostics;
    if (findings.empty()) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text("No problems found in the data."));
        return;
    }
    ImGui::PushFont(context.fonts.small);
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(findings.size()));
    while (clipper.Step()) {
        for (int i = clipper.DisplayStart; i < clipper.DisplayEnd; ++i) {
            sim::Diagnostic finding = findings[static_cast<std::size_t>(i)];
            finding.where.file.clear(); // always the open one
            ImGui::PushID(i);
            draw_mark(context, finding.severity);
            std::string const words = sim::format_diagnostic(context.view.language, finding);
            if (ImGui::Selectable(words.c_str(), false, 0, {0.0F, context.px(20)})) {
                context.ask("show-problem", {std::to_string(i)});
            }
            ImGui::PopID();
        }
    }
    ImGui::PopFont();
}

} // namespace app
