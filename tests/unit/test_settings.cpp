#include "app/core/settings.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include <catch2/catch.hpp>

#include <stdlib.h>

#include <filesystem>
#include <optional>
#include <string>

using app::ProjectView;
using app::RecentProject;
using app::Settings;
using app::SettingsFile;

namespace {

namespace fs = std::filesystem;

RecentProject recent(std::string const &path)
{
    return {.path = path,
            .name_zh = "东河区",
            .name_en = "Donghe",
            .opened = "2026-11-24 09:30",
            .scenarios = 2,
            .view = {}};
}

} // namespace

TEST_CASE("settings come back as they were kept", "[settings]")
{
    TempFolder const folder;
    SettingsFile const file{folder / "deep" / "settings.json"};
    std::optional<sim::Text> note;
    Settings settings = file.read(note);
    CHECK_FALSE(note);
    CHECK(settings.font_percent == 100);
    CHECK_FALSE(settings.language);
    ProjectView const view{.scenario = "a",
                           .tab = "grid",
                           .colouring = "load",
                           .selected = "b1",
                           .layers = {{"blocks", "gas"}},
                           .camera = {{1.5, -2.25, 30.125}}};
    CHECK_FALSE(file.change(settings, [&](Settings &s) {
        s.language = sim::Language::en;
        s.theme = "dark";
        s.font_percent = 125;
        s.window = app::WindowPlace{-10, 20, 1500, 800, true};
        s.last_folder = "/some where";
        remember_project(s, recent("/a.gpkg"));
        s.recent.front().view = view;
    }));
    Settings const again = file.read(note);
    CHECK_FALSE(note);
    CHECK(again.language == sim::Language::en);
    CHECK(again.theme == "dark");
    CHECK(again.font_percent == 125);
    CHECK(again.window == app::WindowPlace{-10, 20, 1500, 800, true});
    CHECK(again.last_folder == "/some where");
    REQUIRE(again.recent.size() == 1);
    CHECK(again.recent.front().name_zh == "东河区");
    CHECK(again.recent.front().view == view);
}

TEST_CASE("a settings file that makes no sense is set aside, part by part if it can be",
          "[settings]")
{
    TempFolder const folder;
    fs::path const path = folder / "settings.json";
    SettingsFile const file{path};
    std::optional<sim::Text> note;
    for (char const *const broken : {"{\"language\": ", "", "[1, 2]", "\xff\xfe"}) {
        sim::io::write_text_file(path, broken);
        Settings settings = file.read(note);
        CHECK(note);
        CHECK(settings.recent.empty());
        CHECK_FALSE(file.change(settings, [](Settings &s) { s.theme = "light"; }));
        CHECK(sim::io::read_text_file(path.string() + ".broken") == broken);
        CHECK(file.read(note).theme == "light");
        CHECK_FALSE(note);
    }
    sim::io::write_text_file(path, R"({"language": "fr", "theme": 7, "font_percent": 5000,
        "window": {"x": 1, "y": 2, "width": -3, "height": 1e99}, "recent": [3, {"path": ""},
        {"path": "/b.gpkg", "scenarios": -4, "view": {"camera": [1, 2, 0], "layers": "all"}}]})");
    Settings const settings = file.read(note);
    CHECK_FALSE(note);
    CHECK_FALSE(settings.language);
    CHECK_FALSE(settings.theme);
    CHECK(settings.font_percent == 200);
    CHECK_FALSE(settings.window);
    REQUIRE(settings.recent.size() == 1);
    CHECK(settings.recent.front().scenarios == 0);
    CHECK(settings.recent.front().view == ProjectView{});
}

TEST_CASE("two windows do not undo each other's settings, and unknown ones stay", "[settings]")
{
    TempFolder const folder;
    fs::path const path = folder / "settings.json";
    sim::io::write_text_file(path, R"({"of a later version": [1]})");
    SettingsFile const file{path};
    std::optional<sim::Text> note;
    Settings one = file.read(note);
    Settings other = file.read(note);
    file.change(one, [](Settings &s) { remember_project(s, recent("/one.gpkg")); });
    file.change(other, [](Settings &s) { s.font_percent = 150; });
    Settings const both = file.read(note);
    CHECK(both.font_percent == 150);
    REQUIRE(both.recent.size() == 1);
    CHECK(both.recent.front().path == "/one.gpkg");
    CHECK(sim::io::read_text_file(path).find("of a later version") != std::string::npos);
}

TEST_CASE("a project that is opened again comes first and keeps its view", "[settings]")
{
    Settings settings;
    for (int i = 0; i < 20; ++i) {
        remember_project(settings, recent("/" + std::to_string(i) + ".gpkg"));
    }
    CHECK(settings.recent.size() == app::most_recent_projects);
    CHECK(settings.recent.front().path == "/19.gpkg");
    settings.recent[3].view.tab = "limits";
    std::string const path = settings.recent[3].path;
    remember_project(settings, recent(path));
    CHECK(settings.recent.size() == app::most_recent_projects);
    CHECK(settings.recent.front().path == path);
    CHECK(settings.recent.front().view.tab == "limits");
}

TEST_CASE("settings that cannot be written hold until the end and say so", "[settings]")
{
    TempFolder const folder;
    sim::io::write_text_file(folder / "file", "no folder");
    SettingsFile const file{folder / "file" / "settings.json"};
    Settings settings;
    CHECK(file.change(settings, [](Settings &s) { s.font_percent = 150; }));
    CHECK(settings.font_percent == 150);
    SettingsFile const none;
    CHECK_FALSE(none.change(settings, [](Settings &s) { s.font_percent = 90; }));
}

TEST_CASE("the place of the settings follows the desktop's rules", "[settings]")
{
    ::setenv("XDG_CONFIG_HOME", "/x/config", 1);
    CHECK(app::settings_place() == "/x/config/nuantu/settings.json");
    ::setenv("XDG_CONFIG_HOME", "relative", 1); // to be ignored
    ::setenv("HOME", "/home/somebody", 1);
    CHECK(app::settings_place() == "/home/somebody/.config/nuantu/settings.json");
    ::unsetenv("XDG_CONFIG_HOME");
    CHECK(app::settings_place() == "/home/somebody/.config/nuantu/settings.json");
}
