#include "sim/io/gpkg_file.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/source_text.hpp"

#include <array>
#include <fstream>
#include <string>
#include <string_view>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// The first bytes of every SQLite file, with the zero at their end.
constexpr std::string_view sqlite_magic{"SQLite format 3\0", 16};

void say(Diagnostics &findings, fs::path const &file, char const *code, std::string value,
         Text message)
{
    findings.push_back(error_at(code, {file.string(), "", "", ""}, std::move(value),
                                std::move(message), text("a GeoPackage made by nuantu-cli new")));
}

/// \throws IoError if there is nothing to read
std::string first_bytes(fs::path const &file)
{
    std::error_code problem;
    fs::file_status const status = fs::status(file, problem);
    if (!fs::exists(status)) {
        throw IoError{file.string(), text("the project file does not exist")};
    }
    if (fs::is_directory(status)) {
        throw IoError{file.string(), text("this is a folder, not a project file")};
    }
    std::ifstream stream{file, std::ios::binary};
    if (!stream) {
        throw IoError{file.string(), text("the file cannot be read")};
    }
    std::array<char, 16> bytes{};
    stream.read(bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(stream.gcount())};
}

bool looks_right(fs::path const &file, Diagnostics &findings)
{
    std::string const magic = first_bytes(file);
    if (magic.empty()) {
        say(findings, file, "empty_file", "", text("the file is empty"));
    } else if (magic != sqlite_magic) {
        say(findings, file, "not_a_geopackage", shown_bytes(magic),
            text("the file is not a GeoPackage"));
    }
    return magic == sqlite_magic;
}

/// Every page of the file is where it belongs.
bool is_sound(GDALDataset &dataset, fs::path const &file, Diagnostics &findings)
{
    CPLErrorReset();
    std::string answer;
    try {
        answer = ask_sql(dataset, file, "PRAGMA quick_check(1)");
    } catch (IoError const &refused) { // SQLite gives up on some damage with an error
        if (gdal_found_it_locked()) {
            throw;
        }
        answer = render(Language::en, refused.message());
    }
    if (answer != "ok") {
        say(findings, file, "damaged_file", answer, text("the project file is damaged"));
    }
    return answer == "ok";
}

/// A program that was killed leaves its half commit beside the file. Whoever opens the file next
/// takes it back, and must write to do so.
bool was_interrupted(fs::path const &file)
{
    std::error_code none;
    return fs::exists(file.string() + "-journal", none);
}

} // namespace

GdalDataset open_project(fs::path const &file, Access access, Diagnostics &findings)
{
    if (!looks_right(file, findings)) {
        return nullptr;
    }
    CPLErrorReset();
    GdalDataset dataset = open_gpkg(file, was_interrupted(file) ? Access::update : access);
    if (!dataset) {
        refuse_if_locked(file);
    }
    if (!dataset && access == Access::update && open_gpkg(file, Access::read)) {
        throw IoError{file.string(), text("the project file cannot be opened for writing")};
    }
    if (!dataset) {
        say(findings, file, "damaged_file", gdal_message(), text("the project file is damaged"));
        return nullptr;
    }
    if (!is_sound(*dataset, file, findings)) {
        return nullptr;
    }
    if (dataset->GetLayerByName("journal") == nullptr) {
        findings.push_back(error_at("missing_layer", {file.string(), "journal", "", ""}, "",
                                    text("the layer or table is missing"),
                                    text("a GeoPackage made by nuantu-cli new")));
        return nullptr;
    }
    if (access == Access::update) {
        // Write-ahead mode stays in a file when another program leaves it there; copies of such a
        // file may lack its last commits. Another user of the file keeps it: then it works as it is.
        CPLErrorReset();
        dataset->ReleaseResultSet(
            dataset->ExecuteSQL("PRAGMA journal_mode = DELETE", nullptr, nullptr));
        run_sql(*dataset, file, "PRAGMA synchronous = FULL");
    }
    return dataset;
}

} // namespace sim::io
