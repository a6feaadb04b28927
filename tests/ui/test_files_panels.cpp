// Start page, menu, dialog and band, without a graphics card.
#include "app/panels/files_panels.hpp"
#include "sim/io/text_file.hpp"
#include "tests/common/temp_folder.hpp"

#include "panel_bench.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

using ui_test::PanelBench;

namespace {

namespace fs = std::filesystem;

/// What the panels below draw: a panel of the bench is a plain function.
std::optional<app::FilesDesk> desk;
std::optional<app::FileDialog> dialog;

void start_page(app::PanelContext const &context, app::Area const &area)
{
    draw_start_page(context, *desk, area);
}

void file_dialog(app::PanelContext const &context, app::Area const &area)
{
    draw_file_dialog(context, *dialog, area);
}

void menu(app::PanelContext const &context, app::Area const & /*area*/)
{
    draw_menu(context, *desk, true);
}

void note(app::PanelContext const &context, app::Area const & /*area*/)
{
    draw_project_note(context,
                      {.words = sim::text("Read only: {why}.", {{"why", "w"}}),
                       .buttons = {{"Try again", "reopen"}, {"Save as another file", "save-as"}}},
                      {0.0F, 44.0F, 800.0F, 32.0F});
}

/// Clicks down a column of places.
void click_down(PanelBench &bench, PanelBench::Panel panel, float x, float from, float to)
{
    for (float y = from; y < to; y += 14.0F) {
        bench.click(panel, {x, y});
    }
}

bool has_asked(PanelBench const &bench, std::string const &action, std::string const &word)
{
    return std::ranges::any_of(bench.asked, [&](auto const &one) {
        return one.first == action &&
               (word.empty() || (one.second.size() == 1 && one.second.front() == word));
    });
}

} // namespace

TEST_CASE("the start page opens what is there, and takes off the list what is not")
{
    TempFolder const folder;
    std::string const here = (folder / "here.gpkg").string();
    std::string const gone = (folder / "gone.gpkg").string();
    sim::io::write_text_file(here, "x");
    desk.emplace(app::SettingsFile{}, true, fs::path{});
    desk->change_settings([&](app::Settings &settings) {
        for (std::string const &path : {here, gone}) {
            remember_project(settings, {.path = path,
                                        .name_zh = "甲",
                                        .name_en = "A",
                                        .opened = "2026-01-01 10:00",
                                        .scenarios = 1,
                                        .view = {}});
        }
    });
    CHECK(desk->is_missing(desk->settings().recent.front()));
    PanelBench bench;
    bench.wide = true; // the column is 640 wide, in the middle
    click_down(bench, start_page, 200.0F, 100.0F, 640.0F);
    CHECK(has_asked(bench, "open-dialog", "open"));
    CHECK(has_asked(bench, "open", here));
    CHECK_FALSE(has_asked(bench, "open", gone));
    CHECK_FALSE(has_asked(bench, "forget-recent", ""));
    click_down(bench, start_page, 687.0F, 250.0F, 640.0F);
    CHECK(has_asked(bench, "open-dialog", "new") == false);
    CHECK(has_asked(bench, "forget-recent", here));
    CHECK(has_asked(bench, "forget-recent", gone));
    bench.click(start_page, {22.0F, 22.0F});
    CHECK(has_asked(bench, "menu", ""));
    desk.reset();
}

TEST_CASE("the dialog shows a folder, chooses in it and is left")
{
    TempFolder const folder;
    fs::create_directories(folder / "sub");
    sim::io::write_text_file(folder / "one.gpkg", "x");
    dialog.emplace();
    dialog->open(app::FilePurpose::open, (folder / "one.gpkg").parent_path(), "", {});
    PanelBench bench;
    bench.wide = true;
    click_down(bench, file_dialog, 200.0F, 120.0F, 400.0F);
    CHECK(has_asked(bench, "dialog-choose", "sub"));
    CHECK(has_asked(bench, "dialog-choose", "one.gpkg"));
    CHECK_FALSE(has_asked(bench, "dialog-apply", ""));
    click_down(bench, file_dialog, 700.0F, 520.0F, 640.0F);
    CHECK(has_asked(bench, "dialog-apply", ""));
    click_down(bench, file_dialog, 560.0F, 520.0F, 640.0F);
    CHECK(has_asked(bench, "dialog-cancel", ""));
    dialog.reset();
}

TEST_CASE("the menu sets language, theme and type size, and closes for a file")
{
    desk.emplace(app::SettingsFile{}, true, fs::path{});
    desk->menu = true;
    PanelBench bench;
    bench.wide = true;
    click_down(bench, menu, 30.0F, 44.0F, 440.0F);
    for (char const *const action :
         {"open-dialog", "close-project", "language", "theme", "font-size", "menu"}) {
        INFO(action);
        CHECK(has_asked(bench, action, ""));
    }
    desk.reset();
}

TEST_CASE("the band of a project has its buttons at the right")
{
    PanelBench bench;
    bench.wide = true;
    for (float x = 400.0F; x < 800.0F; x += 20.0F) {
        bench.click(note, {x, 60.0F});
    }
    CHECK(has_asked(bench, "reopen", ""));
    CHECK(has_asked(bench, "save-as", ""));
}
