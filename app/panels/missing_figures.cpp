#include "app/panels/doctor_panels.hpp"
#include "app/panels/empty_state.hpp"
#include "app/panels/import_panels.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"

namespace app {

namespace {

std::string town_words(PanelContext const &context, std::string const &code)
{
    sim::Dataset const &dataset = context.document.dataset;
    auto const place = dataset.find_jurisdiction(code);
    return place ? context.pick(dataset.jurisdiction(*place).name,
                                dataset.jurisdiction(*place).name_en)
                 : context.text("whole district");
}

void draw_figure(PanelContext const &context, sim::MissingFigure const &figure, int rank)
{
    auto const cell = [&](ImFont *font, Rgba ink, std::string const &words) {
        ImGui::TableNextColumn();
        write(font, ink, fitted(font, words, ImGui::GetContentRegionAvail().x));
    };
    auto const number = [&](ImFont *font, Rgba ink, std::string const &words) {
        ImGui::TableNextColumn();
        float const room = ImGui::GetContentRegionAvail().x - width_of(font, words);
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(room, 0.0F));
        write(font, ink, words);
    };
    ImGui::TableNextRow(0, context.px(24));
    ImGui::TableNextColumn();
    ImGui::PushID(rank);
    write(context.fonts.small, context.palette.text_disabled, std::to_string(rank));
    ImGui::PopID();
    cell(context.fonts.small_bold, context.palette.text,
         column_words(context, figure.layer, figure.field));
    cell(context.fonts.small, context.palette.text_secondary, layer_words(context, figure.layer));
    cell(context.fonts.small, context.palette.text_secondary,
         town_words(context, figure.jurisdiction));
    number(context.fonts.small, context.palette.text_secondary, format_integer(figure.rows));
    number(context.fonts.small_bold, context.palette.text, format_integer(figure.routes_at_stake));
    number(context.fonts.small, context.palette.text, format_wan_yuan(figure.cost_at_stake));
}

void set_up_columns(PanelContext const &context)
{
    auto const fixed = [&](char const *label, float width) {
        ImGui::TableSetupColumn(context.text(label).c_str(), ImGuiTableColumnFlags_WidthFixed,
                                context.px(width));
    };
    ImGui::TableSetupColumn("##rank", ImGuiTableColumnFlags_WidthFixed, context.px(24));
    ImGui::TableSetupColumn(context.text("Figure to find out").c_str(),
                            ImGuiTableColumnFlags_WidthStretch);
    fixed(label_key("Layer"), 110);
    fixed(label_key("Town or street"), 130);
    fixed(label_key("Rows"), 60);
    fixed(label_key("Routes at stake"), 100);
    fixed(label_key("20 years, 10 000 yuan"), 120);
    ImGui::TableSetupScrollFreeze(0, 1);
}

} // namespace

void draw_missing_figures(PanelContext const &context, DoctorDesk const &desk)
{
    if (desk.is_looking()) {
        write(context.fonts.body, context.palette.text_secondary,
              context.text(sim::text("Varying each illustrative figure: {done}",
                                     {{"done", format_whole_percent(desk.fraction())}})));
        ImGui::SameLine(0.0F, context.px(16));
        if (choice_button(context, "stop", context.text("Stop"), false)) {
            context.ask("doctor", {"stop"});
        }
        return;
    }
    if (desk.failure()) {
        write_wrapped(context.fonts.body, context.palette.late, context.text(*desk.failure()));
        return;
    }
    if (desk.missing() == nullptr) {
        return;
    }
    if (desk.missing()->empty()) {
        draw_empty(context, context.text("No illustrative figure could change the answer."),
                   context.text("Every field that routes and money hang on is a fact, or far from "
                                "where it would matter."),
                   {{context.text("Check the data"), "doctor", {"findings"}}});
        return;
    }
    ImGui::PushStyleColor(ImGuiCol_Text, context.palette.text_disabled.packed());
    if (ImGui::BeginTable("missing", 7, ImGuiTableFlags_ScrollY | ImGuiTableFlags_BordersInnerH)) {
        set_up_columns(context);
        ImGui::PushFont(context.fonts.caption);
        ImGui::TableHeadersRow();
        ImGui::PopFont();
        int rank = 0;
        for (sim::MissingFigure const &figure : *desk.missing()) {
            draw_figure(context, figure, ++rank);
        }
        ImGui::EndTable();
    }
    ImGui::PopStyleColor();
}

} // namespace app
