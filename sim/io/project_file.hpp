#pragma once

#include "sim/base/diagnostic.hpp"
#include "sim/base/error.hpp"
#include "sim/io/data_edit.hpp"
#include "sim/model/project.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace sim::io {

/// A project and what the data doctor says about it (no errors among them: those throw).
struct LoadedProject
{
    Project project;
    Diagnostics diagnostics;
};

/// A document with other given data, and the tables that these are made of.
struct EditedProject
{
    LoadedProject loaded;
    RawProject tables;
};

/// What ProjectFile::edited() makes of an edit, from the tables alone: for a trial on another thread.
/// \throws InputError with every error found, if the data could not be read back
EditedProject try_edit(RawProject const &tables, Project const &before, DataEdit const &edit);

/// Reads a district's source folder together with the national tables beside it
/// (`data_root`/factors, policy, calendar).
/// \throws InputError with every error found; IoError if a file cannot be read
LoadedProject load_source_folder(std::filesystem::path const &district,
                                 std::filesystem::path const &data_root);

/// What to do where a project is to be made and something stands there already.
enum class Existing
{
    refuse,
    replace ///< a regular file only; all else is refused
};

/// Builds one GeoPackage from a district's source folder, replacing `target` only once all is well.
/// \throws InputError, IoError
LoadedProject create_project_file(std::filesystem::path const &district,
                                  std::filesystem::path const &data_root,
                                  std::filesystem::path const &target,
                                  Existing existing = Existing::replace);

/// Reads a project file and leaves it as it is: it may be write-protected.
/// \throws InputError with every error found; IoError
LoadedProject load_project_file(std::filesystem::path const &file);

/// All findings about a source folder, errors included, without throwing InputError: for `check`.
/// \throws IoError if a file cannot be read
Diagnostics check_source_folder(std::filesystem::path const &district,
                                std::filesystem::path const &data_root);

/// All findings about a project file, errors included, without throwing InputError: for `check`.
Diagnostics check_project_file(std::filesystem::path const &file);

struct JournalEntry
{
    long long seq = 0;
    std::string time; ///< ISO, UTC
    std::string post;
    std::string action;
    std::string before;
    std::string after;
};

/// How a project file is opened.
enum class Opening
{
    shared, ///< to be changed, beside others who do so: the later commit is refused
    alone,  ///< to be changed by nobody else meanwhile, see ProjectLock
    reading ///< never to be changed
};

/// Somebody else has the lock of a project.
class ProjectInUse : public IoError
{
public:
    using IoError::IoError;
};

/// A file that looks like one of ours, by its tables; nothing is said of their content.
[[nodiscard]] bool is_project_file(std::filesystem::path const &file);

/// An open project file: every commit is one transaction with its journal line, durable on return.
class ProjectFile
{
public:
    /// \throws InputError with every error found; ProjectInUse; IoError
    explicit ProjectFile(std::filesystem::path const &file, Opening how = Opening::shared);
    ~ProjectFile();
    ProjectFile(ProjectFile &&) noexcept;
    ProjectFile &operator=(ProjectFile &&) noexcept;
    ProjectFile(ProjectFile const &) = delete;
    ProjectFile &operator=(ProjectFile const &) = delete;

    [[nodiscard]] LoadedProject const &loaded() const;
    [[nodiscard]] std::filesystem::path const &path() const;

    /// Keys, names, values and plans of all scenarios are such that the file would open again.
    /// \throws InputError with every error found
    void require_sound(Project const &project) const;

    /// The tables that a document's given data were made of, settled.
    /// \pre its dataset is this file's own, or one that edited() made and that is still in use
    [[nodiscard]] RawProject const &tables(Project const &project) const;
    /// The same, for whoever reads them while the document moves on.
    [[nodiscard]] std::shared_ptr<RawProject const> shared_tables(Project const &project) const;

    /// The document with its given data changed, and all findings about it; nothing is written.
    /// Blocks that come begin with the choices of their heirs' forebears, or with coal.
    /// \throws InputError with every error found, if the data could not be read back
    [[nodiscard]] LoadedProject edited(Project const &before, DataEdit const &edit) const;

    /// Makes the outcome of a trial a document that commit() knows.
    [[nodiscard]] LoadedProject adopt(EditedProject tried) const;

    /// Writes what differs between the two documents, given data and scenarios, and one journal
    /// line. \pre the dataset of each is this file's own, or one that edited() made
    /// \param details  JSON for the journal; empty: none
    /// \throws InputError if `after` could not be read back, IoError if the file cannot be written
    ///         (or is open for reading, or no longer at its place) or another program has committed
    ///         since; the file then still holds `before`
    void commit(Project const &before, Project const &after, std::string const &action,
                std::string const &details = {});

    /// Adds the parameters, calendar days and kinds of crews that newer data have and this project
    /// lacks, and the layout of this program: one step of the journal. Rows that are there stay as
    /// they are; loaded() still holds what was opened.
    /// \return keys of parameters and names of the tables that got rows; none: there was nothing to
    ///         add, and nothing is written
    std::vector<std::string> upgrade(std::filesystem::path const &data_root);

    /// A named mark in the journal: Ctrl+S.
    void save_version(std::string const &name);

    [[nodiscard]] std::vector<JournalEntry> journal() const;

    /// Writes all of it to another file, as it stands; whole or not at all.
    /// \throws IoError
    void copy_to(std::filesystem::path const &target, Existing existing) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace sim::io
