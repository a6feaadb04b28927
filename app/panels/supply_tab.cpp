#include "app/panels/empty_state.hpp"
#include "app/panels/network.hpp"
#include "app/panels/panels.hpp"
#include "app/panels/plot.hpp"
#include "app/view/charts.hpp"
#include "app/view/number.hpp"

#include <algorithm>

namespace app {

namespace {

struct Line
{
    std::string name;
    int households = 0;
    std::string design;
    std::string spare;
    bool lacking = false; ///< less than nothing is spare
};

/// Where columns end; without room for all of them households go.
struct Ends
{
    float households, design, spare;

    [[nodiscard]] bool has_households(PanelContext const &context) const
    {
        return households > context.px(200);
    }
};

void draw_line(PanelContext const &context, Ends const &ends, Line const &line)
{
    Rgba const ink = line.lacking ? context.palette.late : context.palette.text;
    bool const homes = ends.has_households(context);
    float const room = homes ? ends.households - context.px(52) : ends.design - context.px(44);
    write(context.fonts.small, context.palette.text, fitted(context.fonts.small, line.name, room));
    if (homes) {
        write_right(context.fonts.small, context.palette.text_secondary,
                    format_integer(line.households), ends.households);
    }
    write_right(context.fonts.small, context.palette.text, line.design, ends.design);
    write_right(context.fonts.small_bold, ink, line.spare, ends.spare);
}

void draw_header(PanelContext const &context, Ends const &ends, std::string const &title,
                 std::string const &unit)
{
    write(context.fonts.small_bold, context.palette.text, title);
    auto const head = [&](char const *words, float right) {
        write_right(context.fonts.caption, context.palette.text_disabled, context.text(words),
                    right);
    };
    if (ends.has_households(context)) {
        head(label_key("households"), ends.households);
    }
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text(sim::text("design, {unit}", {{"unit", unit}})), ends.design);
    head(label_key("spare"), ends.spare);
}

/// Indices of the loads with homes behind them, the least spare first; at most `count`.
template <typename Load, typename Spare>
std::vector<std::size_t> tightest(std::vector<Load> const &loads, Spare spare, std::size_t count)
{
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < loads.size(); ++i) {
        if (loads[i].households > 0) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return spare(loads[i]); });
    order.resize(std::min(order.size(), count));
    return order;
}

void draw_gas(PanelContext const &context, Ends const &ends)
{
    sim::Dataset const &dataset = context.document.dataset;
    sim::SupplyResults const &supply = context.document.results.supply;
    auto const line = [&](std::string const &name, sim::GasLoad const &load) {
        draw_line(context, ends,
                  {name, load.households, format_number(load.design_m3_per_h, 0),
                   format_number(load.spare_m3_per_h, 0), load.spare_m3_per_h < 0.0});
    };
    draw_header(context, ends, context.text("Gas"), context.text("m3/h"));
    auto const spare = [](sim::GasLoad const &load) { return load.spare_m3_per_h; };
    for (std::size_t i = 0; i < supply.gas_stations.size(); ++i) {
        if (dataset.gas_stations[i].kind == sim::GasStationKind::gate) {
            line(context.pick(dataset.gas_stations[i].name, dataset.gas_stations[i].name_en),
                 supply.gas_stations[i]);
        }
    }
    for (std::size_t const i : tightest(supply.gas_mains, spare, 3)) {
        line(context.text(sim::text("main {code}", {{"code", dataset.gas_mains[i].code}})),
             supply.gas_mains[i]);
    }
}

void draw_heat(PanelContext const &context, Ends const &ends)
{
    sim::Dataset const &dataset = context.document.dataset;
    sim::SupplyResults const &supply = context.document.results.supply;
    auto const line = [&](std::string const &name, sim::HeatLoad const &load) {
        draw_line(context, ends,
                  {name, load.households, format_number(load.design_kw / 1000.0, 1),
                   format_number(load.spare_kw / 1000.0, 1), load.spare_kw < 0.0});
    };
    draw_header(context, ends, context.text("District heat"), context.text("MW"));
    for (std::size_t i = 0; i < supply.heat_sources.size(); ++i) {
        line(context.pick(dataset.heat_sources[i].name, dataset.heat_sources[i].name_en),
             supply.heat_sources[i]);
    }
    auto const spare = [](sim::HeatLoad const &load) { return load.spare_kw; };
    for (std::size_t const i : tightest(supply.heat_mains, spare, 2)) {
        line(context.text(sim::text("main {code}", {{"code", dataset.heat_mains[i].code}})),
             supply.heat_mains[i]);
    }
}

/// What the district burns less: coal and its smoke, by both sets of factors.
void draw_air(PanelContext const &context)
{
    sim::ImpactResults const &impact = context.document.results.impact;
    float const right = ImGui::GetWindowWidth() - context.px(4);
    float const middle = right - context.px(76);
    write(context.fonts.small_bold, context.palette.text,
          context.text("Avoided in the district, t a season"));
    write(context.fonts.caption, context.palette.text_disabled, context.text("factors"));
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("measured"),
                middle);
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("official"),
                right);
    struct Kind
    {
        char const *label;
        double sim::Emissions::*amount;
    };
    constexpr Kind kinds[] = {{label_key("scattered coal"), &sim::Emissions::coal_t},
                              {label_key("CO2"), &sim::Emissions::co2_t},
                              {label_key("SO2"), &sim::Emissions::so2_t},
                              {label_key("NOx"), &sim::Emissions::nox_t},
                              {label_key("PM2.5"), &sim::Emissions::pm25_t}};
    for (Kind const &kind : kinds) {
        write(context.fonts.small, context.palette.text, context.text(kind.label));
        float const ends[] = {middle, right};
        for (std::size_t set = 0; set < sim::factor_set_count; ++set) {
            sim::EmissionBalance const &balance = impact.emissions_total[set];
            write_right(
                context.fonts.small, context.palette.text,
                format_number(balance.before.*kind.amount - balance.after_local.*kind.amount, 0),
                ends[set]);
        }
    }
}

