#pragma once

#include "app/gfx/framebuffer.hpp"
#include "app/gfx/shader.hpp"
#include "app/map/camera.hpp"
#include "app/map/label_placement.hpp"

namespace app::map {

/// A picture of the map that was drawn for one camera and is to be looked at with another.
struct OtherView
{
    gfx::Framebuffer const *picture = nullptr;
    Camera camera; ///< it was drawn with
    Rect part;     ///< of it that is drawn, pixels, y down
};

/// Where the part of such a picture lies under a camera, pixels.
Rect place_under(OtherView const &other, Camera const &camera);

/// The part covers all that a camera shows, to half a pixel.
bool covers(OtherView const &other, Camera const &camera);

/// Draws pictures of the map moved and scaled.
class MovedPicture
{
public:
    /// \pre an OpenGL context is current
    MovedPicture();
    /// Draws over the bound target, which the camera's picture fills.
    void draw(OtherView const &other, Camera const &camera) const;

private:
    gfx::Shader m_shader;
    gfx::GlVertexArray m_corners = gfx::GlVertexArray::create(); ///< empty: made in the shader
};

} // namespace app::map
