#include "app/panels/facts.hpp"

#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

struct CategoryRow
{
    sim::Category category;
    sim::RouteFamily colour;
    char const *label;
};

constexpr CategoryRow category_rows[] = {
    {sim::Category::heat_network, sim::RouteFamily::heat_network, label_key("Heat network")},
    {sim::Category::new_energy, sim::RouteFamily::solar_electric, label_key("New energy")},
    {sim::Category::gas, sim::RouteFamily::gas, label_key("Coal to gas")}};

void payer_swatch(PanelContext const &context, sim::Payer payer, bool outside)
{
    float const side = context.px(10);
    float const line = ImGui::GetTextLineHeight();
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const top = at.y + std::round((line - side) / 2);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    if (outside) {
        list.AddRect({at.x, top}, {at.x + side, top + side}, context.palette.text_disabled.packed(),
                     context.px(2));
    } else {
        list.AddRectFilled({at.x, top}, {at.x + side, top + side},
                           payer_colour(payer, context.palette).packed(), context.px(2));
    }
    ImGui::Dummy({side, line});
    ImGui::SameLine(0.0F, context.px(8));
}

} // namespace

void draw_stats(PanelContext const &context, std::vector<Stat> const &stats)
{
    float const left = ImGui::GetCursorPosX();
    float const top = ImGui::GetCursorPosY();
    float const step = ImGui::GetContentRegionAvail().x / static_cast<float>(stats.size());
    for (std::size_t i = 0; i < stats.size(); ++i) {
        float const x = std::round(left + step * static_cast<float>(i));
        ImGui::SetCursorPos({x, top});
        write(context.fonts.caption, context.palette.text_secondary, stats[i].caption);
        if (stats[i].illustrative) {
            illustrative_badge(context, step - width_of(context.fonts.caption, stats[i].caption));
        }
        ImGui::SetCursorPos({x, top + context.px(17)});
        write(context.fonts.stat, context.palette.text, stats[i].value);
        ImGui::SameLine(0.0F, context.px(3));
        ImGui::SetCursorPosY(top + context.px(17) + context.fonts.stat->Ascent -
                             context.fonts.caption->Ascent);
        write(context.fonts.caption, context.palette.text_secondary, stats[i].unit);
    }
    ImGui::SetCursorPos({left, top + context.px(44)});
}

void draw_property(PanelContext const &context, std::string const &name, std::string const &value,
                   bool illustrative)
{
    write(context.fonts.small, context.palette.text_secondary, name);
    if (illustrative) {
        illustrative_badge(context, ImGui::GetContentRegionAvail().x -
                                        width_of(context.fonts.small, name) -
                                        width_of(context.fonts.small, value));
    }
    write_right(context.fonts.small, context.palette.text, value, right_end(context));
}

void draw_payers(PanelContext const &context, sim::MoneySummary const &money)
{
    float const right = right_end(context);
    float const middle = right - context.px(76);
    double const total = money.published_total().yuan();
    write(context.fonts.caption, context.palette.text_disabled, context.text("source of money"));
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("10 000 yuan"),
                middle);
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("share"), right);
    for (sim::Payer const payer : {sim::Payer::upper_grant, sim::Payer::city, sim::Payer::district,
                                   sim::Payer::resident, sim::Payer::other}) {
        sim::Money const amount = money.of(payer);
        if (amount == sim::Money{}) {
            continue;
        }
        payer_swatch(context, payer, false);
        write(context.fonts.small, context.palette.text, context.text(payer_label(payer)));
        write_right(context.fonts.small, context.palette.text, format_wan_yuan(amount, 2), middle);
        write_right(context.fonts.small, context.palette.text_secondary,
                    format_percent(amount.yuan() / total), right);
    }
    write(context.fonts.small_bold, context.palette.text, context.text("Total"));
    write_right(context.fonts.small_bold, context.palette.text,
                format_wan_yuan(money.published_total(), 2), middle);
    for (sim::Payer const payer :
         {sim::Payer::gas_company, sim::Payer::heat_company, sim::Payer::grid_company}) {
        sim::Money const amount = money.of(payer);
        if (amount != sim::Money{}) {
            payer_swatch(context, payer, true);
            write(context.fonts.small, context.palette.text_secondary,
                  context.text(payer_label(payer)));
            write_right(context.fonts.small, context.palette.text_secondary,
                        format_wan_yuan(amount, 2), middle);
            write_right(context.fonts.caption, context.palette.text_disabled,
                        context.text("outside"), right);
        }
    }
}

void draw_categories(PanelContext const &context, sim::Quantities const &quantities)
{
    for (CategoryRow const &row : category_rows) {
        swatch(context, row.colour);
        write(context.fonts.small, context.palette.text, context.text(row.label));
        write_right(
            context.fonts.small, context.palette.text,
            context.text(sim::text(
                "{n} households", {{"n", format_integer(quantities.households_of(row.category))}})),
            right_end(context));
    }
}

} // namespace app
