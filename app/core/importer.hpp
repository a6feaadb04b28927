#pragma once

#include "app/core/foreseen.hpp"
#include "sim/base/progress.hpp"
#include "sim/io/import/foreign_table.hpp"
#include "sim/io/import/import.hpp"
#include "sim/io/progress/take_progress.hpp"
#include "sim/io/project_file.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// A file that is to be taken in, and what its reader declares.
struct ImportOrder
{
    bool returns = false; ///< the weekly return of a town, not rows of a layer
    std::filesystem::path file{};
    std::string pasted{}; ///< the words of a table that was copied; `file` is then but its name
    std::string layer = "blocks";
    sim::io::ImportSettings settings{}; ///< only what is declared; the rest is remembered or found
    std::optional<sim::Day> week{};     ///< of returns; none: what they say
    bool corrects = false;              ///< returns that correct earlier ones: numbers may fall

    friend bool operator==(ImportOrder const &, ImportOrder const &) = default;
};

/// The given data that a file is held against; they stay as they are while it is read.
struct ImportGround
{
    sim::Project project;
    std::shared_ptr<sim::io::RawProject const> tables;
    std::string scenario{}; ///< that is shown; empty: nothing is foreseen
};

/// A column of ours, as a person chooses one.
struct ImportColumn
{
    std::string name;
    std::string zh; ///< what offices call it; else the name
    std::vector<std::string> units;

    friend bool operator==(ImportColumn const &, ImportColumn const &) = default;
};

/// What a file says, before anything is decided.
struct ImportReading
{
    ImportOrder order;
    ImportGround ground;
    std::vector<sim::io::ForeignTable> heads; ///< first rows of each sheet, without shapes
    std::vector<std::size_t> row_counts;      ///< of each sheet
    std::vector<ImportColumn> columns;        ///< that the layer has
    sim::io::ImportPreview preview;           ///< of rows of a layer
    sim::io::ProgressPreview returned;        ///< of returns
    sim::Diagnostics findings;                ///< the gravest first
    bool datum_unsaid = false;                ///< nothing is taken until the datum is declared
    std::string characters;                   ///< that its words are written with

    /// The sheet that the rows come from. \return nullptr if nothing could be read
    [[nodiscard]] sim::io::ForeignTable const *head() const;
};

/// Reads a file and holds it against the data. Whatever is wrong with it is among the findings.
/// \throws sim::Cancelled
ImportReading read_import(ImportOrder const &order, ImportGround const &ground,
                          sim::Progress &progress);

/// What the user decided on a row, in place of what the preview proposes.
struct RowDecision
{
    bool taken = true;
    std::string chosen{}; ///< key of the row of ours that is meant; empty: the one that was found

    friend bool operator==(RowDecision const &, RowDecision const &) = default;
};
using RowDecisions = std::map<std::size_t, RowDecision>; ///< by index into ImportPreview::rows

/// The preview with what was decided.
sim::io::ImportPreview decided(sim::io::ImportPreview preview, RowDecisions const &decisions);

/// How much of a layer is fact, before and after.
struct ShareChange
{
    std::string layer;
    double before = 0.0;
    double after = 0.0;
};

/// What taking a file in would do.
struct ImportTrial
{
    sim::io::DataEdit edit;
    std::optional<sim::io::EditedProject> tried; ///< none: nothing changes, or it cannot be
    std::optional<Foreseen> foreseen;            ///< what follows from it
    sim::Diagnostics errors;                     ///< why it cannot be
    std::size_t changed_rows = 0;                ///< but for the memory of how the file was read
    int households_before = 0;                   ///< of all blocks
    int households_after = 0;
    std::vector<ShareChange> shares; ///< of layers whose share of facts changes
};

/// Makes the step and what it leads to; nothing is written.
/// \throws sim::Cancelled
ImportTrial try_import(ImportReading const &reading, RowDecisions const &decisions,
                       sim::Progress &progress);

} // namespace app
