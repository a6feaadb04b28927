#include "sim/report/map/print_labels.hpp"

#include "sim/base/display_width.hpp"
#include "sim/base/fmt.hpp"
#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"
#include "sim/geo/overlay.hpp"
#include "sim/io/document/document_style.hpp"
#include "sim/report/map/print_palette.hpp"
#include "sim/report/map/wall_layout.hpp"

#include <algorithm>
#include <array>

namespace sim::report {

namespace {

enum Rank
{
    town_rank,
    street_rank,
    block_rank,
    neighbour_rank
};

constexpr double mm_per_pt = 25.4 / 72.0;

geo::Polygon rectangle(geo::Box const &box)
{
    return {{box.min, {box.max.x, box.min.y}, box.max, {box.min.x, box.max.y}, box.min}, {}};
}

/// Letters of a name with blanks between them: 沙 尔 沁 镇.
std::string spaced(std::string const &name)
{
    std::string out;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t const bytes = (name[i] & 0x80) == 0      ? 1
                                  : (name[i] & 0xE0) == 0xC0 ? 2
                                  : (name[i] & 0xF0) == 0xE0 ? 3
                                                             : 4;
        out.append(out.empty() || bytes < 3 ? "" : "\u2009").append(name, i, bytes);
        i += bytes;
    }
    return out;
}

class Chooser
{
public:
    Chooser(SheetSource const &source, MapFrame const &frame, LabelChoice const &choice)
        : m_source{source}, m_dataset{source.dataset}, m_frame{frame}, m_choice{choice}
    {
        m_free = {rectangle(frame.seen())};
        for (PageBox const &box : choice.covered) {
            m_free = geo::difference(m_free, {rectangle(frame.part_of(box))});
        }
    }

    std::vector<PrintLabel> labels()
    {
        add_jurisdictions();
        add_blocks();
        add_neighbours();
        return std::move(m_labels);
    }

private:
    [[nodiscard]] std::string homes(int households) const
    {
        return m_source.plain.say(
            text("{homes} homes", {{"homes", m_source.plain.households(households)}}));
    }

    [[nodiscard]] bool in_inset(geo::Point p) const
    {
        return m_choice.without && m_choice.without->contains(p);
    }

    void add_jurisdictions()
    {
        double const u = m_choice.unit;
        for (std::uint32_t j = 0; j < m_dataset.jurisdictions.size(); ++j) {
            Jurisdiction const &one = m_dataset.jurisdictions[j];
            geo::Polygon const part = geo::largest(one.area);
            if (part.outer.empty() || (m_choice.only && *m_choice.only != JurisdictionId{j})) {
                continue;
            }
            geo::Point const place = geo::label_point(part, 50.0);
            double const width_mm = geo::box_of(part).width() * m_frame.mm_per_m();
            std::string const name = m_source.plain.name_of(one);
            bool const town = one.kind == JurisdictionKind::town;
            if (town || (!m_choice.streets && width_mm >= least_named_units * u)) {
                // One third of its width at most.
                double const widest_pt =
                    width_mm / 3.0 / mm_per_pt /
                    std::max(1.0, static_cast<double>(display_width(name)) / 2.0);
                double const size_pt = std::clamp(widest_pt, 22.0 * u, (town ? 36.0 : 23.0) * u);
                m_labels.push_back({.rank = town_rank,
                                    .anchor = m_frame.at(place),
                                    .lines = {{spaced(name), size_pt, true}},
                                    .ink = map_text});
            } else if (m_choice.streets) {
                int const households = m_source.figures.of(JurisdictionId{j}).households;
                m_labels.push_back(
                    {.rank = street_rank,
                     .anchor = m_frame.at(place),
                     .lines = {{name, 17.0 * u, true}, {homes(households), 13.0 * u, false}},
                     .ink = map_text});
            }
        }
    }

    void add_blocks()
    {
        double const u = m_choice.unit;
        for (std::uint32_t b = 0; b < m_dataset.blocks.size(); ++b) {
            Block const &block = m_dataset.blocks[b];
            if (in_inset(block.label_point) ||
                (m_choice.only && block.jurisdiction != *m_choice.only)) {
                continue;
            }
            double const mm_per_m = m_frame.mm_per_m();
            double const area_mm2 = geo::area(block.area) * mm_per_m * mm_per_m;
            std::string const name = m_source.plain.name_of(block);
            double const size_pt = m_choice.streets ? 13.0 * u : 15.0 * u;
            double const name_mm2 = static_cast<double>(display_width(name)) / 2.0 * size_pt *
                                    size_pt * mm_per_pt * mm_per_pt;
            if (area_mm2 < (m_choice.streets ? 5.0 : 3.0) * name_mm2) {
                continue;
            }
            std::vector<PrintLabel::Line> lines{{name, size_pt, false}};
            if (!m_choice.streets) {
                lines.push_back(
                    {homes(m_source.figures.of_block(BlockId{b}).households), 12.5 * u, false});
            }
            m_labels.push_back({.rank = block_rank,
                                .anchor = m_frame.at(block.label_point),
                                .lines = std::move(lines),
                                .ink = map_text});
        }
    }

