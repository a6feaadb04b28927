#include "app/panels/facts.hpp"
#include "app/panels/selection_parts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

struct CategoryName
{
    sim::Category category;
    char const *label;
};
constexpr CategoryName categories[] = {{sim::Category::heat_network, label_key("Heat network")},
                                       {sim::Category::new_energy, label_key("New energy")},
                                       {sim::Category::gas, label_key("Coal to gas")}};

/// One line: name, before, an arrow, after; nothing where both are the same.
void line(PanelContext const &context, char const *label, std::string const &before,
          std::string const &after)
{
    if (before != after) {
        draw_property(context, context.text(label), before + " → " + after);
    }
}

void draw_households(PanelContext const &context, EditedBlocks const &edit)
{
    for (CategoryName const &one : categories) {
        line(context, one.label, format_integer(edit.before.quantities.households_of(one.category)),
             format_integer(edit.after.quantities.households_of(one.category)));
    }
}

void draw_money(PanelContext const &context, EditedBlocks const &edit)
{
    line(context, label_key("Investment"), format_wan_yuan(edit.before.published),
         format_wan_yuan(edit.after.published));
    for (sim::Payer const payer : sim::all_payers) {
        auto const p = static_cast<std::size_t>(payer);
        line(context, payer_label(payer), format_wan_yuan(edit.before.by_payer[p]),
             format_wan_yuan(edit.after.by_payer[p]));
    }
}

void draw_overloads(PanelContext const &context, EditedBlocks const &edit)
{
    auto const count = [](std::vector<std::uint32_t> const &over) {
        return format_integer(static_cast<std::int64_t>(over.size()));
    };
    line(context, label_key("Feeders overloaded"), count(edit.before.feeders_over),
         count(edit.after.feeders_over));
    line(context, label_key("Transformer zones overloaded"), count(edit.before.zones_over),
         count(edit.after.zones_over));
}

void draw_left_out(PanelContext const &context, EditedBlocks const &edit)
{
    if (edit.left_out.empty()) {
        return;
    }
    ImGui::Dummy({1.0F, context.px(4)});
    write(context.fonts.small_bold, context.palette.warning,
          context.text(
              sim::text("Left out: {n} blocks",
                        {{"n", format_integer(static_cast<std::int64_t>(edit.left_out.size()))}})));
    for (LeftOut const &one : edit.left_out) {
        sim::Block const &block = context.document.dataset.block(one.block);
        write_wrapped(
            context.fonts.small, context.palette.text,
            context.text(sim::text("{block}: {reason}", {{"block", block.name, block.name_en},
                                                         {"reason", context.text(one.reason)}})));
    }
}

} // namespace

void draw_last_edit(PanelContext const &context)
{
    SelectState const &select = context.view.select;
    if (select.last_edit == nullptr) {
        return;
    }
    EditedBlocks const &edit = *select.last_edit;
    divider(context);
    write_wrapped(context.fonts.body_bold, context.palette.text, context.text(select.last_label));
    write(context.fonts.caption, context.palette.text_disabled,
          context.text("whole district, before and after; money in 10 000 yuan"));
    draw_property(context, context.text("Households concerned"), format_integer(edit.households));
    draw_households(context, edit);
    draw_money(context, edit);
    draw_overloads(context, edit);
    draw_left_out(context, edit);
}

} // namespace app
