#include "sim/io/xlsx_style.hpp"

namespace sim::io {

namespace {

constexpr char const *display = "方正小标宋简体";
constexpr char const *text_face = "仿宋_GB2312";
constexpr char const *strong = "黑体";
constexpr char const *table_face = "SimSun";
constexpr unsigned header_fill = 0xEFEDE8;
constexpr unsigned total_fill = 0xF6F4EF;

using enum HorizontalAlign;

// In the order of CellLook.
constexpr LookStyle styles[] = {
    {display, 18.0, false, true, centre, true, false, no_fill},     // title
    {table_face, 10.0, false, true, left, true, false, no_fill},    // meta
    {table_face, 9.0, false, true, left, true, false, no_fill},     // note
    {strong, 12.0, false, false, left, true, false, no_fill},       // heading
    {text_face, 12.0, false, true, left, true, false, no_fill},     // body
    {strong, 9.0, false, false, centre, true, true, header_fill},   // header
    {table_face, 9.0, false, true, left, true, true, no_fill},      // words
    {table_face, 9.0, false, true, centre, true, true, no_fill},    // centred
    {table_face, 9.0, false, true, right, false, true, no_fill},    // number
    {table_face, 9.0, false, true, centre, true, true, total_fill}, // subtotal_words
    {table_face, 9.0, false, true, right, false, true, total_fill}, // subtotal_number
    {strong, 9.0, true, false, centre, true, true, total_fill},     // total_words
    {strong, 9.0, true, false, right, false, true, total_fill},     // total_number
    {table_face, 9.0, false, true, left, true, true, total_fill},   // given_words
    {table_face, 9.0, false, true, centre, true, true, total_fill}, // given_centred
    {table_face, 9.0, false, true, right, false, true, total_fill}, // given_number
};

} // namespace

LookStyle const &style_of(CellLook look)
{
    return styles[static_cast<std::size_t>(look)];
}

} // namespace sim::io
