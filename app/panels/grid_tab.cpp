#include "app/panels/empty_state.hpp"
#include "app/panels/hover_row.hpp"
#include "app/panels/load_chart.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/plot.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <numeric>

namespace app {

namespace {

/// Name of the charted asset and what its season says, in one line that ends at `right`; facts that
/// have no room go.
void draw_heading(PanelContext const &context, Night const &night, float right)
{
    Asset const asset = *night.charted;
    std::vector<sim::TextArg> const name{{"name", asset_name(context, asset)},
                                         {"date", context.text(date_words(night.hour))}};
    write(context.fonts.body_bold, context.palette.text,
          context.text(context.view.duration ? sim::text("{name}, heating season", {name.front()})
                                             : sim::text("{name}, {date}", name)));
    sim::AssetLoad const *const load = season_load(context.document.results, asset);
    if (load == nullptr) {
        return;
    }
    bool fits = true;
    auto const fact = [&](std::string const &what, std::string const &value, Rgba ink) {
        ImGui::SameLine(0.0F, context.px(20));
        float const width = width_of(context.fonts.small, what) + context.px(6) +
                            width_of(context.fonts.small_bold, value);
        fits = fits && ImGui::GetCursorScreenPos().x + width < right;
        if (fits) {
            write(context.fonts.small, context.palette.text_secondary, what);
            ImGui::SameLine(0.0F, context.px(6));
            write(context.fonts.small_bold, ink, value);
        }
    };
    fact(context.text("season peak"), power_words(context, load->peak_kw),
         load_ink(context, load_class(load->peak_rate)));
    fact(context.text("over the limit"),
         context.text(sim::text("{n} h", {{"n", format_integer(load->overload_hours)}})),
         load->overload_hours > 0 ? context.palette.late : context.palette.text);
    fact(context.text("before"), power_words(context, load->before_peak_kw), context.palette.text);
}

/// Day or season, and the copy of what is charted, from the right end. \return where they begin
float draw_switch(PanelContext const &context, ImVec2 corner, float right)
{
    bool const season = context.view.duration;
    draw_copy_button(context, season ? "duration" : "load", right, corner.y - context.px(2));
    std::string const day_name = context.text("day");
    std::string const season_name = context.text("season");
    float const wide = width_of(context.fonts.small, day_name + season_name) + context.px(52);
    float const left = right - context.px(copy_button_px + 4) - wide;
    ImGui::SetCursorScreenPos({left, corner.y - context.px(3)});
    if (choice_button(context, "day", day_name, !season)) {
        context.ask("show-chart", {"load"});
    }
    if (choice_button(context, "season", season_name, season)) {
        context.ask("show-chart", {"duration"});
    }
    return left;
}

/// What is known of the charted asset: its day, or its season.
void draw_charted(PanelContext const &context, Night const &night, Area const &area)
{
    ImVec2 const corner{area.x, area.y};
    float const free = draw_switch(context, corner, area.x + area.width);
    ImGui::SetCursorScreenPos(corner);
    draw_heading(context, night, free - context.px(8));
    Area const below{area.x, area.y + context.px(26), area.width, area.height - context.px(26)};
    context.view.duration ? draw_duration_chart(context, night, below)
                          : draw_load_chart(context, night, below);
}

std::vector<std::uint32_t> hardest_first(std::vector<double> const &rates)
{
    std::vector<std::uint32_t> order(rates.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, std::ranges::greater{}, [&](auto i) { return rates[i]; });
    return order;
}

void draw_feeder(PanelContext const &context, Night const &night, std::uint32_t index)
{
    Asset const asset{AssetKind::feeder, index};
    double const rate = rate_of(night.rates, asset);
    float const width = ImGui::GetContentRegionAvail().x;
    float const height = context.px(22);
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    float const middle = corner.y + height / 2;
    ImGui::PushID(static_cast<int>(index));
    tint_hover_row(context, Hover{.asset = asset}, height);
    if (ImGui::Selectable("##feeder", night.charted == asset, 0, {width, height})) {
        ask_to_select(context, asset);
    }
    if (ImGui::IsItemHovered()) {
        context.points_at({.asset = asset});
    }
    ImGui::PopID();
    ImDrawList &list = *ImGui::GetWindowDrawList();
    auto const put = [&](ImFont *font, float x, Rgba ink, std::string const &words) {
        list.AddText(font, font->FontSize, {std::round(x), std::round(middle - font->FontSize / 2)},
                     ink.packed(), words.c_str());
    };
    auto const put_right = [&](ImFont *font, float right, Rgba ink, std::string const &words) {
        put(font, right - width_of(font, words), ink, words);
    };
    list.PushClipRect(corner, {corner.x + width - context.px(178), corner.y + height}, true);
    put(context.fonts.small, corner.x + context.px(4), context.palette.text,
        asset_name(context, asset));
    list.PopClipRect();
    draw_rate_bar(context, rate, corner.x + width - context.px(170), middle, context.px(60));
    put_right(context.fonts.small_bold, corner.x + width - context.px(58),
              load_ink(context, listed_class(context, asset)), format_whole_percent(rate));
    if (index < context.document.results.grid.flows.size()) {
        sim::FeederFlow const &flow = context.document.results.grid.flows[index];
        put_right(context.fonts.small, corner.x + width - context.px(4),
                  context.palette.text_secondary,
                  flow.converged ? format_number(flow.min_voltage_pu, 3) : std::string{"–"});
    }
}

void draw_feeders(PanelContext const &context, Night const &night)
{
    LoadCounts const counts = count_loads(context, AssetKind::feeder);
    float const right = ImGui::GetWindowWidth() - context.px(8);
    write(context.fonts.small_bold, context.palette.text,
          context.text(
              sim::text("10 kV feeders: {n} overloaded", {{"n", format_integer(counts.over)}})));
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text("lowest voltage, p.u."), right);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{0.0F, 0.0F});
    ImGui::BeginChild("feeders", {0.0F, 0.0F}, false);
    for (std::uint32_t const index : hardest_first(night.rates.feeders)) {
        draw_feeder(context, night, index);
    }
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace

void draw_grid(PanelContext const &context)
{
    Night const *const night = context.document.night;
    if (night == nullptr || !night->charted) {
        draw_empty(context,
                   context.text("Loads of feeders and zones in the coldest night stand here."),
                   context.text("The project has no electric network or no weather year yet: take "
                                "substations, feeders, sections and zones in, or draw them with "
                                "Ctrl+D."),
                   {{context.text("Import"), "import-open"},
                    {context.text("Check the data"), "doctor", {"findings"}}});
        return;
    }
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const room = ImGui::GetContentRegionAvail();
    float const table = context.px(332);
    float const chart = room.x - table - context.px(20);
    draw_charted(context, *night, {corner.x, corner.y, chart, room.y});
    ImGui::SetCursorScreenPos({corner.x + chart + context.px(20), corner.y - context.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{0.0F, 0.0F});
    ImGui::BeginChild("table", {table, room.y + context.px(8)}, false);
    draw_feeders(context, *night);
    ImGui::EndChild();
    ImGui::PopStyleVar();
}

} // namespace app
