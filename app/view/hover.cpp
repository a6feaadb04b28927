#include "app/view/hover.hpp"

namespace app {

bool shows_hover(sim::Dataset const &dataset, Hover const &hovered, Hover const &row)
{
    if (!row.package.empty() && !hovered.package.empty()) {
        return row.package == hovered.package;
    }
    if (row.asset) {
        return row.asset == hovered.asset;
    }
    if (row.block) {
        return row.block == hovered.block;
    }
    bool const is_within =
        hovered.block && row.jurisdiction == dataset.block(*hovered.block).jurisdiction;
    return row.jurisdiction && (row.jurisdiction == hovered.jurisdiction || is_within);
}

} // namespace app
