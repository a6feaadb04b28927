#include "app/panels/facts.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/selection_parts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/block_selection.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

struct Sums
{
    std::int64_t households = 0;
    double heated_m2 = 0.0;
    double heat_kw = 0.0;
    double gas_m3 = 0.0;
    double electricity_kwh = 0.0;
    sim::MoneySummary money;
};

Sums sums_of(Document const &document, std::vector<sim::BlockId> const &blocks)
{
    Sums sums;
    sim::Results const &results = document.results;
    for (sim::BlockId const id : blocks) {
        sim::Block const &block = document.dataset.block(id);
        sums.households += block.households;
        sums.heated_m2 += block.heated_floor_area_m2;
        sim::MoneySummary const &money = results.money_by_block[id.index];
        for (std::size_t p = 0; p < sim::payer_count; ++p) {
            sums.money.by_payer[p] += money.by_payer[p];
        }
        if (results.demand.has_physics()) {
            sums.heat_kw += results.demand.heat_design_kw[id.index];
            sums.gas_m3 += results.demand.gas_m3[id.index];
            sums.electricity_kwh += results.demand.electricity_kwh[id.index];
        }
    }
    return sums;
}

void draw_head(PanelContext const &context, std::size_t count)
{
    write(context.fonts.answer, context.palette.text,
          context.text(sim::text("{n} blocks selected",
                                 {{"n", format_integer(static_cast<std::int64_t>(count))}})));
    ImGui::SameLine();
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(
        {ImGui::GetWindowPos().x + right_end(context) - context.px(28), corner.y});
    if (icon_button(context, "clear", Icon::cross, true,
                    context.with_keys(context.text("Clear the selection"), "clear"))) {
        context.ask("clear", {});
    }
}

void draw_loads(PanelContext const &context, Sums const &sums)
{
    if (!context.document.results.demand.has_physics()) {
        return;
    }
    divider(context);
    section_title(context, context.text("Loads"));
    draw_property(context, context.text("Design heat load"), power_words(context, sums.heat_kw));
    draw_property(context, context.text("Gas"),
                  context.text(sim::text("{n} x 10 000 m3 a season",
                                         {{"n", format_number(sums.gas_m3 / 1e4, 1)}})));
    draw_property(context, context.text("Electricity for heating"),
                  context.text(sim::text("{n} x 10 000 kWh a season",
                                         {{"n", format_number(sums.electricity_kwh / 1e4, 1)}})));
}

} // namespace

void draw_selection(PanelContext const &context)
{
    std::vector<sim::BlockId> const blocks = selected_blocks(context.view);
    Sums const sums = sums_of(context.document, blocks);
    draw_head(context, blocks.size());
    ImGui::Dummy({1.0F, context.px(4)});
    draw_stats(context,
               {{context.text("Households"), format_integer(sums.households), context.text("hh.")},
                {context.text("Heated area"), format_number(sums.heated_m2 / 1e4, 1),
                 context.text("10 000 m2")},
                {context.text("Investment"), format_wan_yuan(sums.money.published_total()),
                 context.text("10 000 yuan")}});
    divider(context);
    draw_selection_chips(context, blocks);
    divider(context);
    draw_selection_edits(context);
    draw_last_edit(context);
    draw_loads(context, sums);
    divider(context);
    section_title(context, context.text("Money by payer"));
    draw_payers(context, sums.money);
}

} // namespace app
