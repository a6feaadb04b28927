#include "app/core/block_edit.hpp"

#include "sim/report/grid_places.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace app {

namespace {

sim::Text fixed_words()
{
    return sim::text("its route is fixed");
}

/// Why the block cannot take what the edit names; nothing if it can.
std::optional<sim::Text> hindrance(sim::Dataset const &dataset, sim::Choice const &choice,
                                   sim::BlockId id, BlockEdit const &edit, RouteGate const &gate)
{
    sim::Block const &block = dataset.block(id);
    if (edit.retrofit && !can_retrofit(dataset, block, *edit.retrofit)) {
        return sim::text("its buildings are not insulated in this way");
    }
    bool const stays_on_coal =
        !edit.route && dataset.route(choice.route).family == sim::RouteFamily::none;
    if (edit.start_year && stays_on_coal) {
        return sim::text("it stays on coal: there is no year to set");
    }
    return edit.route && *edit.route != choice.route && gate ? gate(id, *edit.route) : std::nullopt;
}

sim::Choice edited_choice(sim::Dataset const &dataset, sim::Choice choice, BlockEdit const &edit)
{
    if (edit.route) {
        bool const was_coal = dataset.route(choice.route).family == sim::RouteFamily::none;
        choice.route = *edit.route;
        bool const is_coal = dataset.route(choice.route).family == sim::RouteFamily::none;
        if (was_coal && !is_coal && choice.start_year == 0) {
            choice.start_year = start_years(dataset).first;
        }
    }
    choice.start_year = edit.start_year.value_or(choice.start_year);
    choice.retrofit = edit.retrofit.value_or(choice.retrofit);
    return choice;
}

std::vector<std::uint32_t> overloaded(std::vector<sim::AssetLoad> const &loads)
{
    std::vector<std::uint32_t> over;
    for (std::uint32_t i = 0; i < loads.size(); ++i) {
        if (sim::report::loading_of(loads[i]) == sim::report::Loading::overload) {
            over.push_back(i);
        }
    }
    return over;
}

} // namespace

std::pair<int, int> start_years(sim::Dataset const &dataset)
{
    sim::ParameterTable const &table = dataset.parameters;
    if (!table.has("target.first_year") || !table.has("target.final_year")) {
        return {0, 0};
    }
    return {static_cast<int>(table.at("target.first_year").value),
            static_cast<int>(table.at("target.final_year").value)};
}

bool can_retrofit(sim::Dataset const &dataset, sim::Block const &block, sim::Retrofit retrofit)
{
    auto const found =
        std::ranges::find(dataset.building_classes, block.building_class, &sim::BuildingClass::key);
    if (retrofit == sim::Retrofit::none || found == dataset.building_classes.end()) {
        return retrofit == sim::Retrofit::none;
    }
    return !(retrofit == sim::Retrofit::walls ? found->after_walls : found->after_full).empty();
}

EditedPlan edited_plan(sim::Dataset const &dataset, sim::Plan const &plan, BlockEdit const &edit,
                       RouteGate const &gate)
{
    EditedPlan result{.plan = plan, .changed = {}, .left_out = {}};
    std::vector<sim::BlockId> blocks = edit.blocks;
    std::ranges::sort(blocks);
    blocks.erase(std::unique(blocks.begin(), blocks.end()), blocks.end());
    for (sim::BlockId const id : blocks) {
        sim::Choice &choice = result.plan.choices[id.index];
        sim::Choice edited = edited_choice(dataset, choice, edit);
        bool const asks_more = edit.route || edit.start_year || edit.retrofit;
        if (asks_more && choice.locked) {
            if (edited != choice) {
                result.left_out.push_back({id, fixed_words()});
            }
            edited = choice;
        } else if (auto reason = hindrance(dataset, choice, id, edit, gate)) {
            result.left_out.push_back({id, std::move(*reason)});
            edited = choice;
        }
        edited.locked = edit.locked.value_or(edited.locked);
        if (edited != choice) {
            choice = edited;
            result.changed.push_back(id);
        }
    }
    return result;
}

PlanTotals totals_of(sim::Results const &results)
{
    return {.quantities = results.quantities,
            .by_payer = results.money.by_payer,
            .published = results.money.published_total(),
            .feeders_over = overloaded(results.grid.feeders),
            .zones_over = overloaded(results.grid.zones)};
}

std::string journal_details(sim::Dataset const &dataset, EditedBlocks const &edit)
{
    nlohmann::ordered_json codes = nlohmann::ordered_json::array();
    for (sim::BlockId const id : edit.changed) {
        codes.push_back(dataset.block(id).code);
    }
    return nlohmann::ordered_json{{"blocks", std::move(codes)},
                                  {"households", edit.households},
                                  {"published_yuan_before", edit.before.published.yuan()},
                                  {"published_yuan_after", edit.after.published.yuan()}}
        .dump();
}

} // namespace app
