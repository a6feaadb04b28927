#include "app/gui/files.hpp"

#include "app/core/files_desk.hpp"
#include "app/gui/actions.hpp"
#include "app/view/block_selection.hpp"
#include "app/view/colouring.hpp"

#include <algorithm>

namespace app {

namespace {

sim::TextArg both(char const *name, sim::Text const &words)
{
    return {name, render(sim::Language::zh, words), render(sim::Language::en, words)};
}

} // namespace

std::optional<ProjectNote> project_note(AppState const &state)
{
    FilesDesk const &files = *state.files;
    if (files.failed) {
        return ProjectNote{
            .words = sim::text("Not saved: {why}. The change was left out, all before it is kept.",
                               {both("why", files.failed->why)}),
            .is_bad = true,
            .buttons = {{label_key("Try again"), "try-again"},
                        {label_key("Save as another file"), "save-as"},
                        {label_key("Leave it out"), "drop-failed"}}};
    }
    if (auto const &why = state.workspace->read_only()) {
        return ProjectNote{.words = sim::text("Read only: {why}.", {both("why", *why)}),
                           .buttons = {{label_key("Try again"), "reopen"},
                                       {label_key("Save as another file"), "save-as"}}};
    }
    if (state.workspace->lacks_parameters() && !files.upgrade_told) {
        return ProjectNote{
            .words = sim::text("This project is of an older version and lacks newer data; "
                               "nuantu-cli upgrade completes it."),
            .buttons = {{label_key("Bring a copy up to date"), "upgrade-copy"},
                        {label_key("Not now"), "upgrade-later"}}};
    }
    return std::nullopt;
}

Layout below_note(Layout layout, float height)
{
    for (Area *const area :
         {&layout.left, &layout.map, &layout.band, &layout.timeline, &layout.strip,
          &layout.inspector, &layout.status, &layout.tools, &layout.load_legend, &layout.assign_bar,
          &layout.curve, &layout.works_date, &layout.works_legend, &layout.draw_bar,
          &layout.compare_legend}) {
        area->y += height;
    }
    return layout;
}

ProjectView view_now(AppState const &state)
{
    ViewState const &view = state.view;
    ProjectView now;
    now.scenario = state.workspace->scenario().key;
    now.tab = strip_tab_keys[static_cast<std::size_t>(view.tab)];
    now.colouring = colouring_keys[static_cast<std::size_t>(view.colouring)];
    if (view.selected) {
        now.selected = state.workspace->dataset().block(*view.selected).code;
    }
    now.layers.emplace();
    for (std::size_t i = 0; i < layer_count; ++i) {
        if (view.visible[i]) {
            now.layers->emplace_back(layer_keys[i]);
        }
    }
    if (state.camera.width > 0.0 && !(state.camera == district_camera(state))) {
        now.camera = {state.camera.centre.x, state.camera.centre.y, state.camera.metres_per_pixel};
    }
    return now;
}

void look_again(AppState &state, ProjectView const &view)
{
    if (!view.scenario.empty()) {
        state.workspace->show_scenario(view.scenario);
    }
    auto const colouring = std::ranges::find(colouring_keys, view.colouring);
    if (colouring != colouring_keys.end()) {
        state.view.colouring = static_cast<Colouring>(colouring - colouring_keys.begin());
    }
    if (view.layers) {
        for (std::size_t i = 0; i < layer_count; ++i) {
            state.view.visible[i] =
                std::ranges::find(*view.layers, layer_keys[i]) != view.layers->end();
        }
    }
    // After the layers: the tab of the grid shows its own.
    if (std::ranges::find(strip_tab_keys, view.tab) != strip_tab_keys.end() &&
        view.tab != "comparison") {
        std::string const tab = view.tab;
        run_action(state, "tab", {&tab, 1});
    }
    if (auto const block = state.workspace->dataset().find_block(view.selected)) {
        select_blocks(state.view, {*block}, SelectHow::replace);
    }
    if (view.camera) {
        state.camera.centre = {(*view.camera)[0], (*view.camera)[1]};
        state.camera.metres_per_pixel = (*view.camera)[2];
    }
}

void add_file_characters(FilesDesk const &files, platform::CharacterSet &characters)
{
    for (RecentProject const &project : files.settings().recent) {
        platform::add_characters(characters,
                                 project.path.string() + project.name_zh + project.name_en);
    }
    if (files.dialog.is_open()) {
        platform::add_characters(characters, files.dialog.folder().string() + files.dialog.name());
        for (FolderEntry const &entry : files.dialog.entries()) {
            platform::add_characters(characters, entry.name);
        }
        for (std::filesystem::path const &source : files.dialog.sources()) {
            platform::add_characters(characters, source.string());
        }
    }
}

} // namespace app
