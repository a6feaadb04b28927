#include "app/panels/compare_panels.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <cmath>

namespace app {

namespace {

constexpr sim::Payer payers[] = {sim::Payer::city, sim::Payer::district, sim::Payer::resident};
constexpr char const *payer_heads[] = {label_key("city"), label_key("district"),
                                       label_key("residents")};

/// Right ends of the columns, pixels of the list.
struct Ends
{
    float change; ///< where it begins
    float total;
    float payer[3];
};

/// Head, rows and sums stand under each other though the rows are a window of their own, with room
/// for its scrollbar. \param right  of all columns
Ends ends_to(PanelContext const &context, float right)
{
    float const step = context.px(50);
    float const total = right - 3 * step;
    return {total - context.px(50 + 58), total, {right - 2 * step, right - step, right}};
}

void draw_head(PanelContext const &context, Ends const &ends)
{
    Rgba const ink = context.palette.text_disabled;
    ImFont *const font = context.fonts.caption;
    write(font, ink, context.text("Block"));
    ImGui::SameLine(ends.change);
    write(font, ink, context.text("Change"));
    write_right(font, ink, context.text("total"), ends.total);
    for (std::size_t i = 0; i < std::size(payers); ++i) {
        write_right(font, ink, context.text(payer_heads[i]), ends.payer[i]);
    }
}

void draw_disc(PanelContext const &context, ImVec2 middle, std::size_t number)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImFont *const font = context.fonts.small_bold;
    std::string const words = std::to_string(number);
    list.AddCircleFilled(middle, context.px(10), context.palette.accent.packed(), 24);
    list.AddText(font, font->FontSize,
                 {std::round(middle.x - width_of(font, words) / 2),
                  std::round(middle.y - font->FontSize / 2)},
                 (context.palette.dark ? context.palette.panel : rgb(0xffffff)).packed(),
                 words.c_str());
}

void draw_sum_columns(PanelContext const &context, Ends const &ends, sim::Money total,
                      std::array<sim::Money, 3> const &parts, ImFont *font)
{
    write_right(context.fonts.small_bold, context.palette.text, format_signed_wan_yuan(total),
                ends.total);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        write_right(font, context.palette.text_secondary, format_signed_wan_yuan(parts[i]),
                    ends.payer[i]);
    }
}

/// Swatch to swatch; where only the year or the insulation differs, that in words.
void draw_change(PanelContext const &context, sim::report::BlockDifference const &flip)
{
    sim::Dataset const &dataset = context.document.dataset;
    if (flip.a.route == flip.b.route && flip.a.start_year != flip.b.start_year) {
        write(context.fonts.caption, context.palette.text_secondary,
              std::to_string(flip.a.start_year) + "→" + std::to_string(flip.b.start_year));
        return;
    }
    swatch(context, dataset.route(flip.a.route).family);
    write(context.fonts.caption, context.palette.text_secondary, "→");
    ImGui::SameLine(0.0F, context.px(6));
    swatch(context, dataset.route(flip.b.route).family);
    ImGui::NewLine();
}

/// Brings the chosen row into sight, once after each choice and when the list's height changes: it can
/// be scrolled away from it.
void follow_choice(sim::BlockId block)
{
    ImGuiStorage &storage = *ImGui::GetStateStorage();
    int const last = storage.GetInt(ImGui::GetID("chosen"), -1);
    int const last_height = storage.GetInt(ImGui::GetID("height"), -1);
    int const height = static_cast<int>(ImGui::GetWindowHeight());
    if (last == static_cast<int>(block.index) && last_height == height) {
        return;
    }
    float const top = ImGui::GetWindowPos().y;
    bool const in_sight = ImGui::GetItemRectMin().y >= top &&
                          ImGui::GetItemRectMax().y <= top + ImGui::GetWindowHeight();
    if (!in_sight) {
        ImGui::SetScrollHereY(0.5F);
    }
    storage.SetInt(ImGui::GetID("chosen"), static_cast<int>(block.index));
    storage.SetInt(ImGui::GetID("height"), height);
}

