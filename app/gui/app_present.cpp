#include "app/gui/app.hpp"
#include "app/gui/present_slide.hpp"
#include "app/panels/present_panels.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

/// Pixels per design pixel of a slide, whatever the screen's resolution.
float slide_scale(ImVec2 screen)
{
    constexpr float design_width = 1600.0F;
    constexpr float design_height = 900.0F;
    return std::max(std::min(screen.x / design_width, screen.y / design_height), 0.25F);
}

ImTextureID texture_id(map::MapView const &view)
{
    auto const name = static_cast<std::uintptr_t>(view.framebuffer().texture());
    return reinterpret_cast<ImTextureID>(
        name); // NOLINT(*-reinterpret-cast,performance-no-int-to-ptr): as ImGui's backend wants it
}

} // namespace

map::MapPicture App::picture() const
{
    bool const presents = is_presenting(m_state) && m_present_fonts.loaded();
    return presents ? present_picture(m_state, m_present_fonts.scale)
                    : picture_of(m_state, scale());
}

void App::follow_present_type()
{
    bool const presents = is_presenting(m_state);
    if (presents != m_full_screen) {
        m_surface.set_full_screen(presents);
        m_full_screen = presents;
    }
    if (!presents) {
        return;
    }
    platform::CharacterSet characters = m_present_characters;
    platform::add_characters(characters, slide_words(m_state));
    float const scale = slide_scale(ImGui::GetIO().DisplaySize);
    bool const larger = characters.size() > m_present_characters.size();
    if (m_present_fonts.loaded() && !larger && scale == m_present_fonts.scale) {
        return;
    }
    m_present_characters = std::move(characters);
    m_present_fonts.scale = scale;
    m_characters.clear(); // the window's type is made anew with it
    load_fonts();
}

void App::build_present(PanelContext const &window)
{
    if (!m_present_fonts.loaded()) {
        return; // the next frame has its type
    }
    ImVec2 const size = ImGui::GetIO().DisplaySize;
    Slide const slide = make_slide(m_state);
    PanelContext const context{window.document, window.view, window.palette,
                               window.fonts,    window.ask,  m_present_fonts.scale};
    SlideLayout const layout = slide_layout(slide, m_present_fonts, {0.0F, 0.0F, size.x, size.y});
    m_state.camera.width = static_cast<double>(layout.map.width);
    m_state.camera.height = static_cast<double>(layout.map.height);
    follow_camera(m_state, ImGui::GetTime());
    m_map->resize(static_cast<int>(layout.map.width), static_cast<int>(layout.map.height), 0);
    m_map_area = layout.map;
    draw_slide(context, slide, {m_present_fonts, layout, texture_id(*m_map)});
}

} // namespace app
