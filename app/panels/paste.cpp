#include "app/panels/panels.hpp"
#include "app/panels/table_words.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

std::string count(std::size_t n)
{
    return format_integer(static_cast<std::int64_t>(n));
}

void draw_pasted(PanelContext const &context, PastedCell const &cell)
{
    ImFont *const font = context.fonts.small;
    float const room = ImGui::GetContentRegionAvail().x;
    std::string const head =
        cell.key + "  " + context.text(column_label(context.view.table.layer, cell.column));
    write(font, context.palette.text_secondary, fitted(font, head, room));
    std::string const before = cell.before.empty() ? "\xE2\x80\x93" : cell.before;
    std::string const words = before + "  \xE2\x86\x92  " + cell.after;
    write(context.fonts.small_bold,
          cell.fault.empty() ? context.palette.text : context.palette.late,
          fitted(context.fonts.small_bold, words, room));
    if (!cell.fault.empty()) {
        write_wrapped(font, context.palette.late, cell.fault);
    }
}

} // namespace

void draw_paste(PanelContext const &context)
{
    PastePreview const &paste = *context.view.table.paste;
    write(context.fonts.title, context.palette.text,
          context.text(sim::text("{n} cells change", {{"n", count(paste.cells.size())}})));
    std::string more =
        context.text(sim::text("{n} hold the value already", {{"n", count(paste.same)}}));
    if (paste.left_over > 0) {
        more += "; " + context.text(sim::text("{n} lie beyond the table and are not taken",
                                              {{"n", count(paste.left_over)}}));
    }
    write_wrapped(context.fonts.small, context.palette.text_secondary, more);
    if (paste.faults > 0) {
        write_wrapped(context.fonts.small_bold, context.palette.late,
                      context.text(sim::text("{n} cells cannot be taken: correct them first.",
                                             {{"n", count(paste.faults)}})));
    }
    float const half = (ImGui::GetContentRegionAvail().x - context.px(8)) / 2;
    bool const can = paste.faults == 0 && !paste.cells.empty();
    ImGui::BeginDisabled(!can);
    if (primary_button(context, context.text("Apply"), {half, context.px(28)}) && can) {
        context.ask("apply-paste", {});
    }
    ImGui::EndDisabled();
    ImGui::SameLine(0.0F, context.px(8));
    if (ImGui::Button((context.text("Discard") + "##paste").c_str(), {half, context.px(28)})) {
        context.ask("cancel-paste", {});
    }
    ImGui::BeginChild("cells", {0.0F, 0.0F}, false);
    constexpr std::size_t most = 200; // nobody reads more before applying
    for (bool const wrong : {true, false}) {
        for (std::size_t i = 0, shown = 0; i < paste.cells.size() && shown < most; ++i) {
            if (paste.cells[i].fault.empty() != wrong) {
                draw_pasted(context, paste.cells[i]);
                ++shown;
            }
        }
    }
    ImGui::EndChild();
}

} // namespace app
