#pragma once

#include "app/panels/context.hpp"
#include "app/panels/time_labels.hpp"

namespace app {

/// Homes upwards, days to the right.
struct HomesGrid
{
    Area area;
    TimeAxis axis;
    double most_homes = 1.0; ///< at the upper edge; > 0

    [[nodiscard]] float y_of(double homes) const
    {
        return area.y + area.height * static_cast<float>(1.0 - homes / most_homes);
    }
};

/// Lines at round numbers of homes with the number at their left, months below.
void draw_homes_grid(PanelContext const &context, HomesGrid const &grid);

} // namespace app
