#include "tests/reference/geometry_files.hpp"

#include "sim/base/error.hpp"
#include "sim/io/import/foreign_table.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/foreign_seeds.hpp"
#include "tests/common/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace reference {

namespace {

namespace fs = std::filesystem;
using namespace sim;

struct Outcome
{
    std::size_t rows = 0;
    std::set<std::string> codes{};
    std::string wrong{}; ///< empty: as it should be
};

Outcome outcome_of(fs::path const &file)
{
    Outcome outcome;
    Diagnostics findings;
    std::vector<io::ForeignTable> tables;
    try {
        tables = io::read_foreign(file, {}, findings);
    } catch (IoError const &error) {
        outcome.codes.insert("io: " + std::string{error.what()});
        return outcome;
    }
    for (io::ForeignTable const &table : tables) {
        outcome.rows += table.rows.size();
    }
    for (Diagnostic const &finding : findings) {
        if (finding.severity != Severity::note) {
            outcome.codes.insert(finding.code);
        }
    }
    outcome.wrong = foreign::unsound(tables, findings);
    if (outcome.rows == 0 && outcome.codes.empty()) {
        outcome.wrong = "nothing read, nothing told";
    }
    bool const good = file.string().find("/good/") != std::string::npos;
    if (good && has_errors(findings)) {
        outcome.wrong = "a sound file was refused";
    }
    return outcome;
}

/// A fixture's rings, closed, as a collection of one polygon.
std::string as_geojson(nlohmann::json rings)
{
    for (nlohmann::json &ring : rings) {
        if (!ring.empty()) {
            ring.push_back(ring.front());
        }
    }
    nlohmann::json const shape{{"type", "Polygon"}, {"coordinates", rings}};
    nlohmann::json const feature{
        {"type", "Feature"}, {"properties", nlohmann::json::object()}, {"geometry", shape}};
    return nlohmann::json{{"type", "FeatureCollection"}, {"features", {feature}}}.dump();
}

bool same_vertices(io::RawGeometry const &shape, nlohmann::json const &rings)
{
    auto const *areas = std::get_if<geo::MultiPolygon>(&shape);
    if (areas == nullptr || areas->size() != 1 || areas->front().holes.size() + 1 != rings.size()) {
        return false;
    }
    for (std::size_t i = 0; i < rings.size(); ++i) {
        geo::Ring const &ring = i == 0 ? areas->front().outer : areas->front().holes[i - 1];
        for (std::size_t k = 0; k < rings[i].size(); ++k) {
            geo::Point const there{rings[i][k][0].get<double>(), rings[i][k][1].get<double>()};
            if (k >= ring.size() || !(ring[k] == there)) {
                return false;
            }
        }
    }
    return true;
}

Outcome outcome_of_fixture(fs::path const &file)
{
    TempFolder const folder;
    nlohmann::json const rings = nlohmann::json::parse(io::read_text_file(file));
    io::write_text_file(folder / "polygon.geojson", as_geojson(rings));
    Outcome outcome = outcome_of(folder / "polygon.geojson");
    Diagnostics findings;
    auto const tables = io::read_foreign(folder / "polygon.geojson", {}, findings);
    if (tables.empty() || tables[0].rows.empty() ||
        !same_vertices(tables[0].rows[0].geometry, rings)) {
        outcome.wrong = "other vertices";
    }
    return outcome;
}

std::vector<fs::path> files_below(fs::path const &folder)
{
    constexpr std::array endings{".shp", ".gpkg", ".geojson", ".json"};
    std::vector<fs::path> files;
    for (fs::directory_entry const &entry : fs::recursive_directory_iterator{folder}) {
        if (std::ranges::find(endings, entry.path().extension()) != endings.end() &&
            entry.path().filename() != "earcut_expected.json") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

} // namespace

int run_geometry(std::span<std::string const> arguments)
{
    if (arguments.size() != 1) {
        std::cerr << "geometry FOLDER\n";
        return 2;
    }
    std::size_t wrong = 0;
    std::size_t count = 0;
    for (fs::path const &file : files_below(arguments[0])) {
        bool const fixture = file.extension() == ".json";
        Outcome const outcome = fixture ? outcome_of_fixture(file) : outcome_of(file);
        std::string codes;
        for (std::string const &code : outcome.codes) {
            codes += ' ' + code;
        }
        std::cout << fs::relative(file, arguments[0]).string() << ": " << outcome.rows << " rows;"
                  << codes << (outcome.wrong.empty() ? "" : " WRONG: " + outcome.wrong) << '\n';
        wrong += outcome.wrong.empty() ? 0 : 1;
        ++count;
    }
    std::cout << count << " files, " << wrong << " wrong\n";
    return wrong == 0 && count > 0 ? 0 : 1;
}

} // namespace reference
