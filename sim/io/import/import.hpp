#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/io/import/mapped_table.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sim::io {

/// What a row of a file is to the project.
enum class ImportKind
{
    added,    ///< nothing like it is there
    changed,  ///< its row is there and differs
    same,     ///< its row is there and says the same
    gone,     ///< a row of the project that the file does not have
    ambiguous ///< several rows of the project could be meant
};

/// By what a row was found.
enum class MatchedBy
{
    nothing,
    code,
    name,
    alias, ///< another spelling: 东站 for 东河, 杨圪塄 for 杨圪楞
    place
};

struct ImportRow
{
    ImportKind kind = ImportKind::added;
    MatchedBy by = MatchedBy::nothing;
    std::string key{};                     ///< of the project's row, or the new one
    std::string label{};                   ///< name that a person knows it by
    std::size_t number = 0;                ///< row in the file, which several may share
    std::size_t position = 0;              ///< in the mapped rows; of no meaning for gone rows
    std::vector<std::string> candidates{}; ///< keys, for an ambiguous one
    struct Difference
    {
        std::string column{};
        std::string before{};
        std::string after{};
    };
    std::vector<Difference> differences{};
    bool taken = true; ///< the user's decision; gone and ambiguous rows are not taken unless asked
    std::string chosen{}; ///< of an ambiguous one: the key that was decided on
};

/// What an import would do. Nothing is decided or written yet.
struct ImportPreview
{
    std::string layer{};
    std::string file{};
    std::string hash{}; ///< SHA-256 of the file
    MappedTable mapped{};
    std::vector<ImportRow> rows{};
    Diagnostics findings{};

    [[nodiscard]] std::size_t count(ImportKind kind) const;
};

/// A file as it stands there, read once for whoever looks at it and for its preview.
struct ReadFile
{
    std::string name;
    std::string hash; ///< SHA-256
    std::vector<ForeignTable> tables{};
    Diagnostics findings{};
};

/// Encoding and sheet of the settings are kept to; without a sheet all are read.
/// \throws IoError if the file cannot be opened
ReadFile read_for_import(std::filesystem::path const &file, ImportSettings const &settings);

/// Maps a file that was read, and compares it.
ImportPreview preview_import(RawProject const &tables, std::string const &layer, ReadFile file,
                             ImportSettings const &settings);

/// Reads, maps and compares. Settings that are empty are taken from what the project remembers of
/// this source, then found.
/// \throws IoError if the file cannot be opened
ImportPreview preview_import(RawProject const &tables, std::string const &layer,
                             std::filesystem::path const &file, ImportSettings const &settings);

/// Places that look like a web map's are not taken until somebody says what they stand on: if the
/// settings declare no datum, the findings about them become errors.
/// \return true if there was one
bool refuse_unsaid_datum(ImportSettings const &settings, Diagnostics &findings);

/// The step that takes over what is decided: facts replace illustrative fields; the settings are
/// remembered; file name and hash stand in the journal.
/// \throws InputError if the preview has errors or an ambiguous row is taken without a choice
DataEdit accept_import(RawProject const &tables, ImportPreview const &preview);

/// Rows that change but for the memory of how the file was read.
std::size_t changed_data_rows(DataEdit const &edit);

/// What the project would say of itself with the import (the diagnostics of an InputError), as
/// findings of the file: errors, at the rows that they come from, and warnings about rows that the
/// import touches.
Diagnostics findings_of_file(ImportPreview const &preview, Diagnostics const &findings);

/// Layers, tables and digests that a file can be taken into, as people type them.
std::vector<std::string> importable_layers();

} // namespace sim::io
