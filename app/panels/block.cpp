#include "app/panels/edit.hpp"
#include "app/panels/facts.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

char const *class_label(sim::UrbanClass urban_class)
{
    switch (urban_class) {
    case sim::UrbanClass::built_up:
        return label_key("built-up area");
    case sim::UrbanClass::fringe:
        return label_key("urban fringe");
    case sim::UrbanClass::rural:
        break;
    }
    return label_key("rural area");
}

/// The name of the block's building class, or its key where the table does not hold it.
std::string class_words(PanelContext const &context, sim::Block const &block)
{
    for (sim::BuildingClass const &one : context.document.dataset.building_classes) {
        if (one.key == block.building_class) {
            return context.pick(one.name_zh, one.name_en);
        }
    }
    return block.building_class;
}

void draw_head(PanelContext const &context, sim::Block const &block)
{
    sim::Jurisdiction const &place = context.document.dataset.jurisdiction(block.jurisdiction);
    write(context.fonts.name, context.palette.text, context.pick(block.name, block.name_en));
    ImGui::SameLine(0.0F, context.px(8));
    badge(context, context.pick(place.name, place.name_en), context.palette.chrome,
          context.palette.text_secondary);
    std::string const kind = context.text(
        block.kind == sim::BlockKind::village ? label_key("village") : label_key("community"));
    write(context.fonts.caption, context.palette.text_secondary,
          block.code + " · " + kind + " · " + context.text(class_label(block.urban_class)));
    ImGui::SameLine();
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos(
        {ImGui::GetWindowPos().x + right_end(context) - context.px(24), corner.y - context.px(8)});
    if (icon_button(context, "fields", Icon::pencil, true, context.text("Edit the fields"))) {
        context.ask("edit-fields", {});
    }
}

void draw_numbers(PanelContext const &context, sim::BlockId id, sim::Block const &block)
{
    sim::MoneySummary const &money = context.document.results.money_by_block[id.index];
    auto const generated = [&](char const *field) {
        return is_illustrative(block.provenance, field);
    };
    draw_stats(context,
               {{context.text("Households"), format_integer(block.households), context.text("hh."),
                 generated("households")},
                {context.text("Heated area"), format_number(block.heated_floor_area_m2 / 1e4, 2),
                 context.text("10 000 m2"), generated("heated_floor_area_m2")},
                {context.text("Investment"), format_wan_yuan(money.published_total()),
                 context.text("10 000 yuan")}});
    ImGui::Dummy({1.0F, context.px(2)});
    draw_property(context, context.text("Building class"), class_words(context, block),
                  generated("building_class"));
    draw_property(context, context.text("Demolition within three years"),
                  block.demolition_year ? std::to_string(*block.demolition_year)
                                        : context.text("not planned"),
                  generated("demolition_year"));
    draw_property(context, context.text("Coal per household"),
                  context.text(sim::text("{n} t a season",
                                         {{"n", format_number(block.coal_t_per_household, 1)}})),
                  generated("coal_t_per_household"));
}

void draw_route(PanelContext const &context, sim::BlockId id, sim::Block const &block)
{
    sim::Choice const &choice = context.document.edited().plan.choices[id.index];
    section_title(context, context.text("Route"));
    if (choice.locked) {
        ImGui::SameLine();
        ImVec2 const at = ImGui::GetCursorScreenPos();
        draw_icon(Icon::lock, {at.x + context.px(6), at.y + ImGui::GetTextLineHeight() / 2},
                  context.px(12), context.palette.text_secondary);
        ImGui::Dummy({context.px(14), 1.0F});
    }
    ImGui::BeginDisabled(choice.locked);
    if (auto const route =
            edit_route(context, "##route", choice.route, ImGui::GetContentRegionAvail().x)) {
        context.ask("set-route", {block.code, context.document.dataset.route(*route).key});
    }
    ImGui::EndDisabled();
    std::string const label =
        context.text(choice.locked ? label_key("Free this route") : label_key("Fix this route"));
    if (ImGui::Button((label + "##lock").c_str(),
                      {ImGui::GetContentRegionAvail().x, context.px(28)})) {
        context.ask(choice.locked ? "unlock" : "lock", {block.code});
    }
}

void draw_jurisdiction(PanelContext const &context, sim::JurisdictionId id)
{
    sim::Jurisdiction const &place = context.document.dataset.jurisdiction(id);
    sim::Quantities const &quantities = context.document.results.by_jurisdiction[id.index];
    sim::MoneySummary const &money = context.document.results.money_by_jurisdiction[id.index];
    section_title(context, context.pick(place.name, place.name_en));
    write_right(context.fonts.small, context.palette.text_secondary,
                context.text(sim::text("{n} households",
                                       {{"n", format_integer(quantities.total_households())}})),
                right_end(context));
    draw_categories(context, quantities);
    draw_property(context, context.text("Money of its blocks"),
                  context.text(sim::text("{n} x 10 000 yuan",
                                         {{"n", format_wan_yuan(money.published_total(), 2)}})));
    if (ImGui::Button((context.text("Show all of it") + "##zoom").c_str(),
                      {ImGui::GetContentRegionAvail().x, context.px(28)})) {
        context.ask("zoom-to", {place.code});
    }
}

} // namespace

void draw_block(PanelContext const &context, sim::BlockId id)
{
    sim::Block const &block = context.document.dataset.block(id);
    draw_head(context, block);
    ImGui::Dummy({1.0F, context.px(4)});
    if (context.view.table.edits_block) {
        draw_block_fields(context, block);
    } else {
        draw_numbers(context, id, block);
    }
    divider(context);
    draw_why(context, id);
    draw_route(context, id, block);
    draw_block_energy(context, id);
    divider(context);
    section_title(context, context.text("Money by payer"));
    draw_payers(context, context.document.results.money_by_block[id.index]);
    divider(context);
    draw_jurisdiction(context, block.jurisdiction);
}

} // namespace app
