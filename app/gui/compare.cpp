#include "app/gui/compare.hpp"

#include "app/core/compare_desk.hpp"
#include "app/gui/months.hpp"

#include <algorithm>

namespace app {

namespace {

sim::Scenario const *compared(AppState const &state, std::string const &key)
{
    return state.workspace->project().find_scenario(key);
}

/// A scenario that is gone (deleted, or its making undone) gives way to the one that is shown.
void mend_pair(AppState &state)
{
    CompareState &compare = state.view.compare;
    sim::Scenario const &shown = state.workspace->scenario();
    for (std::string *const key : {&compare.a, &compare.b}) {
        std::string const &other = key == &compare.a ? compare.b : compare.a;
        if (compared(state, *key) == nullptr) {
            *key =
                shown.key != other ? shown.key : state.workspace->project().scenarios.front().key;
        }
    }
    if (compare.a == compare.b) {
        compare.mode = CompareMode::off;
    }
}

} // namespace

bool is_comparing(AppState const &state)
{
    return state.view.compares();
}

bool shows_both(AppState const &state)
{
    auto const &made = state.compare_desk->made();
    return is_comparing(state) && made != nullptr &&
           made->dataset == state.workspace->project().dataset;
}

std::pair<std::string, std::string> first_pair(AppState const &state)
{
    auto const &all = state.workspace->project().scenarios;
    sim::Scenario const &shown = state.workspace->scenario();
    if (shown.key == all.front().key) {
        return {shown.key, all.back().key};
    }
    bool const has_parent = compared(state, shown.parent) != nullptr && shown.parent != shown.key;
    return {has_parent ? shown.parent : all.front().key, shown.key};
}

void follow_compare(AppState &state)
{
    CompareDesk &desk = *state.compare_desk;
    if (state.view.compare.mode != CompareMode::off) {
        mend_pair(state);
    }
    if (state.view.compare.mode == CompareMode::off) {
        if (desk.made() != nullptr || desk.is_busy()) {
            desk.forget();
            state.compare_order.clear();
        }
        return;
    }
    std::uint64_t const before = desk.revision();
    desk.follow({state.workspace->project().dataset, *compared(state, state.view.compare.a),
                 *compared(state, state.view.compare.b)});
    if (desk.revision() != before) {
        state.compare_order = desk.made() != nullptr ? flips_by_cost(desk.made()->flips)
                                                     : std::vector<std::uint32_t>{};
    }
}

CompareView compare_view_of(AppState const &state)
{
    CompareDesk const &desk = *state.compare_desk;
    return {.made = desk.made().get(),
            .order = &state.compare_order,
            .on = is_comparing(state),
            .busy = desk.is_busy(),
            .failure = desk.failure() ? &*desk.failure() : nullptr};
}

ComparedSide compared_side(AppState const &state, map::MapPicture const &picture, bool is_b)
{
    CompareDesk const &desk = *state.compare_desk;
    sim::report::Comparison const &made = *desk.made();
    // Beside the revisions of what is shown otherwise, which leave this bit free.
    constexpr std::uint64_t compared_bit = 1ULL << 62U;
    std::uint64_t const revision = compared_bit | desk.revision() << 1U | (is_b ? 1U : 0U);
    ComparedSide side{
        {is_b ? *made.b : *made.a, is_b ? *made.b_results : *made.a_results, revision}, picture};
    side.picture.revision = revision;
    side.picture.changed.clear();
    for (std::uint32_t const flip : state.compare_order) {
        side.picture.changed.push_back(made.flips[flip].block);
    }
    side.picture.numbered = true;
    side.picture.months = false;
    if (!side.picture.progress
             .empty()) { // by its own plan; dates are known of one scenario at most
        MonthSource const source{state.workspace->dataset(), side.shown.scenario,
                                 side.shown.results};
        if (auto const span = month_span(source)) {
            side.picture.progress = month_progress(source, shown_month(state, *span));
        }
    }
    return side;
}

void make_compare_desk(AppState &state, bool waits)
{
    state.compare_desk = std::make_shared<CompareDesk>(waits);
}

bool is_compare_busy(AppState const &state)
{
    return state.compare_desk->is_busy();
}

} // namespace app
