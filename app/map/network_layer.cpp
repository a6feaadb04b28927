#include "app/map/network_layer.hpp"

#include "app/map/shader_sources.hpp"

#include <algorithm>
#include <cmath>

namespace app::map {

namespace {

/// Points are left out of maps smaller than this.
constexpr double farthest_with_zones_m_per_px = 60.0;

/// All segments of a feeder stand together, so that one draw takes a run of feeders.
std::vector<gfx::Segment> feeder_segments(sim::Dataset const &dataset, sim::geo::Point origin,
                                          std::vector<SegmentRange> &ranges)
{
    std::vector<gfx::Segment> segments;
    for (std::uint32_t feeder = 0; feeder < dataset.feeders.size(); ++feeder) {
        int const first = static_cast<int>(segments.size());
        for (sim::FeederSection const &section : dataset.feeder_sections) {
            for (sim::geo::LineString const &line : section.lines) {
                for (std::size_t i = 0; section.feeder.index == feeder && i + 1 < line.size();
                     ++i) {
                    segments.push_back({.x0 = static_cast<float>(line[i].x - origin.x),
                                        .y0 = static_cast<float>(line[i].y - origin.y),
                                        .x1 = static_cast<float>(line[i + 1].x - origin.x),
                                        .y1 = static_cast<float>(line[i + 1].y - origin.y),
                                        .start_m = 0.0F,
                                        .row = static_cast<float>(feeder)});
                }
            }
        }
        ranges.push_back({first, static_cast<int>(segments.size()) - first});
    }
    return segments;
}

/// The ranges of the feeders of a class, neighbours joined.
std::vector<SegmentRange> ranges_of(LoadClass load, std::vector<LoadClass> const &classes,
                                    std::vector<SegmentRange> const &ranges)
{
    std::vector<SegmentRange> found;
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        if (classes[i] != load) {
            continue;
        }
        if (!found.empty() && found.back().first + found.back().count == ranges[i].first) {
            found.back().count += ranges[i].count;
        } else {
            found.push_back(ranges[i]);
        }
    }
    return found;
}

PointOrder zone_order(sim::Dataset const &dataset)
{
    std::vector<sim::geo::Point> places;
    for (sim::TransformerZone const &zone : dataset.transformer_zones) {
        places.push_back(zone.place);
    }
    return order_points(places);
}

gfx::PointMesh zone_mesh(sim::Dataset const &dataset, sim::geo::Point origin,
                         PointOrder const &order)
{
    std::vector<gfx::FillVertex> points;
    for (std::uint32_t const row : order.rows) {
        sim::geo::Point const place = dataset.transformer_zones[row].place;
        points.push_back({static_cast<float>(place.x - origin.x),
                          static_cast<float>(place.y - origin.y), static_cast<float>(row)});
    }
    return gfx::PointMesh{points};
}

std::vector<LoadClass> classes_of(std::vector<double> const &rates, std::size_t count)
{
    std::vector<LoadClass> classes(count, LoadClass::light);
    std::transform(rates.begin(),
                   rates.begin() + static_cast<std::ptrdiff_t>(std::min(count, rates.size())),
                   classes.begin(), load_class);
    return classes;
}

void upload(gfx::ColourBuffer &buffer, std::vector<LoadClass> const &classes)
{
    std::vector<unsigned char> rgba;
    for (LoadClass const load : classes) {
        rgba.insert(rgba.end(), {static_cast<unsigned char>(load), 0, 0, 0});
    }
    if (!rgba.empty()) {
        buffer.upload(rgba);
    }
}

void set_colour(gfx::Shader const &shader, char const *uniform, Rgba colour)
{
    auto const share = [](std::uint8_t value) { return static_cast<float>(value) / 255.0F; };
    shader.set(uniform, share(colour.r), share(colour.g), share(colour.b), share(colour.a));
}

std::optional<std::uint32_t> index_of(std::optional<Asset> const &asset, AssetKind kind)
{
    return asset && asset->kind == kind ? std::optional{asset->index} : std::nullopt;
}

} // namespace

NetworkLayer::NetworkLayer(sim::Dataset const &dataset, sim::geo::Point origin)
    : m_origin{origin}, m_feeder_count{dataset.feeders.size()},
      m_zone_count{dataset.transformer_zones.size()}, m_line{"map_load_line",
                                                             map_load_line_vertex(),
                                                             map_load_line_fragment()},
      m_point{"map_load_point", map_load_point_vertex(), map_load_point_fragment()},
      m_feeders{feeder_segments(dataset, origin, m_range_of_feeder)},
      m_zone_order{zone_order(dataset)}, m_zones{zone_mesh(dataset, origin, m_zone_order)}
{
    set_rates({});
}

void NetworkLayer::set_rates(sim::HourRates const &rates)
{
    m_class_of_feeder = classes_of(rates.feeders, m_feeder_count);
    m_class_of_zone = classes_of(rates.zones, m_zone_count);
    upload(m_feeder_classes, m_class_of_feeder);
    upload(m_zone_classes, m_class_of_zone);
    m_classes_of_chunk.assign(m_zone_order.chunks.size(), 0U);
    for (std::size_t c = 0; c < m_zone_order.chunks.size(); ++c) {
        PointChunk const &chunk = m_zone_order.chunks[c];
        for (int i = chunk.first; i < chunk.first + chunk.counts[0]; ++i) {
            m_classes_of_chunk[c] |=
                1U << static_cast<unsigned>(
                    m_class_of_zone[m_zone_order.rows[static_cast<std::size_t>(i)]]);
        }
    }
}

