#include "app/gui/files_actions.hpp"

#include "app/core/files_desk.hpp"
#include "app/gui/actions.hpp"
#include "app/gui/files.hpp"
#include "app/gui/number_in.hpp"
#include "sim/base/error.hpp"

#include <algorithm>
#include <utility>

namespace app::action {

namespace {

/// A path may hold spaces, at which a script is divided.
std::string joined(Arguments arguments)
{
    std::string words;
    for (std::string const &word : arguments) {
        words += (words.empty() ? "" : " ") + word;
    }
    return words;
}

/// Beside the open project donghe-copy.gpkg; of a folder of data its name.
std::string suggested_name(AppState const &state, FilePurpose purpose,
                           std::vector<std::filesystem::path> const &sources)
{
    if (purpose == FilePurpose::save_as) {
        return state.workspace->path().stem().string() + "-copy.gpkg";
    }
    if (purpose == FilePurpose::make && !sources.empty()) {
        return sources.front().filename().string() + ".gpkg";
    }
    return {};
}

/// A dialog stays open with the reason why a file cannot be used.
Refusal done_or_said(FilesDesk &files, Refusal const &refusal)
{
    if (refusal) {
        files.dialog.fail(*refusal);
    } else {
        files.dialog.close();
    }
    return refusal;
}

} // namespace

bool can_open_dialog(AppState const &state)
{
    return opens_others(state) && !state.files->is_busy();
}

bool opens_others(AppState const &state)
{
    return state.files->opens_others();
}

bool has_dialog(AppState const &state)
{
    return state.files->dialog.is_open();
}

bool is_read_only(AppState const &state)
{
    return opens_others(state) && state.workspace->read_only();
}

bool has_failed(AppState const &state)
{
    return state.files->failed.has_value();
}

bool lacks_parameters(AppState const &state)
{
    return opens_others(state) && state.workspace->lacks_parameters();
}

Refusal open_file(AppState &state, Arguments arguments)
{
    return state.files->open(joined(arguments), state.workspace.get());
}

Refusal open_dialog(AppState &state, Arguments arguments)
{
    std::string const word = arguments.empty() ? std::string{"open"} : arguments[0];
    auto const found = std::ranges::find(file_purpose_keys, word);
    if (found == file_purpose_keys.end()) {
        return unknown(word);
    }
    auto const purpose = static_cast<FilePurpose>(found - file_purpose_keys.begin());
    if (purpose == FilePurpose::save_as && state.workspace == nullptr) {
        return sim::text("Open a project first.");
    }
    FilesDesk &files = *state.files;
    files.menu = false;
    std::vector<std::filesystem::path> const sources =
        purpose == FilePurpose::make ? files.sources() : std::vector<std::filesystem::path>{};
    files.dialog.open(purpose, files.folder(state.workspace.get()),
                      suggested_name(state, purpose, sources), sources);
    return std::nullopt;
}

Refusal dialog_go(AppState &state, Arguments arguments)
{
    state.files->dialog.go(joined(arguments));
    return std::nullopt; // the dialog says what is wrong
}

Refusal dialog_choose(AppState &state, Arguments arguments)
{
    state.files->dialog.choose(joined(arguments));
    return std::nullopt;
}

Refusal dialog_step(AppState &state, Arguments arguments)
{
    auto const entries = number_in<int>(arguments[0]);
    if (!entries) {
        return unknown(arguments[0]);
    }
    state.files->dialog.step(*entries);
    return std::nullopt;
}

Refusal dialog_source(AppState &state, Arguments arguments)
{
    state.files->dialog.choose_source(joined(arguments));
    return std::nullopt;
}

Refusal dialog_apply(AppState &state, Arguments /*arguments*/)
{
    FilesDesk &files = *state.files;
    FileDialog &dialog = files.dialog;
    std::filesystem::path const file = dialog.file();
    if (file.empty()) {
        if (dialog.name().empty() || !dialog.go(dialog.name())) {
            dialog.fail(sim::text("Choose a file or write its name."));
        }
        return std::nullopt;
    }
    switch (dialog.purpose()) {
    case FilePurpose::open:
        return done_or_said(files, files.open(file, state.workspace.get()));
    case FilePurpose::save_as:
        return done_or_said(files, files.save_as(*state.workspace, file));
    case FilePurpose::make:
        break;
    }
    if (dialog.source().empty()) {
        dialog.fail(sim::text("Choose the data folder that the project is made from."));
        return std::nullopt;
    }
    return done_or_said(files, files.make(dialog.source(), file));
}

Refusal dialog_cancel(AppState &state, Arguments /*arguments*/)
{
    state.files->dialog.close();
    return std::nullopt;
}

Refusal new_project(AppState &state, Arguments arguments)
{
    return state.files->make(arguments[0], arguments[1]);
}

Refusal save_as(AppState &state, Arguments arguments)
{
    if (arguments.empty()) {
        std::string const word = "save-as";
        return open_dialog(state, {&word, 1});
    }
    return state.files->save_as(*state.workspace, joined(arguments));
}

Refusal close_project(AppState &state, Arguments /*arguments*/)
{
    state.files->menu = false;
    state.files->wants_close = true;
    return std::nullopt;
}

Refusal reopen(AppState &state, Arguments /*arguments*/)
{
    return state.files->reopen(*state.workspace);
}

Refusal try_again(AppState &state, Arguments /*arguments*/)
{
    FailedEdit const again = *std::exchange(state.files->failed, std::nullopt);
    try {
        return run_action(state, again.action, again.arguments);
    } catch (sim::IoError const &refused) {
        state.files->failed = FailedEdit{again.action, again.arguments, refused.message()};
        return refused.message();
    }
}

Refusal drop_failed(AppState &state, Arguments /*arguments*/)
{
    state.files->failed.reset();
    return std::nullopt;
}

Refusal upgrade_copy(AppState &state, Arguments /*arguments*/)
{
    return state.files->upgrade_copy(*state.workspace);
}

Refusal upgrade_later(AppState &state, Arguments /*arguments*/)
{
    state.files->upgrade_told = true;
    return std::nullopt;
}

Refusal forget_recent(AppState &state, Arguments arguments)
{
    std::filesystem::path const path = joined(arguments);
    state.files->change_settings([&](Settings &settings) {
        std::erase_if(settings.recent,
                      [&](RecentProject const &project) { return project.path == path; });
    });
    return std::nullopt;
}

} // namespace app::action
