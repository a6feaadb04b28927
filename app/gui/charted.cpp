#include "app/gui/charted.hpp"

#include "app/gui/progress.hpp"
#include "app/gui/replay.hpp"
#include "app/gui/works.hpp"
#include "app/view/charts.hpp"
#include "app/view/works_view.hpp"

namespace app {

namespace {

/// Of the day or of the season.
std::optional<Chart> grid_chart(AppState const &state, bool season, Palette const &palette)
{
    ViewState view = state.view;
    view.tab = StripTab::grid;
    view.duration = season;
    Replay replay;
    Night const *const night = replay.update(state.workspace->dataset(), shown_of(state), view);
    if (night == nullptr || !night->charted || night->curve.capacity_kva <= 0.0) {
        return std::nullopt;
    }
    return season ? duration_chart(*night, palette) : load_chart(*night, palette);
}

std::optional<Chart> works_chart_of(AppState const &state, Palette const &palette)
{
    WorksView const works = works_view_of(state);
    if (!works.has_schedule()) {
        return std::nullopt;
    }
    auto const &range = state.view.works_range;
    sim::WorksPlan const &plan = works.proposal->plan();
    return works_chart(*works.proposal,
                       range ? DayRange{range->first, range->second}
                             : first_range(plan, works.proposal->schedule()),
                       palette);
}

std::optional<Chart> alternatives_of(AppState const &state, Palette const &palette)
{
    auto const &comparison = state.routing.comparison;
    if (comparison == nullptr || comparison->alternatives.empty()) {
        return std::nullopt;
    }
    return alternatives_chart(*comparison, state.view.peak_axis, state.routing.alternative,
                              palette);
}

} // namespace

sim::BurdenSpread const *Charted::burden(sim::Dataset const &dataset, Shown const &shown,
                                         ViewState const &view)
{
    if (!view.burden || view.tab != StripTab::supply) {
        return nullptr;
    }
    if (m_revision != shown.revision) {
        m_burden = sim::burden_spread(dataset, shown.scenario, shown.results.impact);
        m_revision = shown.revision;
    }
    return m_burden ? &*m_burden : nullptr;
}

std::optional<Chart> chart_of(AppState const &state, std::string_view key)
{
    Palette const &palette = palette_of(state.view.theme);
    Shown const shown = shown_of(state);
    if (key == "money") {
        return money_chart(shown.results.money, palette);
    }
    if (key == "load" || key == "duration") {
        return grid_chart(state, key == "duration", palette);
    }
    if (key == "alternatives") {
        return alternatives_of(state, palette);
    }
    if (key == "burden") {
        auto const spread =
            sim::burden_spread(state.workspace->dataset(), shown.scenario, shown.results.impact);
        return spread ? std::optional{burden_chart(*spread, palette)} : std::nullopt;
    }
    if (key == "works") {
        return works_chart_of(state, palette);
    }
    ProgressView const progress = progress_view_of(state);
    return progress.has_standing()
               ? std::optional{progress_chart(*progress.answer->standing, palette)}
               : std::nullopt;
}

} // namespace app
