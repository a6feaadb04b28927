#include "sim/io/document/docx_parts.hpp"

#include <fmt/format.h>

#include <cmath>

namespace sim::io::docx {

namespace {

constexpr double emu_per_mm = 36000.0; ///< the drawing's unit
constexpr char const *drawing_space =
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
constexpr char const *main_space = "http://schemas.openxmlformats.org/drawingml/2006/main";
constexpr char const *picture_space = "http://schemas.openxmlformats.org/drawingml/2006/picture";

void set_extent(pugi::xml_node parent, char const *name, Picture const &picture)
{
    pugi::xml_node extent = parent.append_child(name);
    extent.append_attribute("cx") = std::lround(picture.width_mm * emu_per_mm);
    extent.append_attribute("cy") = std::lround(picture.height_mm * emu_per_mm);
}

void name_it(pugi::xml_node parent, char const *name, Picture const &picture, std::size_t index)
{
    pugi::xml_node properties = parent.append_child(name);
    properties.append_attribute("id") = index + 1;
    properties.append_attribute("name") = fmt::format("picture {}", index + 1).c_str();
    properties.append_attribute("descr") = picture.description.c_str();
}

} // namespace

void add_picture(pugi::xml_node body, Picture const &picture, std::size_t index)
{
    pugi::xml_node paragraph = body.append_child("w:p");
    set(paragraph.append_child("w:pPr"), "w:jc", "center");
    pugi::xml_node in_line =
        paragraph.append_child("w:r").append_child("w:drawing").append_child("wp:inline");
    in_line.append_attribute("xmlns:wp") = drawing_space;
    set_extent(in_line, "wp:extent", picture);
    name_it(in_line, "wp:docPr", picture, index);
    pugi::xml_node graphic = in_line.append_child("a:graphic");
    graphic.append_attribute("xmlns:a") = main_space;
    pugi::xml_node data = graphic.append_child("a:graphicData");
    data.append_attribute("uri") = picture_space;
    pugi::xml_node image = data.append_child("pic:pic");
    image.append_attribute("xmlns:pic") = picture_space;
    pugi::xml_node names = image.append_child("pic:nvPicPr");
    name_it(names, "pic:cNvPr", picture, index);
    names.append_child("pic:cNvPicPr");
    pugi::xml_node fill = image.append_child("pic:blipFill");
    fill.append_child("a:blip").append_attribute("r:embed") = fmt::format("rIdP{}", index).c_str();
    fill.append_child("a:stretch").append_child("a:fillRect");
    pugi::xml_node shape = image.append_child("pic:spPr");
    pugi::xml_node place = shape.append_child("a:xfrm");
    pugi::xml_node offset = place.append_child("a:off");
    offset.append_attribute("x") = 0;
    offset.append_attribute("y") = 0;
    set_extent(place, "a:ext", picture);
    pugi::xml_node form = shape.append_child("a:prstGeom");
    form.append_attribute("prst") = "rect";
    form.append_child("a:avLst");
}

} // namespace sim::io::docx
