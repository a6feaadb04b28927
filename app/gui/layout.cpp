#include "app/gui/layout.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

// What a window holds without its parts being squeezed to nothing; a smaller one shows a part of it.
constexpr float least_width = 720.0F;
constexpr float least_height = 450.0F;

} // namespace

Layout make_layout(float width, float height, float scale, bool with_timeline, bool with_bar,
                   bool works, bool tall, bool compares, bool months)
{
    auto const px = [&](float design) { return std::round(design * scale); };
    width = std::max(width, px(least_width));
    height = std::max(height, px(least_height));
    float const top = px(44);
    float const status = px(24);
    float const timeline = with_timeline && !works ? px(40) : 0.0F;
    float const band = px(24);
    float const left = works || compares ? 0.0F : px(248);
    float const right = px(compares ? 420 : 344);
    float const body = std::max(height - top - status, 1.0F);
    float const strip = works || tall ? std::min(px(452), std::round(body * 0.55F)) : px(240);
    float const middle = std::max(width - left - right, 1.0F);
    float const bar = with_bar ? px(52) : 0.0F;
    float const above = top + bar;
    float const map = std::max(body - bar - strip - timeline - band, 1.0F);
    Layout layout;
    layout.top_bar = {0.0F, 0.0F, width, top};
    layout.left = {0.0F, top, left, body};
    layout.assign_bar = {left, top, middle, bar};
    float const beside = works ? std::round(middle * 0.5F) : 0.0F; // the curve
    layout.map = {left, above, middle - beside, map};
    layout.curve = {left + middle - beside, above, beside, map};
    layout.band = {left, above + map, middle, band};
    layout.timeline = {left, above + map + band, middle, timeline};
    layout.strip = {left, above + map + band + timeline, middle, strip};
    layout.inspector = {left + middle, top, right, body};
    layout.status = {0.0F, height - status, width, status};
    bool const low = map < px(472); // tools in one column would reach the overview
    layout.tools =
        works ? Area{middle - beside - px(48), above + px(12), px(36), px(96)}
              : Area{left + px(12), above + px(12), px(low ? 66 : 36), px(low ? 156 : 306)};
    float const bar_x = layout.tools.x + layout.tools.width + px(8);
    layout.draw_bar = {bar_x, above + px(12), std::min(px(640), left + middle - px(12) - bar_x),
                       px(72)};
    if (works) {
        layout.works_date = {left + px(12), above + px(12), px(256), px(32)};
        layout.works_legend = {left + px(12), above + map - px(148), px(256), px(136)};
    }
    layout.compare_legend = {left + px(12), above + map - px(44), middle - px(300), px(32)};
    if (months) {
        layout.month_counters = {left + px(12), above + map - px(168), px(288), px(156)};
    }
    float const foot = px(compares ? 176 : 132); // above the legend of the routes
    layout.load_legend = {left + px(months ? 312 : 12), above + map - foot, px(232), px(120)};
    return layout;
}

} // namespace app
