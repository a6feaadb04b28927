#pragma once

#include "sim/base/text.hpp"

#include <array>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// How a project was looked at last: kept beside it, so that looking changes none of its bytes.
struct ProjectView
{
    std::string scenario;
    std::string tab;
    std::string colouring;
    std::string selected;                           ///< code of a block, or empty
    std::optional<std::vector<std::string>> layers; ///< that are shown; none: the first choice
    /// Centre in metres of the plane and metres per pixel of the screen; none: the whole district.
    std::optional<std::array<double, 3>> camera;

    friend bool operator==(ProjectView const &, ProjectView const &) = default;
};

struct RecentProject
{
    std::filesystem::path path; ///< absolute
    std::string name_zh;
    std::string name_en;
    std::string opened; ///< YYYY-MM-DD HH:MM of the reader's clock
    int scenarios = 0;
    ProjectView view;
};

/// Where the window stood, in the system's pixels.
struct WindowPlace
{
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    bool maximised = false;

    friend bool operator==(WindowPlace const &, WindowPlace const &) = default;
};

inline constexpr int smallest_font_percent = 80;
inline constexpr int largest_font_percent = 200;
inline constexpr std::size_t most_recent_projects = 12;

/// What the window remembers from one time to the next.
struct Settings
{
    std::optional<sim::Language> language;
    std::optional<std::string> theme; ///< light or dark
    int font_percent = 100;
    std::optional<WindowPlace> window;
    std::filesystem::path last_folder;
    std::vector<RecentProject> recent; ///< the last one first

    [[nodiscard]] RecentProject const *find_recent(std::filesystem::path const &path) const;
};

/// The file behind the settings. Every change is laid over what stands in the file at that moment,
/// so that two windows do not undo each other's; what this version does not know stays in it.
class SettingsFile
{
public:
    /// \param file  empty: nothing is read or written
    explicit SettingsFile(std::filesystem::path file = {}) : m_file{std::move(file)} {}

    [[nodiscard]] std::filesystem::path const &path() const { return m_file; }
    /// What stands in the file; what is missing or makes no sense is as at first.
    /// \param note  what was wrong with the file, if anything was
    [[nodiscard]] Settings read(std::optional<sim::Text> &note) const;
    /// Changes `settings` and the file, which is replaced as a whole; one that could not be read is
    /// kept beside it. \return why it could not be written; the window goes on without
    std::optional<sim::Text> change(Settings &settings,
                                    std::function<void(Settings &)> const &edit) const;

private:
    std::filesystem::path m_file;
};

/// $XDG_CONFIG_HOME/nuantu/settings.json, else below ~/.config; empty if there is no such place.
[[nodiscard]] std::filesystem::path settings_place();

/// Puts a project first in the list of the recent ones, as it is now; its view stays.
void remember_project(Settings &settings, RecentProject project);

} // namespace app
