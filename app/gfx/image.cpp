#include "app/gfx/image.hpp"

#include <epoxy/gl.h>
#include <stb_image.h>
#include <stb_image_write.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace app::gfx {

Image read_pixels(int width, int height)
{
    Image image{width, height, {}};
    auto const stride = static_cast<std::size_t>(width) * 4;
    image.rgba.resize(stride * static_cast<std::size_t>(height));
    glPixelStorei(GL_PACK_ALIGNMENT, 1);
    glReadPixels(0, 0, width, height, GL_RGBA, GL_UNSIGNED_BYTE, image.rgba.data());
    for (std::size_t top = 0, bottom = static_cast<std::size_t>(height) - 1; top < bottom;
         ++top, --bottom) {
        auto const row = [&](std::size_t y) {
            return image.rgba.begin() + static_cast<std::ptrdiff_t>(y * stride);
        };
        std::swap_ranges(row(top), row(top + 1), row(bottom));
    }
    for (std::size_t alpha = 3; alpha < image.rgba.size(); alpha += 4) {
        image.rgba[alpha] = 255;
    }
    return image;
}

bool write_png(std::filesystem::path const &file, Image const &image)
{
    return stbi_write_png(file.c_str(), image.width, image.height, 4, image.rgba.data(),
                          image.width * 4) != 0;
}

std::optional<Image> read_png(std::filesystem::path const &file)
{
    Image image;
    int channels = 0;
    std::unique_ptr<unsigned char, decltype(&stbi_image_free)> const bytes{
        stbi_load(file.c_str(), &image.width, &image.height, &channels, 4), &stbi_image_free};
    if (!bytes) {
        return std::nullopt;
    }
    auto const count =
        static_cast<std::size_t>(image.width) * static_cast<std::size_t>(image.height) * 4;
    image.rgba.assign(bytes.get(), bytes.get() + count);
    return image;
}

Difference compare_images(Image const &expected, Image const &actual, int tolerance)
{
    Difference difference{0, actual};
    bool const same_size = expected.width == actual.width && expected.height == actual.height;
    std::vector<std::uint8_t> &out = difference.picture.rgba;
    for (std::size_t i = 0; i + 3 < out.size(); i += 4) {
        int distance = same_size ? 0 : 256;
        for (std::size_t c = 0; c < 3 && same_size; ++c) {
            distance = std::max(distance, std::abs(expected.rgba[i + c] - actual.rgba[i + c]));
        }
        if (distance > tolerance) {
            ++difference.pixels;
            out[i] = 255;
            out[i + 1] = out[i + 2] = 0;
        } else {
            auto const grey =
                static_cast<std::uint8_t>(170 + (out[i] + out[i + 1] + out[i + 2]) / 9);
            out[i] = out[i + 1] = out[i + 2] = grey;
        }
    }
    return difference;
}

} // namespace app::gfx
