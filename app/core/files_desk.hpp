#pragma once

#include "app/core/file_dialog.hpp"
#include "app/core/job.hpp"
#include "app/core/settings.hpp"
#include "app/core/workspace.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What was asked for and could not be written: nothing of it was kept, it can be asked for again.
struct FailedEdit
{
    std::string action;
    std::vector<std::string> arguments;
    sim::Text why;
};

/// Where projects come in and go: opens and makes them beside the frames, and knows the settings.
class FilesDesk
{
public:
    /// Of a window that keeps its one project: nothing else is opened, made or remembered.
    FilesDesk() = default;
    /// \param waits  for its jobs: each run of a script gives the same pictures
    FilesDesk(SettingsFile file, bool waits, std::filesystem::path data);

    /// Other projects can take the place of this one.
    [[nodiscard]] bool opens_others() const { return m_opens_others; }

    [[nodiscard]] Settings const &settings() const { return m_settings; }
    void change_settings(std::function<void(Settings &)> const &edit);
    /// What is to be said of the settings' file; nothing: all is well with it.
    [[nodiscard]] std::optional<sim::Text> const &settings_note() const { return m_note; }
    /// Recent projects whose files are not there, as they were when the list changed last.
    [[nodiscard]] bool is_missing(RecentProject const &project) const;
    void look_for_recent();
    /// Puts a project that was opened first in the list.
    void remember(Workspace const &opened);
    /// Folders of data that a project can be made from.
    [[nodiscard]] std::vector<std::filesystem::path> sources() const;
    /// Where the dialog begins: beside the open project, else where it was last.
    [[nodiscard]] std::filesystem::path folder(Workspace const *open) const;

    // Each begins a job unless one is under way. \return why not, or why a script's job failed.

    std::optional<sim::Text> open(std::filesystem::path const &file, Workspace const *open);
    /// The same project once more, to be changed.
    std::optional<sim::Text> reopen(Workspace const &open);
    std::optional<sim::Text> make(std::filesystem::path const &source,
                                  std::filesystem::path const &file);
    /// A copy of the open project, which is then gone on with.
    std::optional<sim::Text> save_as(Workspace const &open, std::filesystem::path const &file);
    /// A copy beside it that gets what newer data have.
    std::optional<sim::Text> upgrade_copy(Workspace const &open);

    [[nodiscard]] bool is_busy() const { return m_job != nullptr || m_opened != nullptr; }
    /// What is under way; nothing: no job is.
    [[nodiscard]] std::optional<sim::Text> work() const;
    /// Takes what the job has come to. \return why it failed, once
    std::optional<sim::Text> follow();
    /// The project that is to take the place of the open one, once.
    [[nodiscard]] std::unique_ptr<Workspace> take_opened() { return std::move(m_opened); }

    FileDialog dialog;
    bool menu = false;        ///< the menu of files and settings is open
    bool wants_close = false; ///< the open project is to be closed
    std::optional<FailedEdit> failed;
    std::optional<sim::Text> failure; ///< why the last project did not open, for the start page
    bool upgrade_told = false;        ///< the reader has seen what this project lacks

private:
    using Work = std::function<std::unique_ptr<Workspace>()>;
    std::optional<sim::Text> begin(std::filesystem::path const &file, sim::Text label, Work work);

    SettingsFile m_file;
    std::optional<sim::Text> m_note; ///< before the settings: reading them sets it
    Settings m_settings;
    std::vector<std::filesystem::path> m_missing;
    bool m_opens_others = false;
    bool m_waits = false;
    std::filesystem::path m_data;
    std::filesystem::path m_job_file;
    sim::Text m_job_label;
    std::unique_ptr<Job<std::unique_ptr<Workspace>>> m_job;
    std::unique_ptr<Workspace> m_opened;
};

} // namespace app
