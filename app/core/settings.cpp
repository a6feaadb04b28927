#include "app/core/settings.hpp"

#include "app/core/settings_json.hpp"
#include "sim/base/error.hpp"
#include "sim/io/text_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

/// \return null if there is no such file, nothing if it cannot be understood
std::optional<Json> read_json(fs::path const &file)
{
    std::error_code unknown;
    if (!fs::exists(file, unknown)) {
        return Json{};
    }
    try {
        Json object = Json::parse(sim::io::read_text_file(file), nullptr, false);
        return object.is_object() ? std::optional{std::move(object)} : std::nullopt;
    } catch (sim::IoError const &) {
        return std::nullopt;
    }
}

fs::path kept_aside(fs::path const &file)
{
    return file.string() + ".broken";
}

} // namespace

RecentProject const *Settings::find_recent(fs::path const &path) const
{
    auto const found = std::ranges::find(recent, path, &RecentProject::path);
    return found == recent.end() ? nullptr : &*found;
}

Settings SettingsFile::read(std::optional<sim::Text> &note) const
{
    note.reset();
    if (m_file.empty()) {
        return {};
    }
    std::optional<Json> const object = read_json(m_file);
    if (!object) {
        note = sim::text("The settings could not be read and begin anew; the old ones are kept as "
                         "{file}.",
                         {{"file", kept_aside(m_file).string()}});
    }
    return object && object->is_object() ? settings_of(*object) : Settings{};
}

std::optional<sim::Text> SettingsFile::change(Settings &settings,
                                              std::function<void(Settings &)> const &edit) const
{
    edit(settings);
    if (m_file.empty()) {
        return std::nullopt;
    }
    try {
        std::optional<Json> object = read_json(m_file);
        std::error_code failed;
        if (!object) {
            fs::rename(m_file, kept_aside(m_file), failed);
        }
        Json now = object && object->is_object() ? *object : Json::object();
        Settings there = settings_of(now);
        edit(there);
        put(now, there);
        fs::create_directories(m_file.parent_path(), failed);
        sim::io::write_text_file(m_file,
                                 now.dump(2, ' ', false, Json::error_handler_t::replace) + "\n");
    } catch (sim::IoError const &) {
        return sim::text(
            "The settings cannot be kept in {file}; they hold until the window closes.",
            {{"file", m_file.string()}});
    }
    return std::nullopt;
}

fs::path settings_place()
{
    char const *const config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/') {
        return fs::path{config} / "nuantu" / "settings.json";
    }
    char const *const home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fs::path{home} / ".config" / "nuantu" / "settings.json"
                                           : fs::path{};
}

void remember_project(Settings &settings, RecentProject project)
{
    auto const before = std::ranges::find(settings.recent, project.path, &RecentProject::path);
    if (before != settings.recent.end()) {
        project.view = before->view;
        settings.recent.erase(before);
    }
    settings.recent.insert(settings.recent.begin(), std::move(project));
    if (settings.recent.size() > most_recent_projects) {
        settings.recent.resize(most_recent_projects);
    }
}

} // namespace app
