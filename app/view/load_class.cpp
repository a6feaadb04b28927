#include "app/view/load_class.hpp"

#include "app/view/label_key.hpp"

namespace app {

namespace {

constexpr double medium_from = 0.6;
constexpr double heavy_from = 0.8;
constexpr double over_from = 1.0;

template <typename Value>
Value choose(LoadClass load, std::array<Value, load_class_count> const &values)
{
    return values[static_cast<std::size_t>(load)];
}

} // namespace

LoadClass load_class(double rate)
{
    return rate >= over_from     ? LoadClass::over
           : rate >= heavy_from  ? LoadClass::heavy
           : rate >= medium_from ? LoadClass::medium
                                 : LoadClass::light;
}

char const *load_class_label(LoadClass load)
{
    return choose<char const *>(load, {label_key("below 60 %"), label_key("60 to 80 %"),
                                       label_key("80 to 100 %, heavy load"),
                                       label_key("above 100 %, overload")});
}

Rgba load_colour(LoadClass load, Palette const &palette)
{
    return palette.dark
               ? choose<Rgba>(load, {rgb(0x66758A), rgb(0xF2E08B), rgb(0xFDA44A), rgb(0xFF4F45)})
               : choose<Rgba>(load, {rgb(0x9AA3AE), rgb(0xE3C04A), rgb(0xD95F0E), rgb(0xB10026)});
}

Rgba load_fill(LoadClass load, Palette const &palette)
{
    return palette.dark
               ? choose<Rgba>(load, {rgb(0x1A2029), rgb(0x33311E), rgb(0x42301C), rgb(0x4B1D23)})
               : choose<Rgba>(load, {rgb(0xECEFF2), rgb(0xF8F0D2), rgb(0xF9DFCB), rgb(0xF2CDD3)});
}

double load_width_px(LoadClass load)
{
    return choose<double>(load, {1.4, 2.0, 2.8, 4.0});
}

double load_radius_px(LoadClass load)
{
    return choose<double>(load, {1.4, 2.2, 3.0, 3.8});
}

} // namespace app
