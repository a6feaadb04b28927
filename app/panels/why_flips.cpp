#include "app/panels/routing_words.hpp"
#include "app/panels/why_rows.hpp"
#include "app/panels/widgets.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr std::size_t shown_flips = 3;

/// A line with a dot where the value is and a tick where it would have to be; beyond the tick it has
/// the colour of the other route.
void draw_track(PanelContext const &context, sim::Flip const &flip)
{
    float const width = right_end(context) - ImGui::GetCursorPosX();
    float const height = context.px(14);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::Dummy({width, height});
    double const span = std::max(std::abs(flip.to - flip.from), 1e-12);
    double const low = std::min(flip.from, flip.to) - 0.6 * span;
    auto const x_of = [&](double value) {
        return corner.x + width * static_cast<float>((value - low) / (2.2 * span));
    };
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const middle = corner.y + height / 2;
    float const half = context.px(1.5F);
    Rgba const other = line_colour(context.document.dataset.route(flip.route).family);
    list.AddRectFilled({corner.x, middle - half}, {corner.x + width, middle + half},
                       context.palette.border.packed());
    float const tick = x_of(flip.to);
    float const end = flip.to > flip.from ? corner.x + width : corner.x;
    list.AddRectFilled({std::min(tick, end), middle - half}, {std::max(tick, end), middle + half},
                       other.packed());
    list.AddRectFilled({tick - context.px(1), corner.y + context.px(1)},
                       {tick + context.px(1), corner.y + height - context.px(1)},
                       context.palette.text.packed());
    list.AddCircleFilled({x_of(flip.from), middle}, context.px(4), context.palette.text.packed(),
                         16);
}

void draw_flip(PanelContext const &context, sim::Flip const &flip)
{
    sim::Route const &route = context.document.dataset.route(flip.route);
    std::string const target = context.pick(route.name_zh, route.name_en);
    float const right = right_end(context);
    write_wrapped(context.fonts.small, context.palette.text, context.text(flip.sentence));
    draw_track(context, flip);
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(
              sim::text("now {value}", {{"value", amount_words(context, flip.from, flip.unit)}})));
    std::string const words = "→ " + target + "  " + amount_words(context, flip.to, flip.unit);
    write_right(context.fonts.caption, context.palette.text,
                fitted(context.fonts.caption, words, right - context.px(90)), right);
}

} // namespace

void draw_flips(PanelContext const &context, sim::BlockReason const &reason)
{
    section_title(context, context.text("What would change it"));
    if (reason.flips.empty()) {
        write_right(context.fonts.small, context.palette.text_secondary, context.text("stable"),
                    right_end(context));
        return;
    }
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{context.px(8), context.px(1)});
    for (std::size_t i = 0; i < std::min(reason.flips.size(), shown_flips); ++i) {
        draw_flip(context, reason.flips[i]);
        ImGui::Dummy({1.0F, context.px(4)});
    }
    ImGui::PopStyleVar();
}

} // namespace app
