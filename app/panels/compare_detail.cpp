#include "app/panels/compare_panels.hpp"
#include "app/panels/facts.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/report/proposal_words.hpp"

namespace app {

namespace {

/// Every payer that the change moves, the largest amount first.
void draw_who_pays(PanelContext const &context, sim::report::BlockDifference const &flip)
{
    write(context.fonts.caption, context.palette.text_disabled,
          context.text("Who pays, 10 000 yuan"));
    for (sim::Payer const payer : payers_moved(flip)) {
        draw_property(context, context.text(payer_label(payer)),
                      format_signed_wan_yuan(flip.by_payer[static_cast<std::size_t>(payer)], 1));
    }
    if (flip.life_cost) {
        draw_property(context, context.text("20-year cost"),
                      format_signed_wan_yuan(*flip.life_cost, 1));
    }
}

std::string why(PanelContext const &context, sim::report::BlockDifference const &flip)
{
    if (!flip.reason.key.empty()) {
        return context.text(flip.reason);
    }
    return context.document.compare.busy
               ? context.text("The reason is being looked for")
               : context.text("No reason by rule: neither of the two keeps all of its limits.");
}

} // namespace

void draw_flip_detail(PanelContext const &context)
{
    CompareView const &compare = context.document.compare;
    auto const place =
        context.view.selected ? compare.place_of(*context.view.selected) : std::nullopt;
    if (!place) {
        return;
    }
    sim::report::BlockDifference const &flip = compare.at(*place);
    sim::Dataset const &dataset = context.document.dataset;
    sim::Block const &block = dataset.block(flip.block);
    divider(context);
    section_title(context, context.text(sim::text("{n}. {block}: why it changes",
                                                  {{"n", std::to_string(*place + 1)},
                                                   {"block", block.name, block.name_en}})));
    write_wrapped(context.fonts.small, context.palette.text,
                  context.text(sim::report::choice_name(dataset, flip.a)) + " → " +
                      context.text(sim::report::choice_name(dataset, flip.b)));
    write_wrapped(context.fonts.small, context.palette.text_secondary, why(context, flip));
    draw_who_pays(context, flip);
}

void draw_unfunded(PanelContext const &context)
{
    sim::report::Comparison const &made = *context.document.compare.made;
    if (made.unfunded.empty()) {
        return;
    }
    divider(context);
    section_title(context, context.text("What B needs besides"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text("10 000 yuan, B (B less A)"), right_end(context));
    for (sim::report::UnfundedNeed const &need : made.unfunded) {
        std::string const value =
            format_wan_yuan(need.b) + " (" + format_signed_wan_yuan(need.b - need.a) + ")";
        float const room =
            right_end(context) - width_of(context.fonts.small_bold, value) - context.px(20);
        std::string const name = context.text(
            sim::text("{need}, {payer}", {{"need", sim::render(sim::Language::zh, need.name),
                                           sim::render(sim::Language::en, need.name)},
                                          {"payer", sim::render(sim::Language::zh, need.payer),
                                           sim::render(sim::Language::en, need.payer)}}));
        write(context.fonts.small, context.palette.text, fitted(context.fonts.small, name, room));
        write_right(context.fonts.small_bold, context.palette.text, value, right_end(context));
    }
    write_wrapped(context.fonts.caption, context.palette.text_secondary,
                  context.text("No budget of the plan holds this; it is not in the sums above."));
}

} // namespace app
