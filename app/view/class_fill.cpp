#include "app/view/class_fill.hpp"

namespace app {

void draw_class_fill(ImDrawList &list, SwatchBox const &box, ValueClass const &one,
                     Palette const &palette)
{
    float const round = 2.0F * box.px;
    if (!one.striped) {
        list.AddRectFilled(box.low, box.high, one.fill.packed(), round);
        return;
    }
    list.AddRectFilled(box.low, box.high, (palette.dark ? palette.panel : palette.halo).packed(),
                       round);
    float const height = box.high.y - box.low.y;
    list.PushClipRect(box.low, box.high, true);
    for (float x = box.low.x - height; x < box.high.x; x += 5.0F * box.px) {
        list.AddLine({x, box.high.y}, {x + height, box.low.y}, one.fill.packed(), 2.2F * box.px);
    }
    list.PopClipRect();
}

} // namespace app
