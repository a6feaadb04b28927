#include "app/map/labels.hpp"

#include "app/map/visible_place.hpp"
#include "app/view/number.hpp"
#include "sim/geo/label_point.hpp"
#include "sim/geo/measure.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace app::map {

namespace {

sim::geo::Point widest_place(sim::geo::MultiPolygon const &area)
{
    auto const largest = std::ranges::max_element(
        area, {}, [](sim::geo::Polygon const &part) { return sim::geo::area(part); });
    return largest == area.end() ? sim::geo::Point{} : sim::geo::label_point(*largest, 10.0);
}

/// Collects the labels of one picture.
class LabelWriter
{
public:
    LabelWriter(MapContent const &content, MapPicture const &picture)
        : m_content{content}, m_picture{picture}, m_palette{palette_of(picture.theme)}
    {
    }

    std::vector<Label> write()
    {
        if (m_picture.selected) {
            add_selection(*m_picture.selected);
        }
        if (m_picture.shows(Layer::labels)) {
            add_jurisdictions();
            add_sites();
            add_blocks();
            if (m_picture.frame != Frame::present) {
                add_context();
            }
        }
        return std::move(m_labels);
    }

private:
    [[nodiscard]] double design_m_per_pixel() const
    {
        return m_picture.camera.metres_per_pixel * m_picture.scale;
    }

    void add(int rank, Pixel anchor, TextStyle const &style, std::vector<std::string> lines)
    {
        m_labels.push_back(make_label(rank, anchor, style, std::move(lines)));
    }

    [[nodiscard]] TextStyle style(ImFont *font, Rgba colour, double halo_px) const
    {
        return {font, colour, m_palette.halo, halo_px * m_picture.scale};
    }

    [[nodiscard]] std::string households(sim::Block const &block) const
    {
        return sim::render(m_picture.language,
                           sim::text("{n} households", {{"n", format_integer(block.households)}}));
    }

    void add_selection(sim::BlockId id)
    {
        sim::Block const &block = m_content.dataset.block(id);
        add(selection_rank, m_picture.camera.to_pixel(block.label_point),
            style(m_content.fonts.selected_label, m_palette.label_selected, 2.0),
            {sim::pick(m_picture.language, block.name, block.name_en), households(block)});
    }

    void add_jurisdictions()
    {
        for (std::size_t i = 0; i < m_content.dataset.jurisdictions.size(); ++i) {
            sim::Jurisdiction const &place = m_content.dataset.jurisdictions[i];
            bool const town = place.kind == sim::JurisdictionKind::town;
            auto const at = visible_place(place.area, m_content.jurisdiction_places[i],
                                          m_picture.camera.view());
            if (!at) {
                continue;
            }
            add(town ? town_rank : street_rank, m_picture.camera.to_pixel(*at),
                town ? style(m_content.fonts.stat, m_palette.text, 2.0)
                     : style(m_content.fonts.small_bold, m_palette.text, 1.5),
                {short_name(place)});
        }
    }

    /// A street district's 街道 is cut where many stand close.
    [[nodiscard]] std::string short_name(sim::Jurisdiction const &place) const
    {
        std::string name = sim::pick(m_picture.language, place.name, place.name_en);
        std::string const tail = m_picture.language == sim::Language::zh ? "街道" : " Subdistrict";
        if (design_m_per_pixel() > 8.0 && name.size() > tail.size() && name.ends_with(tail)) {
            name.resize(name.size() - tail.size());
        }
        return name;
    }

    /// Where a block's name stands clear of its zones: under them, while they are a small crowd.
    [[nodiscard]] std::optional<Pixel> below_zones(std::uint32_t block) const
    {
        if (!m_picture.shows(Layer::zones)) {
            return std::nullopt;
        }
        sim::geo::Box const &crowd = m_content.block_places[block].zones;
        constexpr double small_crowd_px = 140.0;
        double const m_per_px = m_picture.camera.metres_per_pixel;
        if (crowd.empty() || crowd.height() > small_crowd_px * m_per_px * m_picture.scale) {
            return std::nullopt;
        }
        Pixel const low = m_picture.camera.to_pixel({crowd.center().x, crowd.min.y});
        return Pixel{low.x, low.y + 12.0 * m_picture.scale};
    }

    /// Two scenarios are compared and differ in this block.
    [[nodiscard]] bool is_compared_change(sim::BlockId block) const
    {
        return m_picture.numbered &&
               std::ranges::find(m_picture.changed, block) != m_picture.changed.end();
    }

