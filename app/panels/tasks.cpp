#include "app/panels/empty_state.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

constexpr std::size_t column_count = 7;

/// Where the numbers of a column end.
float column_end(PanelContext const &context, std::size_t column)
{
    float const names = context.px(16 + 136);
    float const room = ImGui::GetWindowWidth() - context.px(28) - names;
    return names + room * static_cast<float>(column + 1) / static_cast<float>(column_count);
}

/// One line of the table: name at the left, numbers ending at fixed places.
void draw_numbers(PanelContext const &context, ImFont *font, sim::Quantities const &quantities,
                  sim::MoneySummary const &money)
{
    std::string const cells[] = {
        format_integer(quantities.households_of(sim::Category::heat_network)),
        format_integer(quantities.households_of(sim::Category::new_energy)),
        format_integer(quantities.households_of(sim::Category::gas)),
        format_integer(quantities.total_households()),
        format_number(quantities.total_area_m2() / 1e4, 2),
        format_wan_yuan(money.government(), 2),
        format_wan_yuan(money.published_total(), 2)};
    for (std::size_t i = 0; i < std::size(cells); ++i) {
        write_right(font, context.palette.text, cells[i], column_end(context, i));
    }
}

void draw_header(PanelContext const &context)
{
    constexpr char const *headers[] = {
        label_key("Heat, hh."),       label_key("New energy, hh."),
        label_key("Gas, hh."),        label_key("Total, hh."),
        label_key("Area, 10 000 m2"), label_key("Public, 10 000 yuan"),
        label_key("All, 10 000 yuan")};
    write(context.fonts.caption, context.palette.text_disabled, context.text("Jurisdiction"));
    for (std::size_t i = 0; i < std::size(headers); ++i) {
        write_right(context.fonts.caption, context.palette.text_disabled, context.text(headers[i]),
                    column_end(context, i));
    }
}

} // namespace

void draw_tasks(PanelContext const &context)
{
    sim::Dataset const &dataset = context.document.dataset;
    sim::Results const &results = context.document.results;
    if (dataset.jurisdictions.empty()) {
        draw_empty(context, context.text("Quantities of every town and street stand here."),
                   context.text("The project has no towns or streets yet: take them in first, "
                                "then the blocks."),
                   {{context.text("Import"), "import-open"}});
        return;
    }
    draw_header(context);
    for (std::uint32_t j = 0; j < dataset.jurisdictions.size(); ++j) {
        sim::Jurisdiction const &place = dataset.jurisdictions[j];
        bool const mine =
            context.view.selected && dataset.block(*context.view.selected).jurisdiction.index == j;
        std::string const name = context.pick(place.name, place.name_en);
        ImGui::PushFont(context.fonts.small);
        Hover const town{.jurisdiction = sim::JurisdictionId{j}};
        tint_hover_row(context, town, context.px(20));
        if (ImGui::Selectable((name + "##" + place.code).c_str(), mine, 0,
                              {0.0F, context.px(20)})) {
            context.ask("zoom-to", {place.code});
        }
        if (ImGui::IsItemHovered()) {
            context.points_at(town);
        }
        ImGui::PopFont();
        draw_numbers(context, context.fonts.small, results.by_jurisdiction[j],
                     results.money_by_jurisdiction[j]);
    }
    sim::MoneySummary blocks;
    for (sim::MoneySummary const &money : results.money_by_jurisdiction) {
        for (auto const &[year, amounts] : money.by_year) {
            for (sim::Payer const payer : sim::all_payers) {
                blocks.add(payer, year, money.of(payer, year));
            }
        }
    }
    write(context.fonts.small_bold, context.palette.text, context.text("Blocks together"));
    draw_numbers(context, context.fonts.small_bold, results.quantities, blocks);
}

} // namespace app
