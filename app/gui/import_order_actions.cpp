#include "app/core/import_desk.hpp"
#include "app/gui/action_functions.hpp"

#include <utility>

namespace app::action {

namespace {

/// An empty word for `auto`.
std::string declared(std::string const &word)
{
    return word == "auto" ? std::string{} : word;
}

void set_or_forget(std::map<std::string, std::string, std::less<>> &words, std::string const &ours,
                   std::string const &theirs)
{
    if (theirs == "auto") {
        words.erase(ours);
    } else {
        words[ours] = theirs == "none" ? std::string{} : theirs;
    }
}

Refusal set_week(ImportOrder &order, std::string const &word)
{
    order.week = word == "auto" ? std::nullopt : sim::day_number(word);
    if (word != "auto" && !order.week) {
        return sim::text("a day is wanted, as 2021-08-06: {word}", {{"word", word}});
    }
    return std::nullopt;
}

} // namespace

Refusal import_set(AppState &state, Arguments arguments)
{
    ImportOrder order = state.import_desk->order();
    std::string const &what = arguments[0];
    std::string const &word = arguments[1];
    if (what == "encoding") {
        order.settings.encoding = declared(word);
    } else if (what == "sheet") {
        order.settings.sheet = declared(word);
    } else if (what == "crs") {
        order.settings.crs = declared(word);
    } else if (what == "datum") {
        order.settings.datum = declared(word);
    } else if (what == "north") {
        order.settings.x_is_north = word == "yes";
    } else if (what == "correct") {
        order.corrects = word == "yes";
    } else if (what != "week") {
        return unknown(what);
    } else if (auto refusal = set_week(order, word)) {
        return refusal;
    }
    state.import_desk->set_order(std::move(order));
    return std::nullopt;
}

Refusal import_map(AppState &state, Arguments arguments)
{
    ImportOrder order = state.import_desk->order();
    set_or_forget(order.settings.columns, arguments[0], arguments[1]);
    order.settings.units.erase(arguments[0]);
    state.import_desk->set_order(std::move(order));
    return std::nullopt;
}

Refusal import_unit(AppState &state, Arguments arguments)
{
    ImportOrder order = state.import_desk->order();
    set_or_forget(order.settings.units, arguments[0], arguments[1]);
    state.import_desk->set_order(std::move(order));
    return std::nullopt;
}

} // namespace app::action
