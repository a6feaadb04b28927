#include "sim/io/canvas/png_picture.hpp"

#include "sim/io/canvas/cairo_raii.hpp"

#include <cmath>
#include <stdexcept>

namespace sim::io {

namespace {

constexpr double mm_per_inch = 25.4;

} // namespace

std::string png_of(double width_mm, double height_mm, double dots_per_inch,
                   std::function<void(Canvas &)> const &draw)
{
    double const dots_per_mm = dots_per_inch / mm_per_inch;
    Surface const surface{cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, static_cast<int>(std::ceil(width_mm * dots_per_mm)),
        static_cast<int>(std::ceil(height_mm * dots_per_mm)))};
    Page const page{cairo_create(surface.get())};
    cairo_set_source_rgb(page.get(), 1.0, 1.0, 1.0);
    cairo_paint(page.get());
    cairo_scale(page.get(), dots_per_mm, dots_per_mm);
    Canvas canvas{page.get()};
    draw(canvas);
    std::string bytes;
    if (cairo_surface_write_to_png_stream(surface.get(), append_bytes, &bytes) !=
        CAIRO_STATUS_SUCCESS) {
        throw std::runtime_error{"a picture cannot be drawn"};
    }
    return bytes;
}

} // namespace sim::io
