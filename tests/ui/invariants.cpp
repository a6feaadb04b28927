#include "invariants.hpp"

#include "app/view/block_selection.hpp"
#include "sim/engine/simulate.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace ui_test {

namespace {

using Sums = std::map<std::pair<int, int>, std::int64_t>; ///< fen by payer and year, none of them 0

void add(Sums &sums, sim::MoneySummary const &money)
{
    for (auto const &[year, amounts] : money.by_year) {
        for (std::size_t payer = 0; payer < amounts.size(); ++payer) {
            sums[{static_cast<int>(payer), year}] += amounts[payer].fen();
        }
    }
}

Sums without_zeros(Sums sums)
{
    std::erase_if(sums, [](auto const &one) { return one.second == 0; });
    return sums;
}

Sums sums_of(sim::MoneySummary const &money)
{
    Sums sums;
    add(sums, money);
    return without_zeros(std::move(sums));
}

Sums sums_of(std::vector<sim::LedgerLine> const &lines)
{
    Sums sums;
    for (sim::LedgerLine const &line : lines) {
        sums[{static_cast<int>(line.payer), line.year}] += line.owed.fen();
    }
    return without_zeros(std::move(sums));
}

std::string broken_money(sim::Results const &results)
{
    Sums const total = sums_of(results.money);
    if (sums_of(results.ledger.lines) != total) {
        return "lines of the ledger do not add up to the money by payer and year";
    }
    Sums parts;
    for (auto const *summaries : {&results.money_by_block, &results.money_by_programme}) {
        for (sim::MoneySummary const &one : *summaries) {
            add(parts, one);
        }
    }
    if (without_zeros(std::move(parts)) != total) {
        return "blocks and programmes do not add up to the money by payer and year";
    }
    for (std::size_t payer = 0; payer < sim::payer_count; ++payer) {
        std::int64_t years = 0;
        for (auto const &[year, amounts] : results.money.by_year) {
            years += amounts[payer].fen();
        }
        if (years != results.money.by_payer[payer].fen()) {
            return "years of a payer do not add up";
        }
    }
    return sums_of(results.running.lines) == sums_of(results.running_money)
               ? ""
               : "lines of the running ledger do not add up";
}

std::string broken_homes(sim::Dataset const &dataset, sim::Results const &results)
{
    int given = 0;
    for (sim::Block const &block : dataset.blocks) {
        given += block.households;
    }
    if (results.quantities.total_households() != given) {
        return "households by route are not those of the blocks";
    }
    for (std::size_t family = 0; family < sim::family_count; ++family) {
        int homes = 0;
        for (sim::Quantities const &place : results.by_jurisdiction) {
            homes += place.households[family];
        }
        if (homes != results.quantities.households[family]) {
            return "households by place do not add up";
        }
    }
    return "";
}

std::string broken_plan(sim::Dataset const &dataset, sim::Scenario const &scenario)
{
    if (scenario.plan.choices.size() != dataset.blocks.size()) {
        return "not one choice a block in " + scenario.key;
    }
    bool const known = std::ranges::all_of(scenario.plan.choices, [&](sim::Choice const &choice) {
        return choice.route.index < dataset.routes.size();
    });
    return known ? "" : "a block without a route in " + scenario.key;
}

std::string broken_view(app::AppState const &state)
{
    sim::Dataset const &dataset = state.workspace->dataset();
    app::ViewState const &view = state.view;
    std::vector<sim::BlockId> const selected = app::selected_blocks(view);
    if (!std::ranges::is_sorted(selected) ||
        std::ranges::adjacent_find(selected) != selected.end()) {
        return "the selection is not in order";
    }
    auto const gone = [&](sim::BlockId block) { return block.index >= dataset.blocks.size(); };
    if (std::ranges::any_of(selected, gone) || std::ranges::any_of(view.draw.marked, gone) ||
        (view.hovered.block && gone(*view.hovered.block))) {
        return "a block is selected that is not there";
    }
    std::size_t const assets[] = {dataset.transformer_zones.size(), dataset.feeders.size(),
                                  dataset.substations.size()};
    for (auto const &asset : {view.asset, view.hovered.asset}) {
        if (asset && asset->index >= assets[static_cast<std::size_t>(asset->kind)]) {
            return "a part of the network is selected that is not there";
        }
    }
    app::map::Camera const &camera = state.camera;
    bool const shows = std::isfinite(camera.centre.x) && std::isfinite(camera.centre.y) &&
                       std::isfinite(camera.metres_per_pixel) && camera.metres_per_pixel > 0.0;
    return shows ? "" : "the camera shows nothing";
}

} // namespace

std::string broken_invariant(app::AppState const &state)
{
    app::Workspace const &workspace = *state.workspace;
    sim::Dataset const &dataset = workspace.dataset();
    if (workspace.project().find_scenario(workspace.scenario().key) == nullptr) {
        return "the scenario that is shown is not there";
    }
    for (sim::Scenario const &scenario : workspace.project().scenarios) {
        std::string const broken = broken_plan(dataset, scenario);
        if (!broken.empty()) {
            return broken;
        }
    }
    for (std::string const &broken :
         {broken_money(workspace.results()), broken_homes(dataset, workspace.results()),
          broken_view(state)}) {
        if (!broken.empty()) {
            return broken;
        }
    }
    bool const untold = state.notice.key.starts_with("this could not be done") ||
                        state.notice.key.starts_with("internal error");
    return untold ? "an exception of no known kind: " + sim::render(sim::Language::en, state.notice)
                  : "";
}

std::string broken_answer(app::AppState const &state)
{
    app::Workspace const &workspace = *state.workspace;
    sim::Progress progress;
    bool const same =
        sim::simulate(workspace.dataset(), workspace.scenario(), progress) == workspace.results();
    return same ? "" : "the answer differs from one worked out from nothing";
}

} // namespace ui_test