/// Words at the right end of a title that lead to what else can be shown there.
bool draw_link(PanelContext const &context, char const *english, float right)
{
    ImFont *const font = context.fonts.small;
    std::string const words = context.text(english);
    ImGui::SameLine();
    ImGui::SetCursorPosX(std::round(right - width_of(font, words)));
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    bool const pressed =
        ImGui::InvisibleButton(english, {width_of(font, words), font->FontSize + 2});
    Rgba const ink = ImGui::IsItemHovered() ? context.palette.text : context.palette.text_secondary;
    ImDrawList &list = *ImGui::GetWindowDrawList();
    list.AddText(font, font->FontSize, corner, ink.packed(), words.c_str());
    float const line = corner.y + font->FontSize + context.px(2);
    list.AddLine({corner.x, line}, {corner.x + width_of(font, words), line}, ink.packed());
    return pressed;
}

/// Households by the part of income that heating takes.
void draw_burden(PanelContext const &context)
{
    ImVec2 const corner = ImGui::GetCursorScreenPos();
    ImVec2 const room = ImGui::GetContentRegionAvail();
    float const right = ImGui::GetWindowWidth() - context.px(4);
    std::string const title = context.text("Households by burden");
    write(context.fonts.small_bold, context.palette.text, title);
    if (draw_link(context, label_key("Heating bill by winter"),
                  right - context.px(copy_button_px + 6))) {
        context.ask("show-chart", {"bills"});
    }
    if (context.document.burden == nullptr) {
        return;
    }
    sim::BurdenSpread const &spread = *context.document.burden;
    Chart const chart = burden_chart(spread, context.palette);
    Plot plot{context,
              chart,
              {corner.x + context.px(40), corner.y + context.px(36), room.x - context.px(48),
               room.y - context.px(36 + 36)}};
    plot.draw();
    float const left = plot.place(chart.limits.front().at, 0.0).x + context.px(6);
    auto const tell = [&](float down, sim::Text const &words) {
        plot.put_tag(context.fonts.small, {left, plot.room().y + context.px(down)},
                     context.palette.text, context.text(words));
    };
    tell(4, sim::text("{share} of households with subsidy",
                      {{"share", format_percent(spread.above_now)}}));
    tell(20,
         sim::text("{share} when subsidies end", {{"share", format_percent(spread.above_later)}}));
    plot.handle();
    draw_copy_button(context, chart.key, corner.x + room.x, corner.y - context.px(3));
}

/// What households pay, winter by winter: the step when a subsidy ends.
void draw_bills(PanelContext const &context)
{
    sim::ImpactResults const &impact = context.document.results.impact;
    float const right = ImGui::GetWindowWidth() - context.px(4);
    float const middle = right - context.px(84);
    write(context.fonts.small_bold, context.palette.text, context.text("Heating bill by winter"));
    if (draw_link(context, label_key("Burden"), right)) {
        context.ask("show-chart", {"burden"});
    }
    write(context.fonts.caption, context.palette.text_disabled, context.text("Winter"));
    write_right(context.fonts.caption, context.palette.text_disabled,
                context.text("yuan/household"), middle);
    write_right(context.fonts.caption, context.palette.text_disabled, context.text("over a tenth"),
                right);
    for (auto const &[year, bill_yuan] : impact.net_bill_yuan_by_year) {
        write(context.fonts.small, context.palette.text, std::to_string(year));
        write_right(context.fonts.small_bold, context.palette.text, format_number(bill_yuan, 0),
                    middle);
        auto const burden = impact.burden_by_year.find(year);
        if (burden != impact.burden_by_year.end()) {
            write_right(context.fonts.small, context.palette.text,
                        format_percent(burden->second.share_above_10pct), right);
        }
    }
}

void column(char const *id, float width, auto const &draw)
{
    ImGui::BeginChild(id, {width, 0.0F}, false);
    draw();
    ImGui::EndChild();
    ImGui::SameLine();
}

} // namespace

void draw_supply(PanelContext const &context)
{
    sim::Results const &results = context.document.results;
    if (!results.demand.has_physics() || results.supply.gas_stations.empty()) {
        draw_empty(context,
                   context.text("Gas and heat mains with the least to spare, air and bills stand "
                                "here."),
                   context.text("The project has no gas stations or no weather year yet: take gas "
                                "and heat networks in, or draw them with Ctrl+D."),
                   {{context.text("Import"), "import-open"},
                    {context.text("Check the data"), "doctor", {"findings"}}});
        return;
    }
    float const room = ImGui::GetContentRegionAvail().x;
    float const air = context.px(232);
    float const bills = context.px(216);
    float const gap = context.px(28);
    float const tables = room - air - bills - 2 * gap;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2{gap, context.px(1)});
    column("tables", tables, [&] {
        Ends const ends{tables - context.px(190), tables - context.px(84), tables - context.px(12)};
        draw_gas(context, ends);
        ImGui::Dummy({1.0F, context.px(4)});
        draw_heat(context, ends);
    });
    if (results.impact.bills.size() == context.document.dataset.blocks.size()) {
        if (context.view.burden) {
            column("burden", air + gap + bills, [&] { draw_burden(context); });
        } else {
            column("air", air, [&] { draw_air(context); });
            column("bills", bills, [&] { draw_bills(context); });
        }
    }
    ImGui::PopStyleVar();
}

} // namespace app
