#include "app/panels/gantt.hpp"
#include "app/panels/moment_rows.hpp"
#include "app/panels/overlay.hpp"
#include "app/panels/panels.hpp"
#include "app/view/number.hpp"
#include "app/view/value_scale.hpp"

namespace app {

namespace {

ValueScale scale_of_dates(PanelContext const &context)
{
    Document const &document = context.document;
    return value_scale(block_values(document.dataset, document.results, Colouring::completed,
                                    nullptr, document.works.proposal),
                       Colouring::completed, context.palette);
}

/// As high as the classes and their title are, upward from the foot of `area`.
Area area_of_dates(PanelContext const &context, Area const &area, ValueScale const &scale)
{
    std::size_t const rows = scale.classes.size() + (scale.without_value > 0 ? 1 : 0);
    float const height = context.px(12 + 20) + context.px(20) * static_cast<float>(rows);
    return {area.x, area.y + area.height - height, area.width, height};
}

/// Months of completion, while the blocks are coloured by them.
void draw_dates(PanelContext const &context, Area const &area, ValueScale const &scale)
{
    ImDrawList &list = *ImGui::GetWindowDrawList();
    ImFont *const font = context.fonts.small;
    float y = area.y + context.px(8);
    auto const row = [&](Rgba fill, std::string const &words, int blocks) {
        ImVec2 const low{area.x + context.px(12), y + context.px(2)};
        ImVec2 const high{low.x + context.px(16), low.y + context.px(12)};
        list.AddRectFilled(low, high, fill.packed(), context.px(2));
        list.AddRect(low, high, context.palette.grab_hovered.packed(), context.px(2));
        list.AddText(font, font->FontSize, {area.x + context.px(36), y},
                     context.palette.text.packed(), words.c_str());
        std::string const count = format_integer(blocks);
        list.AddText(font, font->FontSize,
                     {area.x + area.width - context.px(12) - width_of(font, count), y},
                     context.palette.text.packed(), count.c_str());
        y += context.px(20);
    };
    list.AddText(context.fonts.small_bold, font->FontSize, {area.x + context.px(12), y},
                 context.palette.text.packed(), context.text("Completion date").c_str());
    std::string const unit = context.text("blocks");
    list.AddText(font, font->FontSize,
                 {area.x + area.width - context.px(12) - width_of(font, unit), y},
                 context.palette.text_secondary.packed(), unit.c_str());
    y += context.px(20);
    for (ValueClass const &one : scale.classes) {
        row(one.fill, context.text(class_words(scale, one)), one.blocks);
    }
    if (scale.without_value > 0) {
        row(scale.without_fill, context.text("no value"), scale.without_value);
    }
}

/// A click on the legend colours the blocks the other way.
void handle_legend(PanelContext const &context, Area const &area, bool by_date)
{
    ImGui::SetCursorScreenPos({area.x, area.y});
    if (ImGui::InvisibleButton("legend", {area.width, area.height})) {
        context.ask("colour", {by_date ? "route" : "completed"});
    }
    if (ImGui::IsItemHovered()) {
        tooltip(context, context.text(by_date ? label_key("Click: by progress on the day")
                                              : label_key("Click: by completion date")));
    }
}

} // namespace

void draw_works_date(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F || !context.document.works.has_schedule()) {
        return;
    }
    Overlay const window{context, "works_date", area};
    ImGui::SetCursorPos({context.px(4), context.px(2)});
    bool const playing = context.view.works_playing;
    if (icon_button(context, "play_works", playing ? Icon::pause : Icon::play, true,
                    context.with_keys(context.text("Play or pause the works"), "play"))) {
        context.ask("play", {});
    }
    ImGui::SetCursorPos({context.px(36), context.px(8)});
    write(context.fonts.body_bold, context.palette.text,
          context.text(long_day_words(shown_day(context))));
    ImGui::SetCursorPos({area.width - context.px(112), context.px(4)});
    for (int const speed : play_speeds) {
        std::string const words = std::to_string(speed) + "×";
        if (choice_button(context, words.c_str(), words, context.view.play_speed == speed)) {
            context.ask("speed", {std::to_string(speed)});
        }
    }
}

void draw_works_legend(PanelContext const &context, Area const &area)
{
    if (area.width <= 0.0F || !context.document.works.has_schedule()) {
        return;
    }
    bool const by_date = context.view.drawn_colouring() == Colouring::completed;
    if (by_date) {
        ValueScale const scale = scale_of_dates(context);
        Area const fitted_area = area_of_dates(context, area, scale);
        Overlay const window{context, "works_legend", fitted_area};
        handle_legend(context, fitted_area, by_date);
        draw_dates(context, fitted_area, scale);
        return;
    }
    Overlay const window{context, "works_legend", area};
    handle_legend(context, area, by_date);
    WorksMoment const moment = moment_at(*context.document.works.proposal, shown_day(context));
    float y = area.y + context.px(8);
    draw_moment_rows(context, area, y, moment, true, sim::text("due by month's end"));
}

} // namespace app
