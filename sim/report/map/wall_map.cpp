#include "sim/report/map/wall_map.hpp"

#include "sim/base/fmt.hpp"
#include "sim/geo/measure.hpp"
#include "sim/io/canvas/pdf_file.hpp"
#include "sim/io/canvas/png_picture.hpp"
#include "sim/io/text_file.hpp"
#include "sim/report/map/print_labels.hpp"
#include "sim/report/map/print_map.hpp"
#include "sim/report/map/wall_pen.hpp"
#include "sim/report/sheet_common.hpp"

#include <cmath>

namespace sim::report {

namespace {

constexpr double mm_per_km = 1e6;

Text map_title(SheetSource const &source)
{
    return text("{district} clean heating {year}: map of works",
                {{"district", source.dataset.meta.at("name_zh"), source.dataset.meta.at("name_en")},
                 {"year", fmt::format("{}", source.first_year)}});
}

void draw_title(WallPen const &pen, PageBox const &box, std::string const &title)
{
    SheetSource const &source = pen.source();
    double const third_mm = box.height_mm / 3.0;
    pen.left(pen.say(text("Internal material")), box.left_mm, box.top_mm + 0.5 * third_mm,
             {20.0, true});
    pen.left(scenario_words(source), box.left_mm, box.top_mm + 1.5 * third_mm, {13.0});
    pen.left(pen.say(text("Coordinates: CGCS2000, central meridian {degrees}",
                          {{"degrees", source.plain.meta("central_meridian") + "°"}})),
             box.left_mm, box.top_mm + 2.3 * third_mm, {13.0});
    pen.centred(title, box.middle().x_mm, box.middle().y_mm,
                {64.0, true, map_text, "方正小标宋简体", box.width_mm - 2.0 * pen.mm(124.0)});
    if (source.statement) {
        double const width_mm = pen.mm(118.0);
        double const height_mm = pen.mm(15.0);
        PageBox const frame{box.right_mm() - width_mm, box.top_mm, width_mm, height_mm};
        pen.canvas().rectangle(frame.corner(), frame.width_mm, frame.height_mm);
        pen.canvas().stroke({.ink = statement_ink, .width_mm = pen.mm(0.6)});
        pen.centred(pen.say(Wording::statement()), frame.middle().x_mm, frame.middle().y_mm,
                    {19.0, true, statement_ink, "黑体", frame.width_mm - pen.mm(6.0)});
    }
    double const number_mm = box.bottom_mm() - pen.mm(7.0);
    double const words_mm = pen.left(pen.say(text("Map approval number:")),
                                     box.right_mm() - pen.mm(100.0), number_mm, {13.0});
    pen.rule(box.right_mm() - pen.mm(100.0) + words_mm + pen.mm(2.0), box.right_mm(),
             number_mm + pen.mm(3.0), 0.3);
}

/// Kilometres of the plane along the neatline, crosses where they meet.
void draw_grid(WallPen const &pen, MapFrame const &frame)
{
    PageBox const &box = frame.box();
    double step_km = 1.0;
    for (double const step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0}) {
        step_km = step;
        if (step * mm_per_km / frame.scale() >= pen.mm(60.0)) {
            break;
        }
    }
    double const step_m = 1000.0 * step_km;
    geo::Box const seen = frame.seen();
    io::Pen const tick{.ink = map_text, .width_mm = pen.mm(0.42)};
    double const length_mm = pen.mm(3.0);
    WallPen::Type const type{11.0, false, neutral_text};
    auto const mark = [&](io::PagePoint a, io::PagePoint b) {
        io::PagePoint const ends[] = {a, b};
        pen.canvas().line(ends);
        pen.canvas().stroke(tick);
    };
    for (double x = std::ceil(seen.min.x / step_m) * step_m; x < seen.max.x; x += step_m) {
        double const at_mm = frame.at({x, seen.min.y}).x_mm;
        std::string const km = fmt::format("{}", std::lround(x / 1000.0));
        mark({at_mm, box.top_mm}, {at_mm, box.top_mm - length_mm});
        mark({at_mm, box.bottom_mm()}, {at_mm, box.bottom_mm() + length_mm});
        pen.centred(km, at_mm, box.top_mm - pen.mm(5.0), type);
        pen.centred(km, at_mm, box.bottom_mm() + pen.mm(5.0), type);
    }
    for (double y = std::ceil(seen.min.y / step_m) * step_m; y < seen.max.y; y += step_m) {
        double const at_mm = frame.at({seen.min.x, y}).y_mm;
        std::string const km = fmt::format("{}", std::lround(y / 1000.0));
        mark({box.left_mm, at_mm}, {box.left_mm - length_mm, at_mm});
        mark({box.right_mm(), at_mm}, {box.right_mm() + length_mm, at_mm});
        pen.right(km, box.left_mm - length_mm - pen.mm(0.8), at_mm, type);
        pen.left(km, box.right_mm() + length_mm + pen.mm(0.8), at_mm, type);
    }
}

void draw_frame(WallPen const &pen, PageBox const &box)
{
    pen.canvas().rectangle(box.corner(), box.width_mm, box.height_mm);
    pen.canvas().stroke({.ink = map_text, .width_mm = pen.mm(0.84)});
}

void draw_inset(WallPen const &pen, WallLayout const &layout)
{
    if (!layout.inset || !layout.inset_part) {
        return;
    }
    SheetSource const &source = pen.source();
    MapFrame const frame{*layout.inset, layout.inset_part->center(), layout.inset_scale};
    draw_print_map(pen.canvas(), source, frame, {.unit = pen.unit()});
    draw_frame(pen, frame.box());
    PageBox const head{frame.box().left_mm, frame.box().top_mm, pen.mm(92.0), pen.mm(11.0)};
    std::vector<PageBox> obstacles = symbol_boxes(source.dataset, frame, pen.unit());
    obstacles.push_back(head);
    draw_labels(
        pen.canvas(),
        print_labels(source, frame, {.unit = pen.unit(), .streets = true, .without = std::nullopt}),
        frame, obstacles, source.plain.language());
    pen.canvas().rectangle(head.corner(), head.width_mm, head.height_mm);
    pen.canvas().fill(map_text);
    pen.left(pen.say(text("Town centre  1 : {scale}",
                          {{"scale", grouped(std::llround(layout.inset_scale))}})),
             head.left_mm + pen.mm(4.0), head.middle().y_mm, {15.0, true, white});
}

void draw_inset_mark(WallPen const &pen, MapFrame const &frame, geo::Box const &part)
{
    PageBox const box = frame.box_of(part);
    double const u = pen.unit();
    pen.canvas().rectangle(box.corner(), box.width_mm, box.height_mm);
    pen.canvas().stroke({.ink = map_text, .width_mm = 0.42 * u, .dashes_mm = {4.0 * u, 2.0 * u}});
}

void draw_foot(WallPen const &pen, PageBox const &box)
{
    SheetSource const &source = pen.source();
    double const middle_mm = box.middle().y_mm;
    if (source.statement) {
        pen.left(pen.say(text("Borders, blocks, homes of each block and the courses of mains are "
                              "illustrative until towns and companies have confirmed them.")),
                 box.left_mm, middle_mm, {13.0});
    }
    std::string words;
    if (Unit const *const office = source.dataset.find_unit("leading_group_office")) {
        words = pen.say(text("Prepared by: {name}", {{"name", source.plain.name_of(*office)}})) +
                "    ";
    }
    pen.right(words + source.plain.meta("plan_issued"), box.right_mm(), middle_mm, {13.0});
}

void draw_wall_map(io::Canvas &canvas, SheetSource const &source, WallPaper const &paper)
{
    WallLayout const layout = wall_layout(source.dataset, paper);
    WallPen const pen{canvas, source, paper.unit};
    MapFrame const frame{layout.map, layout.centre, layout.scale};
    draw_print_map(canvas, source, frame, {.unit = paper.unit});
    draw_frame(pen, layout.map);
    draw_grid(pen, frame);
    std::vector<PageBox> panels{layout.headline, layout.legend};
    for (std::optional<PageBox> const &panel : {layout.table, layout.inset}) {
        if (panel) {
            panels.push_back(*panel);
        }
    }
    std::vector<PageBox> obstacles = symbol_boxes(source.dataset, frame, paper.unit);
    obstacles.insert(obstacles.end(), panels.begin(), panels.end());
    if (layout.inset_part) {
        draw_inset_mark(pen, frame, *layout.inset_part);
    }
    draw_labels(canvas,
                print_labels(source, frame,
                             {.unit = paper.unit, .without = layout.inset_part, .covered = panels}),
                frame, obstacles, source.plain.language());
    draw_inset(pen, layout);
    draw_headline(pen, layout.headline);
    draw_legend(pen, layout.legend, std::nullopt, layout.scale, paper.key);
    if (layout.table) {
        draw_table(pen, *layout.table);
    }
    draw_title(pen, layout.title, pen.say(map_title(source)));
    draw_phases(pen, layout.phases);
    draw_foot(pen, layout.foot);
}

void draw_atlas_page(io::Canvas &canvas, SheetSource const &source, JurisdictionId place,
                     WallPaper const &paper)
{
    double const u = paper.unit;
    WallPen const pen{canvas, source, u};
    double const margin_mm = 15.0 * u;
    PageBox const title{margin_mm, 0.7 * margin_mm, paper.width_mm - 2.0 * margin_mm, 36.0 * u};
    double const top_mm = title.bottom_mm() + 7.0 * u;
    PageBox const foot{margin_mm, paper.height_mm - 0.7 * margin_mm - 9.0 * u,
                       paper.width_mm - 2.0 * margin_mm, 9.0 * u};
    double const legend_mm = legend_width_units * u;
    PageBox const box{margin_mm, top_mm, title.width_mm - legend_mm - 6.0 * u,
                      foot.top_mm - 9.0 * u - top_mm};
    Jurisdiction const &jurisdiction = source.dataset.jurisdiction(place);
    geo::Box part;
    for (geo::Polygon const &polygon : jurisdiction.area) {
        part.extend(geo::box_of(polygon));
    }
    PageBox const inner{0.0, 0.0, 0.92 * box.width_mm, 0.92 * box.height_mm};
    MapFrame const frame{box, part.center(), round_scale(fitting_scale(part, inner))};
    draw_print_map(canvas, source, frame, {.unit = u, .only = place});
    draw_frame(pen, box);
    draw_grid(pen, frame);
    draw_labels(canvas,
                print_labels(source, frame, {.unit = u, .without = std::nullopt, .only = place}),
                frame, symbol_boxes(source.dataset, frame, u), source.plain.language());
    draw_legend(pen, {box.right_mm() + 6.0 * u, box.top_mm, legend_mm, legend_height_units * u},
                place, frame.scale(), paper.key);
    draw_title(pen, title,
               pen.say(text("{name}: clean heating works",
                            {{"name", source.plain.name_of(jurisdiction)}})));
    draw_foot(pen, foot);
}

} // namespace

