#pragma once

#include "sim/io/document/document.hpp"

#include <pugixml.hpp>

#include <string>

namespace sim::io::docx {

/// Lengths of the format: twentieths of a point.
[[nodiscard]] int twips_of_mm(double mm);
[[nodiscard]] int twips_of_pt(double pt);

/// The XML as the text of a file.
[[nodiscard]] std::string text_of(pugi::xml_document const &xml);

/// A child element with its one attribute w:val.
pugi::xml_node set(pugi::xml_node parent, char const *name, std::string const &value);
pugi::xml_node set(pugi::xml_node parent, char const *name, int value);

/// Names the face of a run for all scripts.
void set_font(pugi::xml_node run_properties, char const *font);

/// No blanks of the program's own between digits and Chinese characters, no grid of characters.
void set_close_setting(pugi::xml_node paragraph_properties);

/// A run of words; line breaks in them become breaks.
pugi::xml_node add_run(pugi::xml_node paragraph, std::string const &words, bool bold);

/// Root of a part in the namespaces of the format.
pugi::xml_node add_root(pugi::xml_document &xml, char const *name);

[[nodiscard]] std::string styles_part();
[[nodiscard]] std::string font_table_part();
[[nodiscard]] std::string settings_part();
[[nodiscard]] std::string header_part(PageSetup const &page);
[[nodiscard]] std::string footer_part(bool odd);

/// Body of the document; picture n names its image rIdPn. Section n names its header rIdHn; the footers are rIdOdd and rIdEven.
[[nodiscard]] std::string document_part(Document const &document);

/// A picture in a paragraph of its own. \param index  of it in the document
void add_picture(pugi::xml_node body, Picture const &picture, std::size_t index);

/// The lines and tables of a sheet.
void add_sheet(pugi::xml_node body, BookSheet const &sheet);

} // namespace sim::io::docx
