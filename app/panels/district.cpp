#include "app/panels/facts.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

std::string meta(PanelContext const &context, char const *zh, char const *en)
{
    sim::Dataset const &dataset = context.document.dataset;
    auto const found = dataset.meta.find(context.view.language == sim::Language::zh ? zh : en);
    return found == dataset.meta.end() ? std::string{} : found->second;
}

void draw_places(PanelContext const &context)
{
    section_title(context, context.text("Jurisdictions"));
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("households"),
                right_end(context));
    sim::Dataset const &dataset = context.document.dataset;
    for (std::size_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        sim::Jurisdiction const &place = dataset.jurisdictions[j];
        std::string const name = context.pick(place.name, place.name_en);
        Hover const town{.jurisdiction = sim::JurisdictionId{static_cast<std::uint32_t>(j)}};
        tint_hover_row(context, town, context.px(20));
        if (ImGui::Selectable((name + "##" + place.code).c_str(), false, 0,
                              {0.0F, context.px(20)})) {
            context.ask("zoom-to", {place.code});
        }
        if (ImGui::IsItemHovered()) {
            context.points_at(town);
        }
        write_right(context.fonts.small, context.palette.text_secondary,
                    format_integer(context.document.results.by_jurisdiction[j].total_households()),
                    right_end(context));
    }
}

} // namespace

void draw_district(PanelContext const &context)
{
    sim::Results const &results = context.document.results;
    write(context.fonts.name, context.palette.text, meta(context, "name_zh", "name_en"));
    write_wrapped(context.fonts.caption, context.palette.text_secondary,
                  meta(context, "plan_name_zh", "plan_name_en"));
    write_wrapped(context.fonts.caption, context.palette.text_disabled,
                  context.text("A click on the map shows a block here; Ctrl+F finds one by name."));
    ImGui::Dummy({1.0F, context.px(4)});
    draw_stats(
        context,
        {{context.text("Households"), format_integer(results.quantities.total_households()),
          context.text("hh.")},
         {context.text("Heated area"), format_number(results.quantities.total_area_m2() / 1e4, 1),
          context.text("10 000 m2")},
         {context.text("Investment"), format_wan_yuan(results.money.published_total()),
          context.text("10 000 yuan")}});
    divider(context);
    draw_categories(context, results.quantities);
    divider(context);
    section_title(context, context.text("Money by payer"));
    draw_payers(context, results.money);
    divider(context);
    draw_places(context);
}

} // namespace app
