#pragma once

// For the sources of this folder: cairo's things with an end, and what both kinds of files need.
#include "sim/io/canvas/canvas.hpp"

#include <cairo.h>

#include <memory>
#include <string>

namespace sim::io {

struct FreeSurface
{
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;

struct FreePage
{
    void operator()(cairo_t *page) const { cairo_destroy(page); }
};
using Page = std::unique_ptr<cairo_t, FreePage>;

/// Takes bytes of a file that is being made; `bytes` is a std::string.
inline cairo_status_t append_bytes(void *bytes, unsigned char const *data, unsigned int count)
{
    static_cast<std::string *>(bytes)->append(reinterpret_cast<char const *>(data), count);
    return CAIRO_STATUS_SUCCESS;
}

/// What is drawn next has this colour.
inline void set_ink(cairo_t *page, Ink const &ink)
{
    auto const channel = [&](unsigned shift) {
        return static_cast<double>((ink.rgb >> shift) & 0xFFU) / 255.0;
    };
    cairo_set_source_rgba(page, channel(16), channel(8), channel(0), ink.alpha);
}

} // namespace sim::io
