#pragma once

#include "app/map/map_picture.hpp"
#include "app/view/palette.hpp"

#include <vector>

namespace app::map {

/// The palette of a map that is projected: its ground is that of the slide, so that nothing stands
/// around the district but the river. Lives as long as the program.
[[nodiscard]] Palette const &projected_palette(ThemeKind theme);

/// Colours of the blocks on it, four bytes each as family_fills() has them: strong route colours by
/// the plan's three categories, no hatching of illustrative rows (the slide says it in words).
[[nodiscard]] std::vector<unsigned char> projected_fills(sim::Dataset const &dataset,
                                                         MapData const &data,
                                                         MapPicture const &picture,
                                                         Palette const &palette);

} // namespace app::map
