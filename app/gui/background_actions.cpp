#include "app/core/background_desk.hpp"
#include "app/core/background_list.hpp"
#include "app/gui/action_functions.hpp"
#include "app/gui/background_functions.hpp"
#include "app/gui/drawing.hpp"
#include "app/gui/number_in.hpp"
#include "sim/base/error.hpp"

#include <algorithm>
#include <utility>

namespace app::action {

namespace {

using Rows = std::vector<sim::Background>;

BackgroundDesk &desk_of(AppState &state)
{
    state.background_desk->follow(*state.workspace); // a script may edit between two frames
    return *state.background_desk;
}

/// A place in the list, counted from 0; the action counts from 1, the bottom one first.
std::optional<std::size_t> place(Rows const &rows, std::string const &word)
{
    auto const number = number_in<int>(word);
    bool const good = number && *number >= 1 && static_cast<std::size_t>(*number) <= rows.size();
    return good ? std::optional{static_cast<std::size_t>(*number - 1)} : std::nullopt;
}

Refusal no_background(std::string const &word)
{
    return sim::text("there is no background {n}", {{"n", word}});
}

Refusal apply(AppState &state, Rows after, sim::Text const &label, char const *action)
{
    sim::DataChange const change = backgrounds_change(desk_of(state).rows(), std::move(after));
    if (change.rows.empty()) {
        return std::nullopt;
    }
    Refusal refusal = apply_data_change(state, change, label, action);
    state.background_desk->follow(*state.workspace);
    return refusal;
}

sim::Text label_of(char const *what, sim::Background const &one)
{
    return sim::text(what, {{"name", background_name(one)}});
}

} // namespace

Refusal background_adding(AppState &state, Arguments arguments)
{
    BackgroundDesk &desk = desk_of(state);
    bool const on = arguments.empty() ? !desk.is_adding() : arguments[0] == "on";
    desk.set_adding(on);
    if (on && desk.path().empty()) {
        std::string const folder =
            std::filesystem::absolute(state.workspace->path()).parent_path().string();
        desk.set_path(folder.ends_with('/') ? folder : folder + '/');
    }
    return std::nullopt;
}

Refusal background_path(AppState &state, Arguments arguments)
{
    desk_of(state).set_path(arguments.empty() ? std::string{} : arguments[0]);
    return std::nullopt;
}

Refusal background_add(AppState &state, Arguments arguments)
{
    std::filesystem::path const file = std::filesystem::absolute(arguments[0]);
    sim::Background added;
    added.layer = arguments.size() > 1 ? arguments[1] : std::string{};
    try {
        added.kind = background_kind(file, added.layer);
    } catch (sim::IoError const &error) {
        sim::Text const &why = error.message();
        return sim::text("{file}: {why}",
                         {{"file", file.filename().string()},
                          {"why", render(sim::Language::zh, why), render(sim::Language::en, why)}});
    }
    added.path = app::background_path(file, state.workspace->path());
    Rows rows = desk_of(state).rows();
    rows.push_back(added);
    Refusal refusal =
        apply(state, std::move(rows), label_of("Background {name}", added), "background-add");
    if (!refusal) {
        state.background_desk->set_adding(false);
    }
    return refusal;
}

bool has_backgrounds(AppState const &state)
{
    return !state.background_desk->backgrounds().empty();
}

Refusal background_show(AppState &state, Arguments arguments)
{
    Rows rows = desk_of(state).rows();
    auto const at = place(rows, arguments[0]);
    if (!at) {
        return no_background(arguments[0]);
    }
    if (arguments.size() > 1 && arguments[1] != "on" && arguments[1] != "off") {
        return unknown(arguments[1]);
    }
    rows[*at].visible = arguments.size() > 1 ? arguments[1] == "on" : !rows[*at].visible;
    sim::Text const label = rows[*at].visible ? label_of("Background {name} shown", rows[*at])
                                              : label_of("Background {name} hidden", rows[*at]);
    return apply(state, std::move(rows), label, "background-show");
}

/// With `try` the value is shown while it is dragged, and not kept.
Refusal background_opacity(AppState &state, Arguments arguments)
{
    Rows rows = desk_of(state).rows();
    auto const at = place(rows, arguments[0]);
    auto const percent = number_in<int>(arguments[1]);
    bool const tries = arguments.size() > 2 && arguments[2] == "try";
    if (!at) {
        return no_background(arguments[0]);
    }
    if (!percent || *percent < 0 || *percent > 100) {
        return sim::text("opacity is 0 to 100 percent, not {word}", {{"word", arguments[1]}});
    }
    if (tries) {
        state.background_desk->try_opacity(*at, *percent / 100.0);
        return std::nullopt;
    }
    Rows const kept = backgrounds_of(state.workspace->tables());
    rows[*at].opacity_share = *percent / 100.0;
    sim::DataChange const change = backgrounds_change(kept, rows);
    state.background_desk->try_opacity(*at, *percent / 100.0);
    return change.rows.empty()
               ? std::nullopt
               : apply_data_change(state, change, label_of("Opacity of {name}", rows[*at]),
                                   "background-opacity");
}

Refusal background_move(AppState &state, Arguments arguments)
{
    Rows rows = desk_of(state).rows();
    auto const from = place(rows, arguments[0]);
    auto const to = place(rows, arguments[1]);
    if (!from || !to) {
        return no_background(arguments[from ? 1 : 0]);
    }
    sim::Background const moved = rows[*from];
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*from));
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(*to), moved);
    return apply(state, std::move(rows), label_of("Background {name} moved", moved),
                 "background-move");
}

Refusal background_remove(AppState &state, Arguments arguments)
{
    Rows rows = desk_of(state).rows();
    auto const at = place(rows, arguments[0]);
    if (!at) {
        return no_background(arguments[0]);
    }
    sim::Text const label = label_of("Background {name} removed", rows[*at]);
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(*at));
    return apply(state, std::move(rows), label, "background-remove");
}

} // namespace app::action
