#include "app/map/change_discs.hpp"

#include "app/map/draw_text.hpp"
#include "app/view/palette.hpp"

#include <imgui.h>

#include <algorithm>
#include <string>

namespace app::map {

namespace {

constexpr double radius_px = 12.0;

bool is_seen(Rect const &box, Camera const &camera)
{
    return box.right > 0.0 && box.bottom > 0.0 && box.left < camera.width &&
           box.top < camera.height;
}

} // namespace

std::vector<Rect> draw_change_discs(ImDrawList &list, MapContent const &content,
                                    MapPicture const &picture)
{
    Palette const &palette = palette_of(picture.theme);
    double const radius = radius_px * picture.scale;
    std::vector<Rect> taken;
    for (std::size_t i = 0; i < picture.changed.size(); ++i) {
        sim::BlockId const block = picture.changed[i];
        Pixel place = picture.camera.to_pixel(content.dataset.block(block).label_point);
        place.y -= radius * 1.7; // the name stands below it
        Rect const box{place.x - radius, place.y - radius, place.x + radius, place.y + radius};
        bool const covers =
            std::ranges::any_of(taken, [&](Rect const &other) { return other.overlaps(box); });
        bool const selected = picture.selected == block;
        if (!is_seen(box, picture.camera) || (covers && !selected)) {
            continue;
        }
        ImVec2 const centre{static_cast<float>(place.x), static_cast<float>(place.y)};
        auto const r = static_cast<float>(radius);
        list.AddCircleFilled(centre, r + static_cast<float>(1.5 * picture.scale),
                             palette.halo.packed(), 32);
        list.AddCircleFilled(centre, r, (selected ? palette.text : palette.accent).packed(), 32);
        TextStyle const style{content.fonts.small_bold,
                              selected || palette.dark ? palette.panel : rgb(0xffffff),
                              {},
                              0.0};
        std::string const words = std::to_string(i + 1);
        Pixel const size = text_size(style, words);
        draw_text(list, style, {place.x - size.x / 2, place.y - size.y / 2}, words);
        taken.push_back(box);
    }
    return taken;
}

} // namespace app::map
