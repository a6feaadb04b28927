#include "app/map/projected.hpp"

#include "app/map/choropleth.hpp"
#include "app/view/slide.hpp"

namespace app::map {

namespace {

Palette on_slide(ThemeKind theme)
{
    Palette palette = palette_of(theme);
    palette.land = palette.neighbours = palette.neighbour_border = palette.panel;
    // Creeks and railway say nothing here, and cross what does.
    palette.railway = palette.railway_dash = palette.creek = palette.panel.with_alpha(0.0);
    return palette;
}

} // namespace

Palette const &projected_palette(ThemeKind theme)
{
    static Palette const light = on_slide(ThemeKind::light);
    static Palette const dark = on_slide(ThemeKind::dark);
    return theme == ThemeKind::light ? light : dark;
}

std::vector<unsigned char> projected_fills(sim::Dataset const &dataset, MapData const &data,
                                           MapPicture const &picture, Palette const &palette)
{
    bool const dated = picture.progress.size() == dataset.blocks.size();
    if (!dated && !is_by_family(picture.colouring)) {
        return block_fills(dataset, data, picture.colouring, palette);
    }
    std::vector<sim::RouteFamily> const families = block_families(
        dataset, data.scenario, dated ? Colouring::route : picture.colouring, data.proposal);
    std::vector<unsigned char> bytes;
    for (std::size_t b = 0; b < families.size(); ++b) {
        bool const begun = !dated || picture.progress[b] == BlockProgress::in_works ||
                           picture.progress[b] == BlockProgress::done;
        bool const striped = dated && picture.progress[b] == BlockProgress::in_works;
        Rgba const fill = present_fill(begun ? families[b] : sim::RouteFamily::none, palette);
        bytes.insert(bytes.end(),
                     {fill.r, fill.g, fill.b, static_cast<unsigned char>(striped ? 128 : 0)});
    }
    return bytes;
}

} // namespace app::map
