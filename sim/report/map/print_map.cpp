#include "sim/report/map/print_map.hpp"

#include "sim/geo/measure.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace sim::report {

namespace {

constexpr double symbol_mm = 6.0;

ContextLayer const *layer_of(Dataset const &dataset, std::string_view name)
{
    auto const found = std::ranges::find(dataset.context, name, &ContextLayer::name);
    return found == dataset.context.end() ? nullptr : &*found;
}

void hatch_box(io::Canvas &canvas, PageBox const &box, HatchStyle const &hatch, double unit)
{
    double const pitch_mm = 2.5 * unit;
    io::Pen const pen{.ink = hatch.ink, .width_mm = 0.25 * unit};
    auto const slanted = [&](double direction) {
        double const reach_mm = box.height_mm;
        for (double x = box.left_mm - reach_mm; x < box.right_mm() + reach_mm;
             x += pitch_mm * std::sqrt(2.0)) {
            io::PagePoint const ends[] = {
                {x, direction > 0.0 ? box.bottom_mm() : box.top_mm},
                {x + reach_mm, direction > 0.0 ? box.top_mm : box.bottom_mm()}};
            canvas.line(ends);
        }
        canvas.stroke(pen);
    };
    switch (hatch.kind) {
    case PrintHatch::none:
        break;
    case PrintHatch::slanted:
        slanted(1.0);
        break;
    case PrintHatch::crossed:
        slanted(1.0);
        slanted(-1.0);
        break;
    case PrintHatch::level:
        for (double y = box.top_mm + pitch_mm / 2.0; y < box.bottom_mm(); y += pitch_mm) {
            io::PagePoint const ends[] = {{box.left_mm, y}, {box.right_mm(), y}};
            canvas.line(ends);
        }
        canvas.stroke(pen);
        break;
    case PrintHatch::dots: {
        bool odd = false;
        for (double y = box.top_mm; y < box.bottom_mm(); y += pitch_mm * 0.75) {
            odd = !odd;
            for (double x = box.left_mm + (odd ? 0.0 : pitch_mm / 2.0); x < box.right_mm();
                 x += pitch_mm) {
                canvas.circle({x, y}, 0.28 * unit);
            }
        }
        canvas.fill(hatch.ink);
        break;
    }
    }
}

/// One map on its canvas.
class Painter
{
public:
    Painter(io::Canvas &canvas, SheetSource const &source, MapFrame const &frame,
            PrintStyle const &style)
        : m_canvas{canvas}, m_source{source}, m_dataset{source.dataset}, m_frame{frame},
          m_style{style}, m_unit{style.unit}
    {
    }

    void draw()
    {
        PageBox const &box = m_frame.box();
        m_canvas.save();
        m_canvas.rectangle(box.corner(), box.width_mm, box.height_mm);
        m_canvas.clip();
        m_canvas.rectangle(box.corner(), box.width_mm, box.height_mm);
        m_canvas.fill(paper_ground);
        draw_surroundings();
        draw_blocks();
        draw_lines();
        draw_symbols();
        m_canvas.restore();
    }

private:
    void areas(char const *layer, io::Ink const &fill, io::Pen const &edge)
    {
        if (ContextLayer const *const found = layer_of(m_dataset, layer)) {
            for (ContextFeature const &feature : found->features) {
                m_frame.trace(m_canvas, feature.area);
                m_canvas.fill(fill, true);
                m_canvas.stroke(edge);
            }
        }
    }

    void lines_of(char const *layer, io::Pen const &pen)
    {
        if (ContextLayer const *const found = layer_of(m_dataset, layer)) {
            for (ContextFeature const &feature : found->features) {
                strokes(feature.lines, pen);
            }
        }
    }

    void strokes(std::vector<geo::LineString> const &lines, io::Pen const &pen)
    {
        for (geo::LineString const &line : lines) {
            m_canvas.line(m_frame.points(line));
        }
        m_canvas.stroke(pen);
    }

