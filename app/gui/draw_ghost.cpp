#include "app/gui/draw_tool.hpp"
#include "app/gui/drawing.hpp"
#include "app/panels/widgets.hpp"
#include "app/view/number.hpp"
#include "sim/geo/measure.hpp"

#include <imgui.h>

#include <algorithm>

namespace app {

namespace {

namespace reshape = sim::reshape;

/// Draws on the map in its pixels.
class MapPen
{
public:
    MapPen(AppState const &state, PanelContext const &context, Area const &area)
        : m_camera{state.camera}, m_context{context}, m_area{area}, m_list{
                                                                        *ImGui::GetWindowDrawList()}
    {
    }

    [[nodiscard]] ImVec2 at(sim::geo::Point p) const
    {
        map::Pixel const pixel = m_camera.to_pixel(p);
        return {m_area.x + static_cast<float>(pixel.x), m_area.y + static_cast<float>(pixel.y)};
    }

    void line(std::vector<sim::geo::Point> const &points, Rgba ink, float width,
              bool closed = false)
    {
        for (sim::geo::Point const p : points) {
            m_list.PathLineTo(at(p));
        }
        m_list.PathStroke(ink.packed(), closed ? ImDrawFlags_Closed : ImDrawFlags_None,
                          width * m_context.scale);
    }

    /// White below, so that it is seen on any fill.
    void cased(std::vector<sim::geo::Point> const &points, Rgba ink)
    {
        line(points, m_context.palette.halo, 5.0F);
        line(points, ink, 2.5F);
    }

    void rings(sim::geo::MultiPolygon const &area, Rgba ink)
    {
        for (sim::geo::Polygon const &part : area) {
            line(part.outer, m_context.palette.halo, 5.0F, true);
            line(part.outer, ink, 2.5F, true);
        }
    }

    /// Square: a vertex. Circle: a station. Diamond: a main. Cross: a border.
    void mark(reshape::SnapKind kind, sim::geo::Point place)
    {
        ImVec2 const p = at(place);
        float const r = m_context.px(6);
        ImU32 const ink = m_context.palette.accent.packed();
        ImU32 const halo = m_context.palette.halo.packed();
        float const thick = 2.0F * m_context.scale;
        switch (kind) {
        case reshape::SnapKind::vertex:
            m_list.AddRectFilled({p.x - r, p.y - r}, {p.x + r, p.y + r}, halo);
            m_list.AddRect({p.x - r, p.y - r}, {p.x + r, p.y + r}, ink, 0.0F, 0, thick);
            break;
        case reshape::SnapKind::station:
            m_list.AddCircle(p, r + thick, halo, 24, thick);
            m_list.AddCircle(p, r, ink, 24, thick);
            break;
        case reshape::SnapKind::main:
            m_list.AddQuadFilled({p.x, p.y - r}, {p.x + r, p.y}, {p.x, p.y + r}, {p.x - r, p.y},
                                 halo);
            m_list.AddQuad({p.x, p.y - r}, {p.x + r, p.y}, {p.x, p.y + r}, {p.x - r, p.y}, ink,
                           thick);
            break;
        case reshape::SnapKind::edge:
            m_list.AddCircleFilled(p, r, halo);
            m_list.AddLine({p.x - r, p.y - r}, {p.x + r, p.y + r}, ink, thick);
            m_list.AddLine({p.x - r, p.y + r}, {p.x + r, p.y - r}, ink, thick);
            break;
        }
    }

    void knot(sim::geo::Point place)
    {
        m_list.AddCircleFilled(at(place), m_context.px(4), m_context.palette.halo.packed());
        m_list.AddCircleFilled(at(place), m_context.px(3), m_context.palette.accent.packed());
    }

