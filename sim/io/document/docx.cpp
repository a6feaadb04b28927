#include "sim/io/document/docx.hpp"

#include "sim/io/canvas/png_picture.hpp"
#include "sim/io/document/docx_parts.hpp"
#include "sim/io/document/zip_file.hpp"

#include <fmt/format.h>

namespace sim::io {

namespace {

constexpr char const *word_types =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";
constexpr char const *relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/// A part below word/, its kind and its id in the document's relations.
struct Part
{
    std::string name;
    std::string kind; ///< of content and of relation
    std::string id;
    std::string bytes;
};

std::vector<Part> parts_of(Document const &document)
{
    std::vector<Part> parts{{"styles", "styles", "rIdStyles", docx::styles_part()},
                            {"fontTable", "fontTable", "rIdFonts", docx::font_table_part()},
                            {"settings", "settings", "rIdSettings", docx::settings_part()},
                            {"footer_odd", "footer", "rIdOdd", docx::footer_part(true)},
                            {"footer_even", "footer", "rIdEven", docx::footer_part(false)}};
    for (std::size_t s = 0; s < document.sections.size(); ++s) {
        parts.push_back({fmt::format("header_{}", s), "header", fmt::format("rIdH{}", s),
                         docx::header_part(document.sections[s].page)});
    }
    return parts;
}

pugi::xml_node root_of(pugi::xml_document &xml, char const *name, char const *space)
{
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    declaration.append_attribute("standalone") = "yes";
    pugi::xml_node root = xml.append_child(name);
    root.append_attribute("xmlns") = space;
    return root;
}

std::string content_types(std::vector<Part> const &parts)
{
    pugi::xml_document xml;
    pugi::xml_node types =
        root_of(xml, "Types", "http://schemas.openxmlformats.org/package/2006/content-types");
    auto const standard = [&](char const *extension, char const *type) {
        pugi::xml_node entry = types.append_child("Default");
        entry.append_attribute("Extension") = extension;
        entry.append_attribute("ContentType") = type;
    };
    standard("rels", "application/vnd.openxmlformats-package.relationships+xml");
    standard("xml", "application/xml");
    standard("png", "image/png");
    auto const one = [&](std::string const &name, std::string const &type) {
        pugi::xml_node entry = types.append_child("Override");
        entry.append_attribute("PartName") = name.c_str();
        entry.append_attribute("ContentType") = type.c_str();
    };
    one("/word/document.xml", std::string{word_types} + "document.main+xml");
    for (Part const &part : parts) {
        one("/word/" + part.name + ".xml", word_types + part.kind + "+xml");
    }
    one("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    return docx::text_of(xml);
}

void relate(pugi::xml_node relations, std::string const &id, std::string const &type,
            std::string const &target)
{
    pugi::xml_node relation = relations.append_child("Relationship");
    relation.append_attribute("Id") = id.c_str();
    relation.append_attribute("Type") = type.c_str();
    relation.append_attribute("Target") = target.c_str();
}

constexpr char const *relation_space =
    "http://schemas.openxmlformats.org/package/2006/relationships";

std::string package_relations()
{
    pugi::xml_document xml;
    pugi::xml_node relations = root_of(xml, "Relationships", relation_space);
    relate(relations, "rId1", std::string{relation_types} + "officeDocument", "word/document.xml");
    relate(relations, "rId2",
           "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
           "docProps/core.xml");
    return docx::text_of(xml);
}

/// The pictures of a document in their order, as points.
std::vector<ZipEntry> images_of(Document const &document)
{
    constexpr double dots_per_inch = 300.0;
    std::vector<ZipEntry> images;
    for (DocumentSection const &section : document.sections) {
        for (DocumentPart const &part : section.parts) {
            if (auto const *const picture = std::get_if<Picture>(&part)) {
                images.push_back(
                    {fmt::format("media/picture_{}.png", images.size()),
                     png_of(picture->width_mm, picture->height_mm, dots_per_inch, picture->draw)});
            }
        }
    }
    return images;
}

std::string document_relations(std::vector<Part> const &parts, std::vector<ZipEntry> const &images)
{
    pugi::xml_document xml;
    pugi::xml_node relations = root_of(xml, "Relationships", relation_space);
    for (Part const &part : parts) {
        relate(relations, part.id, relation_types + part.kind, part.name + ".xml");
    }
    for (std::size_t i = 0; i < images.size(); ++i) {
        relate(relations, fmt::format("rIdP{}", i), std::string{relation_types} + "image",
               images[i].name);
    }
    return docx::text_of(xml);
}

std::string core_properties(Document const &document)
{
    pugi::xml_document xml;
    pugi::xml_node core = root_of(xml, "cp:coreProperties", "");
    core.remove_attribute("xmlns");
    core.append_attribute("xmlns:cp") =
        "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    core.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
    core.append_attribute("xmlns:dcterms") = "http://purl.org/dc/terms/";
    core.append_attribute("xmlns:xsi") = "http://www.w3.org/2001/XMLSchema-instance";
    core.append_child("dc:title").text() = document.title.c_str();
    pugi::xml_node created = core.append_child("dcterms:created");
    created.append_attribute("xsi:type") = "dcterms:W3CDTF";
    created.text() = (document.created + "T00:00:00Z").c_str();
    return docx::text_of(xml);
}

} // namespace

void write_docx(std::filesystem::path const &file, Document const &document)
{
    std::vector<Part> const parts = parts_of(document);
    std::vector<ZipEntry> const images = images_of(document);
    std::vector<ZipEntry> entries{
        {"[Content_Types].xml", content_types(parts)},
        {"_rels/.rels", package_relations()},
        {"docProps/core.xml", core_properties(document)},
        {"word/document.xml", docx::document_part(document)},
        {"word/_rels/document.xml.rels", document_relations(parts, images)}};
    for (Part const &part : parts) {
        entries.push_back({"word/" + part.name + ".xml", part.bytes});
    }
    for (ZipEntry const &image : images) {
        entries.push_back({"word/" + image.name, image.bytes});
    }
    write_zip(file, entries);
}

} // namespace sim::io