    void draw_surroundings()
    {
        double const u = m_unit;
        areas("context_neighbours", neighbour_ground,
              {.ink = neighbour_line,
               .width_mm = 0.35 * u,
               .dashes_mm = {2.5 * u, 0.8 * u, 0.5 * u, 0.8 * u}});
        areas("context_river", water, {.ink = water_edge, .width_mm = 0.3 * u});
    }

    /// All of a family's blocks as one path, so that its hatch runs on across borders.
    void draw_blocks()
    {
        for (RouteFamily const family : legend_families) {
            if (trace_family(family)) {
                m_canvas.save();
                m_canvas.clip();
                fill_route(m_canvas, m_frame.box(), family, m_unit);
                m_canvas.restore();
            }
        }
        for (Block const &block : m_dataset.blocks) {
            bool const grey = m_style.only && block.jurisdiction != *m_style.only;
            m_frame.trace(m_canvas, block.area);
            if (grey) {
                m_canvas.fill(neighbour_ground, true);
            }
            m_canvas.stroke({.ink = block_line, .width_mm = 0.32 * m_unit});
        }
    }

    bool trace_family(RouteFamily family)
    {
        bool any = false;
        for (std::size_t b = 0; b < m_dataset.blocks.size(); ++b) {
            Block const &block = m_dataset.blocks[b];
            bool const grey = m_style.only && block.jurisdiction != *m_style.only;
            RouteId const route = m_source.scenario.plan.choices[b].route;
            if (!grey && m_dataset.route(route).family == family) {
                m_frame.trace(m_canvas, block.area);
                any = true;
            }
        }
        return any;
    }

    void draw_lines()
    {
        double const u = m_unit;
        lines_of("context_creeks", {.ink = stream, .width_mm = 0.34 * u});
        lines_of("context_railway", {.ink = railway_line, .width_mm = 0.9 * u});
        lines_of("context_railway",
                 {.ink = white, .width_mm = 0.5 * u, .dashes_mm = {3.0 * u, 3.0 * u}});
        for (Jurisdiction const &jurisdiction : m_dataset.jurisdictions) {
            m_frame.trace(m_canvas, jurisdiction.area);
            m_canvas.stroke({.ink = jurisdiction_line, .width_mm = 0.55 * u});
        }
        if (ContextLayer const *const district = layer_of(m_dataset, "context_district")) {
            for (ContextFeature const &feature : district->features) {
                m_frame.trace(m_canvas, feature.area);
                m_canvas.stroke(
                    {.ink = {.rgb = district_line.rgb, .alpha = 0.13}, .width_mm = 4.6 * u}, true);
                m_canvas.stroke({.ink = district_line, .width_mm = 0.84 * u});
            }
        }
        for (GasMain const &main : m_dataset.gas_mains) {
            if (main.pressure == GasPressure::medium) {
                strokes(main.lines, {.ink = white, .width_mm = 1.4 * u});
            }
        }
        for (GasMain const &main : m_dataset.gas_mains) {
            bool const planned = main.state == MainState::planned;
            double const width_mm = (main.pressure == GasPressure::medium ? 0.67 : 0.35) * u;
            strokes(main.lines,
                    {.ink = gas_line,
                     .width_mm = width_mm,
                     .dashes_mm = planned ? std::vector{2.1 * u, 1.3 * u} : std::vector<double>{}});
        }
        for (HeatMain const &main : m_dataset.heat_mains) {
            strokes(main.lines, {.ink = white, .width_mm = 1.7 * u});
        }
        for (HeatMain const &main : m_dataset.heat_mains) {
            strokes(main.lines, {.ink = heat_line, .width_mm = 0.93 * u});
        }
    }

