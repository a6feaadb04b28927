#include "sim/base/fmt.hpp"
#include "sim/report/map/print_map.hpp"
#include "sim/report/map/wall_pen.hpp"

#include <algorithm>
#include <cmath>

namespace sim::report {

namespace {

std::string percent(double part, double whole)
{
    return whole > 0.0 ? fmt::format("{:.1f}%", 100.0 * part / whole) : "—";
}

/// The legend's box, and whose households it counts.
struct Column
{
    PageBox box;
    std::optional<JurisdictionId> place;
};

/// A line of the legend with its households and share.
void legend_row(WallPen const &pen, Column const &column, double y_mm, RouteFamily family,
                double inset_mm)
{
    SheetSource const &source = pen.source();
    PageBox const &box = column.box;
    int const households = households_of(source, family, column.place);
    int const all = source.figures.of(column.place).households;
    double const x_mm = box.left_mm + pen.mm(7.0 + inset_mm);
    PageBox const swatch{x_mm, y_mm - pen.mm(3.5), pen.mm(13.0), pen.mm(7.0)};
    fill_route(pen.canvas(), swatch, family, pen.unit());
    pen.canvas().rectangle(swatch.corner(), swatch.width_mm, swatch.height_mm);
    pen.canvas().stroke({.ink = map_text, .width_mm = pen.mm(0.2)});
    pen.left(pen.say(family_name(family)), swatch.right_mm() + pen.mm(3.0), y_mm, {17.0});
    pen.right(grouped(households), box.right_mm() - pen.mm(27.0), y_mm, {17.0});
    pen.right(percent(households, all), box.right_mm() - pen.mm(7.0), y_mm,
              {14.0, false, neutral_text});
}

void total_row(WallPen const &pen, Column const &column, double y_mm, std::string const &words,
               int households, bool bold)
{
    PageBox const &box = column.box;
    int const all = pen.source().figures.of(column.place).households;
    pen.left(words, box.left_mm + pen.mm(7.0), y_mm, {17.0, bold});
    pen.right(grouped(households), box.right_mm() - pen.mm(27.0), y_mm, {17.0, bold});
    pen.right(percent(households, all), box.right_mm() - pen.mm(7.0), y_mm,
              {14.0, false, neutral_text});
}

void line_sample(WallPen const &pen, double x_mm, double y_mm, io::Pen const &line)
{
    io::PagePoint const ends[] = {{x_mm, y_mm}, {x_mm + pen.mm(13.0), y_mm}};
    pen.canvas().line(ends);
    pen.canvas().stroke(line);
}

/// Lines and symbols in two columns. \return the y below them
double draw_signs(WallPen const &pen, PageBox const &box, double y_mm)
{
    double const u = pen.unit();
    double const columns_mm[] = {box.left_mm + pen.mm(7.0),
                                 box.left_mm + box.width_mm / 2.0 + pen.mm(1.0)};
    double const row_mm = pen.mm(8.2);
    auto const name = [&](int column, double y, Text const &words) {
        pen.left(pen.say(words), columns_mm[column] + pen.mm(16.0), y,
                 {13.0, false, map_text, "黑体", box.width_mm / 2.0 - pen.mm(25.0)});
    };
    auto const line = [&](int column, double y, io::Pen const &style, Text const &words) {
        line_sample(pen, columns_mm[column], y, style);
        name(column, y, words);
    };
    auto const symbol = [&](int column, double y, MapSymbol kind, Text const &words) {
        draw_symbol(pen.canvas(), kind, {columns_mm[column] + pen.mm(6.5), y}, u);
        name(column, y, words);
    };
    line(0, y_mm, {.ink = district_line, .width_mm = 0.84 * u}, text("District border"));
    line(1, y_mm, {.ink = jurisdiction_line, .width_mm = 0.55 * u}, text("Town or street border"));
    y_mm += row_mm;
    line(0, y_mm, {.ink = heat_line, .width_mm = 0.93 * u}, text("Heat trunk"));
    line(1, y_mm, {.ink = gas_line, .width_mm = 0.67 * u, .dashes_mm = {2.1 * u, 1.3 * u}},
         text("Gas main, planned"));
    y_mm += row_mm;
    symbol(0, y_mm, MapSymbol::heat_source, text("Heat source"));
    symbol(1, y_mm, MapSymbol::gas_gate, text("Gas gate station"));
    y_mm += row_mm;
    symbol(0, y_mm, MapSymbol::substation, text("Substation"));
    line(1, y_mm, {.ink = railway_line, .width_mm = 0.9 * u}, text("Railway"));
    return y_mm + row_mm;
}

/// A bar of black and white parts of whole kilometres, with the scale in figures.
void draw_scale_bar(WallPen const &pen, double x_mm, double y_mm, double scale,
                    std::string const &paper)
{
    constexpr double widest_mm = 84.0; // on A1
    double km = 0.1;
    double const steps[] = {0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0};
    for (double const step : steps) {
        if (step * 1e6 / scale <= pen.mm(widest_mm)) {
            km = step;
        }
    }
    int const parts = 5;
    double const part_mm = km * 1e6 / scale / parts;
    for (int p = 0; p < parts; ++p) {
        pen.canvas().rectangle({x_mm + p * part_mm, y_mm}, part_mm, pen.mm(2.2));
        pen.canvas().fill(p % 2 == 0 ? map_text : white, true);
        pen.canvas().stroke({.ink = map_text, .width_mm = pen.mm(0.3)});
    }
    pen.centred("0", x_mm, y_mm - pen.mm(3.2), {11.0});
    pen.centred(fmt::format("{:g} {}", km, pen.say(text("km"))), x_mm + parts * part_mm,
                y_mm - pen.mm(3.2), {11.0});
    pen.left(pen.say(text("1 : {scale} on {paper}",
                          {{"scale", grouped(std::llround(scale))}, {"paper", paper}})),
             x_mm, y_mm + pen.mm(7.0), {12.0});
}

void draw_north(WallPen const &pen, double x_mm, double y_mm)
{
    double const r = pen.mm(9.0);
    io::PagePoint const arrow[] = {{x_mm, y_mm - r},
                                   {x_mm + 0.45 * r, y_mm + r},
                                   {x_mm, y_mm + 0.6 * r},
                                   {x_mm - 0.45 * r, y_mm + r}};
    pen.canvas().ring(arrow);
    pen.canvas().fill(map_text);
    pen.centred(pen.say(text("N")), x_mm, y_mm - r - pen.mm(4.0), {14.0, true});
}

} // namespace

int households_of(SheetSource const &source, RouteFamily family,
                  std::optional<JurisdictionId> place)
{
    int sum = 0;
    for (std::uint32_t b = 0; b < source.dataset.blocks.size(); ++b) {
        Route const &route = source.dataset.route(source.scenario.plan.choices[b].route);
        if (route.family == family && (!place || source.dataset.blocks[b].jurisdiction == *place)) {
            sum += source.figures.of_block(BlockId{b}).households;
        }
    }
    return sum;
}

Text family_name(RouteFamily family)
{
    switch (family) {
    case RouteFamily::heat_network:
        return text("Heat network");
    case RouteFamily::gas:
        return text("Coal to gas");
    case RouteFamily::electric:
        return text("Coal to electricity");
    case RouteFamily::solar_electric:
        return text("Solar + electric");
    case RouteFamily::none:
        break;
    }
    return text("Scattered coal");
}

void draw_headline(WallPen const &pen, PageBox const &box)
{
    pen.panel(box);
    SheetSource const &source = pen.source();
    Figures const &all = source.figures.of(std::nullopt);
    std::string const year = fmt::format("{}", source.first_year);
    struct Number
    {
        std::string label;
        int value;
        std::string below;
    };
    int const rest = all.households - all.households_first_year;
    Number const numbers[] = {
        {pen.say(text("Homes to convert")), all.households,
         pen.say(text("{area} x 10,000 m2", {{"area", source.plain.wan_m2(all.area_m2)}}))},
        {pen.say(text("Done in {year}", {{"year", year}})), all.households_first_year,
         pen.say(text("{share} of all",
                      {{"share", percent(all.households_first_year, all.households)}}))},
        {pen.say(text("After {year}", {{"year", year}})), rest,
         pen.say(text("{share} of all", {{"share", percent(rest, all.households)}}))}};
    double const column_mm = box.width_mm / 3.0;
    for (int n = 0; n < 3; ++n) {
        double const x_mm = box.left_mm + n * column_mm + pen.mm(5.0);
        Number const &number = numbers[n];
        pen.left(number.label, x_mm, box.top_mm + 0.19 * box.height_mm, {15.0});
        double const width_mm =
            pen.left(grouped(number.value), x_mm, box.top_mm + 0.5 * box.height_mm, {34.0, true});
        pen.left(pen.say(text("homes")), x_mm + width_mm + pen.mm(1.5),
                 box.top_mm + 0.56 * box.height_mm,
                 {13.0, false, map_text, "黑体", column_mm - width_mm - pen.mm(8.0)});
        pen.left(number.below, x_mm, box.top_mm + 0.83 * box.height_mm, {13.0});
        if (n > 0) {
            io::PagePoint const ends[] = {
                {box.left_mm + n * column_mm, box.top_mm + 0.15 * box.height_mm},
                {box.left_mm + n * column_mm, box.bottom_mm() - 0.15 * box.height_mm}};
            pen.canvas().line(ends);
            pen.canvas().stroke({.ink = neighbour_line, .width_mm = pen.mm(0.4)});
        }
    }
}

void draw_legend(WallPen const &pen, PageBox const &box, std::optional<JurisdictionId> place,
                 double scale, std::string const &paper)
{
    pen.panel(box);
    Column const column{box, place};
    SheetSource const &source = pen.source();
    double const left_mm = box.left_mm + pen.mm(7.0);
    double const right_mm = box.right_mm() - pen.mm(7.0);
    double y_mm = box.top_mm + pen.mm(9.0);
    pen.left(pen.say(text("Legend")), left_mm, y_mm, {20.0, true});
    pen.right(pen.say(text("homes / share")), right_mm, y_mm, {12.0, false, neutral_text});
    y_mm += pen.mm(7.0);
    pen.rule(left_mm, right_mm, y_mm, 0.5);
    double const row_mm = pen.mm(10.0);
    y_mm += pen.mm(7.5);
    legend_row(pen, column, y_mm, RouteFamily::heat_network, 0.0);
    legend_row(pen, column, y_mm += row_mm, RouteFamily::gas, 0.0);
    int const new_energy = households_of(source, RouteFamily::electric, place) +
                           households_of(source, RouteFamily::solar_electric, place);
    total_row(pen, column, y_mm += row_mm, pen.say(text("New energy")), new_energy, false);
    legend_row(pen, column, y_mm += row_mm, RouteFamily::electric, 6.0);
    legend_row(pen, column, y_mm += row_mm, RouteFamily::solar_electric, 6.0);
    if (households_of(source, RouteFamily::none, place) > 0) {
        legend_row(pen, column, y_mm += row_mm, RouteFamily::none, 0.0);
    }
    pen.rule(left_mm, right_mm, y_mm += pen.mm(6.5), 0.3);
    total_row(pen, column, y_mm += pen.mm(6.5), pen.say(text("Total")),
              source.figures.of(place).households, true);
    pen.rule(left_mm, right_mm, y_mm += pen.mm(6.5), 0.5);
    y_mm = draw_signs(pen, box, y_mm + pen.mm(7.0));
    draw_scale_bar(pen, left_mm + pen.mm(2.0), box.bottom_mm() - pen.mm(13.0), scale, paper);
    draw_north(pen, right_mm - pen.mm(6.0), box.bottom_mm() - pen.mm(14.0));
}

void draw_table(WallPen const &pen, PageBox const &box)
{
    pen.panel(box);
    SheetSource const &source = pen.source();
    double const u = pen.unit();
    double const left_mm = box.left_mm + 5.0 * u;
    double const right_mm = box.right_mm() - 5.0 * u;
    double const width_mm = right_mm - left_mm;
    double const ends[] = {0.39, 0.51, 0.67, 0.78, 0.88, 1.0}; // right edges of the numbers
    auto const number = [&](int column, int value, double y_mm, bool bold) {
        pen.right(value == 0 ? "—" : grouped(value), left_mm + ends[column] * width_mm, y_mm,
                  {15.0, bold, value == 0 ? neutral_text : map_text});
    };
    double y_mm = box.top_mm + 8.0 * u;
    pen.left(pen.say(text("Homes by town and street")), left_mm, y_mm, {18.0, true});
    pen.right(pen.say(text("unit: homes")), right_mm, y_mm, {12.0, false, neutral_text});
    y_mm += 7.0 * u;
    pen.rule(left_mm, right_mm, y_mm, 0.67);
    y_mm += 7.0 * u;
    pen.left(pen.say(text("Town or street")), left_mm + 11.0 * u, y_mm, {14.0});
    std::string const heads[] = {
        pen.say(family_name(RouteFamily::heat_network)),
        pen.say(family_name(RouteFamily::electric)),
        pen.say(family_name(RouteFamily::solar_electric)),
        pen.say(family_name(RouteFamily::gas)),
        pen.say(text("Total")),
        pen.say(text("Done in {year}", {{"year", fmt::format("{}", source.first_year)}}))};
    for (int c = 0; c < 6; ++c) {
        double const room = ends[c] - (c == 0 ? ends[0] - 0.12 : ends[c - 1]) - 0.012;
        pen.right(heads[c], left_mm + ends[c] * width_mm, y_mm,
                  {14.0, false, map_text, "黑体", room * width_mm});
    }
    y_mm += 6.0 * u;
    pen.rule(left_mm, right_mm, y_mm, 0.38);
    constexpr RouteFamily columns[] = {RouteFamily::heat_network, RouteFamily::electric,
                                       RouteFamily::solar_electric, RouteFamily::gas};
    double const below_mm = 12.0 * u;
    auto const count = static_cast<double>(source.dataset.jurisdictions.size());
    double const row_mm = (box.bottom_mm() - below_mm - y_mm) / count;
    auto const row = [&](std::optional<JurisdictionId> place, double middle_mm, bool bold) {
        for (int c = 0; c < 4; ++c) {
            number(c, households_of(source, columns[c], place), middle_mm, bold);
        }
        Figures const &figures = source.figures.of(place);
        number(4, figures.households, middle_mm, true);
        number(5, figures.households_first_year, middle_mm, bold);
    };
    int listed = 0;
    for (JurisdictionId const place : towns_first(source.dataset)) {
        if (listed % 2 == 1) {
            pen.canvas().rectangle({left_mm, y_mm}, width_mm, row_mm);
            pen.canvas().fill({.rgb = 0xF3F1EB});
        }
        double const middle_mm = y_mm + row_mm / 2.0;
        pen.left(fmt::format("{}", ++listed), left_mm + 1.0 * u, middle_mm, {14.0});
        pen.left(source.plain.name_of(source.dataset.jurisdiction(place)), left_mm + 11.0 * u,
                 middle_mm, {15.0});
        row(place, middle_mm, false);
        y_mm += row_mm;
    }
    pen.rule(left_mm, right_mm, y_mm, 0.38);
    pen.left(pen.say(text("Total")), left_mm + 11.0 * u, y_mm + 5.0 * u, {15.0, true});
    row(std::nullopt, y_mm + 5.0 * u, true);
    pen.rule(left_mm, right_mm, y_mm + 10.0 * u, 0.67);
}

void draw_phases(WallPen const &pen, PageBox const &box)
{
    SheetSource const &source = pen.source();
    std::vector<Phase> const &phases = source.dataset.phases;
    if (phases.empty()) {
        return;
    }
    // The phase of the works is the wide dark one.
    auto const works = std::ranges::find(phases, "phase3", &Phase::key) - phases.begin();
    double shares = 0.0;
    auto const share_of = [&](std::size_t p) {
        return p == static_cast<std::size_t>(works) ? 2.6 : 1.0;
    };
    for (std::size_t p = 0; p <= phases.size(); ++p) {
        shares += share_of(p);
    }
    double const point_mm = pen.mm(6.0);
    double x_mm = box.left_mm;
    for (std::size_t p = 0; p <= phases.size(); ++p) {
        bool const last = p == phases.size();
        bool const dark = p == static_cast<std::size_t>(works);
        double const width_mm = box.width_mm * share_of(p) / shares;
        double const end_mm = x_mm + width_mm - pen.mm(1.5);
        io::PagePoint const arrow[] = {
            {x_mm, box.top_mm},          {end_mm - point_mm, box.top_mm},
            {end_mm, box.middle().y_mm}, {end_mm - point_mm, box.bottom_mm()},
            {x_mm, box.bottom_mm()},     {x_mm + (p == 0 ? 0.0 : point_mm), box.middle().y_mm}};
        pen.canvas().ring(arrow);
        pen.canvas().fill({.rgb = dark ? 0x2E2E2EU : p == 3 ? 0xB9B1A0U : 0xE2DED4U});
        io::Ink const ink = dark ? white : map_text;
        double const middle_mm = x_mm + width_mm / 2.0;
        int const rest = source.figures.of(std::nullopt).households -
                         source.figures.of(std::nullopt).households_first_year;
        std::string const name =
            last ? pen.say(text("After {year}", {{"year", fmt::format("{}", source.first_year)}}))
                 : source.plain.pick(phases[p].name_zh, phases[p].name_en);
        std::string const days =
            last ? pen.say(text("the other {homes} homes", {{"homes", grouped(rest)}}))
                 : source.plain.day(phases[p].start) + "—" + source.plain.day(phases[p].finish);
        pen.centred(name, middle_mm, box.top_mm + 0.32 * box.height_mm, {15.0, true, ink});
        pen.centred(days, middle_mm, box.top_mm + 0.72 * box.height_mm, {12.0, false, ink});
        x_mm += width_mm;
    }
}

} // namespace sim::report
