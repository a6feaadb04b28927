#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/model/plane.hpp"

namespace app {

namespace {

std::string plane_words(PanelContext const &context)
{
    double const meridian = sim::central_meridian(context.document.dataset);
    return context.text(sim::text("CGCS2000, 3-degree zone at {meridian} E",
                                  {{"meridian", format_number(meridian, 0)}}));
}

std::string right_words(PanelContext const &context)
{
    std::string words =
        context.text(sim::text("edits: {n}", {{"n", format_integer(context.document.edit_count)}}));
    if (context.document.response_ms >= 0.0) {
        words += " · " +
                 context.text(sim::text("answer {n} ms",
                                        {{"n", format_number(context.document.response_ms, 1)}}));
    }
    return words + " · " + context.text("saved");
}

} // namespace

void draw_status_bar(PanelContext const &context, Area const &area)
{
    PanelWindow const window{
        "status_bar", area, context.palette.chrome, {0.0F, 0.0F}, ImGuiWindowFlags_NoScrollbar};
    ImFont *const font = context.fonts.caption;
    Rgba const ink = context.palette.text_secondary;
    ImGui::SetCursorPos({context.px(12), std::round((area.height - font->FontSize) / 2)});
    write(font, ink, plane_words(context));
    if (context.view.cursor) {
        ImGui::SameLine(0.0F, context.px(24));
        write(font, ink,
              format_number(context.view.cursor->x, 0) + ", " +
                  format_number(context.view.cursor->y, 0));
        if (context.view.cursor_degrees) {
            ImGui::SameLine(0.0F, context.px(16));
            write(font, ink,
                  format_number(context.view.cursor_degrees->y, 4) + "°N " +
                      format_number(context.view.cursor_degrees->x, 4) + "°E");
        }
    }
    ImGui::SameLine(0.0F, context.px(24));
    write(font, ink, "1:" + format_number(context.view.scale_denominator, 0));
    if (!context.notice.empty()) {
        ImGui::SameLine(0.0F, context.px(24));
        write(font, context.palette.text, context.notice);
    }
    write_right(font, ink, right_words(context), area.width - context.px(12));
}

} // namespace app