void draw_flip(PanelContext const &context, Ends const &ends, std::size_t place)
{
    sim::report::BlockDifference const &flip = context.document.compare.at(place);
    sim::Block const &block = context.document.dataset.block(flip.block);
    bool const chosen = context.view.selected == flip.block;
    float const height = context.px(40);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const left = ImGui::GetCursorPosX();
    float const top = ImGui::GetCursorPosY();
    ImGui::PushID(static_cast<int>(place));
    if (ImGui::InvisibleButton("flip", {ImGui::GetContentRegionAvail().x, height})) {
        context.ask("select", {block.code});
        context.ask("centre", {});
    }
    ImGui::PopID();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImVec2 const opposite{corner.x + ImGui::GetItemRectSize().x, corner.y + height};
    bool const hovered = ImGui::IsItemHovered();
    if (follow_hover(context, hovered, Hover{.block = flip.block}) || chosen) {
        list.AddRectFilled(
            corner, opposite,
            (chosen ? context.palette.selected_row : context.palette.frame_hovered).packed());
    }
    std::string const &full = context.pick(block.name, block.name_en);
    float const name = left + context.px(28);
    ImFont *const bold = context.fonts.small_bold;
    std::string const shown = fitted(bold, full, ends.change - name - context.px(4));
    if (hovered && (shown != full || !flip.reason.key.empty())) {
        wrapped_tooltip(context,
                        flip.reason.key.empty() ? full : full + "\n" + context.text(flip.reason));
    }
    if (chosen) {
        follow_choice(flip.block);
    }
    list.AddLine({corner.x, opposite.y}, opposite, context.palette.separator.packed());
    draw_disc(context, {corner.x + context.px(12), corner.y + height / 2}, place + 1);
    ImGui::SetCursorPos({name, top + context.px(4)});
    write(bold, context.palette.text, shown);
    ImGui::SetCursorPos({name, top + context.px(21)});
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(sim::text("{n} households", {{"n", format_integer(block.households)}})));
    ImGui::SetCursorPos({ends.change, top + context.px(11)});
    draw_change(context, flip);
    ImGui::SetCursorPos({ends.change, top + context.px(11)});
    ImGui::Dummy({1.0F, context.fonts.small->FontSize});
    std::array<sim::Money, 3> parts{};
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i] = flip.by_payer[static_cast<std::size_t>(payers[i])];
    }
    draw_sum_columns(context, ends, flip.total(), parts, context.fonts.small);
    ImGui::SetCursorPos({left, top + height + 1.0F});
}

void draw_line(PanelContext const &context, Ends const &ends, std::string const &name,
               sim::Money total, std::array<sim::Money, 3> const &parts)
{
    write(context.fonts.small_bold, context.palette.text,
          fitted(context.fonts.small_bold, name, ends.total - context.px(60)));
    draw_sum_columns(context, ends, total, parts, context.fonts.small);
}

void draw_totals(PanelContext const &context, Ends const &ends)
{
    sim::report::Comparison const &made = *context.document.compare.made;
    std::array<sim::Money, 3> flips{};
    std::array<sim::Money, 3> rest{};
    for (std::size_t i = 0; i < flips.size(); ++i) {
        flips[i] = made.of_flips(payers[i]);
        rest[i] =
            made.b_results->money.of(payers[i]) - made.a_results->money.of(payers[i]) - flips[i];
    }
    draw_line(context, ends, context.text("Total"), made.of_flips(), flips);
    if (made.beside_flips() != sim::Money{}) {
        draw_line(context, ends, context.text("Other values of B, other blocks"),
                  made.beside_flips(), rest);
    }
}

} // namespace

void draw_flips(PanelContext const &context, float height)
{
    CompareView const &compare = context.document.compare;
    section_title(context, context.text("Blocks that change"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text("10 000 yuan, by difference"), right_end(context));
    if (compare.made->flips.empty()) {
        write_wrapped(context.fonts.body, context.palette.text_secondary,
                      context.text("No block has another route, year or insulation."));
    }
    float const line = context.fonts.small->FontSize + context.px(8);
    float const foot = line * (compare.made->beside_flips() != sim::Money{} ? 2.0F : 1.0F);
    float const left = ImGui::GetCursorPosX();
    float const right = right_end(context) - context.px(10);
    draw_head(context, ends_to(context, right));
    float const rows = static_cast<float>(compare.made->flips.size()) * (context.px(40) + 1.0F);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, 0.0F});
    ImGui::BeginChild("flips", {0.0F, std::min(height - foot - context.px(56), rows)});
    for (std::size_t i = 0; i < compare.order->size(); ++i) {
        draw_flip(context, ends_to(context, right - left), i);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
    draw_totals(context, ends_to(context, right));
}

} // namespace app
