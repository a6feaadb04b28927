#include "sim/io/xlsx_formats.hpp"

#include "sim/io/xlsx_style.hpp"

namespace sim::io {

namespace {

constexpr std::uint8_t roman = 1; ///< font families of the file format
constexpr std::uint8_t swiss = 2;
constexpr std::uint8_t gb2312 = 134;

lxw_format_alignments alignment_of(HorizontalAlign align)
{
    switch (align) {
    case HorizontalAlign::left:
        return LXW_ALIGN_LEFT;
    case HorizontalAlign::centre:
        return LXW_ALIGN_CENTER;
    case HorizontalAlign::right:
        break;
    }
    return LXW_ALIGN_RIGHT;
}

lxw_format *make_format(lxw_workbook *book, LookStyle const &style,
                        std::string const &number_format, bool bold)
{
    lxw_format *const format = workbook_add_format(book);
    format_set_font_name(format, style.font);
    format_set_font_family(format, style.serif ? roman : swiss);
    format_set_font_charset(format, gb2312);
    format_set_font_size(format, style.size_pt);
    format_set_align(format, static_cast<std::uint8_t>(alignment_of(style.align)));
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    if (style.bold || bold) {
        format_set_bold(format);
    }
    if (style.wrap) {
        format_set_text_wrap(format);
    }
    if (style.border) {
        format_set_border(format, LXW_BORDER_THIN);
    }
    if (style.fill != no_fill) {
        format_set_bg_color(format, style.fill);
    }
    if (!number_format.empty()) {
        // a space as wide as a digit keeps right-aligned numbers off the line
        bool const padded =
            style.align == HorizontalAlign::right && number_format.find(';') == std::string::npos;
        format_set_num_format(format, (number_format + (padded ? "_0" : "")).c_str());
    }
    return format;
}

} // namespace

lxw_format *XlsxFormats::get(CellLook look, std::string const &number_format, bool bold, bool input)
{
    lxw_format *&format = m_known[{look, number_format, bold, input}];
    if (format == nullptr) {
        format = make_format(m_book, style_of(look), number_format, bold);
        if (input) {
            format_set_unlocked(format);
        }
    }
    return format;
}

} // namespace sim::io
