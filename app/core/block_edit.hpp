#pragma once

#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"
#include "sim/model/results.hpp"
#include "sim/model/scenario.hpp"

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

/// What several blocks get at once; what is not named stays as it is in each of them.
struct BlockEdit
{
    std::vector<sim::BlockId> blocks;
    std::optional<sim::RouteId> route;
    std::optional<int> start_year;
    std::optional<sim::Retrofit> retrofit;
    std::optional<bool> locked;
};

/// A block that an edit does not reach.
struct LeftOut
{
    sim::BlockId block;
    sim::Text reason;
};

/// Why a block may not take a route; nothing if it may, or if that is not known.
using RouteGate = std::function<std::optional<sim::Text>(sim::BlockId, sim::RouteId)>;

/// What undo calls an edit that changes so many blocks.
using EditLabel = std::function<sim::Text(std::size_t blocks)>;

/// A plan with an edit in it.
struct EditedPlan
{
    sim::Plan plan;
    std::vector<sim::BlockId> changed; ///< in dataset order
    std::vector<LeftOut> left_out;     ///< in dataset order
};

/// Fixed blocks keep route, year and insulation; blocks that may not take the route, or cannot be
/// insulated so, keep all they have. A block that leaves coal gets the programme's first year.
[[nodiscard]] EditedPlan edited_plan(sim::Dataset const &dataset, sim::Plan const &plan,
                                     BlockEdit const &edit, RouteGate const &gate);

/// Years in which works may begin, the first and the last; equal if the data name none.
[[nodiscard]] std::pair<int, int> start_years(sim::Dataset const &dataset);
/// The block's buildings can be insulated so.
[[nodiscard]] bool can_retrofit(sim::Dataset const &dataset, sim::Block const &block,
                                sim::Retrofit retrofit);

/// Sums of the whole district that an edit moves.
struct PlanTotals
{
    sim::Quantities quantities;
    std::array<sim::Money, sim::payer_count> by_payer{};
    sim::Money published;                    ///< as the published tables sum it
    std::vector<std::uint32_t> feeders_over; ///< above their capacity at the season's peak
    std::vector<std::uint32_t> zones_over;
};
[[nodiscard]] PlanTotals totals_of(sim::Results const &results);

/// What an edit of several blocks has come to.
struct EditedBlocks
{
    std::vector<sim::BlockId> changed;
    std::vector<LeftOut> left_out;
    int households = 0; ///< of the blocks that changed
    PlanTotals before, after;
};

/// The same as JSON for the journal: codes of blocks, households, money before and after.
[[nodiscard]] std::string journal_details(sim::Dataset const &dataset, EditedBlocks const &edit);

} // namespace app
