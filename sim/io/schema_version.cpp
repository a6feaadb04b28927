#include "sim/io/check_tables.hpp"

#include "sim/base/fmt.hpp"
#include "sim/io/finding.hpp"
#include "sim/io/row_reader.hpp"
#include "sim/io/source_text.hpp"
#include "sim/io/word_values.hpp"

#include <string>

namespace sim::io {

namespace {

/// Layout of tables that this program writes; it reads 1 up to this.
constexpr int schema_version = 4;

} // namespace

bool check_schema_version(RawProject const &project, Diagnostics &findings)
{
    RawTable const *const meta = project.find("meta");
    if (meta == nullptr) {
        return true; // reported as a missing table
    }
    std::string words;
    for (RawRow const &row : meta->rows) {
        RowReader const reader{*meta, row};
        words = reader.words("key") == "schema_version" ? reader.words("value") : words;
    }
    auto const version = parse_number<int>(words);
    if (version && *version >= 1 && *version <= schema_version) {
        return true;
    }
    bool const newer = version && *version > schema_version;
    findings.push_back(
        error_at(newer ? "newer_file" : "bad_schema_version",
                 {meta->files.empty() ? project.origin : meta->files.back(), "meta",
                  "schema_version", "value"},
                 shown_bytes(words),
                 newer ? text("the data were written by a newer version of this program")
                       : text("the layout of the data is not known"),
                 text("a whole number from {min} to {max}",
                      {TextArg{"min", "1"}, TextArg{"max", fmt::format("{}", schema_version)}})));
    return false;
}

void raise_schema_version(RawProject &project)
{
    auto const meta = project.tables.find("meta");
    if (meta == project.tables.end()) {
        return;
    }
    auto const value = meta->second.find_column("value");
    for (RawRow &row : meta->second.rows) {
        if (value && RowReader{meta->second, row}.words("key") == "schema_version") {
            row.cells[*value] = written_schema_version();
        }
    }
}

std::string written_schema_version()
{
    return fmt::format("{}", schema_version);
}

} // namespace sim::io
