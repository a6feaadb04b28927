#pragma once

#include "app/panels/widgets.hpp"

namespace app {

/// A box over the map. Panels open behind what was there before them, so this is none.
class Overlay
{
public:
    Overlay(PanelContext const &context, char const *id, Area const &area, ImVec2 padding = {});
    ~Overlay();
    Overlay(Overlay const &) = delete;
    Overlay &operator=(Overlay const &) = delete;
    Overlay(Overlay &&) = delete;
    Overlay &operator=(Overlay &&) = delete;
};

} // namespace app