void NetworkLayer::draw(Camera const &camera, Palette const &palette, VisibleLayers const &visible,
                        std::optional<Asset> const &selected, double scale) const
{
    if (visible[static_cast<std::size_t>(Layer::feeders)] && m_feeder_count > 0) {
        draw_feeders(camera, palette, index_of(selected, AssetKind::feeder), scale);
    }
    if (visible[static_cast<std::size_t>(Layer::zones)] && m_zone_count > 0) {
        draw_zones(camera, palette, index_of(selected, AssetKind::zone), scale);
    }
}

void NetworkLayer::begin(gfx::Shader const &shader, Camera const &camera) const
{
    shader.use();
    shader.set("centre_m", static_cast<float>(camera.centre.x - m_origin.x),
               static_cast<float>(camera.centre.y - m_origin.y));
    shader.set("pixels_per_m", static_cast<float>(1.0 / camera.metres_per_pixel));
    shader.set("viewport", static_cast<float>(camera.width), static_cast<float>(camera.height));
    shader.set("classes", 0);
}

void NetworkLayer::line(std::vector<SegmentRange> const &ranges, Rgba ink, double width_px) const
{
    set_colour(m_line, "ink", ink);
    m_line.set("width_px", static_cast<float>(width_px));
    for (SegmentRange const &range : ranges) {
        m_feeders.draw(range.first, range.count);
    }
}

void NetworkLayer::draw_feeders(Camera const &camera, Palette const &palette,
                                std::optional<std::uint32_t> selected, double scale) const
{
    begin(m_line, camera);
    m_feeder_classes.bind(GL_TEXTURE0);
    for (LoadClass const load : load_classes) { // the heaviest on top
        std::vector<SegmentRange> const ranges =
            ranges_of(load, m_class_of_feeder, m_range_of_feeder);
        m_line.set("shown_class", static_cast<int>(load));
        line(ranges, palette.land, (load_width_px(load) + 2.0) * scale);
        line(ranges, load_colour(load, palette), load_width_px(load) * scale);
    }
    if (selected) {
        LoadClass const load = m_class_of_feeder[*selected];
        std::vector<SegmentRange> const range{m_range_of_feeder[*selected]};
        m_line.set("shown_class", -1);
        m_line.set("only_row", static_cast<int>(*selected));
        line(range, palette.accent, (load_width_px(load) + 8.0) * scale);
        line(range, palette.land, (load_width_px(load) + 3.0) * scale);
        line(range, load_colour(load, palette), load_width_px(load) * scale);
    }
}

void NetworkLayer::draw_zones(Camera const &camera, Palette const &palette,
                              std::optional<std::uint32_t> selected, double scale) const
{
    begin(m_point, camera);
    m_zone_classes.bind(GL_TEXTURE0);
    auto const dots = [&](LoadClass load, Rgba rim, double rim_px, std::optional<LoadClass> of) {
        set_colour(m_point, "ink", load_colour(load, palette));
        set_colour(m_point, "rim", rim);
        m_point.set("rim_px", static_cast<float>(rim_px));
        m_point.set("radius_px", static_cast<float>(zone_radius_px(load, camera, scale) + rim_px));
        draw_points(camera, of, scale);
    };
    for (LoadClass const load : load_classes) { // the heaviest on top
        bool const any = std::ranges::find(m_class_of_zone, load) != m_class_of_zone.end();
        if (any && zone_radius_px(load, camera, scale) > 0.0) {
            m_point.set("shown_class", static_cast<int>(load));
            dots(load, palette.land, scale, load);
        }
    }
    if (selected && zone_radius_px(LoadClass::over, camera, scale) > 0.0) {
        LoadClass const load = m_class_of_zone[*selected];
        m_point.set("shown_class", -1);
        m_point.set("only_row", static_cast<int>(*selected));
        dots(load, palette.accent, 4.0 * scale, {});
        dots(load, palette.land, 1.5 * scale, {});
    }
}

void NetworkLayer::draw_points(Camera const &camera, std::optional<LoadClass> load,
                               double scale) const
{
    constexpr double crowded_px = 2.0; // light points nearer than that cover each other
    constexpr double widest_px = 16.0;
    bool const thinned = load == LoadClass::light;
    auto const level = static_cast<std::size_t>(
        thinned ? m_zone_order.level_for(crowded_px * scale * camera.metres_per_pixel) : 0);
    sim::geo::Box const seen =
        m_seen.empty() ? camera.with_margin(widest_px * scale).view() : m_seen;
    for (std::size_t i = 0; i < m_zone_order.chunks.size(); ++i) {
        PointChunk const &chunk = m_zone_order.chunks[i];
        bool const any = !load || (m_classes_of_chunk[i] >> static_cast<unsigned>(*load) & 1U) != 0;
        if (any && meets(chunk.box, seen)) {
            m_zones.draw(chunk.first, chunk.counts[level]);
        }
    }
}

double zone_radius_px(LoadClass load, Camera const &camera, double scale)
{
    double const m_per_px = camera.metres_per_pixel * scale;
    if (m_per_px > farthest_with_zones_m_per_px) {
        return 0.0;
    }
    // Points grow a little as the map comes closer, up to twice.
    constexpr double grow_below_m_per_px = 20.0;
    double const times = std::sqrt(std::clamp(grow_below_m_per_px / m_per_px, 1.0, 4.0));
    return load_radius_px(load) * times * scale;
}

} // namespace app::map
