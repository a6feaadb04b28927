#include "app/core/import_columns.hpp"
#include "app/core/import_desk.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/number_in.hpp"
#include "sim/io/import/columns.hpp"
#include "sim/io/text_file.hpp"

#include <imgui.h>

#include <algorithm>
#include <utility>

namespace app::action {

namespace {

ImportDesk &desk_of(AppState &state)
{
    return *state.import_desk;
}

std::filesystem::path project_folder(AppState const &state)
{
    return std::filesystem::absolute(state.workspace->path()).parent_path();
}

bool is_layer(std::string const &word)
{
    return word == "returns" || sim::io::import_spec(word) != nullptr;
}

void set_layer(ImportOrder &order, std::string const &word)
{
    order.returns = word == "returns";
    if (!order.returns) {
        order.layer = word;
    }
}

std::optional<sim::io::ImportKind> kind_of(std::string const &word)
{
    auto const found = std::ranges::find(import_kind_keys, word);
    if (found == import_kind_keys.end()) {
        return std::nullopt;
    }
    return static_cast<sim::io::ImportKind>(found - import_kind_keys.begin());
}

/// A row by its place in the preview (#12), else by its number in the file, its key or its name, if
/// that is one row's alone.
std::optional<std::size_t> row_of(ImportReading const &reading, std::string const &word)
{
    auto const &rows = reading.preview.rows;
    if (word.starts_with('#')) {
        auto const index = number_in<std::size_t>(std::string_view{word}.substr(1));
        return index && *index < rows.size() ? index : std::nullopt;
    }
    auto const is_called = [&](sim::io::ImportRow const &row) {
        bool const has_number =
            row.kind != sim::io::ImportKind::gone && std::to_string(row.number) == word;
        return has_number || row.key == word || row.label == word;
    };
    auto const found = std::ranges::find_if(rows, is_called);
    bool const is_alone = found != rows.end() && std::count_if(found, rows.end(), is_called) == 1;
    return is_alone ? std::optional{static_cast<std::size_t>(found - rows.begin())} : std::nullopt;
}

} // namespace

bool is_importing(AppState const &state)
{
    return state.import_desk->is_open();
}

Refusal import_open(AppState &state, Arguments arguments)
{
    std::string const what = arguments.empty() ? "table" : arguments[0];
    if (what != "table" && what != "returns") {
        return unknown(what);
    }
    desk_of(state).open(what == "returns", project_folder(state));
    return std::nullopt;
}

Refusal import_path(AppState &state, Arguments arguments)
{
    desk_of(state).set_path(arguments[0]);
    return std::nullopt;
}

Refusal import_file(AppState &state, Arguments arguments)
{
    if (!is_layer(arguments[1])) {
        return unknown(arguments[1]);
    }
    ImportOrder order;
    order.file = arguments[0];
    set_layer(order, arguments[1]);
    order.settings.sheet = arguments.size() > 2 ? arguments[2] : std::string{};
    desk_of(state).open(order.returns, order.file.parent_path());
    desk_of(state).set_order(std::move(order));
    return std::nullopt;
}

Refusal import_layer(AppState &state, Arguments arguments)
{
    if (!is_layer(arguments[0])) {
        return unknown(arguments[0]);
    }
    ImportOrder order = desk_of(state).order();
    set_layer(order, arguments[0]);
    order.settings.columns.clear(); // they were of the other layer
    order.settings.units.clear();
    desk_of(state).set_order(std::move(order));
    return std::nullopt;
}

Refusal import_page(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(import_page_keys, arguments[0]);
    if (found == import_page_keys.end()) {
        return unknown(arguments[0]);
    }
    desk_of(state).show(static_cast<ImportPage>(found - import_page_keys.begin()));
    return std::nullopt;
}

Refusal import_rows(AppState &state, Arguments arguments)
{
    auto const kind = kind_of(arguments[0]);
    if (!kind && arguments[0] != "all") {
        return unknown(arguments[0]);
    }
    desk_of(state).show_only(kind);
    desk_of(state).show(ImportPage::rows);
    return std::nullopt;
}

Refusal import_decide(AppState &state, Arguments arguments)
{
    bool const take = arguments[0] == "take";
    ImportReading const *const reading = desk_of(state).reading();
    if ((!take && arguments[0] != "skip") || reading == nullptr) {
        return unknown(arguments[0]);
    }
    if (auto const kind = kind_of(arguments[1])) {
        desk_of(state).decide_all(*kind, take);
        return std::nullopt;
    }
    auto const row = row_of(*reading, arguments[1]);
    if (!row) {
        return sim::text("no row, or more than one, is called so: {word}",
                         {{"word", arguments[1]}});
    }
    desk_of(state).decide(*row, take, arguments.size() > 2 ? arguments[2] : std::string{});
    return std::nullopt;
}

bool can_import(AppState const &state)
{
    return state.import_desk->can_apply();
}

Refusal import_apply(AppState &state, Arguments /*arguments*/)
{
    std::string const rows = std::to_string(desk_of(state).trial()->changed_rows);
    std::string const name = desk_of(state).order().file.filename().string();
    if (!desk_of(state).apply(*state.workspace)) {
        return desk_of(state).trial()->errors.front().message;
    }
    state.notice = sim::text("{file}: {count} rows of the project changed; Ctrl+Z takes them back",
                             {{"file", name}, {"count", rows}});
    return std::nullopt;
}

Refusal import_cancel(AppState &state, Arguments /*arguments*/)
{
    desk_of(state).close();
    return std::nullopt;
}

/// A table that was copied elsewhere; with a file, as if its content had been.
Refusal paste(AppState &state, Arguments arguments)
{
    if (!is_layer(arguments[0])) {
        return unknown(arguments[0]);
    }
    char const *const copied = ImGui::GetClipboardText();
    ImportOrder order;
    order.pasted = arguments.size() > 1 ? sim::io::read_text_file(arguments[1])
                                        : std::string{copied == nullptr ? "" : copied};
    if (order.pasted.find_first_not_of(" \t\r\n") == std::string::npos) {
        return sim::text("Copy the rows with their header in the spreadsheet first");
    }
    order.file = sim::tr(state.view.language, "pasted table") + ".tsv";
    set_layer(order, arguments[0]);
    desk_of(state).open(order.returns, project_folder(state));
    desk_of(state).set_order(std::move(order));
    return std::nullopt;
}

} // namespace app::action
