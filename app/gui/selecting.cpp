#include "app/gui/selecting.hpp"

#include "app/core/route_conditions.hpp"
#include "app/gui/brush.hpp"
#include "app/gui/progress.hpp"
#include "app/gui/routing.hpp"
#include "app/gui/works.hpp"
#include "app/view/block_selection.hpp"

#include <algorithm>

namespace app {

ConditionSource condition_source(AppState const &state)
{
    Shown const shown = shown_of(state);
    bool const dated = works_view_of(state).has_schedule();
    return {.colours = {.dataset = state.workspace->dataset(),
                        .results = shown.results,
                        .proposal = state.routing.shown.get(),
                        .works = dated ? state.works.proposal.get() : nullptr,
                        .progress = progress_view_of(state)},
            .scenario = shown.scenario,
            .distances = state.view.select.distances.get()};
}

void follow_selection(AppState &state)
{
    SelectState &select = state.view.select;
    if (select.blocks.size() > 1 && !selects_several(state.view)) {
        select.blocks.clear(); // one block alone was selected elsewhere
        select.part = {};
    }
    if (select.last_revision != state.workspace->revision()) {
        select.last_edit.reset();
    }
    auto const &dataset = state.workspace->project().dataset;
    bool const known = select.distances != nullptr && select.distances->dataset == dataset;
    if (select.asks && !known) {
        select.distances = block_distances(dataset, state.workspace->results());
    }
    bool const edits = selects_several(state.view) || select.tool == MapTool::brush;
    if (edits && state.route_conditions != nullptr) {
        state.route_conditions->follow(*state.workspace);
    }
    if (waits_for_conditions(state) && !state.route_conditions->is_busy()) {
        paint_over(state, {});
    }
}

bool leave_select_tool(AppState &state)
{
    SelectState &select = state.view.select;
    if (state.stroke) {
        drop_stroke(state);
        select.path = {{}}; // nothing more is painted before the button is let go
        return true;
    }
    if (!select.path.empty()) {
        select.path.clear();
        return true;
    }
    if (select.asks) {
        select.asks = false;
        return true;
    }
    bool const has_selection =
        state.view.selected || state.view.asset || state.view.beacon || !state.view.package.empty();
    if (!has_selection && select.tool != MapTool::move) {
        select.tool = MapTool::move;
        return true;
    }
    return false;
}

sim::Text left_out_words(sim::Dataset const &dataset, std::vector<LeftOut> const &left_out)
{
    constexpr std::size_t most = 3; // the panel has the rest
    auto const words = [&](sim::Language language) {
        std::string all;
        for (std::size_t i = 0; i < std::min(most, left_out.size()); ++i) {
            sim::Block const &block = dataset.block(left_out[i].block);
            all += (all.empty() ? "" : sim::tr(language, "; ")) +
                   sim::pick(language, block.name, block.name_en) + sim::tr(language, ": ") +
                   sim::render(language, left_out[i].reason);
        }
        return all + (left_out.size() > most ? " …" : "");
    };
    return sim::text("{n} blocks left out: {which}",
                     {{"n", std::to_string(left_out.size())},
                      {"which", words(sim::Language::zh), words(sim::Language::en)}});
}

action::Refusal edit_blocks(AppState &state, BlockEdit const &edit, EditLabel const &label)
{
    RouteGate gate;
    if (edit.route && state.route_conditions != nullptr) {
        gate = state.route_conditions->gate(*state.workspace);
    }
    auto done = std::make_shared<EditedBlocks>(state.workspace->edit_blocks(edit, gate, label));
    sim::Dataset const &dataset = state.workspace->dataset();
    if (done->changed.empty()) {
        return done->left_out.empty() ? sim::text("nothing changes: it is so already")
                                      : left_out_words(dataset, done->left_out);
    }
    sim::Text const words = label(done->changed.size());
    state.notice = words;
    if (!done->left_out.empty()) {
        sim::Text const left = left_out_words(dataset, done->left_out);
        state.notice = sim::text(
            "{label}: {notes}",
            {{"label", render(sim::Language::zh, words), render(sim::Language::en, words)},
             {"notes", render(sim::Language::zh, left), render(sim::Language::en, left)}});
    }
    SelectState &select = state.view.select;
    select.last_label = words;
    select.last_edit = std::move(done);
    select.last_revision = state.workspace->revision();
    return std::nullopt;
}

} // namespace app
