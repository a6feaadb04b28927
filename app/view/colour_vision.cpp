#include "app/view/colour_vision.hpp"

#include <algorithm>
#include <cmath>

namespace app {

namespace {

constexpr std::array<ColourMatrix, 4> matrices{
    {{{{1.0, 0.0, 0.0}, {0.0, 1.0, 0.0}, {0.0, 0.0, 1.0}}},
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}},
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}},
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}}};

// sRGB, IEC 61966-2-1.
double light_of(std::uint8_t value)
{
    double const share = value / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::uint8_t value_of(double light)
{
    double const within = std::clamp(light, 0.0, 1.0);
    double const share =
        within <= 0.0031308 ? within * 12.92 : 1.055 * std::pow(within, 1.0 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(share * 255.0));
}

} // namespace

ColourMatrix const &matrix_of(ColourVision vision)
{
    return matrices.at(static_cast<std::size_t>(vision));
}

Rgba seen_as(Rgba colour, ColourVision vision)
{
    ColourMatrix const &matrix = matrix_of(vision);
    std::array<double, 3> const light{light_of(colour.r), light_of(colour.g), light_of(colour.b)};
    auto const seen = [&](std::size_t row) {
        return value_of(matrix[row][0] * light[0] + matrix[row][1] * light[1] +
                        matrix[row][2] * light[2]);
    };
    return {seen(0), seen(1), seen(2), colour.a};
}

} // namespace app
