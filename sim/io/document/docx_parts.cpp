#include "sim/io/document/docx_parts.hpp"

#include "sim/io/document/document_style.hpp"

#include <fmt/format.h>

#include <cmath>
#include <sstream>

namespace sim::io::docx {

namespace {

constexpr double mm_per_inch = 25.4;
constexpr int twips_per_inch = 1440;
constexpr int twips_per_pt = 20;

char const *justification(ParagraphStyle const &style)
{
    return style.justified                          ? "both"
           : style.align == HorizontalAlign::centre ? "center"
           : style.align == HorizontalAlign::right  ? "right"
                                                    : "left";
}

void add_style(pugi::xml_node styles, ParagraphStyle const &look)
{
    pugi::xml_node style = styles.append_child("w:style");
    style.append_attribute("w:type") = "paragraph";
    style.append_attribute("w:customStyle") = "1";
    style.append_attribute("w:styleId") = look.id;
    set(style, "w:name", look.name);
    set(style, "w:basedOn", "Normal");
    style.append_child("w:qFormat");
    // The order of elements is that of the schema: some programs refuse any other.
    pugi::xml_node paragraph = style.append_child("w:pPr");
    if (look.keeps_with_next) {
        paragraph.append_child("w:keepNext");
    }
    set_close_setting(paragraph);
    pugi::xml_node spacing = paragraph.append_child("w:spacing");
    spacing.append_attribute("w:before") = 0;
    spacing.append_attribute("w:after") = twips_of_pt(look.after_pt);
    spacing.append_attribute("w:line") = twips_of_pt(look.pitch_pt);
    spacing.append_attribute("w:lineRule") = "exact";
    if (look.indent_characters > 0.0) {
        pugi::xml_node indent = paragraph.append_child("w:ind");
        indent.append_attribute("w:firstLineChars") =
            static_cast<int>(std::lround(100.0 * look.indent_characters));
        indent.append_attribute("w:firstLine") = twips_of_pt(look.indent_characters * look.size_pt);
    }
    set(paragraph, "w:jc", justification(look));
    if (std::string_view{look.id} == "title" || std::string_view{look.id} == "heading") {
        set(paragraph, "w:outlineLvl", std::string_view{look.id} == "title" ? 0 : 1);
    }
    pugi::xml_node run = style.append_child("w:rPr");
    set_font(run, look.font);
    set(run, "w:sz", static_cast<int>(2.0 * look.size_pt));
    set(run, "w:szCs", static_cast<int>(2.0 * look.size_pt));
}

void add_page_number(pugi::xml_node paragraph)
{
    add_run(paragraph, "— ", false);
    for (char const *const kind : {"begin", "", "end"}) {
        pugi::xml_node run = paragraph.append_child("w:r");
        pugi::xml_node properties = run.append_child("w:rPr");
        set_font(properties, "SimSun");
        set(properties, "w:sz", static_cast<int>(2.0 * page_number_pt));
        if (*kind == '\0') {
            run.append_child("w:instrText").text() = "PAGE";
        } else {
            run.append_child("w:fldChar").append_attribute("w:fldCharType") = kind;
        }
    }
    add_run(paragraph, " —", false);
    for (pugi::xml_node run : paragraph.children("w:r")) {
        if (!run.child("w:rPr")) {
            pugi::xml_node properties = run.prepend_child("w:rPr");
            set_font(properties, "SimSun");
            set(properties, "w:sz", static_cast<int>(2.0 * page_number_pt));
        }
    }
}

} // namespace

int twips_of_mm(double mm)
{
    return static_cast<int>(std::lround(mm / mm_per_inch * twips_per_inch));
}

int twips_of_pt(double pt)
{
    return static_cast<int>(std::lround(pt * twips_per_pt));
}

std::string text_of(pugi::xml_document const &xml)
{
    std::ostringstream out;
    xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    return out.str();
}

pugi::xml_node set(pugi::xml_node parent, char const *name, std::string const &value)
{
    pugi::xml_node child = parent.append_child(name);
    child.append_attribute("w:val") = value.c_str();
    return child;
}

pugi::xml_node set(pugi::xml_node parent, char const *name, int value)
{
    return set(parent, name, std::to_string(value));
}

void set_font(pugi::xml_node run_properties, char const *font)
{
    pugi::xml_node fonts = run_properties.append_child("w:rFonts");
    for (char const *const script : {"w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"}) {
        fonts.append_attribute(script) = font;
    }
}

void set_close_setting(pugi::xml_node paragraph_properties)
{
    for (char const *const name : {"w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid"}) {
        set(paragraph_properties, name, 0);
    }
}

pugi::xml_node add_run(pugi::xml_node paragraph, std::string const &words, bool bold)
{
    pugi::xml_node run = paragraph.append_child("w:r");
    if (bold) {
        run.append_child("w:rPr").append_child("w:b");
    }
    std::istringstream lines{words};
    bool first = true;
    for (std::string line; std::getline(lines, line);) {
        if (!first) {
            run.append_child("w:br");
        }
        first = false;
        pugi::xml_node said = run.append_child("w:t");
        said.append_attribute("xml:space") = "preserve";
        said.text() = line.c_str();
    }
    return run;
}

pugi::xml_node add_root(pugi::xml_document &xml, char const *name)
{
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    pugi::xml_node root = xml.append_child(name);
    root.append_attribute("xmlns:w") =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    root.append_attribute("xmlns:r") =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return root;
}

std::string styles_part()
{
    pugi::xml_document xml;
    pugi::xml_node styles = add_root(xml, "w:styles");
    pugi::xml_node normal = styles.append_child("w:style");
    normal.append_attribute("w:type") = "paragraph";
    normal.append_attribute("w:default") = "1";
    normal.append_attribute("w:styleId") = "Normal";
    set(normal, "w:name", "Normal");
    pugi::xml_node paragraph = normal.append_child("w:pPr");
    set_close_setting(paragraph);
    set_font(normal.append_child("w:rPr"), "SimSun");
    for (ParagraphLook const look : paragraph_looks) {
        add_style(styles, style_of(look));
    }
    return text_of(xml);
}

std::string font_table_part()
{
    pugi::xml_document xml;
    pugi::xml_node fonts = add_root(xml, "w:fonts");
    for (char const *const name : {"方正小标宋简体", "仿宋_GB2312", "黑体", "SimSun"}) {
        pugi::xml_node font = fonts.append_child("w:font");
        font.append_attribute("w:name") = name;
        std::string families = families_of(name);
        families = families.substr(families.find(',') + 1);
        set(font, "w:altName", families);
        set(font, "w:charset", "86");
        set(font, "w:family", std::string_view{name} == "黑体" ? "swiss" : "roman");
    }
    return text_of(xml);
}

std::string settings_part()
{
    pugi::xml_document xml;
    pugi::xml_node settings = add_root(xml, "w:settings");
    settings.append_child("w:evenAndOddHeaders");
    return text_of(xml);
}

std::string header_part(PageSetup const &page)
{
    pugi::xml_document xml;
    pugi::xml_node paragraph = add_root(xml, "w:hdr").append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    pugi::xml_node tab = properties.append_child("w:tabs").append_child("w:tab");
    tab.append_attribute("w:val") = "right";
    tab.append_attribute("w:pos") =
        twips_of_mm(paper_of(page).width_mm - page.left_mm - page.right_mm);
    auto const put = [&](std::string const &words, bool statement) {
        pugi::xml_node run = paragraph.append_child("w:r");
        pugi::xml_node look = run.append_child("w:rPr");
        set_font(look, "黑体");
        if (statement) {
            look.append_child("w:b");
            set(look, "w:color", fmt::format("{:06X}", statement_red));
        }
        set(look, "w:sz", static_cast<int>(2.0 * running_head_pt));
        if (statement) {
            run.append_child("w:tab");
        }
        run.append_child("w:t").text() = words.c_str();
    };
    put(page.header_left, false);
    if (!page.header_right.empty()) {
        put(page.header_right, true);
    }
    return text_of(xml);
}

std::string footer_part(bool odd)
{
    pugi::xml_document xml;
    pugi::xml_node paragraph = add_root(xml, "w:ftr").append_child("w:p");
    pugi::xml_node properties = paragraph.append_child("w:pPr");
    pugi::xml_node indent = properties.append_child("w:ind"); // one character in
    indent.append_attribute(odd ? "w:right" : "w:left") = twips_of_pt(page_number_pt);
    set(properties, "w:jc", odd ? "right" : "left");
    add_page_number(paragraph);
    return text_of(xml);
}

} // namespace sim::io::docx
