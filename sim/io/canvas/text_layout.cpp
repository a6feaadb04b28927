#include "sim/io/canvas/text_layout.hpp"

#include "sim/io/canvas/cairo_raii.hpp"

#include <pango/pangocairo.h>

namespace sim::io {

namespace {

constexpr double mm_per_pt = 25.4 / 72.0;

/// Pango's units are the canvas's: millimetres, so that a size in points is scaled once.
int units(double mm)
{
    return static_cast<int>(mm * PANGO_SCALE + 0.5);
}

double millimetres(int units)
{
    return static_cast<double>(units) / PANGO_SCALE;
}

struct FreeFont
{
    void operator()(PangoFontDescription *font) const { pango_font_description_free(font); }
};

/// Metrics as the face has them: rounded to the canvas's whole units they would be useless.
void set_exact_metrics(PangoContext *context)
{
    cairo_font_options_t *const options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}

void set_font(PangoLayout *layout, TextStyle const &style)
{
    std::unique_ptr<PangoFontDescription, FreeFont> const font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), style.families.c_str());
    pango_font_description_set_absolute_size(font.get(), style.size_pt * mm_per_pt * PANGO_SCALE);
    pango_font_description_set_weight(font.get(),
                                      style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font.get());
}

void set_alignment(PangoLayout *layout, TextAlign align)
{
    pango_layout_set_justify(layout, align == TextAlign::justified ? TRUE : FALSE);
    pango_layout_set_alignment(layout, align == TextAlign::centre  ? PANGO_ALIGN_CENTER
                                       : align == TextAlign::right ? PANGO_ALIGN_RIGHT
                                                                   : PANGO_ALIGN_LEFT);
}

void set_bold(PangoLayout *layout, std::size_t bold_bytes)
{
    PangoAttrList *const attributes = pango_attr_list_new();
    PangoAttribute *const bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
    bold->start_index = 0;
    bold->end_index = static_cast<guint>(bold_bytes);
    pango_attr_list_insert(attributes, bold);
    pango_layout_set_attributes(layout, attributes);
    pango_attr_list_unref(attributes);
}

} // namespace

void TextLayout::Free::operator()(PangoLayout *layout) const
{
    g_object_unref(layout);
}

TextLayout::TextLayout(Canvas const &canvas, std::string const &words, TextStyle const &style,
                       double width_mm, double indent_mm, std::size_t bold_bytes)
    : m_canvas{canvas}, m_ink{style.ink}, m_layout{pango_cairo_create_layout(canvas.page())}
{
    PangoLayout *const layout = m_layout.get();
    PangoContext *const context = pango_layout_get_context(layout);
    pango_context_set_language(
        context, pango_language_from_string(style.language == Language::zh ? "zh-cn" : "en"));
    set_exact_metrics(context);
    set_font(layout, style);
    set_alignment(layout, style.align);
    if (width_mm >= 0.0) {
        pango_layout_set_width(layout, units(width_mm));
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    }
    pango_layout_set_indent(layout, units(indent_mm));
    pango_layout_set_text(layout, words.data(), static_cast<int>(words.size()));
    if (bold_bytes > 0) {
        set_bold(layout, bold_bytes);
    }
}

int TextLayout::lines() const
{
    return pango_layout_get_line_count(m_layout.get());
}

double TextLayout::width_mm() const
{
    PangoRectangle box;
    pango_layout_get_extents(m_layout.get(), nullptr, &box);
    return millimetres(box.width);
}

double TextLayout::height_mm() const
{
    int height = 0;
    pango_layout_get_size(m_layout.get(), nullptr, &height);
    return millimetres(height);
}

double TextLayout::ascent_mm() const
{
    return millimetres(pango_layout_get_baseline(m_layout.get()));
}

void TextLayout::draw(double x_mm, double y_mm) const
{
    cairo_t *const page = m_canvas.page();
    set_ink(page, m_ink);
    cairo_move_to(page, x_mm, y_mm);
    pango_cairo_show_layout(page, m_layout.get());
    cairo_new_path(page);
}

void TextLayout::draw_line(int line, double x_mm, double y_mm) const
{
    cairo_t *const page = m_canvas.page();
    set_ink(page, m_ink);
    std::unique_ptr<PangoLayoutIter, decltype(&pango_layout_iter_free)> const at{
        pango_layout_get_iter(m_layout.get()), &pango_layout_iter_free};
    for (int n = 0; n < line; ++n) {
        pango_layout_iter_next_line(at.get());
    }
    PangoRectangle box;
    pango_layout_iter_get_line_extents(at.get(), nullptr, &box);
    cairo_move_to(page, x_mm + millimetres(box.x), y_mm);
    pango_cairo_show_layout_line(page, pango_layout_iter_get_line_readonly(at.get()));
    cairo_new_path(page);
}

void TextLayout::draw_halo(double x_mm, double y_mm, Ink const &ink, double width_mm) const
{
    cairo_t *const page = m_canvas.page();
    cairo_move_to(page, x_mm, y_mm);
    pango_cairo_layout_path(page, m_layout.get());
    Canvas{m_canvas}.stroke({.ink = ink, .width_mm = 2.0 * width_mm});
}

} // namespace sim::io
