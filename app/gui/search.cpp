#include "app/gui/aids.hpp"
#include "app/gui/commands.hpp"
#include "app/view/number.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

constexpr std::size_t most_rows = 60; ///< that are listed; who types more sees fewer

void add(SearchIndex &index, SearchEntry entry, SearchRow row, std::vector<std::string> lines)
{
    index.entries.push_back(std::move(entry));
    index.all.push_back(std::move(row));
    index.lines.push_back(std::move(lines));
}

void add_commands(AppState const &state, SearchIndex &index, Romaniser &roman)
{
    std::vector<CommandRow> const rows = command_rows(state);
    std::size_t i = 0;
    for (Command const &command : all_commands()) {
        CommandRow const &row = rows[i++];
        if (command.context == KeyContext::present) {
            continue; // the box is not open there
        }
        Romanised const typed = roman(label_of(sim::Language::zh, command));
        SearchEntry entry{.id = row.line,
                          .keys = {lower_case(row.label),
                                   lower_case(label_of(sim::Language::zh, command)),
                                   lower_case(label_of(sim::Language::en, command)), typed.initials,
                                   typed.whole, lower_case(row.keys), row.line}};
        std::string const group = sim::tr(
            state.view.language, command_group_labels.at(static_cast<std::size_t>(row.group)));
        add(index, std::move(entry), {row.label, group, row.keys, row.needs}, {row.line});
    }
}

/// What all places have.
struct Place
{
    std::string const &name;
    std::string const &name_en;
    std::string const &code;
    std::string detail;
};

void add_place(SearchIndex &index, Romaniser &roman, Place const &place,
               std::vector<std::string> lines)
{
    Romanised const typed = roman(place.name);
    SearchEntry entry{.id = place.code,
                      .keys = {lower_case(place.name), lower_case(place.name_en),
                               lower_case(place.code), typed.initials, typed.whole}};
    std::string const &name = sim::pick(index.language, place.name, place.name_en);
    add(index, std::move(entry), {name.empty() ? place.code : name, place.detail, {}, {}},
        std::move(lines));
}

void add_areas(sim::Dataset const &dataset, SearchIndex &index, Romaniser &roman)
{
    for (sim::Jurisdiction const &place : dataset.jurisdictions) {
        add_place(index, roman,
                  {place.name, place.name_en, place.code,
                   sim::tr(index.language, "Town or street") + "  " + place.code},
                  {"zoom-to " + place.code, "select-jurisdiction " + place.code});
    }
    for (sim::Block const &block : dataset.blocks) {
        sim::Jurisdiction const &town = dataset.jurisdiction(block.jurisdiction);
        add_place(index, roman,
                  {block.name, block.name_en, block.code,
                   sim::pick(index.language, town.name, town.name_en) + "  " + block.code},
                  {"select " + block.code, "zoom-to " + block.code});
    }
}

void add_assets(sim::Dataset const &dataset, SearchIndex &index, Romaniser &roman)
{
    auto const add_all = [&](auto const &assets, char const *kind, std::string const &action) {
        for (auto const &asset : assets) {
            add_place(index, roman,
                      {asset.name, asset.name_en, asset.code,
                       sim::tr(index.language, kind) + "  " + asset.code},
                      {action + " " + asset.code, "centre"});
        }
    };
    add_all(dataset.substations, label_key("Substation"), "select-substation");
    add_all(dataset.feeders, label_key("10 kV feeder"), "select-feeder");
    add_all(dataset.transformer_zones, label_key("Transformer zone"), "select-zone");
}

void make_index(AppState const &state, SearchIndex &index, Romaniser &roman)
{
    SearchBox const &box = *state.aids->box;
    index = {};
    index.of = state.workspace->project().dataset;
    index.language = state.view.language;
    index.number = box.number;
    if (box.places) {
        add_areas(*index.of, index, roman);
        add_assets(*index.of, index, roman);
    } else {
        add_commands(state, index, roman);
    }
}

} // namespace

void open_search(AppState &state, bool places, std::string typed)
{
    Aids &aids = *state.aids;
    aids.sheet = false;
    aids.box =
        SearchBox{.places = places, .number = ++aids.boxes, .typed = std::move(typed), .chosen = 0};
}

void follow_search(AppState &state)
{
    Aids &aids = *state.aids;
    if (!aids.box) {
        return;
    }
    SearchIndex &index = aids.index;
    if (index.number != aids.box->number || index.language != state.view.language ||
        index.of != state.workspace->project().dataset) {
        if (aids.roman == nullptr) {
            aids.roman = std::make_unique<Romaniser>();
        }
        make_index(state, index, *aids.roman);
    }
    if (index.typed == aids.box->typed) {
        return;
    }
    index.typed = aids.box->typed;
    index.order = best_first(*index.typed, index.entries, aids.recent);
    index.rows.clear();
    for (std::size_t i = 0; i < std::min(index.order.size(), most_rows); ++i) {
        index.rows.push_back(index.all[index.order[i]]);
    }
    aids.box->chosen = 0;
}

SearchShown search_shown(AppState const &state)
{
    Aids const &aids = *state.aids;
    return {.places = aids.box->places,
            .number = aids.box->number,
            .typed = aids.box->typed,
            .rows = aids.index.rows,
            .chosen = aids.box->chosen,
            .found = aids.index.order.size()};
}

} // namespace app
