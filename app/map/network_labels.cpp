#include "app/map/labels.hpp"

#include "app/view/load_class.hpp"
#include "app/view/number.hpp"

#include <limits>
#include <optional>

namespace app::map {

namespace {

/// The vertex of a feeder that is nearest to the middle of its visible part; nothing if no vertex
/// is in view.
std::optional<Pixel> middle_of(sim::Dataset const &dataset, std::uint32_t feeder,
                               Camera const &camera)
{
    sim::geo::Box const view = camera.view();
    sim::geo::Box visible;
    std::vector<sim::geo::Point> vertices;
    for (sim::FeederSection const &section : dataset.feeder_sections) {
        if (section.feeder.index != feeder) {
            continue;
        }
        for (sim::geo::LineString const &line : section.lines) {
            for (sim::geo::Point const vertex : line) {
                if (view.contains(vertex)) {
                    visible.extend(vertex);
                    vertices.push_back(vertex);
                }
            }
        }
    }
    std::optional<Pixel> nearest;
    double least = std::numeric_limits<double>::infinity();
    for (sim::geo::Point const vertex : vertices) {
        double const dx = vertex.x - visible.center().x;
        double const dy = vertex.y - visible.center().y;
        if (dx * dx + dy * dy < least) {
            least = dx * dx + dy * dy;
            nearest = camera.to_pixel(vertex);
        }
    }
    return nearest;
}

/// Collects the labels of the electric network.
class NetworkLabels
{
public:
    NetworkLabels(MapContent const &content, MapPicture const &picture)
        : m_content{content}, m_picture{picture}, m_palette{palette_of(picture.theme)}
    {
    }

    std::vector<Label> write()
    {
        if (m_picture.shows(Layer::feeders)) {
            add_feeders();
        }
        if (m_picture.asset) {
            add_selected(*m_picture.asset);
        }
        constexpr double farthest_with_names_m_per_px = 12.0;
        if (m_picture.shows(Layer::substations) && m_picture.shows(Layer::labels) &&
            m_picture.camera.metres_per_pixel * m_picture.scale < farthest_with_names_m_per_px) {
            add_substations();
        }
        return std::move(m_labels);
    }

private:
    [[nodiscard]] TextStyle style(ImFont *font, Rgba colour, double halo_px) const
    {
        return {font, colour, m_palette.halo, halo_px * m_picture.scale};
    }

    [[nodiscard]] std::optional<double> rate(Asset asset) const
    {
        return m_content.data.night != nullptr
                   ? std::optional{rate_of(m_content.data.night->rates, asset)}
                   : std::nullopt;
    }

    template <typename Named>
    [[nodiscard]] std::string with_rate(Named const &named, Asset asset) const
    {
        std::string words = sim::pick(m_picture.language, named.name, named.name_en);
        if (auto const share = rate(asset)) {
            words.append(" ").append(format_whole_percent(*share));
        }
        return words;
    }

    void add_feeders()
    {
        for (std::uint32_t i = 0; i < m_content.dataset.feeders.size(); ++i) {
            Asset const asset{AssetKind::feeder, i};
            if (m_picture.asset == asset ||
                load_class(rate(asset).value_or(0.0)) != LoadClass::over) {
                continue;
            }
            if (auto const at = middle_of(m_content.dataset, i, m_picture.camera)) {
                m_labels.push_back(
                    make_label(feeder_rank, {at->x, at->y - 14.0 * m_picture.scale},
                               style(m_content.fonts.body_bold, m_palette.over_label, 2.0),
                               {with_rate(m_content.dataset.feeders[i], asset)}));
            }
        }
    }

    void add_selected(Asset asset)
    {
        sim::Dataset const &dataset = m_content.dataset;
        TextStyle const bold = style(m_content.fonts.selected_label, m_palette.label_selected, 2.0);
        auto const add = [&](Pixel at, std::string words) {
            m_labels.push_back(make_label(selection_rank, {at.x, at.y - 18.0 * m_picture.scale},
                                          bold, {std::move(words)}));
        };
        if (asset.kind == AssetKind::feeder) {
            if (auto const at = middle_of(dataset, asset.index, m_picture.camera)) {
                add(*at, with_rate(dataset.feeders[asset.index], asset));
            }
        } else if (asset.kind == AssetKind::zone) {
            sim::TransformerZone const &zone = dataset.transformer_zones[asset.index];
            add(m_picture.camera.to_pixel(zone.place), with_rate(zone, asset));
        } else {
            sim::Substation const &site = dataset.substations[asset.index];
            add(m_picture.camera.to_pixel(site.place), with_rate(site, asset));
        }
    }

    void add_substations()
    {
        for (std::uint32_t i = 0; i < m_content.dataset.substations.size(); ++i) {
            sim::Substation const &site = m_content.dataset.substations[i];
            if (m_picture.asset != Asset{AssetKind::substation, i}) {
                Pixel const at = m_picture.camera.to_pixel(site.place);
                m_labels.push_back(
                    make_label(site_rank, {at.x, at.y + 15.0 * m_picture.scale},
                               style(m_content.fonts.caption, m_palette.text, 1.5),
                               {sim::pick(m_picture.language, site.name, site.name_en)}));
            }
        }
    }

    MapContent const &m_content;
    MapPicture const &m_picture;
    Palette const &m_palette;
    std::vector<Label> m_labels;
};

} // namespace

std::vector<Label> network_labels(MapContent const &content, MapPicture const &picture)
{
    return NetworkLabels{content, picture}.write();
}

} // namespace app::map
