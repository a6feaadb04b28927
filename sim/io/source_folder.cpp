#include "sim/io/source_folder.hpp"

#include "sim/base/error.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/read_csv_table.hpp"
#include "sim/io/read_geojson.hpp"
#include "sim/io/schema.hpp"
#include "sim/io/typed_cells.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sim::io {

namespace {

namespace fs = std::filesystem;

/// Files of a folder with that ending, in the order of their names.
std::vector<fs::path> files_of(fs::path const &folder, std::string const &ending)
{
    std::error_code problem;
    std::vector<fs::path> files;
    for (fs::directory_entry const &entry : fs::directory_iterator{folder, problem}) {
        if (entry.path().extension() == ending && !entry.is_directory()) {
            files.push_back(entry.path());
        }
    }
    if (problem) {
        throw IoError{folder.string(), text("the folder cannot be read")};
    }
    std::ranges::sort(files);
    return files;
}

/// Moves the rows of `more` into `table`: same columns by name, new columns at the end.
void append_rows(RawTable &table, RawTable more)
{
    std::vector<std::size_t> target;
    for (RawColumn &column : more.columns) {
        auto found = table.find_column(column.name);
        if (!found) {
            found = table.columns.size();
            table.columns.push_back(std::move(column));
        }
        target.push_back(*found);
    }
    std::size_t const first_file = table.files.size();
    table.files.insert(table.files.end(), more.files.begin(), more.files.end());
    for (RawRow &row : more.rows) {
        std::vector<RawCell> cells(table.columns.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            cells[target[i]] = std::move(row.cells[i]);
        }
        row.cells = std::move(cells);
        row.file += first_file;
        table.rows.push_back(std::move(row));
    }
    for (RawRow &row : table.rows) {
        row.cells.resize(table.columns.size());
    }
}

using Key = std::vector<std::string>;

Key key_of(RawTable const &table, RawRow const &row, TableSpec const &spec)
{
    Key key;
    for (std::string const &name : spec.key) {
        auto const column = table.find_column(name);
        key.push_back(column ? cell_words(row.cells[*column]) : std::string{});
    }
    return key;
}

/// Lays a district's table over the national one of the same name.
void overlay(RawTable &national, RawTable district)
{
    TableSpec const *const spec = find_table_spec(national.name);
    std::size_t const national_rows = national.rows.size();
    append_rows(national, std::move(district));
    if (spec == nullptr || spec->key.empty()) {
        return;
    }
    std::map<Key, std::size_t> place;
    for (std::size_t i = 0; i < national_rows; ++i) {
        place.emplace(key_of(national, national.rows[i], *spec), i);
    }
    std::vector<RawRow> own;
    for (std::size_t i = national_rows; i < national.rows.size(); ++i) {
        auto const found = place.find(key_of(national, national.rows[i], *spec));
        if (found != place.end()) {
            national.rows[found->second] = std::move(national.rows[i]);
            place.erase(found); // a second row with this key is a duplicate, not a replacement
        } else {
            own.push_back(std::move(national.rows[i]));
        }
    }
    national.rows.resize(national_rows);
    std::ranges::move(own, std::back_inserter(national.rows));
}

void add_table(RawProject &project, std::optional<RawTable> table)
{
    if (!table) {
        return;
    }
    auto const found = project.tables.find(table->name);
    if (found == project.tables.end()) {
        std::string name = table->name;
        project.tables.emplace(std::move(name), std::move(*table));
    } else {
        append_rows(found->second, std::move(*table));
    }
}

constexpr char const *national_folders[] = {"factors", "policy", "calendar"};

} // namespace

RawTable read_national_table(std::string const &name, fs::path const &data_root,
                             fs::path const &district, Diagnostics &findings)
{
    RawProject project{.origin = data_root.string(), .tables = {}};
    std::string const file_name = name + ".csv";
    for (char const *folder : national_folders) {
        if (fs::path const file = data_root / folder / file_name; fs::exists(file)) {
            add_table(project, read_csv_table(file, findings));
        }
    }
    RawTable &table = project.tables[name];
    table.name = name;
    if (fs::path const file = district / file_name; !district.empty() && fs::exists(file)) {
        if (auto own = read_csv_table(file, findings)) {
            overlay(table, std::move(*own));
        }
    }
    if (!table.files.empty()) {
        settle_cells(table, *find_table_spec(name), findings);
    }
    return std::move(table);
}

fs::path find_district_folder(fs::path const &data_root, std::string const &district_code)
{
    for (fs::path const &folder : district_folders(data_root)) {
        Diagnostics ignored; // a folder that is not in order is not the one
        auto const table = read_csv_table(folder / "meta.csv", ignored);
        for (RawRow const &row : table ? table->rows : std::vector<RawRow>{}) {
            if (row.cells.size() == 2 && cell_words(row.cells[0]) == "district_code" &&
                cell_words(row.cells[1]) == district_code) {
                return folder;
            }
        }
    }
    return {};
}

std::vector<fs::path> district_folders(fs::path const &data_root)
{
    std::vector<fs::path> folders;
    std::error_code problem;
    for (fs::directory_entry const &entry : fs::directory_iterator{data_root, problem}) {
        if (fs::exists(entry.path() / "meta.csv")) {
            folders.push_back(entry.path());
        }
    }
    std::ranges::sort(folders);
    return folders;
}

RawProject read_source_folder(fs::path const &district, fs::path const &data_root,
                              Diagnostics &findings)
{
    if (!fs::is_directory(district)) {
        throw IoError{district.string(), text("the source folder does not exist")};
    }
    RawProject project{.origin = district.string(), .tables = {}};
    for (char const *folder : national_folders) {
        if (fs::is_directory(data_root / folder)) {
            for (fs::path const &file : files_of(data_root / folder, ".csv")) {
                add_table(project, read_csv_table(file, findings));
            }
        }
    }
    for (fs::path const &file : files_of(district, ".csv")) {
        auto table = read_csv_table(file, findings);
        auto const found = project.tables.find(file.stem().string());
        if (table && found != project.tables.end()) {
            overlay(found->second, std::move(*table));
        } else {
            add_table(project, std::move(table));
        }
    }
    for (fs::path const &file : files_of(district, ".geojson")) {
        if (project.tables.contains(file.stem().string())) {
            findings.push_back(error_at("two_files", {file.string(), file.stem().string(), "", ""},
                                        file.filename().string(),
                                        text("there is a CSV file of the same name"),
                                        text("one file a layer or table")));
            continue;
        }
        add_table(project, read_geojson(file, findings));
    }
    return project;
}

} // namespace sim::io
