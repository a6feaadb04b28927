#include "sim/io/document/document_style.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace sim::io {

namespace {

constexpr char const *display = "方正小标宋简体";
constexpr char const *text_face = "仿宋_GB2312";
constexpr char const *strong = "黑体";

constexpr double body_pitch_pt = 28.95; ///< 22 lines in 225 mm

using enum HorizontalAlign;

// In the order of ParagraphLook.
constexpr ParagraphStyle styles[] = {
    {"attachment", "附件标记", strong, 16.0, false, left, false, 0.0, body_pitch_pt, 0.0, true},
    {"title", "文件标题", display, 22.0, true, centre, false, 0.0, 36.0, body_pitch_pt, true},
    {"head", "文件说明", text_face, 16.0, false, left, false, 0.0, body_pitch_pt, 0.0, false},
    {"heading", "一级标题", strong, 16.0, false, left, false, 2.0, body_pitch_pt, 0.0, true},
    {"body", "正文段落", text_face, 16.0, false, left, true, 2.0, body_pitch_pt, 0.0, false},
    {"caption", "图表标题", strong, 12.0, false, left, false, 0.0, 20.0, 2.0, true}};

} // namespace

PaperSize paper_of(PageSetup const &page)
{
    PaperSize const a4;
    return page.landscape ? PaperSize{a4.height_mm, a4.width_mm} : a4;
}

ParagraphStyle const &style_of(ParagraphLook look)
{
    return styles[static_cast<std::size_t>(look)];
}

std::string families_of(std::string const &font)
{
    constexpr std::pair<char const *, char const *> faces[] = {
        {display, "方正小标宋简体,FZXiaoBiaoSong-B05S,Noto Serif CJK SC"},
        {text_face, "仿宋_GB2312,FangSong_GB2312,仿宋,FangSong,Noto Serif CJK SC"},
        {strong, "黑体,SimHei,Noto Sans CJK SC"},
        {"SimSun", "宋体,SimSun,Noto Serif CJK SC"}};
    for (auto const &[name, families] : faces) {
        if (font == name) {
            return families;
        }
    }
    return font + ",Noto Sans CJK SC";
}

double running_head_mm(PageSetup const &page)
{
    return 0.6 * page.top_mm;
}

double page_number_mm(PageSetup const &page)
{
    constexpr double below_text_mm = 7.0;
    constexpr double half_height_mm = 2.5;
    constexpr double printers_margin_mm = 8.0;
    return std::max(page.bottom_mm - below_text_mm - half_height_mm, printers_margin_mm);
}

double sheet_scale(BookSheet const &sheet)
{
    double const columns_mm =
        std::accumulate(sheet.column_widths_mm.begin(), sheet.column_widths_mm.end(), 0.0);
    double const room_mm = paper_of(sheet.page).width_mm - sheet.page.left_mm - sheet.page.right_mm;
    return columns_mm > room_mm ? room_mm / columns_mm : 1.0;
}

} // namespace sim::io
