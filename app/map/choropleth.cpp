#include "app/map/choropleth.hpp"

#include "app/view/value_scale.hpp"

#include <cassert>
#include <limits>

namespace app::map {

namespace {

/// Dots for the blocks whose route is fixed; stripes of works under way stay alone.
void mark_locked(std::vector<unsigned char> &rgba, sim::Plan const &plan)
{
    for (std::size_t i = 0; i < plan.choices.size() && i * 4 + 3 < rgba.size(); ++i) {
        unsigned char &mark = rgba[i * 4 + 3];
        if (plan.choices[i].locked && mark != mark_of(BlockMark::stripes)) {
            mark = mark_of(mark == mark_of(BlockMark::hatch) ? BlockMark::hatch_and_dots
                                                             : BlockMark::dots);
        }
    }
}

} // namespace

std::vector<unsigned char> family_fills(sim::Dataset const &dataset,
                                        std::span<sim::RouteFamily const> families,
                                        Palette const &palette)
{
    assert(families.size() == dataset.blocks.size());
    std::vector<unsigned char> bytes;
    for (std::size_t i = 0; i < dataset.blocks.size(); ++i) {
        Rgba const fill = fill_colour(families[i], palette);
        bool const hatched = dataset.blocks[i].provenance.is_illustrative();
        bytes.insert(bytes.end(), {fill.r, fill.g, fill.b,
                                   mark_of(hatched ? BlockMark::hatch : BlockMark::none)});
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
        bytes.insert(bytes.end(), {fill.r, fill.g, fill.b,
                                   mark_of(striped ? BlockMark::stripes : BlockMark::none)});
    }
    return bytes;
}

std::vector<unsigned char> block_fills(sim::Dataset const &dataset, MapData const &data,
                                       Colouring colouring, Palette const &palette)
{
    if (is_by_family(colouring)) {
        std::vector<unsigned char> bytes = family_fills(
            dataset, block_families(dataset, data.scenario, colouring, data.proposal), palette);
        mark_locked(bytes, data.scenario.plan);
        return bytes;
    }
    std::vector<double> values = block_values(data.colours(dataset), colouring);
    values.resize(dataset.blocks.size(), std::numeric_limits<double>::quiet_NaN());
    ValueScale const scale = value_scale(values, colouring, palette);
    std::vector<unsigned char> bytes;
    for (double const value : values) {
        ValueClass const *const one = scale.class_of(value);
        Rgba const fill = one != nullptr ? one->fill : scale.without_fill;
        bool const striped = one != nullptr && one->striped;
        bytes.insert(bytes.end(), {fill.r, fill.g, fill.b,
                                   mark_of(striped ? BlockMark::stripes : BlockMark::none)});
    }
    mark_locked(bytes, data.scenario.plan);
    return bytes;
}

} // namespace app::map
