#pragma once

#include "sim/base/text.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// What a file is looked for.
enum class FilePurpose
{
    open,
    save_as, ///< the project that is open, as another file
    make     ///< a new project from a folder of data
};
inline constexpr std::array<std::string_view, 3> file_purpose_keys{"open", "save-as", "new"};

/// A folder, or a project file in one.
struct FolderEntry
{
    std::string name;
    bool is_folder = false;
    std::uintmax_t bytes = 0;
    std::string modified; ///< YYYY-MM-DD HH:MM of the reader's clock

    friend bool operator==(FolderEntry const &, FolderEntry const &) = default;
};

/// Folders first, then files *.gpkg, each by name; hidden ones are left out; at most 2 000.
[[nodiscard]] std::vector<FolderEntry> list_folder(std::filesystem::path const &folder);

/// The dialog in which files are chosen: which folder it shows and what is chosen there.
class FileDialog
{
public:
    [[nodiscard]] bool is_open() const { return m_purpose.has_value(); }
    /// \pre is_open()
    [[nodiscard]] FilePurpose purpose() const { return *m_purpose; }
    [[nodiscard]] std::filesystem::path const &folder() const { return m_folder; }
    [[nodiscard]] std::string const &name() const { return m_name; }
    [[nodiscard]] std::vector<FolderEntry> const &entries() const { return m_entries; }
    /// Data folders that a new project can be made from, and the one that is chosen.
    [[nodiscard]] std::vector<std::filesystem::path> const &sources() const { return m_sources; }
    [[nodiscard]] std::filesystem::path const &source() const { return m_source; }
    /// Why the folder cannot be shown, or the file not be used.
    [[nodiscard]] std::optional<sim::Text> const &failure() const { return m_failure; }

    /// \param folder  to begin in; one that is not there: the nearest one above that is
    void open(FilePurpose purpose, std::filesystem::path const &folder, std::string const &name,
              std::vector<std::filesystem::path> sources);
    void close() { *this = {}; }
    /// Shows a folder: absolute, `..`, `~`, or one of this folder's. \return false if there is none
    bool go(std::string const &folder);
    /// A name was typed or chosen. A folder is entered, a path leads to its folder.
    void choose(std::string const &name);
    void choose_source(std::filesystem::path const &source) { m_source = source; }
    /// Moves the choice by so many entries.
    void step(int entries);
    void fail(sim::Text why) { m_failure = std::move(why); }
    /// The file that is chosen, with its ending; empty: none.
    [[nodiscard]] std::filesystem::path file() const;
    /// A file of this name is there already: it would be replaced.
    [[nodiscard]] bool exists() const;

private:
    void show(std::filesystem::path const &folder);

    std::optional<FilePurpose> m_purpose;
    std::filesystem::path m_folder;
    std::string m_name;
    std::vector<FolderEntry> m_entries;
    std::vector<std::filesystem::path> m_sources;
    std::filesystem::path m_source;
    std::optional<sim::Text> m_failure;
};

} // namespace app
