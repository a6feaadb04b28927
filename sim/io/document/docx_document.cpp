#include "sim/io/document/document_style.hpp"
#include "sim/io/document/docx_parts.hpp"

#include <fmt/format.h>

namespace sim::io::docx {

namespace {

void add_paragraph(pugi::xml_node body, Paragraph const &paragraph)
{
    pugi::xml_node node = body.append_child("w:p");
    set(node.append_child("w:pPr"), "w:pStyle", style_of(paragraph.look).id);
    if (paragraph.bold_bytes > 0) {
        add_run(node, paragraph.words.substr(0, paragraph.bold_bytes), true);
    }
    add_run(node, paragraph.words.substr(paragraph.bold_bytes), false);
}

void add_reference(pugi::xml_node section, char const *name, char const *type,
                   std::string const &id)
{
    pugi::xml_node reference = section.append_child(name);
    reference.append_attribute("w:type") = type;
    reference.append_attribute("r:id") = id.c_str();
}

void add_section(pugi::xml_node parent, PageSetup const &page, std::size_t index)
{
    pugi::xml_node section = parent.append_child("w:sectPr");
    std::string const header = fmt::format("rIdH{}", index);
    add_reference(section, "w:headerReference", "default", header);
    add_reference(section, "w:headerReference", "even", header);
    add_reference(section, "w:footerReference", "default", "rIdOdd");
    add_reference(section, "w:footerReference", "even", "rIdEven");
    set(section, "w:type", "nextPage");
    PaperSize const paper = paper_of(page);
    pugi::xml_node size = section.append_child("w:pgSz");
    size.append_attribute("w:w") = twips_of_mm(paper.width_mm);
    size.append_attribute("w:h") = twips_of_mm(paper.height_mm);
    if (page.landscape) {
        size.append_attribute("w:orient") = "landscape";
    }
    pugi::xml_node margins = section.append_child("w:pgMar");
    margins.append_attribute("w:top") = twips_of_mm(page.top_mm);
    margins.append_attribute("w:right") = twips_of_mm(page.right_mm);
    margins.append_attribute("w:bottom") = twips_of_mm(page.bottom_mm);
    margins.append_attribute("w:left") = twips_of_mm(page.left_mm);
    constexpr double half_line_mm = 2.5;
    margins.append_attribute("w:header") = twips_of_mm(running_head_mm(page) - half_line_mm);
    margins.append_attribute("w:footer") = twips_of_mm(page_number_mm(page) - half_line_mm);
    margins.append_attribute("w:gutter") = 0;
}

} // namespace

std::string document_part(Document const &document)
{
    pugi::xml_document xml;
    pugi::xml_node body = add_root(xml, "w:document").append_child("w:body");
    std::size_t pictures = 0;
    for (std::size_t s = 0; s < document.sections.size(); ++s) {
        DocumentSection const &section = document.sections[s];
        for (DocumentPart const &part : section.parts) {
            if (auto const *const paragraph = std::get_if<Paragraph>(&part)) {
                add_paragraph(body, *paragraph);
            } else if (auto const *const picture = std::get_if<Picture>(&part)) {
                add_picture(body, *picture, pictures++);
            } else {
                add_sheet(body, std::get<BookSheet>(part));
            }
        }
        if (s + 1 == document.sections.size()) {
            add_section(body, section.page, s);
            break;
        }
        // The end of a section stands in the last paragraph's properties.
        pugi::xml_node last = body.last_child();
        if (std::string_view{last.name()} != "w:p") {
            last = body.append_child("w:p");
        }
        pugi::xml_node properties = last.child("w:pPr");
        if (!properties) {
            properties = last.prepend_child("w:pPr");
        }
        add_section(properties, section.page, s);
    }
    return text_of(xml);
}

} // namespace sim::io::docx