void write_wall_map(std::filesystem::path const &file, SheetSource const &source,
                    WallPaper const &paper)
{
    io::PdfFile pdf{source.plain.say(map_title(source)), source.plain.meta("plan_issued")};
    io::Canvas canvas = pdf.begin_page(paper.width_mm, paper.height_mm);
    draw_wall_map(canvas, source, paper);
    pdf.write(file);
}

void write_wall_picture(std::filesystem::path const &file, SheetSource const &source,
                        WallPaper const &paper, double dots_per_inch)
{
    io::write_text_file(
        file, io::png_of(paper.width_mm, paper.height_mm, dots_per_inch,
                         [&](io::Canvas &canvas) { draw_wall_map(canvas, source, paper); }));
}

void write_atlas(std::filesystem::path const &file, SheetSource const &source)
{
    WallPaper const &paper = wall_papers[2];
    io::PdfFile pdf{source.plain.say(map_title(source)), source.plain.meta("plan_issued")};
    for (std::uint32_t j = 0; j < source.dataset.jurisdictions.size(); ++j) {
        io::Canvas canvas = pdf.begin_page(paper.width_mm, paper.height_mm);
        pdf.bookmark(source.plain.name_of(source.dataset.jurisdictions[j]));
        draw_atlas_page(canvas, source, JurisdictionId{j}, paper);
    }
    pdf.write(file);
}

} // namespace sim::report
