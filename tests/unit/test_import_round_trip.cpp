#include "sim/io/decision_tables.hpp"
#include "sim/io/import/given_csv.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/project_file.hpp"
#include "sim/io/schema.hpp"
#include "tests/common/open_tiny.hpp"
#include "tests/common/places.hpp"

#include <catch2/catch.hpp>

using sim::io::ImportKind;

namespace {

/// Tables that a file can be imported into: rows have keys and are no decisions.
std::vector<std::string> importable_tables(sim::io::RawProject const &tables)
{
    std::vector<std::string> names;
    for (sim::io::TableSpec const &spec : sim::io::table_specs()) {
        bool const is_ours = !sim::io::is_decision_table(spec.name) && !spec.key.empty() &&
                             spec.name != "import_settings" && spec.name != "meta";
        if (is_ours && tables.find(spec.name) != nullptr && !tables.find(spec.name)->rows.empty()) {
            names.push_back(spec.name);
        }
    }
    return names;
}

/// The file in another encoding, by the system's own program.
std::filesystem::path recoded(std::filesystem::path const &file, std::string const &encoding)
{
    std::string text = sim::io::read_text_file(file).substr(3); // without byte order mark
    std::filesystem::path const plain = file.string() + ".plain";
    sim::io::write_text_file(plain, text);
    Outcome const done = run_program({"iconv", "-f", "UTF-8", "-t", encoding, plain.string()});
    REQUIRE(done.status == 0);
    std::filesystem::path const made = file.string() + "." + encoding + ".csv";
    sim::io::write_text_file(made, done.out);
    return made;
}

void check_nothing_changes(sim::io::RawProject const &tables, std::string const &layer,
                           std::filesystem::path const &file)
{
    sim::io::ImportPreview const told = sim::io::preview_import(tables, layer, file, {});
    INFO(layer << " from " << file);
    for (sim::Diagnostic const &finding : told.findings) {
        INFO(sim::format_diagnostic(sim::Language::en, finding));
        CHECK(finding.severity == sim::Severity::note);
    }
    for (sim::io::ImportRow const &row : told.rows) {
        std::string words = row.key;
        for (auto const &difference : row.differences) {
            words += " " + difference.column + ": " + difference.before + " -> " + difference.after;
        }
        INFO(words);
        CHECK(row.kind == ImportKind::same);
    }
    CHECK(told.count(ImportKind::same) == tables.tables.at(layer).rows.size());
    for (sim::io::RowChange const &change : sim::io::accept_import(tables, told).rows) {
        CHECK(change.table == "import_settings");
    }
}

} // namespace

TEST_CASE("What is written as csv and taken in again changes nothing, in every table")
{
    TempFolder folder;
    sim::io::create_project_file(test_places::data() / "donghe", test_places::data(),
                                 folder / "donghe.gpkg");
    sim::io::ProjectFile const project{folder / "donghe.gpkg"};
    sim::io::RawProject const &tables = project.tables(project.loaded().project);
    std::vector<std::string> const names = importable_tables(tables);
    CHECK(names.size() > 20);
    for (std::string const &name : names) {
        std::filesystem::path const file = folder / (name + ".csv");
        sim::io::write_text_file(file, sim::io::given_csv(tables.tables.at(name)));
        check_nothing_changes(tables, name, file);
        check_nothing_changes(tables, name, recoded(file, "GB18030"));
    }
}