    void draw_symbols()
    {
        for (Substation const &one : m_dataset.substations) {
            draw_symbol(m_canvas, MapSymbol::substation, m_frame.at(one.place), m_unit);
        }
        for (GasStation const &one : m_dataset.gas_stations) {
            if (one.kind == GasStationKind::gate) {
                draw_symbol(m_canvas, MapSymbol::gas_gate, m_frame.at(one.place), m_unit);
            }
        }
        for (HeatSource const &one : m_dataset.heat_sources) {
            draw_symbol(m_canvas, MapSymbol::heat_source, m_frame.at(one.place), m_unit);
        }
    }

    io::Canvas &m_canvas;
    SheetSource const &m_source;
    Dataset const &m_dataset;
    MapFrame const &m_frame;
    PrintStyle const &m_style;
    double m_unit;
};

} // namespace

void fill_route(io::Canvas &canvas, PageBox const &box, RouteFamily family, double unit)
{
    canvas.rectangle(box.corner(), box.width_mm, box.height_mm);
    canvas.fill(route_fill(family));
    canvas.save();
    canvas.rectangle(box.corner(), box.width_mm, box.height_mm);
    canvas.clip();
    hatch_box(canvas, box, route_hatch(family), unit);
    canvas.restore();
}

void draw_print_map(io::Canvas &canvas, SheetSource const &source, MapFrame const &frame,
                    PrintStyle const &style)
{
    Painter{canvas, source, frame, style}.draw();
}

void draw_symbol(io::Canvas &canvas, MapSymbol symbol, io::PagePoint at, double unit)
{
    double const r = symbol_mm * unit / 2.0;
    io::Pen const edge{.ink = white, .width_mm = 1.0 * unit};
    if (symbol == MapSymbol::heat_source) {
        io::PagePoint const corners[] = {{at.x_mm, at.y_mm - r},
                                         {at.x_mm + r, at.y_mm + r * 0.8},
                                         {at.x_mm - r, at.y_mm + r * 0.8}};
        canvas.ring(corners);
        canvas.stroke(edge, true);
        canvas.fill(heat_line);
    } else if (symbol == MapSymbol::gas_gate) {
        io::PagePoint const corners[] = {{at.x_mm, at.y_mm - r},
                                         {at.x_mm + r, at.y_mm},
                                         {at.x_mm, at.y_mm + r},
                                         {at.x_mm - r, at.y_mm}};
        canvas.ring(corners);
        canvas.stroke(edge, true);
        canvas.fill(gas_line);
    } else {
        double const half = r * 0.75;
        canvas.rectangle({at.x_mm - half, at.y_mm - half}, 2.0 * half, 2.0 * half);
        canvas.stroke(edge, true);
        canvas.fill(white, true);
        canvas.stroke({.ink = map_text, .width_mm = 0.5 * unit});
        canvas.circle(at, 0.8 * unit);
        canvas.fill(gas_line);
    }
}

std::vector<PageBox> symbol_boxes(Dataset const &dataset, MapFrame const &frame, double unit)
{
    std::vector<PageBox> boxes;
    double const side_mm = symbol_mm * unit;
    auto const add = [&](geo::Point place) {
        io::PagePoint const at = frame.at(place);
        boxes.push_back({at.x_mm - side_mm / 2.0, at.y_mm - side_mm / 2.0, side_mm, side_mm});
    };
    for (Substation const &one : dataset.substations) {
        add(one.place);
    }
    for (GasStation const &one : dataset.gas_stations) {
        if (one.kind == GasStationKind::gate) {
            add(one.place);
        }
    }
    for (HeatSource const &one : dataset.heat_sources) {
        add(one.place);
    }
    return boxes;
}

geo::Box district_box(Dataset const &dataset)
{
    geo::Box box;
    for (Jurisdiction const &jurisdiction : dataset.jurisdictions) {
        for (geo::Polygon const &part : jurisdiction.area) {
            box.extend(geo::box_of(part));
        }
    }
    return box;
}

} // namespace sim::report
