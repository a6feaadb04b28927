#include "app/panels/compare_lines.hpp"
#include "app/panels/compare_panels.hpp"
#include "app/panels/empty_state.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr Rgba less = rgb(0x998ec3); // PuOr, as for every difference
constexpr Rgba more = rgb(0xf1a340);

/// Ends of the columns of one list.
struct Ends
{
    float a, b, bar, difference;
    float bar_half;
};

Ends ends_of(PanelContext const &context)
{
    float const right = right_end(context);
    float const half = context.px(28);
    float const bar = right - context.px(80) - half;
    float const b = bar - half - context.px(8);
    return {b - context.px(84), b, bar, right, half};
}

void draw_head(PanelContext const &context, std::string const &name)
{
    Ends const ends = ends_of(context);
    ImFont *const font = context.fonts.caption;
    write(font, context.palette.text_disabled, name);
    write_right(font, context.palette.text_disabled, "A", ends.a);
    write_right(context.fonts.small_bold, context.palette.accent, "B", ends.b);
    write_right(font, context.palette.text_disabled, context.text("B less A"), ends.difference);
}

void draw_bar(PanelContext const &context, DifferenceLine const &line, Ends const &ends,
              ImVec2 corner, float height)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const window = ImGui::GetWindowPos().x;
    float const zero = window + ends.bar;
    float const thick = context.px(8);
    float const top = corner.y + std::round((height - thick) / 2);
    list.AddLine({zero, top - context.px(2)}, {zero, top + thick + context.px(2)},
                 context.palette.grab.packed());
    if (line.of <= 0.0 || line.size == 0.0) {
        return;
    }
    double const share = std::clamp(line.size / line.of, -1.0, 1.0);
    float const reach = std::round(ends.bar_half * static_cast<float>(share));
    list.AddRectFilled({std::min(zero, zero + reach), top},
                       {std::max(zero, zero + reach), top + thick},
                       (reach < 0.0F ? less : more).packed());
}

void draw_lines(PanelContext const &context, char const *id, std::string const &head,
                std::vector<DifferenceLine> const &lines, float width)
{
    ImGui::BeginChild(id, {width, 0.0F});
    draw_head(context, head);
    ImGui::BeginChild("rows");
    Ends const ends = ends_of(context);
    for (DifferenceLine const &line : lines) {
        ImVec2 const corner = ImGui::GetCursorScreenPos();
        float const height = ImGui::GetTextLineHeight();
        ImFont *const font = line.bold ? context.fonts.small_bold : context.fonts.small;
        float const room =
            ends.a - width_of(context.fonts.small, line.a) - context.px(8) - ImGui::GetCursorPosX();
        std::string const shown = fitted(font, line.name, room);
        write(font, context.palette.text, shown);
        if (shown != line.name && ImGui::IsItemHovered()) {
            tooltip(context, line.name);
        }
        write_right(context.fonts.small, context.palette.text_secondary, line.a, ends.a);
        write_right(context.fonts.small_bold, context.palette.text, line.b, ends.b);
        write_right(context.fonts.small_bold, context.palette.text, line.difference,
                    ends.difference);
        draw_bar(context, line, ends, corner, height);
    }
    ImGui::EndChild();
    ImGui::EndChild();
}

/// While nothing is compared: what it takes.
void draw_offer(PanelContext const &context)
{
    bool const can = context.document.scenarios.size() > 1;
    CompareView const &compare = context.document.compare;
    if (compare.failure != nullptr || compare.busy) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      compare.failure != nullptr ? context.text(*compare.failure)
                                                 : context.text("Comparing the two scenarios"));
        return;
    }
    std::vector<WayOn> ways;
    if (!can) {
        ways = {{context.text("Copy the scenario"), "copy-scenario"},
                {context.text("Propose routes"), "assign"}};
    } else if (!context.view.compares()) {
        ways = {{context.text("Compare two scenarios"), "compare"}};
    }
    draw_empty(context, context.text("Two scenarios can stand side by side on the map."),
               can ? context.text("Blocks that change, money by payer, loads and dates are set "
                                  "against each other.")
                   : context.text("There is one scenario only: copy it, or keep a proposal, "
                                  "then both can be compared."),
               ways);
}

} // namespace

void draw_comparison(PanelContext const &context)
{
    if (context.document.compare.made == nullptr) {
        draw_offer(context);
        return;
    }
    sim::report::Comparison const &made = *context.document.compare.made;
    float const button = context.px(92);
    float const gap = context.px(24);
    float const width = std::floor((ImGui::GetContentRegionAvail().x - 2 * gap - button) / 2);
    draw_lines(context, "money", context.text("Money, 10 000 yuan"),
               money_difference_lines(context, made), width);
    ImGui::SameLine(0.0F, gap);
    draw_lines(context, "figures", context.text("Works, loads, air, bills"),
               figure_difference_lines(context, made), width);
    ImGui::SameLine(0.0F, gap);
    if (ImGui::Button(context.text("Copy tables").c_str(), {button, context.px(28)})) {
        context.ask("copy-comparison", {});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("All tables, for a spreadsheet"));
    }
}

} // namespace app
