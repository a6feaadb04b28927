#include "app/core/path_completion.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string_view>

namespace app {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t most = 200;
constexpr std::size_t most_looked_at = 5000; ///< of a folder, before sorting

std::string lower(std::string words)
{
    std::ranges::transform(words, words.begin(), [](unsigned char c) {
        return static_cast<char>(c < 0x80 ? std::tolower(c) : c);
    });
    return words;
}

bool can_be_read(fs::path const &file)
{
    static constexpr std::array<std::string_view, 16> endings{
        ".csv", ".txt", ".tsv",  ".dat",     ".xlsx", ".xlsm", ".xls", ".ods",
        ".shp", ".dbf", ".gpkg", ".geojson", ".json", ".kml",  ".kmz", ".dxf"};
    return std::ranges::find(endings, lower(file.extension().string())) != endings.end();
}

} // namespace

bool is_picture_file(std::string const &path)
{
    static constexpr std::array<std::string_view, 16> endings{
        ".tif", ".tiff", ".mbtiles", ".png", ".jpg", ".jpeg", ".vrt", ".img",
        ".asc", ".jp2",  ".bmp",     ".dem", ".hgt", ".ecw",  ".nc",  ".webp"};
    return std::ranges::find(endings, lower(fs::path{path}.extension().string())) != endings.end();
}

bool is_background_file(std::string const &path)
{
    static constexpr std::array<std::string_view, 10> endings{
        ".gpkg", ".shp", ".geojson", ".json", ".kml", ".kmz", ".dxf", ".tab", ".mif", ".fgb"};
    return is_picture_file(path) ||
           std::ranges::find(endings, lower(fs::path{path}.extension().string())) != endings.end();
}

bool is_readable_file(std::string const &path)
{
    std::error_code failed;
    return can_be_read(path) && fs::is_regular_file(path, failed);
}

std::vector<std::string> completions_of(std::string const &path, bool (*fits)(std::string const &))
{
    std::size_t const cut = path.rfind('/');
    std::string const folder = cut == std::string::npos ? "" : path.substr(0, cut + 1);
    std::string const begin = lower(cut == std::string::npos ? path : path.substr(cut + 1));
    std::vector<std::string> folders;
    std::vector<std::string> files;
    std::error_code failed;
    fs::directory_iterator it{folder.empty() ? fs::path{"."} : fs::path{folder}, failed};
    for (std::size_t seen = 0; !failed && it != fs::directory_iterator{} && seen < most_looked_at;
         it.increment(failed), ++seen) {
        std::string const name = it->path().filename().string();
        bool const is_hidden = name.starts_with('.') && !begin.starts_with('.');
        if (is_hidden || !lower(name).starts_with(begin)) {
            continue;
        }
        std::error_code unknown;
        if (it->is_directory(unknown)) {
            folders.push_back(folder + name + "/");
        } else if (fits != nullptr ? fits(name) : can_be_read(it->path())) {
            files.push_back(folder + name);
        }
    }
    std::ranges::sort(folders);
    std::ranges::sort(files);
    folders.insert(folders.end(), files.begin(), files.end());
    folders.resize(std::min(folders.size(), most));
    return folders;
}

} // namespace app
