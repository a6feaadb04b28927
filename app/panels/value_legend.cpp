#include "app/panels/value_legend.hpp"

#include "app/panels/widgets.hpp"
#include "app/view/class_fill.hpp"
#include "app/view/load_class.hpp"
#include "app/view/number.hpp"
#include "app/view/value_scale.hpp"

namespace app {

namespace {

void draw_class(PanelContext const &context, ValueClass const &one, std::string const &words,
                int blocks)
{
    float const side = context.px(12);
    float const line = ImGui::GetTextLineHeight();
    ImVec2 const at = ImGui::GetCursorScreenPos();
    float const top = at.y + std::round((line - side) / 2);
    ImDrawList &list = *ImGui::GetWindowDrawList();
    draw_class_fill(list, {{at.x, top}, {at.x + side, top + side}, context.scale}, one,
                    context.palette);
    list.AddRect({at.x, top}, {at.x + side, top + side}, context.palette.grab_hovered.packed(),
                 context.px(2));
    ImGui::Dummy({side, line});
    ImGui::SameLine(0.0F, context.px(8));
    write(context.fonts.body, context.palette.text, words);
    write_right(context.fonts.body, context.palette.text, format_integer(blocks),
                right_end(context));
}

/// What it is made of is there, or comes when it is asked for.
bool can_be_shown(Document const &document, Colouring colouring)
{
    if (is_by_family(colouring)) {
        return colouring == Colouring::route || document.routing.proposal != nullptr;
    }
    if (needs_standing(colouring)) {
        return !document.dataset.progress.empty();
    }
    return is_completeness(colouring) || !block_values(colours_of(document), colouring).empty();
}

} // namespace

ColourSource colours_of(Document const &document)
{
    return {document.dataset, document.results, document.routing.proposal, document.works.proposal,
            document.progress};
}

void choose_colouring(PanelContext const &context)
{
    Colouring const present = context.view.drawn_colouring();
    if (!begin_list(context, "##colouring", context.fonts.body,
                    context.text(colouring_label(present)), ImGui::GetContentRegionAvail().x)) {
        return;
    }
    for (std::size_t i = 0; i < colouring_count; ++i) {
        auto const colouring = static_cast<Colouring>(i);
        ImGuiSelectableFlags const flags =
            can_be_shown(context.document, colouring) ? 0 : ImGuiSelectableFlags_Disabled;
        if (ImGui::Selectable(context.text(colouring_label(colouring)).c_str(),
                              colouring == present, flags)) {
            context.ask("colour", {std::string{colouring_keys[i]}});
        }
    }
    ImGui::EndCombo();
}

void draw_value_legend(PanelContext const &context)
{
    Colouring const colouring = context.view.drawn_colouring();
    ValueScale const scale = value_scale(block_values(colours_of(context.document), colouring),
                                         colouring, context.palette);
    write(context.fonts.caption, context.palette.text_secondary,
          context.text(colouring_unit(colouring)));
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("blocks"),
                right_end(context));
    if (scale.classes.empty()) {
        write(context.fonts.body, context.palette.text_secondary, context.text("no data"));
        return;
    }
    std::size_t const count = scale.classes.size();
    for (std::size_t row = 0; row < count; ++row) {
        std::size_t const i = scale.lowest_on_top ? row : count - 1 - row;
        ValueClass const &one = scale.classes[i];
        draw_class(context, one,
                   colouring == Colouring::load ? context.text(load_class_label(load_classes[i]))
                                                : context.text(class_words(scale, one)),
                   one.blocks);
    }
    if (scale.without_value > 0) {
        bool const settled = colouring == Colouring::unsettled;
        draw_class(context, {.fill = scale.without_fill},
                   settled ? context.text("nothing left open") : context.text(scale.without_words),
                   scale.without_value);
    }
}

} // namespace app
