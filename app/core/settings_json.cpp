#include "app/core/settings_json.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace app {

namespace {

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

} // namespace

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

} // namespace app
