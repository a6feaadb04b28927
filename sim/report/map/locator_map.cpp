#include "sim/report/map/locator_map.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/canvas/text_layout.hpp"
#include "sim/io/document/document_style.hpp"
#include "sim/report/map/map_frame.hpp"
#include "sim/report/map/print_palette.hpp"
#include "sim/report/sheets.hpp"

#include <map>

namespace sim::report {

namespace {

constexpr double width_mm = 156.0;
constexpr double height_mm = 48.0;
constexpr double map_width_mm = 100.0;
constexpr double gap_mm = 5.0;

/// What is drawn, by value: the picture outlives what it was asked for with.
struct Locator
{
    struct Area
    {
        geo::MultiPolygon const *shape;
        io::Ink ink;
    };
    struct Number
    {
        geo::Point place;
        int number;
    };
    struct Entry
    {
        io::Ink ink;
        std::string words;
    };

    geo::Box seen;
    std::vector<Area> areas;
    std::vector<geo::MultiPolygon const *> borders;
    std::vector<Number> numbers;
    std::vector<Entry> legend;
    std::string heading;
    std::string hint;
    std::string statement;
    Language language = Language::zh;
};

geo::Box with_rim(geo::Box box)
{
    constexpr double rim_share = 0.06;
    double const rim = rim_share * std::max(box.width(), box.height());
    box.extend(geo::Point{box.min.x - rim, box.min.y - rim});
    box.extend(geo::Point{box.max.x + rim, box.max.y + rim});
    return box;
}

void draw_map(io::Canvas &canvas, Locator const &locator)
{
    PageBox const box{0.0, 0.0, map_width_mm, height_mm};
    MapFrame const frame{box, locator.seen.center(), fitting_scale(locator.seen, box)};
    canvas.save();
    canvas.rectangle({}, map_width_mm, height_mm);
    canvas.clip();
    canvas.rectangle({}, map_width_mm, height_mm);
    canvas.fill(paper_ground);
    for (Locator::Area const &area : locator.areas) {
        frame.trace(canvas, *area.shape);
        canvas.fill(area.ink, true);
        canvas.stroke({.ink = block_line, .width_mm = 0.15});
    }
    for (geo::MultiPolygon const *const border : locator.borders) {
        frame.trace(canvas, *border);
        canvas.stroke({.ink = jurisdiction_line, .width_mm = 0.28});
    }
    io::TextStyle const type{.families = io::families_of("黑体"),
                             .size_pt = 7.0,
                             .bold = true,
                             .ink = map_text,
                             .language = locator.language};
    for (Locator::Number const &number : locator.numbers) {
        io::TextLayout const words{canvas, fmt::format("{}", number.number), type};
        io::PagePoint const centre = frame.at(number.place);
        double const x_mm = centre.x_mm - words.width_mm() / 2.0;
        double const y_mm = centre.y_mm - words.height_mm() / 2.0;
        words.draw_halo(x_mm, y_mm, {.rgb = 0xFFFFFF, .alpha = 0.9}, 0.4);
        words.draw(x_mm, y_mm);
    }
    canvas.restore();
    canvas.rectangle({}, map_width_mm, height_mm);
    canvas.stroke({.ink = jurisdiction_line, .width_mm = 0.25});
}

void draw_legend(io::Canvas &canvas, Locator const &locator)
{
    constexpr double left_mm = map_width_mm + gap_mm;
    constexpr double room_mm = width_mm - left_mm;
    constexpr double swatch_mm = 3.0;
    io::TextStyle type{.families = io::families_of("黑体"),
                       .size_pt = 10.0,
                       .bold = true,
                       .ink = map_text,
                       .language = locator.language};
    double y_mm = 0.5;
    auto const line = [&](std::string const &words, double x_mm) {
        io::TextLayout const said{canvas, words, type, room_mm - x_mm};
        said.draw(left_mm + x_mm, y_mm);
        y_mm += said.height_mm() + 1.0;
    };
    line(locator.heading, 0.0);
    type.bold = false;
    type.size_pt = 8.5;
    line(locator.hint, 0.0);
    for (Locator::Entry const &entry : locator.legend) {
        canvas.rectangle({left_mm, y_mm + 0.8}, swatch_mm, swatch_mm);
        canvas.fill(entry.ink, true);
        canvas.stroke({.ink = jurisdiction_line, .width_mm = 0.12});
        line(entry.words, swatch_mm + 1.5);
    }
    line(locator.statement, 0.0);
}

} // namespace

io::Picture locator_map(SheetSource const &source, JurisdictionId place)
{
    Dataset const &dataset = source.dataset;
    Wording const &words = source.wording;
    Locator locator;
    locator.language = words.language();
    for (std::uint32_t b = 0; b < dataset.blocks.size(); ++b) {
        Block const &block = dataset.blocks[b];
        bool const own = block.jurisdiction == place;
        Route const &route = dataset.route(source.scenario.plan.choices[b].route);
        locator.areas.push_back({&block.area, own ? route_fill(route.family) : other_block});
        for (geo::Polygon const &part : block.area) {
            for (geo::Point const p : own ? part.outer : geo::Ring{}) {
                locator.seen.extend(p);
            }
        }
    }
    locator.seen = with_rim(locator.seen);
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        locator.borders.push_back(&jurisdiction.area);
    }
    int number = 0;
    for (Category const category : table_categories) {
        std::map<RouteId, int> homes;
        for (BlockId const id : blocks_in_order(source, place, category)) {
            locator.numbers.push_back({dataset.block(id).label_point, ++number});
            homes[source.scenario.plan.choices[id.index].route] +=
                source.figures.of_block(id).households;
        }
        for (auto const &[id, count] : homes) {
            Route const &route = dataset.route(id);
            locator.legend.push_back(
                {route_fill(route.family),
                 fmt::format(
                     "{}  {}", words.name_of(route),
                     words.say(text("{homes} homes", {{"homes", words.households(count)}})))});
        }
    }
    locator.heading = words.say(text("Where they lie"));
    locator.hint = words.say(text("The numbers are those of attached table 1."));
    locator.statement =
        words.say(text("Borders are schematic and no basis for ownership or boundaries."));
    return {.width_mm = width_mm,
            .height_mm = height_mm,
            .description = locator.heading,
            .draw = [locator](io::Canvas &canvas) {
                draw_map(canvas, locator);
                draw_legend(canvas, locator);
            }};
}

} // namespace sim::report
