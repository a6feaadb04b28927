#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace app::gfx {

/// A picture in memory: RGBA, 8 bits each, top row first.
struct Image
{
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;

    friend bool operator==(Image const &, Image const &) = default;
};

/// The lower left width x height pixels of the framebuffer that is bound for reading; opaque.
Image read_pixels(int width, int height);

/// \return false if the file cannot be written
[[nodiscard]] bool write_png(std::filesystem::path const &file, Image const &image);

/// \return nothing if the file cannot be read as a picture
std::optional<Image> read_png(std::filesystem::path const &file);

/// Where two pictures differ: pixels with a channel further apart than `tolerance`, and the
/// second picture greyed with those pixels in red.
struct Difference
{
    std::size_t pixels = 0;
    Image picture;
};

/// Pictures of different size differ in every pixel.
Difference compare_images(Image const &expected, Image const &actual, int tolerance);

} // namespace app::gfx