    void add_neighbours()
    {
        for (ContextLayer const &layer : m_dataset.context) {
            bool const neighbours = layer.name == "context_neighbours";
            if (!neighbours && layer.name != "context_river") {
                continue;
            }
            for (ContextFeature const &feature : layer.features) {
                geo::Polygon const part = geo::largest(geo::intersection(feature.area, m_free));
                std::string const name = m_source.plain.pick(feature.name, feature.name_en);
                if (part.outer.empty() || name.empty()) {
                    continue;
                }
                m_labels.push_back({.rank = neighbour_rank,
                                    .anchor = m_frame.at(geo::label_point(part, 100.0)),
                                    .lines = {{spaced(name), 18.0 * m_choice.unit, false}},
                                    .ink = neighbours ? neutral_text : water_edge,
                                    .halo = false});
            }
        }
    }

    SheetSource const &m_source;
    Dataset const &m_dataset;
    MapFrame const &m_frame;
    LabelChoice const &m_choice;
    geo::MultiPolygon m_free; ///< of the plane: what is in sight and below no panel
    std::vector<PrintLabel> m_labels;
};

/// A label with the words of its lines laid out.
class SetLabel
{
public:
    SetLabel(io::Canvas const &canvas, PrintLabel const &label, Language language) : m_label{label}
    {
        for (PrintLabel::Line const &line : label.lines) {
            m_lines.emplace_back(canvas, line.words,
                                 io::TextStyle{.families = io::families_of("黑体"),
                                               .size_pt = line.size_pt,
                                               .bold = line.bold,
                                               .ink = label.ink,
                                               .language = language});
            m_width_mm = std::max(m_width_mm, m_lines.back().width_mm());
            m_height_mm += line_height_mm(m_lines.size() - 1);
        }
    }

    [[nodiscard]] double width_mm() const { return m_width_mm; }
    [[nodiscard]] double height_mm() const { return m_height_mm; }

    void draw(PageBox const &box) const
    {
        double y_mm = box.top_mm;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            io::TextLayout const &line = m_lines[i];
            double const x_mm = box.left_mm + (box.width_mm - line.width_mm()) / 2.0;
            double const top_mm = y_mm - (line.height_mm() - line_height_mm(i)) / 2.0;
            if (m_label.halo) {
                line.draw_halo(x_mm, top_mm, {.rgb = 0xFFFFFF, .alpha = 0.92},
                               0.09 * m_label.lines[i].size_pt * mm_per_pt);
            }
            line.draw(x_mm, top_mm);
            y_mm += line_height_mm(i);
        }
    }

private:
    [[nodiscard]] double line_height_mm(std::size_t line) const
    {
        return 1.12 * m_label.lines[line].size_pt * mm_per_pt;
    }

    PrintLabel const &m_label;
    std::vector<io::TextLayout> m_lines;
    double m_width_mm = 0.0;
    double m_height_mm = 0.0;
};

/// The first of the places around the anchor that is free; none if there is no room.
std::optional<PageBox> free_place(PrintLabel const &label, SetLabel const &set,
                                  PageBox const &frame, std::vector<PageBox> const &taken)
{
    double const w = set.width_mm();
    double const h = set.height_mm();
    constexpr std::array<std::array<double, 2>, 17> offsets{{{0.0, 0.0},
                                                             {0.0, 0.6},
                                                             {0.0, -0.6},
                                                             {0.3, 0.0},
                                                             {-0.3, 0.0},
                                                             {0.3, 0.6},
                                                             {-0.3, 0.6},
                                                             {0.3, -0.6},
                                                             {-0.3, -0.6},
                                                             {0.0, 1.2},
                                                             {0.0, -1.2},
                                                             {0.55, 0.0},
                                                             {-0.55, 0.0},
                                                             {0.55, 0.8},
                                                             {-0.55, 0.8},
                                                             {0.55, -0.8},
                                                             {-0.55, -0.8}}};
    for (auto const &[dx, dy] : offsets) {
        PageBox const box{label.anchor.x_mm - w / 2.0 + dx * w,
                          label.anchor.y_mm - h / 2.0 + dy * h, w, h};
        bool const free =
            std::ranges::none_of(taken, [&](PageBox const &other) { return box.overlaps(other); });
        if (free && frame.holds(box)) {
            return box;
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<PrintLabel> print_labels(SheetSource const &source, MapFrame const &frame,
                                     LabelChoice const &choice)
{
    return Chooser{source, frame, choice}.labels();
}

int draw_labels(io::Canvas &canvas, std::vector<PrintLabel> labels, MapFrame const &frame,
                std::vector<PageBox> obstacles, Language language)
{
    std::ranges::stable_sort(labels, {}, &PrintLabel::rank);
    int drawn = 0;
    for (PrintLabel const &label : labels) {
        if (!frame.box().holds(label.anchor)) {
            continue;
        }
        SetLabel const set{canvas, label, language};
        if (std::optional<PageBox> const box = free_place(label, set, frame.box(), obstacles)) {
            set.draw(*box);
            obstacles.push_back(*box);
            ++drawn;
        }
    }
    return drawn;
}

} // namespace sim::report
