#pragma once

#include "sim/base/text.hpp"
#include "sim/io/project_file.hpp"

#include <filesystem>
#include <optional>
#include <utility>

namespace sim::io {

/// The right to change a project, which one process at a time has. It is the system's lock (flock)
/// on a file of its own beside the project, `.NAME.lock`: the system gives it back when the process
/// ends, however it ends, so that a killed program blocks nobody. Not on the project itself: to
/// close a second handle of that would drop SQLite's own locks.
class ProjectLock
{
public:
    /// \return nothing if another one has it. Where the folder takes no lock file or the file
    ///         system knows no locks it is had by everybody, as commits are checked besides.
    [[nodiscard]] static std::optional<ProjectLock> take(std::filesystem::path const &project);
    ~ProjectLock();
    ProjectLock(ProjectLock &&other) noexcept;
    ProjectLock &operator=(ProjectLock &&other) noexcept;
    ProjectLock(ProjectLock const &) = delete;
    ProjectLock &operator=(ProjectLock const &) = delete;

    /// Where the lock of a project lies.
    [[nodiscard]] static std::filesystem::path place(std::filesystem::path const &project);

private:
    ProjectLock() = default;
    void give_back();

    std::filesystem::path m_file;
    int m_descriptor = -1; ///< below zero: nothing is locked
};

/// Why a project cannot be changed while another process has its lock, with the number of that
/// process if it says so.
[[nodiscard]] Text in_use_words(std::filesystem::path const &project);

/// The lock that a project opened so needs; none: it needs none. \throws ProjectInUse
[[nodiscard]] std::optional<ProjectLock> lock_to_open(std::filesystem::path const &file,
                                                      Opening how);

/// Device and number of a file: which one stands at a place.
using FilePlace = std::pair<unsigned long long, unsigned long long>;
/// \return nothing if there is none
[[nodiscard]] std::optional<FilePlace> file_at(std::filesystem::path const &place);

} // namespace sim::io
