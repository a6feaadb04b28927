#include "app/panels/compare_panels.hpp"
#include "app/panels/facts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

constexpr char const *mode_labels[] = {label_key("Close"), label_key("Swipe"),
                                       label_key("Side by side")};

/// A or B, to choose among all scenarios.
void choose_scenario(PanelContext const &context, bool is_b, float width)
{
    CompareState const &compare = context.view.compare;
    std::string const &key = is_b ? compare.b : compare.a;
    std::string const &other = is_b ? compare.a : compare.b;
    std::string present = is_b ? "B  " : "A  ";
    for (sim::Scenario const &one : context.document.scenarios) {
        if (one.key == key) {
            present += context.pick(one.name_zh, one.name_en);
        }
    }
    ImFont *const font = context.fonts.body_bold;
    if (begin_list(context, is_b ? "##b" : "##a", font,
                   fitted(font, present, width - context.px(40)), width)) {
        for (sim::Scenario const &one : context.document.scenarios) {
            std::string const words = context.pick(one.name_zh, one.name_en) + "##" + one.key;
            bool const is_other = one.key == other;
            if (ImGui::Selectable(words.c_str(), one.key == key) && one.key != key) {
                if (is_other) {
                    context.ask("swap-compared", {});
                } else {
                    context.ask("compare",
                                {is_b ? compare.a : one.key, is_b ? one.key : compare.b});
                }
            }
        }
        ImGui::EndCombo();
    }
}

/// Two arrows, one each way.
void draw_exchange(PanelContext const &context, ImVec2 middle)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    float const half = context.px(6);
    float const tip = context.px(3);
    for (float const way : {-1.0F, 1.0F}) {
        float const y = middle.y + way * context.px(3);
        float const end = middle.x + way * half;
        ImU32 const ink = context.palette.text_secondary.packed();
        list.AddLine({middle.x - half, y}, {middle.x + half, y}, ink, 1.5F * context.scale);
        list.AddLine({end, y}, {end - way * tip, y + way * tip}, ink, 1.5F * context.scale);
    }
}

void draw_pair(PanelContext const &context)
{
    float const swap = context.px(28);
    float const gap = context.px(4);
    float const width = std::floor((ImGui::GetContentRegionAvail().x - swap - 2 * gap) / 2);
    choose_scenario(context, false, width);
    ImGui::SameLine(0.0F, gap);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    if (ImGui::Button("##swap", {swap, context.px(28)})) {
        context.ask("swap-compared", {});
    }
    draw_exchange(context, {corner.x + swap / 2, corner.y + context.px(14)});
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text("Exchange A and B"));
    }
    ImGui::SameLine(0.0F, gap);
    choose_scenario(context, true, width);
}

void draw_modes(PanelContext const &context)
{
    for (CompareMode const mode : {CompareMode::swipe, CompareMode::side, CompareMode::off}) {
        auto const index = static_cast<std::size_t>(mode);
        std::string const key{compare_mode_keys[index]};
        if (choice_button(context, key.c_str(), context.text(mode_labels[index]),
                          context.view.compare.mode == mode)) {
            context.ask("compare-mode", {key});
        }
    }
    ImGui::NewLine();
}

void draw_sums(PanelContext const &context, sim::report::Comparison const &made)
{
    std::int64_t households = 0;
    sim::Money life;
    bool has_life = !made.flips.empty();
    for (sim::report::BlockDifference const &flip : made.flips) {
        households += made.dataset->block(flip.block).households;
        life += flip.life_cost.value_or(sim::Money{});
        has_life = has_life && flip.life_cost.has_value();
    }
    std::string const unit = context.text("10 000 yuan");
    auto const difference = [&](sim::Payer payer) {
        return made.b_results->money.of(payer) - made.a_results->money.of(payer);
    };
    draw_stats(
        context,
        {{context.text("City and district"),
          format_signed_wan_yuan(difference(sim::Payer::city) + difference(sim::Payer::district)),
          unit},
         {context.text("Residents"), format_signed_wan_yuan(difference(sim::Payer::resident)),
          unit},
         {context.text("20-year cost"), has_life ? format_signed_wan_yuan(life) : std::string{"–"},
          has_life ? unit : std::string{}}});
    write(context.fonts.small, context.palette.text_secondary,
          context.text(
              sim::text("{blocks} blocks change, {n} households; B less A",
                        {{"blocks", format_integer(static_cast<std::int64_t>(made.flips.size()))},
                         {"n", format_integer(households)}})));
}

/// Buttons at the foot: all, or the selected one.
void draw_take(PanelContext const &context)
{
    CompareView const &compare = context.document.compare;
    auto const place =
        context.view.selected ? compare.place_of(*context.view.selected) : std::nullopt;
    float const gap = context.px(8);
    float const width = std::floor((ImGui::GetContentRegionAvail().x - gap) / 2);
    if (ImGui::Button(context.text("Take all from B").c_str(), {width, context.px(28)})) {
        context.ask("take-flip", {"all"});
    }
    ImGui::SameLine(0.0F, gap);
    ImGui::BeginDisabled(!place);
    if (primary_button(context, context.text("Take this block from B"), {width, context.px(28)}) &&
        place) {
        context.ask("take-flip", {std::to_string(*place + 1)});
    }
    ImGui::EndDisabled();
}

/// What stands in place of the comparison while there is none.
void draw_waiting(PanelContext const &context)
{
    CompareView const &compare = context.document.compare;
    write_wrapped(context.fonts.body, context.palette.text_secondary,
                  compare.failure != nullptr ? context.text(*compare.failure)
                                             : context.text("Comparing the two scenarios"));
}

void draw_body(PanelContext const &context, sim::report::Comparison const &made)
{
    divider(context);
    draw_sums(context, made);
    divider(context);
    float const foot = context.px(44);
    float const room = ImGui::GetContentRegionAvail().y - foot;
    bool const chosen =
        context.view.selected && context.document.compare.place_of(*context.view.selected);
    float const below = context.px(chosen ? 312 : 104);
    draw_flips(context, std::max(room - below, context.px(148)));
    ImGui::BeginChild("below", {0.0F, std::max(ImGui::GetContentRegionAvail().y - foot, 1.0F)});
    draw_flip_detail(context);
    draw_unfunded(context);
    ImGui::EndChild();
    if (!made.flips.empty()) {
        draw_take(context);
    }
}

} // namespace

void draw_compare(PanelContext const &context, Area const &area)
{
    PanelWindow const window{"compare",
                             area,
                             context.palette.panel,
                             {context.px(12), context.px(10)},
                             ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse};
    ImGui::PushStyleColor(ImGuiCol_ChildBg, context.palette.panel.packed());
    draw_pair(context);
    draw_modes(context);
    if (context.document.compare.made != nullptr) {
        draw_body(context, *context.document.compare.made);
    } else {
        divider(context);
        draw_waiting(context);
    }
    ImGui::PopStyleColor();
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x, area.y + area.height},
                                        context.palette.border.packed());
}

} // namespace app
