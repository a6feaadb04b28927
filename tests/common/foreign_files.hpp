#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Bytes of files as other programs write them, made by hand from the formats' own descriptions.
namespace foreign {

/// One file of an archive.
struct Part
{
    std::string name;
    std::string content;
};

/// A zip archive whose parts are stored, not packed.
std::string zip(std::vector<Part> const &parts);

/// A sheet of an xlsx: cells as words (figures stay figures) and merged ranges such as "B3:F3".
struct Sheet
{
    std::string name;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> merges{};
};

std::string xlsx(std::vector<Sheet> const &sheets);

/// Closed rings of one polygon a feature, as x and y.
using Ring = std::vector<std::pair<double, double>>;

/// The .shp of polygons with one ring each; an empty ring is a feature without a shape.
std::string shp(std::vector<Ring> const &rings);

/// A column of words in a .dbf.
struct DbfColumn
{
    std::string name; ///< up to ten bytes
    unsigned char width = 0;
};

/// A .dbf of words, in whatever bytes they are given.
std::string dbf(std::vector<DbfColumn> const &columns,
                std::vector<std::vector<std::string>> const &rows);

/// A drawing of one closed line, one point and one text on layer `layer`, words in UTF-8 or not.
std::string dxf(std::string const &layer, std::string const &words);

/// A placemark for each name, at 110 E 40.6 N and eastwards.
std::string kml(std::vector<std::string> const &names, std::string const &encoding = "UTF-8");

/// Words in GB18030. \throws std::runtime_error if the system cannot
std::string gb18030(std::string_view words);

/// A square of a side in the units of its corner.
Ring square_ring(double x, double y, double side);

} // namespace foreign
