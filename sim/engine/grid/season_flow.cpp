#include "sim/engine/grid/season_flow.hpp"

#include "sim/engine/grid/feeder_line.hpp"
#include "sim/engine/grid/parallel.hpp"
#include "sim/engine/grid/season_load.hpp"

#include <atomic>

namespace sim {

namespace {

using namespace grid;

/// One piece of work: so many hours of one feeder.
constexpr std::size_t piece_hours = 512;
static_assert(piece_hours % sweep_lanes == 0);

/// One feeder's hours.
struct FeederHours
{
    FeederLine line;
    std::vector<double> losses_pu;
    std::vector<double> min_voltage_pu;
    std::vector<std::uint32_t> min_node;
    std::vector<std::uint8_t> converged;

    FeederHours(FeederLine made, std::size_t hours)
        : line{std::move(made)}, losses_pu(hours), min_voltage_pu(hours), min_node(hours),
          converged(hours)
    {
    }
};

/// What every feeder of the calculation shares.
struct Context
{
    GridValues const &values;
    ProfileTiles const &tiles;
    GridMixes const &mixes;
};

double allowance_at(Context const &context, std::size_t feeder, std::size_t hour)
{
    HourLoad const head = load_at(context.tiles, hour, context.mixes.feeders.shares(feeder),
                                  context.mixes.feeders.rest(feeder), context.values);
    return head.homes_mean_kw > 0.0 ? head.homes_kw / head.homes_mean_kw : 1.0;
}

void solve_lanes(Context const &context, std::size_t feeder, std::size_t first_hour,
                 SweepSpace &space, FeederHours &result)
{
    std::size_t const lanes = std::min(sweep_lanes, context.tiles.hours() - first_hour);
    FeederLine const &line = result.line;
    for (std::size_t k = 0; k < lanes; ++k) {
        double const allowance = allowance_at(context, feeder, first_hour + k);
        for (std::size_t node = 0; node < line.line.size(); ++node) {
            NodeLoad const load =
                node_load(line, node, context.tiles, first_hour + k, context.values, allowance);
            space.p_pu[node][k] = load.p_pu;
            space.q_pu[node][k] = load.q_pu;
        }
    }
    SweepResult const flow = sweep(line.line, context.values.source_voltage_pu, space);
    for (std::size_t k = 0; k < lanes; ++k) {
        std::size_t const hour = first_hour + k;
        result.converged[hour] = flow.converged[k] ? 1 : 0;
        result.losses_pu[hour] = flow.losses_pu[k];
        result.min_voltage_pu[hour] = flow.min_voltage_pu[k];
        result.min_node[hour] = flow.min_node[k];
    }
}

/// In the order of the hours.
SeasonFlow sum_up(FeederHours const &hours, double source_voltage_pu)
{
    SeasonFlow season;
    season.min_voltage_pu = source_voltage_pu;
    for (std::size_t hour = 0; hour < hours.converged.size(); ++hour) {
        if (hours.converged[hour] == 0) {
            ++season.unsolved_hours;
            continue;
        }
        season.losses_kwh += hours.losses_pu[hour] * base_kva;
        if (hours.min_voltage_pu[hour] < season.min_voltage_pu) {
            season.min_voltage_pu = hours.min_voltage_pu[hour];
            season.min_voltage_hour = hour;
            season.min_voltage_section = hours.line.section[hours.min_node[hour]];
        }
    }
    return season;
}

std::vector<FeederHours> make_feeders(Dataset const &dataset, Context const &context)
{
    Members const sections_of = sections_of_feeders(dataset);
    Members const zones_of = zones_of_feeders(dataset);
    std::vector<FeederHours> result;
    for (std::size_t feeder = 0; feeder < dataset.feeders.size(); ++feeder) {
        result.emplace_back(make_feeder_line(dataset, feeder, sections_of.of(feeder),
                                             zones_of.of(feeder), context.mixes.zones,
                                             context.tiles, context.values),
                            context.tiles.hours());
    }
    return result;
}

} // namespace

std::vector<SeasonFlow> season_power_flow(Dataset const &dataset, Scenario const &scenario,
                                          Demand const &demand, Progress &progress,
                                          unsigned threads)
{
    if (!demand.has_physics() || dataset.feeders.empty()) {
        return {};
    }
    GridValues const values = read_grid_values(dataset, scenario);
    ProfileTiles const tiles{*demand.set, values};
    GridMixes const mixes = make_mixes(dataset, demand, values, tiles);
    Context const context{values, tiles, mixes};
    std::vector<FeederHours> feeders = make_feeders(dataset, context);
    std::size_t const pieces = (tiles.hours() + piece_hours - 1) / piece_hours;
    std::atomic<std::size_t> done = 0;
    std::atomic<bool> stopped = false;
    for_pieces(feeders.size() * pieces, 1, threads, [&](std::size_t piece, std::size_t) {
        // An exception must not leave a thread: remembered here, thrown below.
        try {
            progress.step(static_cast<double>(done++) /
                          static_cast<double>(feeders.size() * pieces));
        } catch (Cancelled const &) {
            stopped = true;
        }
        if (stopped) {
            return;
        }
        std::size_t const feeder = piece / pieces;
        std::size_t const first = piece % pieces * piece_hours;
        SweepSpace space{feeders[feeder].line.line.size()};
        for (std::size_t hour = first; hour < std::min(first + piece_hours, tiles.hours());
             hour += sweep_lanes) {
            solve_lanes(context, feeder, hour, space, feeders[feeder]);
        }
    });
    if (stopped) {
        throw Cancelled{};
    }
    std::vector<SeasonFlow> result;
    result.reserve(feeders.size());
    for (FeederHours const &feeder : feeders) {
        result.push_back(sum_up(feeder, values.source_voltage_pu));
    }
    return result;
}

} // namespace sim
