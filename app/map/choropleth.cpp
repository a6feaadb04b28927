#include "app/map/choropleth.hpp"

#include "app/view/value_scale.hpp"

#include <cassert>
#include <limits>

namespace app::map {

std::vector<unsigned char> family_fills(sim::Dataset const &dataset,
                                        std::span<sim::RouteFamily const> families,
                                        Palette const &palette)
{
    assert(families.size() == dataset.blocks.size());
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Rgba const fill = fill_colour(families[i], palette);
        bool const hatched = dataset.blocks[i].provenance.is_illustrative();
        bytes.insert(bytes.end(),
                     {fill.r, fill.g, fill.b, static_cast<unsigned char>(hatched ? 255 : 0)});
    }
    return bytes;
}

std::vector<unsigned char> progress_fills(sim::Dataset const &dataset,
                                          std::span<sim::RouteFamily const> families,
                                          std::span<BlockProgress const> progress,
                                          Palette const &palette)
{
    assert(families.size() == dataset.blocks.size() && progress.size() == dataset.blocks.size());
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        bool const begun =
            progress[i] == BlockProgress::in_works || progress[i] == BlockProgress::done;
        Rgba const fill = fill_colour(begun ? families[i] : sim::RouteFamily::none, palette);
        bool const striped = progress[i] == BlockProgress::in_works;
        bytes.insert(bytes.end(),
                     {fill.r, fill.g, fill.b, static_cast<unsigned char>(striped ? 128 : 0)});
    }
    return bytes;
}

std::vector<unsigned char> block_fills(sim::Dataset const &dataset, MapData const &data,
                                       Colouring colouring, Palette const &palette)
{
    if (is_by_family(colouring)) {
        return family_fills(
            dataset, block_families(dataset, data.scenario, colouring, data.proposal), palette);
    }
    std::vector<double> values = block_values(data.colours(dataset), colouring);
    values.resize(dataset.blocks.size(), std::numeric_limits<double>::quiet_NaN());
    ValueScale const scale = value_scale(values, colouring, palette);
    std::vector<unsigned char> bytes;
    for (double const value : values) {
        ValueClass const *const one = scale.class_of(value);
        Rgba const fill = one != nullptr ? one->fill : scale.without_fill;
        bool const striped = one != nullptr && one->striped;
        bytes.insert(bytes.end(),
                     {fill.r, fill.g, fill.b, static_cast<unsigned char>(striped ? 128 : 0)});
    }
    return bytes;
}

} // namespace app::map