    void add_blocks()
    {
        // Projected, names of blocks wait until only a few are in sight.
        double const enough_px2 = m_picture.frame == Frame::present ? 40000.0 : 2500.0;
        constexpr double longest_name_px = 300.0;
        sim::geo::Box const near =
            m_picture.camera.with_margin(longest_name_px * m_picture.scale).view();
        double const px2_per_m2 = 1.0 / (design_m_per_pixel() * design_m_per_pixel());
        for (std::uint32_t i = 0; i < m_content.dataset.blocks.size(); ++i) {
            sim::Block const &block = m_content.dataset.blocks[i];
            bool const changes = is_compared_change(sim::BlockId{i});
            if (m_picture.selected == sim::BlockId{i} ||
                m_content.block_places[i].area_m2 * px2_per_m2 < (changes ? 600.0 : enough_px2) ||
                !near.contains(block.label_point)) {
                continue;
            }
            if (changes) {
                add(street_rank, m_picture.camera.to_pixel(block.label_point),
                    style(m_content.fonts.small_bold, m_palette.label_selected, 1.5),
                    {sim::pick(m_picture.language, block.name, block.name_en)});
                continue;
            }
            std::vector<std::string> lines{
                sim::pick(m_picture.language, block.name, block.name_en)};
            if (design_m_per_pixel() < 12.0) {
                lines.push_back(households(block));
            }
            add(block_rank, below_zones(i).value_or(m_picture.camera.to_pixel(block.label_point)),
                style(m_content.fonts.caption, m_palette.label_block, 1.5), std::move(lines));
        }
    }

    void add_site(sim::geo::Point place, std::string const &name, Rgba colour)
    {
        Pixel const at = m_picture.camera.to_pixel(place);
        add(site_rank, {at.x, at.y + 17.0 * m_picture.scale},
            style(m_content.fonts.caption, colour, 1.5), {name});
    }

    void add_sites()
    {
        if (m_picture.shows(Layer::heat)) {
            for (sim::HeatSource const &site : m_content.dataset.heat_sources) {
                add_site(site.place, sim::pick(m_picture.language, site.name, site.name_en),
                         m_palette.heat_main);
            }
        }
        if (m_picture.shows(Layer::gas)) {
            for (sim::GasStation const &site : m_content.dataset.gas_stations) {
                if (site.kind == sim::GasStationKind::regulator) {
                    continue;
                }
                add_site(site.place, sim::pick(m_picture.language, site.name, site.name_en),
                         m_palette.gas_main);
            }
        }
    }

    void add_context()
    {
        for (ContextName const &name : m_content.context_names) {
            add(context_rank, m_picture.camera.to_pixel(name.place),
                style(m_content.fonts.body,
                      name.water ? m_palette.gas_main : m_palette.text_disabled, 1.5),
                {sim::pick(m_picture.language, name.feature->name, name.feature->name_en)});
        }
    }

    MapContent const &m_content;
    MapPicture const &m_picture;
    Palette const &m_palette;
    std::vector<Label> m_labels;
};

} // namespace

Label make_label(int rank, Pixel anchor, TextStyle const &style, std::vector<std::string> lines)
{
    Label label{{rank, anchor, 0.0, 0.0}, style, std::move(lines)};
    for (std::string const &line : label.lines) {
        Pixel const size = text_size(style, line);
        label.request.width = std::max(label.request.width, size.x);
        label.request.height += size.y;
    }
    return label;
}

std::vector<Label> map_labels(MapContent const &content, MapPicture const &picture)
{
    std::vector<Label> labels = LabelWriter{content, picture}.write();
    std::vector<Label> network = network_labels(content, picture);
    std::ranges::move(network, std::back_inserter(labels));
    return labels;
}

std::vector<sim::geo::Point> jurisdiction_label_places(sim::Dataset const &dataset)
{
    std::vector<sim::geo::Point> places;
    for (sim::Jurisdiction const &place : dataset.jurisdictions) {
        places.push_back(widest_place(place.area));
    }
    return places;
}

std::vector<BlockPlace> block_places(sim::Dataset const &dataset)
{
    std::vector<BlockPlace> places;
    for (sim::Block const &block : dataset.blocks) {
        places.push_back({sim::geo::area(block.area), {}});
    }
    for (sim::TransformerZone const &zone : dataset.transformer_zones) {
        if (zone.block.index < places.size()) {
            places[zone.block.index].zones.extend(zone.place);
        }
    }
    return places;
}

std::vector<ContextName> context_names(sim::Dataset const &dataset)
{
    std::vector<ContextName> names;
    for (sim::ContextLayer const &layer : dataset.context) {
        bool const water = layer.name == "context_river";
        if (!water && layer.name != "context_neighbours") {
            continue;
        }
        for (sim::ContextFeature const &feature : layer.features) {
            if (!feature.area.empty() && !feature.name.empty()) {
                names.push_back({widest_place(feature.area), &feature, water});
            }
        }
    }
    return names;
}

void draw_label(ImDrawList &list, Label const &label, Rect const &box)
{
    double top = box.top;
    for (std::string const &line : label.lines) {
        Pixel const size = text_size(label.style, line);
        draw_text(list, label.style,
                  {std::round(box.left + (label.request.width - size.x) / 2), top}, line);
        top += size.y;
    }
}

} // namespace app::map
