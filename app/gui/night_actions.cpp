#include "app/gui/action_functions.hpp"

#include "app/gui/months.hpp"
#include "app/gui/number_in.hpp"
#include "app/gui/works.hpp"
#include "app/map/pick_network.hpp"
#include "app/view/night.hpp"
#include "app/view/works_view.hpp"

#include <algorithm>
#include <optional>

namespace app::action {

namespace {

/// At the end the works begin anew.
Refusal play_or_pause_works(AppState &state)
{
    WorksProposal const &proposal = *state.works.proposal;
    state.view.works_playing = !state.view.works_playing;
    DayRange const whole = whole_range(proposal.plan(), proposal.schedule());
    if (state.view.works_playing && works_day_of(state) >= whole.to) {
        state.view.works_day = whole.from;
    }
    return std::nullopt;
}

template <typename Table>
std::optional<Asset> find(Table const &table, AssetKind kind, std::string const &code)
{
    auto const found =
        std::ranges::find_if(table, [&](auto const &row) { return row.code == code; });
    return found == table.end()
               ? std::nullopt
               : std::optional{Asset{kind, static_cast<std::uint32_t>(found - table.begin())}};
}

void show(ViewState &view, Layer layer)
{
    view.visible[static_cast<std::size_t>(layer)] = true;
}

/// Selects a part of the network, with its layer on the map.
Refusal select_asset(AppState &state, std::optional<Asset> asset, std::string const &code)
{
    if (!asset) {
        return unknown(code);
    }
    state.view.asset = asset;
    state.view.selected.reset();
    show(state.view, asset->kind == AssetKind::zone     ? Layer::zones
                     : asset->kind == AssetKind::feeder ? Layer::feeders
                                                        : Layer::substations);
    return std::nullopt;
}

} // namespace

Refusal select_zone(AppState &state, Arguments arguments)
{
    auto const &table = state.workspace->dataset().transformer_zones;
    return select_asset(state, find(table, AssetKind::zone, arguments[0]), arguments[0]);
}

Refusal select_feeder(AppState &state, Arguments arguments)
{
    auto const &table = state.workspace->dataset().feeders;
    return select_asset(state, find(table, AssetKind::feeder, arguments[0]), arguments[0]);
}

Refusal select_substation(AppState &state, Arguments arguments)
{
    auto const &table = state.workspace->dataset().substations;
    return select_asset(state, find(table, AssetKind::substation, arguments[0]), arguments[0]);
}

Refusal centre(AppState &state, Arguments /*arguments*/)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    if (state.view.asset) {
        state.camera.centre = map::box_around(dataset, *state.view.asset).center();
    } else if (state.view.selected) {
        state.camera.centre = dataset.block(*state.view.selected).label_point;
    }
    return std::nullopt;
}

Refusal colour(AppState &state, Arguments arguments)
{
    auto const found = std::ranges::find(colouring_keys, arguments[0]);
    if (found == colouring_keys.end()) {
        return unknown(arguments[0]);
    }
    auto const colouring = static_cast<Colouring>(found - colouring_keys.begin());
    bool const beside = state.view.tab == StripTab::progress;
    (beside ? state.view.progress_colouring : state.view.colouring) = colouring;
    return std::nullopt;
}

Refusal hour(AppState &state, Arguments arguments)
{
    if (arguments[0] == "peak") {
        state.view.of_season = true;
        state.view.time_mode = TimeMode::hour;
        state.view.playing = false;
        return std::nullopt;
    }
    auto const wanted = number_in<std::size_t>(arguments[0]);
    if (!wanted || *wanted >= replay_hours) {
        return sim::text("an hour of the coldest week is 0 to {most}, or peak: {word}",
                         {{"most", std::to_string(replay_hours - 1)}, {"word", arguments[0]}});
    }
    state.view.replay_hour = *wanted;
    state.view.of_season = false;
    if (state.view.time_mode != TimeMode::hour) {
        state.view.time_mode = TimeMode::hour;
        state.view.playing = false;
    }
    return std::nullopt;
}

bool has_night(AppState const &state)
{
    sim::Results const &results = state.workspace->results();
    return results.demand.has_physics() && !results.grid.zones.empty();
}

bool can_play(AppState const &state)
{
    return state.view.tab == StripTab::works ? has_works(state)
           : state.view.shows_months()       ? has_months(state)
                                             : has_night(state);
}

Refusal play(AppState &state, Arguments /*arguments*/)
{
    if (state.view.tab == StripTab::works) {
        return play_or_pause_works(state);
    }
    if (state.view.shows_months()) {
        return play_or_pause_months(state);
    }
    state.view.playing = !state.view.playing;
    if (state.view.playing) {
        state.view.of_season = false;
    }
    return std::nullopt;
}

Refusal speed(AppState &state, Arguments arguments)
{
    auto const wanted = number_in<std::size_t>(arguments[0]);
    auto const found = std::ranges::find_if(
        play_speeds, [&](int speed) { return wanted == static_cast<std::size_t>(speed); });
    if (found == play_speeds.end()) {
        return unknown(arguments[0]);
    }
    state.view.play_speed = *found;
    return std::nullopt;
}

Refusal set_retrofit(AppState &state, Arguments arguments)
{
    auto const block = state.workspace->dataset().find_block(arguments[0]);
    if (!block) {
        return unknown(arguments[0]);
    }
    auto const retrofit = sim::parse_retrofit(arguments[1]);
    if (!retrofit) {
        return unknown(arguments[1]);
    }
    state.workspace->set_retrofit(*block, *retrofit);
    return std::nullopt;
}

Refusal set_weather(AppState &state, Arguments arguments)
{
    return state.workspace->set_weather(arguments[0]) ? std::nullopt : unknown(arguments[0]);
}

} // namespace app::action
