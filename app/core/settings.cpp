#include "app/core/settings.hpp"

#include "sim/base/error.hpp"
#include "sim/io/text_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <utility>

namespace app {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

std::string words_at(Json const &object, char const *key)
{
    auto const found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<int> number_at(Json const &object, char const *key)
{
    constexpr double largest = 1e6;
    auto const found = object.find(key);
    bool const sane =
        found != object.end() && found->is_number() && std::abs(found->get<double>()) < largest;
    return sane ? std::optional{static_cast<int>(found->get<double>())} : std::nullopt;
}

std::optional<WindowPlace> window_of(Json const &object)
{
    auto const x = number_at(object, "x");
    auto const y = number_at(object, "y");
    auto const width = number_at(object, "width");
    auto const height = number_at(object, "height");
    constexpr int least = 200;
    if (!x || !y || !width || !height || *width < least || *height < least) {
        return std::nullopt;
    }
    auto const maximised = object.find("maximised");
    return WindowPlace{*x, *y, *width, *height,
                       maximised != object.end() && maximised->is_boolean() &&
                           maximised->get<bool>()};
}

ProjectView view_of(Json const &object)
{
    ProjectView view{.scenario = words_at(object, "scenario"),
                     .tab = words_at(object, "tab"),
                     .colouring = words_at(object, "colouring"),
                     .selected = words_at(object, "selected"),
                     .layers = {},
                     .camera = {}};
    if (auto const layers = object.find("layers"); layers != object.end() && layers->is_array()) {
        view.layers.emplace();
        for (Json const &layer : *layers) {
            if (layer.is_string()) {
                view.layers->push_back(layer.get<std::string>());
            }
        }
    }
    auto const camera = object.find("camera");
    if (camera != object.end() && camera->is_array() && camera->size() == 3 &&
        std::ranges::all_of(*camera, [](Json const &value) { return value.is_number(); })) {
        std::array<double, 3> const place{camera->at(0).get<double>(), camera->at(1).get<double>(),
                                          camera->at(2).get<double>()};
        if (place[2] > 0.0 &&
            std::ranges::all_of(place, [](double v) { return std::isfinite(v); })) {
            view.camera = place;
        }
    }
    return view;
}

std::vector<RecentProject> recent_of(Json const &list)
{
    std::vector<RecentProject> recent;
    for (Json const &entry : list) {
        if (!entry.is_object() || words_at(entry, "path").empty() ||
            recent.size() == most_recent_projects) {
            continue;
        }
        auto const view = entry.find("view");
        recent.push_back(
            {.path = words_at(entry, "path"),
             .name_zh = words_at(entry, "name_zh"),
             .name_en = words_at(entry, "name_en"),
             .opened = words_at(entry, "opened"),
             .scenarios = std::max(number_at(entry, "scenarios").value_or(0), 0),
             .view = view != entry.end() && view->is_object() ? view_of(*view) : ProjectView{}});
    }
    return recent;
}

Settings settings_of(Json const &object)
{
    Settings settings;
    std::string const language = words_at(object, "language");
    if (language == "zh" || language == "en") {
        settings.language = language == "zh" ? sim::Language::zh : sim::Language::en;
    }
    std::string const theme = words_at(object, "theme");
    if (theme == "light" || theme == "dark") {
        settings.theme = theme;
    }
    settings.font_percent = std::clamp(number_at(object, "font_percent").value_or(100),
                                       smallest_font_percent, largest_font_percent);
    if (auto const window = object.find("window"); window != object.end() && window->is_object()) {
        settings.window = window_of(*window);
    }
    settings.last_folder = words_at(object, "last_folder");
    if (auto const list = object.find("recent"); list != object.end() && list->is_array()) {
        settings.recent = recent_of(*list);
    }
    return settings;
}

Json json_of(ProjectView const &view)
{
    Json object{{"scenario", view.scenario},
                {"tab", view.tab},
                {"colouring", view.colouring},
                {"selected", view.selected}};
    if (view.layers) {
        object["layers"] = *view.layers;
    }
    if (view.camera) {
        object["camera"] = *view.camera;
    }
    return object;
}

/// Writes what this version knows over what stands in `object`.
void put(Json &object, Settings const &settings)
{
    if (settings.language) {
        object["language"] = *settings.language == sim::Language::zh ? "zh" : "en";
    }
    if (settings.theme) {
        object["theme"] = *settings.theme;
    }
    object["font_percent"] = settings.font_percent;
    if (settings.window) {
        WindowPlace const &place = *settings.window;
        object["window"] = {{"x", place.x},
                            {"y", place.y},
                            {"width", place.width},
                            {"height", place.height},
                            {"maximised", place.maximised}};
    }
    object["last_folder"] = settings.last_folder.string();
    object["recent"] = Json::array();
    for (RecentProject const &project : settings.recent) {
        object["recent"].push_back({{"path", project.path.string()},
                                    {"name_zh", project.name_zh},
                                    {"name_en", project.name_en},
                                    {"opened", project.opened},
                                    {"scenarios", project.scenarios},
                                    {"view", json_of(project.view)}});
    }
}

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