    /// A label on a plate, its middle at a place of the window.
    void plate(ImVec2 middle, std::string const &words, Rgba ink)
    {
        ImFont *const font = m_context.fonts.small_bold;
        float const width = width_of(font, words) + m_context.px(12);
        float const height = font->FontSize + m_context.px(6);
        float const left = std::clamp(middle.x - width / 2, m_area.x + m_context.px(4),
                                      std::max(m_area.x + m_area.width - width - m_context.px(4),
                                               m_area.x + m_context.px(4)));
        float top = middle.y - height / 2;
        bool const clashes = left < m_last.x + m_last.width && m_last.x < left + width &&
                             top < m_last.y + m_last.height && m_last.y < top + height;
        if (clashes) {
            top = m_last.y + m_last.height + m_context.px(4);
        }
        m_last = {left, top, width, height};
        m_list.AddRectFilled({left, top}, {left + width, top + height},
                             m_context.palette.panel.packed(), m_context.px(4));
        m_list.AddRect({left, top}, {left + width, top + height}, ink.packed(), m_context.px(4));
        m_list.AddText(font, font->FontSize, {left + m_context.px(6), top + m_context.px(3)},
                       ink.packed(), words.c_str());
    }

private:
    map::Camera const &m_camera;
    PanelContext const &m_context;
    Area m_area;
    Area m_last; ///< of the plate before
    ImDrawList &m_list;
};

std::string part_words(PanelContext const &context, DrawnPart const &part)
{
    return context.text(sim::text("{n} households", {{"n", format_integer(part.households)}})) +
           "  " + context.text(sim::text("{n} km2", {{"n", format_number(part.m2 / 1e6, 2)}}));
}

sim::geo::Point middle_of(sim::geo::MultiPolygon const &area)
{
    auto const most = std::ranges::max_element(
        area, {}, [](sim::geo::Polygon const &part) { return sim::geo::area(part); });
    return sim::geo::centroid(*most);
}

void draw_line_ghost(DrawState const &draw, PanelContext const &context, MapPen &pen)
{
    if (draw.points.empty()) {
        return;
    }
    sim::geo::LineString line = draw.points;
    if (draw.at) {
        line.push_back(*draw.at);
    }
    pen.cased(line, context.palette.accent);
    for (sim::geo::Point const p : draw.points) {
        pen.knot(p);
    }
    if (draw.tool == DrawTool::main && draw.at) {
        ImVec2 const p = pen.at(*draw.at);
        pen.plate(
            {p.x, p.y + context.px(24)},
            context.text(sim::text("{n} m", {{"n", format_number(sim::geo::length(line), 0)}})),
            context.palette.text);
    }
}

/// The borders that would move along, as they would lie.
void draw_moved(AppState const &state, PanelContext const &context, MapPen &pen)
{
    DrawState const &draw = state.view.draw;
    if (!draw.grabbed || !draw.at) {
        return;
    }
    if (draw.tool == DrawTool::course) {
        for (sim::geo::LineString const &line : draw.preview.lines) {
            pen.cased(line, context.palette.accent);
        }
        pen.mark(reshape::SnapKind::vertex, *draw.at);
        return;
    }
    if (draw.tool == DrawTool::station) {
        pen.line({draw.grabbed->place, *draw.at}, context.palette.accent, 1.5F);
        pen.mark(reshape::SnapKind::station, *draw.at);
        return;
    }
    sim::geo::Point const from = draw.grabbed->place;
    for (sim::Block const &block : state.workspace->dataset().blocks) {
        for (sim::geo::Polygon const &part : block.area) {
            sim::geo::Ring const &ring = part.outer;
            for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
                sim::geo::Point const a = ring[i];
                sim::geo::Point const b = ring[i + 1];
                if (sim::geo::distance(from, a) <= reshape::same_place_m) {
                    pen.cased({*draw.at, b}, context.palette.accent);
                } else if (sim::geo::distance(from, a, b) <= reshape::same_place_m) {
                    pen.cased({a, *draw.at}, context.palette.accent);
                    if (sim::geo::distance(from, b) > reshape::same_place_m) {
                        pen.cased({*draw.at, b}, context.palette.accent);
                    }
                }
            }
        }
    }
    pen.mark(reshape::SnapKind::vertex, *draw.at);
}

} // namespace

void draw_drawing(AppState const &state, PanelContext const &context, Area const &area)
{
    DrawState const &draw = state.view.draw;
    if (!edits_map(state)) {
        return;
    }
    MapPen pen{state, context, area};
    sim::Dataset const &dataset = state.workspace->dataset();
    for (sim::BlockId const id : draw.marked) {
        pen.rings(dataset.block(id).area, context.palette.accent);
    }
    for (DrawnPart const &part : draw.preview.parts) {
        pen.rings(part.area, context.palette.accent);
    }
    if (draw.preview.parts.empty() && !draw.preview.cut.empty()) {
        pen.cased(draw.preview.cut, context.palette.late);
    }
    draw_line_ghost(draw, context, pen);
    draw_moved(state, context, pen);
    for (DrawnPart const &part : draw.preview.parts) {
        pen.plate(pen.at(middle_of(part.area)), part_words(context, part),
                  context.palette.label_selected);
    }
    if (draw.snap && draws(state)) {
        bool const is_vertex = draw.tool == DrawTool::course && draw.snap->is_vertex;
        pen.mark(is_vertex ? reshape::SnapKind::vertex : draw.snap->kind, draw.snap->place);
    }
    if (draw.at && !draw.preview.refusal.empty() && (draw.points.size() > 1 || draw.grabbed)) {
        ImVec2 const p = pen.at(*draw.at);
        pen.plate({p.x, p.y + context.px(28)}, draw.preview.refusal, context.palette.late);
    }
}

} // namespace app
